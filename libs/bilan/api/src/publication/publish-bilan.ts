import { Inject, Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { outsideOfTerritory } from '@fds/accounts/api';
import {
  canPublish,
  FigureBook,
  PUBLISHING_REFUSAL_TEXTS,
  readText,
  WRITTEN_SECTIONS,
  type PieceKind,
  type PublishingRefusal,
  type RichBlock,
} from '@fds/bilan/domain';
import { noSuchEdition } from '@fds/editions/api';
import { Clock, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import { holdFigures } from '../hold-published-bilans';
import { ReadPlaces } from '../places/read-places';
import { ReadBilan, type LiveBilan } from '../read-bilan';
import { DRAFT_SQL, textsOf, type DraftRow } from '../writing/draft.queries';
import {
  pieceDigest,
  sha256,
  wordedFigures,
  type FrozenPiece,
  type PieceContent,
  type VersionContent,
} from './version-content';

/** A piece as it is written beside its version. */
interface PieceRow extends FrozenPiece {
  readonly sourceId: string;
  readonly content: PieceContent;
  readonly fileId: string | null;
  readonly salt: string;
}

const WRITE = `INSERT INTO bilan_version (edition_year, number, published_at, note, content, fingerprint) VALUES ($1, $2, $3, $4, $5, $6)`;
const WRITE_PIECES = `INSERT INTO bilan_version_piece (id, edition_year, number, kind, source_id, content, file_id, salt, digest)
  SELECT id, $1, $2, kind, "sourceId", content, "fileId", salt, digest
  FROM jsonb_to_recordset($3) AS p(id uuid, kind text, "sourceId" uuid, content jsonb, "fileId" text, salt text, digest text)`;
/** The salts of the pieces published before: what did not change keeps its mark. */
const SALTS = `SELECT DISTINCT ON (source_id) source_id AS "sourceId", salt FROM bilan_version_piece
  WHERE edition_year = $1 AND salt IS NOT NULL ORDER BY source_id, number DESC`;

/** Freezes a bilan: one more version, with its number and its fingerprint, that never changes (rule 25). */
@Injectable()
export class PublishBilan {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReadBilan) private readonly bilans: ReadBilan,
    @Inject(ReadPlaces) private readonly places: ReadPlaces,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Publishes what the rows and the draft say now; the first time, an edition whose bilan is in preparation moves on.
   * @throws PortalError missing, refused with every reason, conflict when another version was published meanwhile
   */
  run(actor: Actor, year: number, { note, after }: { readonly note: string; readonly after: number }): Promise<number> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async (transaction) => {
      const { sql, journal } = transaction;
      const [edition] = await sql<{ state: string }>('SELECT state FROM edition WHERE year = $1 FOR UPDATE', [year]);
      if (!edition) throw noSuchEdition(year);
      const number = await this.freeze(transaction, actor, year, note);
      if (number !== after + 1)
        throw new PortalError('conflict', 'bilan.published_meanwhile', 'Une autre version vient d’être publiée.');
      if (edition.state === 'bilan_draft') {
        await sql(`UPDATE edition SET state = 'bilan_published', version = version + 1 WHERE year = $1`, [year]);
        await journal.record({
          action: 'edition.moved',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          before: { state: edition.state },
          after: { state: 'bilan_published' },
        });
      }
      return number;
    });
  }

  /** The same within a transaction that holds the edition and moves it on itself. */
  async freeze(transaction: AnyTransaction, actor: Actor, year: number, note: string): Promise<number> {
    const { sql, journal } = transaction;
    const [draft] = await sql<DraftRow>(DRAFT_SQL, [year]);
    if (!draft) throw noSuchEdition(year);
    const live = await this.bilans.live(year, sql);
    const book = new FigureBook(wordedFigures(live));
    refuse(canPublish(actor, { ...draft, note, texts: textsOf(draft) }, book));

    const now = this.clock.now();
    const number = draft.versions + 1;
    const salts = new Map(
      (await sql<{ sourceId: string; salt: string }>(SALTS, [year])).map(({ sourceId, salt }) => [sourceId, salt]),
    );
    const pieces = piecesOf(draft, salts);
    const places = await this.places.live(year, sql);
    const bilan: LiveBilan = { ...live, status: 'published', version: number, computedAt: now };
    const text = JSON.stringify({ ...contentOf(draft, bilan, pieces), places } satisfies VersionContent);
    const fingerprint = sha256(text);
    await sql(WRITE, [year, number, now, note.trim(), text, fingerprint]);
    await sql(WRITE_PIECES, [year, number, JSON.stringify(pieces)]);
    await holdFigures(sql, year, now);
    await journal.record({
      action: number === 1 ? 'bilan.published' : 'bilan.corrected',
      subject: { type: 'bilan', id: String(year) },
      editionYear: year,
      after: { version: number, fingerprint, ...(number === 1 ? {} : { note: note.trim() }) },
    });
    return number;
  }
}

function piecesOf({ quotes, photos }: DraftRow, salts: ReadonlyMap<string, string>): PieceRow[] {
  const piece = (
    kind: PieceKind,
    one: { id: string; section: FrozenPiece['section'] },
    content: PieceContent,
    fileId: string | null,
  ): PieceRow => {
    const salt = salts.get(one.id) ?? randomBytes(16).toString('hex');
    const digest = pieceDigest(salt, content, fileId);
    return { id: randomUUID(), kind, section: one.section, sourceId: one.id, content, fileId, salt, digest };
  };
  return [
    ...quotes.map((quote) => piece('quote', quote, { words: quote.words, saidBy: quote.saidBy }, null)),
    ...photos.map((photo) =>
      piece('photo', photo, { credit: photo.credit, alternative: photo.alternative }, photo.fileId),
    ),
  ];
}

/** What a version of this draft and these figures holds. */
export function contentOf(
  draft: Pick<DraftRow, 'sections' | 'highlights'>,
  bilan: LiveBilan,
  pieces: readonly FrozenPiece[],
): VersionContent {
  const book = new FigureBook(wordedFigures(bilan));
  return {
    format: 1,
    bilan,
    ...textsOfDraft(draft, (text) => readText(text, book)),
    pieces: pieces.map(({ id, kind, section, digest }) => ({ id, kind, section, digest })),
  };
}

/** The texts of a draft as they are read; those that say nothing are left out. */
export const textsOfDraft = (
  { sections, highlights }: Pick<DraftRow, 'sections' | 'highlights'>,
  read: (text: string) => RichBlock[],
): Pick<VersionContent, 'texts' | 'highlights'> => ({
  texts: WRITTEN_SECTIONS.map((section) => ({ section, blocks: read(sections[section] ?? '') })).filter(
    ({ blocks }) => blocks.length > 0,
  ),
  highlights: highlights.map(read).filter((blocks) => blocks.length > 0),
});

function refuse(verdict: Verdict<PublishingRefusal>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  throw new PortalError(
    'refused',
    `bilan.${verdict.reasons[0] ?? 'refused'}`,
    verdict.reasons.map((reason) => PUBLISHING_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons },
  );
}
