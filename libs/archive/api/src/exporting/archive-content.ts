import {
  archiveState,
  ARCHIVE_FORMAT,
  columnNames,
  type Cells,
  type EditionFile,
  type TableName,
} from '@fds/archive/domain';
import { APPLICATION_STATES, isoInZone, REGION_ZONE, offsetMinutes } from '@fds/shared/kernel';
import { archiveAnswers, archiveQuestions, type Question } from '@fds/questions/domain';
import type { Sql } from '../writing/bulk';
import { TABLE_QUERIES } from './table-queries';

/** Rows fetched at a time. */
const PIECE = 2_000;

interface EditionRow {
  year: number;
  number: number;
  title: string;
  theme: string;
  region_code: string;
  region_name: string;
  departments: string[];
  starts_on: string;
  ends_on: string;
  call_opens_on: string;
  call_closes_on: string;
  cog_vintage: number;
  questionnaire_version: number | null;
  questionnaire_title: string | null;
  questions: Question[] | null;
}

/** What `edition.json` says of an edition that the portal holds, its keys in the document's order; null when it holds none. */
export async function editionFile(sql: Sql, year: number): Promise<EditionFile | null> {
  const [row] = await sql<EditionRow>(
    `SELECT e.*, q.version AS questionnaire_version, q.title AS questionnaire_title, q.questions
     FROM edition e LEFT JOIN questionnaire q ON q.edition_year = e.year AND q.kind = 'evaluation' WHERE e.year = $1`,
    [year],
  );
  if (!row) return null;
  return {
    format: ARCHIVE_FORMAT,
    region: { code: row.region_code, name: row.region_name, departments: row.departments },
    year: row.year,
    number: row.number,
    title: row.title,
    theme: row.theme,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    callOpensOn: row.call_opens_on,
    callClosesOn: row.call_closes_on,
    cogVintage: row.cog_vintage,
    evaluation: {
      // One that was never put has no version yet; an archive counts from 1.
      version: Math.max(row.questionnaire_version ?? 1, 1),
      title: row.questionnaire_title ?? `Questionnaire d’évaluation de ${row.year}`,
      questions: (row.questions ?? []).flatMap(archiveQuestions),
    },
  };
}

/**
 * The rows of a table of an edition's archive, in the order of the file, some thousands at a time. `sql` must be in a
 * transaction, and nothing else may be read through it with this table until the rows are all taken.
 */
export async function* tableRows(sql: Sql, table: TableName, year: number): AsyncGenerator<Cells[]> {
  const asked = table === 'evaluations.csv' ? await askedIn(sql, year) : null;
  const cursor = `archive_${table.replace('.csv', '')}`;
  await sql(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${TABLE_QUERIES[table].replaceAll('$1', String(Number(year)))}`);
  for (;;) {
    const rows = await sql<Record<string, string | Date | null>>(`FETCH FORWARD ${PIECE} FROM ${cursor}`);
    if (rows.length > 0)
      yield rows.map((row) => toCells(table, row)).flatMap((cells) => (asked ? answerLines(cells, asked) : [cells]));
    if (rows.length < PIECE) break;
  }
  await sql(`CLOSE ${cursor}`);
}

/** What an answer is written with. */
interface Asked {
  readonly questions: ReadonlyMap<string, Question>;
  /** Names of the files that answers give, by id. */
  readonly files: ReadonlyMap<string, string>;
}

/** The questions of an edition's evaluation by code, and its files. */
async function askedIn(sql: Sql, year: number): Promise<Asked> {
  const [row] = await sql<{ questions: Question[] }>(
    `SELECT questions FROM questionnaire WHERE edition_year = $1 AND kind = 'evaluation'`,
    [year],
  );
  const files = await sql<{ id: string; name: string }>(
    'SELECT f.id, f.name FROM evaluation_file f JOIN evaluation_response r ON r.id = f.response_id WHERE r.edition_year = $1',
    [year],
  );
  return {
    questions: new Map((row?.questions ?? []).map((question) => [question.code, question])),
    files: new Map(files.map(({ id, name }) => [id, name])),
  };
}

/** An answer as the lines that an archive has for it: one, unless it has parts. */
function answerLines(cells: Cells, { questions, files }: Asked): Cells[] {
  const question = questions.get(cells['question'] ?? '');
  if (!question) return [cells];
  return archiveAnswers(question, cells['answer'] ?? '', files).map((line) => ({ ...cells, ...line }));
}

function toCells(table: TableName, row: Record<string, string | Date | null>): Cells {
  const cells: Record<string, string> = {};
  for (const column of columnNames(table)) {
    const value = row[column] ?? '';
    cells[column] = value instanceof Date ? instant(value) : value;
  }
  const state = APPLICATION_STATES.find((known) => known === cells['state']);
  if (state) cells['state'] = archiveState(state);
  return cells;
}

const offsets = new Map<number, number>();

/** ISO 8601 with the region's offset. Asking the calendar is slow, and an offset holds for a quarter of an hour at least. */
function instant(date: Date): string {
  const time = date.getTime();
  const quarter = Math.floor(time / 900_000);
  let minutes = offsets.get(quarter);
  if (minutes === undefined) {
    minutes = offsetMinutes(date, REGION_ZONE);
    if (offsets.size > 100_000) offsets.clear();
    offsets.set(quarter, minutes);
  }
  // Beyond the four digits of a year, ISO 8601 is written otherwise.
  if (date.getUTCFullYear() > 9998 || date.getUTCFullYear() < 1) return isoInZone(date);
  const local = new Date(time + minutes * 60_000).toISOString().replace('.000Z', '').replace('Z', '');
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
