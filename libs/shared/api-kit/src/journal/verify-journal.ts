import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addressDigest, entryDigest, rowHash } from './journal-digest';
import { hashOfSeal, rootOf, type SealContent } from './seal-hashes';

/** What does not hold, and where. */
export const JOURNAL_FAULTS = [
  'entry_changed',
  'entry_removed',
  'entry_inserted',
  'detail_changed',
  'detail_removed',
  'seal_changed',
  'seal_removed',
] as const;
export type JournalFaultKind = (typeof JOURNAL_FAULTS)[number];
export interface JournalFault {
  readonly kind: JournalFaultKind;
  /** Number of the line, or of the seal for the two last kinds. */
  readonly id: number;
}
export interface JournalReport {
  readonly entries: number;
  readonly seals: number;
  /** Lines written since the last seal. */
  readonly unsealed: number;
  /** Lines whose values were erased as the law asks; they stay in the chain. */
  readonly erased: number;
  /** Hash of the last seal, to be noted elsewhere; null before the first. */
  readonly head: string | null;
  /** Whether a hash noted earlier is still that of a seal; null when none was given. */
  readonly known: boolean | null;
  readonly faults: readonly JournalFault[];
}

interface SealRow extends SealContent {
  /** A list of bigint is read as text. */
  readonly entryIds: readonly string[];
  readonly entryHashes: Buffer;
  readonly hash: Buffer;
}
/** `kept`: the values are there and give the digest; `erased`: emptied as a whole; otherwise what is wrong. */
interface LineRow {
  readonly id: number;
  readonly hash: Buffer;
  readonly detail: 'kept' | 'erased' | 'wrong' | 'missing';
}
const PAGE = 1000;
const SEALS_SQL = `SELECT id, first_id AS "firstId", last_id AS "lastId", entry_ids AS "entryIds", entry_hashes AS "entryHashes",
  root, previous, hash, sealed_at AS "sealedAt" FROM journal_seal WHERE id > $1 ORDER BY id LIMIT 20`;
const LINES_SQL = `SELECT e.id, ${rowHash('e')} AS hash, CASE WHEN d.entry_id IS NULL THEN 'missing'
    WHEN d.address IS NOT NULL AND (${addressDigest('d')} = d.address_digest) IS NOT TRUE THEN 'wrong'
    WHEN d.salt IS NULL THEN CASE WHEN d.erased_at IS NOT NULL AND d.before IS NULL AND d.after IS NULL THEN 'erased' ELSE 'wrong' END
    WHEN ${entryDigest('e', 'd')} IS DISTINCT FROM e.digest THEN 'wrong'
    ELSE 'kept' END AS detail
  FROM journal_entry e LEFT JOIN journal_detail d ON d.entry_id = e.id
  WHERE e.id > $1 AND ($2::bigint IS NULL OR e.id <= $2) ORDER BY e.id LIMIT ${PAGE}`;
const ORPHANS_SQL = `SELECT d.entry_id AS id FROM journal_detail d WHERE NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = d.entry_id)
  ORDER BY 1 LIMIT ${PAGE}`;
const HEAD_SQL = `SELECT (value->>'id')::bigint AS id, value->>'hash' AS hash FROM setting WHERE key = 'journal_head'`;

/** Reads the whole journal again and says everything that was changed, removed or put in by hand. */
@Injectable()
export class VerifyJournal {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * On one state of the database, however long it takes; the portal writes on meanwhile. `noted` is the hash of a seal,
   * kept elsewhere: whoever owns the database could otherwise write the whole chain again.
   */
  verify(noted: string | null = null): Promise<JournalReport> {
    return this.source.transaction('REPEATABLE READ', (manager) => new Verification(manager, noted).run());
  }
}

class Verification {
  readonly #faults = new Map<string, JournalFault>();
  #entries = 0;
  #erased = 0;
  #unsealed = 0;

  #known = false;

  constructor(
    private readonly manager: EntityManager,
    private readonly noted: string | null,
  ) {}

