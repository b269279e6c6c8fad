import { Inject, Injectable } from '@nestjs/common';
import { TABLE_NAMES, type EditionFile, type Problem } from '@fds/archive/domain';
import { MunicipalityLookup, OrganisationMerging } from '@fds/organisations/api';
import { instantAt } from '@fds/shared/kernel';
import { Clock, Transactions, type Doer } from '@fds/shared/api-kit';
import { editionFile, tableRows } from '../exporting/archive-content';
import { ArchiveRefusal, type ArchiveSource } from '../reading/archive-source';
import { openArchive } from '../reading/open-archive';
import type { Sql } from '../writing/bulk';
import { removeContent, removeOrphans, removeProfiles } from '../writing/remove-edition';
import { writeApplications, writeEvents, writePartners, writeSlots } from '../writing/write-applications';
import { writeBaselines, writeManualIndicators, writeMedia } from '../writing/write-communication';
import { writeEdition } from '../writing/write-edition';
import { writeOrganisations } from '../writing/write-organisations';
import { writeAttendance, writeEvaluations, writeResearch } from '../writing/write-reporting';
import type { Writing } from '../writing/write-table';
import { checkArchive, type CheckedArchive, type RowCounts } from './check-archive';
import { Fingerprint } from './fingerprint';
import { shareOfBytes, type OnProgress } from './progress';
import { yearPublished, yearTaken } from './year-problem';

export interface ImportOptions {
  /** Overwrites an edition that already holds other data. */
  readonly replace: boolean;
  readonly onProgress?: OnProgress;
  /** Gives up, nothing being written. */
  readonly signal?: AbortSignal;
  /** What problems call a ZIP, when its path says nothing to who sent it. */
  readonly name?: string;
}

/** What came of an import: refused with its problems, or done. */
export type ImportOutcome =
  | { readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly edition: number; readonly changed: boolean; readonly rows: RowCounts; readonly problems: readonly [] };

type Sound = Extract<CheckedArchive, { digest: string }>;

/** Share of the whole that is done once the archive is checked, once its rows are written. */
const [CHECKED, WRITTEN] = [0.35, 0.85];
/** From this many rows on, PostgreSQL is told to look at the tables before it plans the lists with them. */
const MANY_ROWS = 20_000;
const WRITTEN_TABLES = [
  ...['organisation', 'organisation_profile', 'application', 'event', 'slot', 'event_partner', 'event_label'],
  ...['event_happening', 'attendance_line', 'attendance_report', 'evaluation_response', 'evaluation_answer'],
  ...['research_mention', 'media_relay'],
];

/**
 * Takes over an edition from its archive, whole or not at all: first everything is checked, then everything is written
 * in one transaction. The same archive again changes nothing (docs/domain/archive-format.md).
 */
