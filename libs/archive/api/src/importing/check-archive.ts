import {
  ArchiveChecker,
  EDITION_FILE,
  TABLE_NAMES,
  type EditionFile,
  type Problem,
  type ReferenceLookup,
  type TableName,
} from '@fds/archive/domain';
import { wholeProblem, type ArchiveSource } from '../reading/archive-source';
import { readTable, readText } from '../reading/read-table';
import { Fingerprint } from './fingerprint';
import { measured } from './progress';

/** `edition.json` holds a questionnaire, not a library. */
const MAX_EDITION = 4 * 1024 ** 2;

export type RowCounts = Readonly<Record<TableName, number>>;
export type CheckedArchive =
  | { readonly problems: readonly Problem[]; readonly edition: null }
  | {
      readonly problems: readonly [];
      readonly edition: EditionFile;
      readonly rows: RowCounts;
      readonly digest: string;
    };

/** Reads a whole archive and says what is wrong with it, or what it holds; writes nothing. */
export async function checkArchive(
  source: ArchiveSource,
  reference: ReferenceLookup,
  onBytes: (count: number) => void,
): Promise<CheckedArchive> {
  const checker = new ArchiveChecker(reference);
  const fingerprint = new Fingerprint();
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Record<TableName, number>;

  const bytes = await source.open(EDITION_FILE);
  if (bytes) {
    const read = await readText(measured(bytes, onBytes), MAX_EDITION);
    if ('text' in read) checker.checkEdition(read.text);
    else if (read.reason !== 'too_long') checker.unreadable(EDITION_FILE, read.reason);
    else return { problems: [wholeProblem(EDITION_FILE, null, 'un fichier de moins de 4 Mo')], edition: null };
  } else checker.missing(EDITION_FILE);

  for (const table of TABLE_NAMES) {
    const stream = await source.open(table);
    if (!stream) {
      checker.missing(table);
      continue;
    }
    const reason = await readTable(measured(stream, onBytes), {
      header: (columns) => checker.header(table, columns),
      row: (line, cells) => {
        rows[table] += 1;
        checker.row(table, line, cells);
        fingerprint.row(table, cells);
      },
      malformed: (line, why, cells) => checker.malformed(table, line, why, cells),
    });
    if (reason) checker.unreadable(table, reason);
    else checker.end(table);
  }
  const problems = checker.problems();
  const { edition } = checker;
  if (problems.length > 0 || !edition) return { problems, edition: null };
  fingerprint.edition(edition);
  return { problems: [], edition, rows, digest: fingerprint.digest() };
}