  async run(): Promise<JournalReport> {
    let last: SealRow | null = null;
    let seals = 0;
    for (;;) {
      const page: SealRow[] = await this.manager.query(SEALS_SQL, [last?.id ?? 0]);
      for (const seal of page) {
        this.#checkSeal(seal, last);
        this.#known ||= seal.hash.toString('hex') === this.noted;
        await this.#checkLines(seal, last);
        last = seal;
        seals += 1;
      }
      if (page.length === 0) break;
    }
    await this.#checkHead(last);
    await this.#readRest(last?.lastId ?? 0);
    for (const { id } of await this.manager.query<{ id: number }[]>(ORPHANS_SQL)) this.#found('entry_removed', id);
    return {
      entries: this.#entries,
      seals,
      unsealed: this.#unsealed,
      erased: this.#erased,
      head: last?.hash.toString('hex') ?? null,
      known: this.noted === null ? null : this.#known,
      faults: [...this.#faults.values()],
    };
  }

  #checkSeal(seal: SealRow, last: SealRow | null): void {
    const expected = (last?.id ?? 0) + 1;
    for (let id = expected; id < seal.id; id += 1) this.#found('seal_removed', id);
    const linked = seal.id > expected || same(seal.previous, last?.hash ?? null);
    const lines = linesOf(seal);
    const whole =
      seal.entryHashes.length === 32 * seal.entryIds.length &&
      lines[0]?.id === seal.firstId &&
      lines.at(-1)?.id === seal.lastId &&
      seal.firstId > (last?.lastId ?? 0) &&
      rootOf(lines).equals(seal.root) &&
      hashOfSeal(seal).equals(seal.hash);
    if (!linked || !whole) this.#found('seal_changed', seal.id);
  }

  /** The lines of a seal as it knew them, and as they are. */
  async #checkLines(seal: SealRow, last: SealRow | null): Promise<void> {
    const begins = seal.id === (last?.id ?? 0) + 1 ? 0 : seal.firstId;
    const sealed = new Map(linesOf(seal).map(({ id, hash }) => [id, hash]));
    await this.#eachLine(last?.lastId ?? 0, seal.lastId, (line) => {
      const hash = sealed.get(line.id);
      sealed.delete(line.id);
      // Where a seal before is gone, the lines it held are reported with it.
      if (!hash) return line.id >= begins ? this.#found('entry_inserted', line.id) : undefined;
      if (!hash.equals(line.hash)) return this.#found('entry_changed', line.id);
      this.#checkDetail(line, 'detail_changed');
    });
    for (const id of sealed.keys()) this.#found('entry_removed', id);
  }

  async #readRest(after: number): Promise<void> {
    await this.#eachLine(after, null, (line) => {
      this.#unsealed += 1;
      this.#checkDetail(line, 'entry_changed');
    });
  }

  #checkDetail({ id, detail }: LineRow, wrong: JournalFaultKind): void {
    if (detail === 'missing') this.#found('detail_removed', id);
    else if (detail === 'wrong') this.#found(wrong, id);
    else if (detail === 'erased') this.#erased += 1;
  }

  async #checkHead(last: SealRow | null): Promise<void> {
    const [head] = await this.manager.query<{ id: number; hash: string }[]>(HEAD_SQL);
    if (head && head.id > (last?.id ?? 0))
      for (let id = (last?.id ?? 0) + 1; id <= head.id; id += 1) this.#found('seal_removed', id);
    else if (last && (head?.id !== last.id || head.hash !== last.hash.toString('hex')))
      this.#found('seal_changed', last.id);
  }

  async #eachLine(after: number, until: number | null, look: (line: LineRow) => void): Promise<void> {
    for (let from = after; ;) {
      const page: LineRow[] = await this.manager.query(LINES_SQL, [from, until]);
      for (const line of page) look(line);
      this.#entries += page.length;
      if (page.length < PAGE) return;
      from = page.at(-1)?.id ?? from;
    }
  }

  #found(kind: JournalFaultKind, id: number): void {
    this.#faults.set(`${kind} ${id}`, { kind, id });
  }
}

const linesOf = ({ entryIds, entryHashes }: SealRow): { id: number; hash: Buffer }[] =>
  entryIds.map((id, index) => ({ id: Number(id), hash: entryHashes.subarray(32 * index, 32 * index + 32) }));

const same = (one: Buffer | null, other: Buffer | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);
