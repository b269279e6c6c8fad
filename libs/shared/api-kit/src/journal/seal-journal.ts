import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { Duties } from '../jobs/duties';
import { Clock } from '../time/clock';
import { rowHash } from './journal-digest';
import { hashOfSeal, rootOf } from './seal-hashes';

/** The number under which lines are written in turn (trigger journal_entry_in_turn). */
const LOCK = 1763770190;
const LINES_AT_ONCE = 1000;
const MINUTE = 60_000;
/** How often, and after how many milliseconds, a moment is sought in which nobody is writing. */
const TRIES = 20;
const PAUSE = 100;

const LAST_SQL = `SELECT id, last_id AS "lastId", hash FROM journal_seal ORDER BY id DESC LIMIT 1`;
const LINES_SQL = `SELECT e.id, ${rowHash('e')} AS hash FROM journal_entry e WHERE e.id > $1 ORDER BY e.id LIMIT ${LINES_AT_ONCE}`;
const INSERT_SQL = `INSERT INTO journal_seal (id, first_id, last_id, entry_ids, entry_hashes, root, previous, hash, sealed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
/** The latest seal is remembered beside the chain too: without it, the removal of the last seals would not show. */
const HEAD_SQL = `INSERT INTO setting (key, value) VALUES ('journal_head', jsonb_build_object('id', $1::bigint, 'hash', $2::text))
  ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`;

interface Last {
  readonly id: number;
  readonly lastId: number;
  readonly hash: Buffer;
}

/** Closes the journal's lines in batches, each with the hash of the one before; every minute, by whatever worker is free. */
@Injectable()
export class SealJournal implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'journal.seal', every: MINUTE, run: async () => void (await this.seal()) });
  }

  /**
   * Seals every line there is, and answers how many. Ids are handed out before their transactions end, so it takes a
   * moment in which none is writing; when a long one leaves none for two seconds, the lines wait for the next round.
   */
  async seal(tries = TRIES): Promise<number> {
    let sealed = 0;
    for (let failures = 0; failures < tries;) {
      const count = await this.source.transaction((manager) => this.#sealBatch(manager));
      if (count === null) {
        failures += 1;
        if (failures < tries) await wait(PAUSE);
        continue;
      }
      sealed += count;
      if (count < LINES_AT_ONCE) break;
    }
    return sealed;
  }

  /** One batch; null when somebody is writing. */
  async #sealBatch(manager: EntityManager): Promise<number | null> {
    const [turn] = await manager.query<{ ours: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS ours', [LOCK]);
    if (!turn?.ours) return null;
    // A statement of its own, begun after the lock was taken: it sees every line that will ever have a lower id.
    const [last] = await manager.query<Last[]>(LAST_SQL);
    const lines = await manager.query<{ id: number; hash: Buffer }[]>(LINES_SQL, [last?.lastId ?? 0]);
    const [first, final] = [lines[0], lines.at(-1)];
    if (!first || !final) return 0;
    const content = {
      id: (last?.id ?? 0) + 1,
      firstId: first.id,
      lastId: final.id,
      root: rootOf(lines),
      previous: last?.hash ?? null,
      sealedAt: this.clock.now(),
    };
    const hash = hashOfSeal(content);
    await manager.query(INSERT_SQL, [
      content.id,
      content.firstId,
      content.lastId,
      lines.map(({ id }) => id),
      Buffer.concat(lines.map((line) => line.hash)),
      content.root,
      content.previous,
      hash,
      content.sealedAt,
    ]);
    await manager.query(HEAD_SQL, [content.id, hash.toString('hex')]);
    return lines.length;
  }
}
