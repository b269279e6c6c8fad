import { columnNames, type Cells, type TableName } from '@fds/archive/domain';

const TO_QUOTE = /[",\r\n]/;
const quoted = (cell: string): string => (TO_QUOTE.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a file: comma, LF, quotes where needed. Text is never guarded against formulas here: an archive is exact. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

/** The text of a file, piece by piece, its header always first. */
export async function* csvText(table: TableName, rows: AsyncIterable<readonly Cells[]>): AsyncGenerator<string> {
  const columns = columnNames(table);
  yield csvLine(columns);
  for await (const piece of rows)
    yield piece.map((cells) => csvLine(columns.map((column) => cells[column] ?? ''))).join('');
}
