import { cellText, type ExportColumn, type ExportTable } from './export-table';

const LINES_AT_ONCE = 100;

/**
 * A table as CSV for French spreadsheets: `;`, a byte order mark, CRLF, decimal commas, and no text that a spreadsheet
 * would run. Written as it is read, so that no list has to fit in memory.
 */
export async function* csvOf<Row>({ columns, rows }: ExportTable<Row>): AsyncGenerator<string> {
  let pending = `\ufeff${line(columns.map(({ head }) => head))}`;
  let waiting = 0;
  for await (const row of rows) {
    pending += lineOf(columns, row);
    if ((waiting += 1) < LINES_AT_ONCE) continue;
    yield pending;
    [pending, waiting] = ['', 0];
  }
  if (pending) yield pending;
}

/** A line cell by cell, without a list in between: a long export is nothing but this. */
function lineOf<Row>(columns: readonly ExportColumn<Row>[], row: Row): string {
  let text = '';
  for (let at = 0; at < columns.length; at += 1) {
    const { kind, value } = columns[at] as ExportColumn<Row>;
    text += (at === 0 ? '' : ';') + quoted(cellText(kind, value(row)));
  }
  return `${text}\r\n`;
}
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;
const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