@Injectable()
export class ImportArchive {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MunicipalityLookup) private readonly municipalities: MunicipalityLookup,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OrganisationMerging) private readonly merging: OrganisationMerging,
  ) {}

  /**
   * Imports the folder or ZIP at a path.
   * @throws NoSuchArchive when nothing is there
   */
  async fromPath(doer: Doer, path: string, options: ImportOptions): Promise<ImportOutcome> {
    return refusable(async () => {
      const source = await openArchive(path, options.name);
      try {
        return await this.from(doer, source, options);
      } finally {
        await source.close();
      }
    });
  }

  /** Imports an archive that is open. */
  async from(doer: Doer, source: ArchiveSource, options: ImportOptions): Promise<ImportOutcome> {
    return refusable(async () => {
      const tell = (phase: 'checking' | 'writing') => (share: number) => options.onProgress?.({ phase, share });
      const checked = await checkArchive(
        source,
        await this.municipalities.load(),
        shareOfBytes(source.size, 0, CHECKED, (share) => {
          options.signal?.throwIfAborted();
          tell('checking')(share);
        }),
      );
      if (!checked.edition) return refusal(checked.problems);
      return this.#write(doer, source, checked, options, tell('writing'));
    });
  }

  #write(
    doer: Doer,
    source: ArchiveSource,
    checked: Sound,
    { replace, signal }: ImportOptions,
    tell: (share: number) => void,
  ): Promise<ImportOutcome> {
    const { edition, rows } = checked;
    const { year } = edition;
    return this.transactions.run(doer, {}, async ({ sql, journal, fillOverview }) => {
      // Two imports of one year come one after the other.
      await sql(`SELECT pg_advisory_xact_lock(hashtext('archive.import'), $1)`, [year]);
      const held = await heldEdition(sql, year);
      if (held && (await heldDigest(sql, held.edition)) === checked.digest)
        return { edition: year, changed: false, rows, problems: [] };
      if (held?.published) throw new ArchiveRefusal(yearPublished(year));
      if (held && !replace) throw new ArchiveRefusal(yearTaken(year));

      const now = this.clock.now();
      const writing: Writing = {
        source,
        sql,
        year,
        now,
        onBytes: shareOfBytes(source.size, CHECKED, WRITTEN, tell),
        ...(signal ? { signal } : {}),
      };
      if (held) await removeContent(sql, year);
      const before = held ? await removeProfiles(sql, year) : [];
      await writeRows(writing, edition);
      // An old archive still names what was merged since; its lists are written further down.
      await this.merging.follow({ sql, refreshOverview: () => Promise.resolve() });
      await removeOrphans(sql, before);
      const many = TABLE_NAMES.some((table) => rows[table] > MANY_ROWS);
      if (many) await sql(`ANALYZE ${WRITTEN_TABLES.join(', ')}`);
      await fillOverview(await eventsOf(sql, year), (share) => {
        signal?.throwIfAborted();
        tell(WRITTEN + (1 - WRITTEN) * share);
      });
      // Whoever reads next must not wait for the database to notice by itself what came in.
      await sql(`ANALYZE ${many ? '' : `${WRITTEN_TABLES.join(', ')}, `}event_overview`);
      await journal.record({
        action: held ? 'edition.replaced_from_archive' : 'edition.imported',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        after: { rows, digest: checked.digest },
      });
      return { edition: year, changed: true, rows, problems: [] };
    });
  }
}

async function writeRows(writing: Writing, edition: EditionFile): Promise<void> {
  await writeEdition(writing.sql, edition, writing.now);
  const organisations = await writeOrganisations(writing);
  await writeApplications(writing, organisations);
  // The archive does not say when holders learnt of a label: at the latest when the festival began.
  await writeEvents(writing, instantAt(edition.startsOn, '00:00'));
  await writeSlots(writing);
  await writeAttendance(writing);
  await writeEvaluations(writing, organisations, edition);
  await writeResearch(writing, organisations);
  await writePartners(writing, organisations);
  await writeMedia(writing);
  await writeBaselines(writing);
  await writeManualIndicators(writing);
}

async function eventsOf(sql: Sql, year: number): Promise<string[]> {
  const events = await sql<{ id: string }>('SELECT id FROM event WHERE edition_year = $1', [year]);
  return events.map(({ id }) => id);
}

/** The edition of a year that the portal holds, locked; published when its bilan is, or was before it was archived. */
async function heldEdition(sql: Sql, year: number): Promise<{ edition: EditionFile; published: boolean } | null> {
  const [row] = await sql<{ state: string; imported: boolean; versions: boolean }>(
    `SELECT state, imported, EXISTS (SELECT FROM bilan_version v WHERE v.edition_year = edition.year) AS versions
     FROM edition WHERE year = $1 FOR UPDATE`,
    [year],
  );
  const edition = row ? await editionFile(sql, year) : null;
  if (!row || !edition) return null;
  const published = row.versions || row.state === 'bilan_published' || (row.state === 'archived' && !row.imported);
  return { edition, published };
}

/** What the portal holds of an edition, as its archive would tell it. */
async function heldDigest(sql: Sql, edition: EditionFile): Promise<string> {
  const fingerprint = new Fingerprint();
  fingerprint.edition(edition);
  for (const table of TABLE_NAMES)
    for await (const rows of tableRows(sql, table, edition.year))
      for (const cells of rows) fingerprint.row(table, cells);
  return fingerprint.digest();
}

async function refusable(work: () => Promise<ImportOutcome>): Promise<ImportOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveRefusal) return { problems: [error.problem] };
    throw error;
  }
}

function refusal(problems: readonly Problem[]): ImportOutcome {
  const [first, ...others] = problems;
  if (!first) throw new Error('An archive without problem has an edition');
  return { problems: [first, ...others] };
}
