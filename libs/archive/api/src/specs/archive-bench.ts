import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { FileName, Problem } from '@fds/archive/domain';
import { loadReference, MunicipalityLookup, OrganisationMerging } from '@fds/organisations/api';
import {
  Clock,
  Database,
  EventOverviews,
  Journal,
  Outbox,
  readDatesAndCountsAsMeant,
  SYSTEM,
  Transactions,
} from '@fds/shared/api-kit';
import { cloneDatabase } from '@fds/shared/testing';
import { ExportArchive } from '../exporting/export-archive';
import { ImportArchive, type ImportOptions, type ImportOutcome } from '../importing/import-archive';

/** The archive of 2021 that the project comes with. */
export const EDITION_2021 = 'data/edition-2021';

/** A database with the official codes, the real importer and exporter, and a folder for broken archives. */
export interface Bench {
  readonly source: DataSource;
  readonly importer: ImportArchive;
  readonly exporter: ExportArchive;
  readonly clock: Clock;
  readonly place: string;
  import(path: string, options?: Partial<ImportOptions>): Promise<ImportOutcome>;
  /** A copy of the archive of 2021, some of its files told anew; null removes one. */
  archive(changes?: Partial<Record<FileName, ((text: string) => string | Buffer) | null>>): Promise<string>;
  /** Imports a changed copy and answers its problems. */
  problems(changes: Partial<Record<FileName, ((text: string) => string | Buffer) | null>>): Promise<readonly Problem[]>;
  /** How many rows each table holds. */
  rowCounts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function startBench(): Promise<Bench> {
  readDatesAndCountsAsMeant();
  const database = await cloneDatabase();
  const source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 3 }).initialize();
  await loadReference((text, values) => source.query(text, values));
  const clock = new Clock();
  const transactions = new Transactions(source, new Journal(clock), new Outbox(clock), new EventOverviews());
  const importer = new ImportArchive(
    transactions,
    new MunicipalityLookup(new Database(source)),
    clock,
    new OrganisationMerging(),
  );
  const place = await mkdtemp(join(tmpdir(), 'archive-'));
  let copies = 0;
  const bench: Bench = {
    source,
    importer,
    exporter: new ExportArchive(source),
    clock,
    place,
    import: (path, options = {}) => importer.fromPath(SYSTEM, path, { replace: false, ...options }),
    archive: async (changes = {}) => {
      const folder = join(place, `archive-${(copies += 1)}`);
      await cp(EDITION_2021, folder, { recursive: true });
      for (const [file, change] of Object.entries(changes)) {
        const path = join(folder, file);
        if (change) await writeFile(path, change(await readFile(path, 'utf8')));
        else await rm(path);
      }
      return folder;
    },
    problems: async (changes) => (await bench.import(await bench.archive(changes))).problems,
    rowCounts: async () => {
      const tables = (await source.query(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
      )) as { tablename: string }[];
      const counts: Record<string, number> = {};
      for (const { tablename } of tables) {
        const [row] = (await source.query(`SELECT count(*)::int AS rows FROM "${tablename}"`)) as { rows: number }[];
        counts[tablename] = row?.rows ?? -1;
      }
      return counts;
    },
    close: async () => {
      await source.destroy();
      await database.drop();
      await rm(place, { recursive: true, force: true });
    },
  };
  return bench;
}
