import { dayOf, wallClock } from '@fds/shared/kernel';

/** How a column is read: text, a whole or decimal number, a day of the region, or an instant shown in its zone. */
export const COLUMN_KINDS = ['text', 'number', 'day', 'instant'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What a cell may hold: a day is `YYYY-MM-DD`, an instant a Date or its ISO text; null is an empty cell. */
export type CellValue = string | number | Date | null;

/** A column, said once for every kind of file. */
export interface ExportColumn<Row> {
  /** French, as on the screen. */
  readonly head: string;
  readonly kind: ColumnKind;
  readonly value: (row: Row) => CellValue;
  /** French sentence on the second sheet, where the head alone may be misread. */
  readonly definition?: string;
}

/** A list as a file: the columns, the rows in the order of the screen, and what was asked. */
export interface ExportTable<Row> {
  /** File name without its ending, French, as people say it: `dossiers 2026`. */
  readonly name: string;
  /** What the rows are, with a capital: the first sheet's name and the title of the second. */
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: AsyncIterable<Row>;
  /** The filters in words, `État : déposé`; none when everything was asked for. */
  readonly filters: readonly string[];
}

/** Rows of a paged query, page after page, until one is not full. */
export async function* everyPage<Row>(
  page: (number: number, size: number) => Promise<readonly Row[]>,
  size = 200,
): AsyncGenerator<Row> {
  for (let number = 1; ; number += 1) {
    const rows = await page(number, size);
    yield* rows;
    if (rows.length < size) return;
  }
}

/** A value as its column's kind asks: numbers and days as they are, instants as the region's day and time. */
export function cellText(kind: ColumnKind, value: CellValue): string {
  if (value === null || value === '') return '';
  if (kind === 'number') return Number.isInteger(value) ? String(value) : String(value).replace('.', ',');
  if (kind === 'day') return value instanceof Date ? dayOf(value) : String(value);
  if (kind === 'instant') {
    const { day, time } = wallClock(value instanceof Date ? value : new Date(value));
    return `${day} ${time.slice(0, 5)}`;
  }
  return guarded(String(value));
}

/** No spreadsheet runs a text: what would begin a formula is led by an apostrophe. */
const guarded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
