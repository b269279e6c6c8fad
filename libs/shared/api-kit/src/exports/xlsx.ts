import type { Readable } from 'node:stream';
import { dayOf, wallClock } from '@fds/shared/kernel';
import type { CellValue, ColumnKind, ExportColumn, ExportTable } from './export-table';
import { serialOf, workbookOf, type SheetCell, type SheetRow, type WorkbookSheet } from './workbook';

const NARROWEST = 10;
const WIDEST = 60;
/** Rows that are looked at for the widths of their columns. */
const SAMPLE = 200;

/**
 * A table as a workbook: typed cells, a head that stays, a filter on every column; a second sheet says what was asked
 * and when, how many rows there are, and what the columns mean. `at` is the instant of the export. The first rows are read
 * before it answers, the others while the file is being sent.
 */
export async function xlsxOf<Row>(table: ExportTable<Row>, at: Date): Promise<Readable> {
  const { columns } = table;
  const rows = table.rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  let ended = false;
  while (!ended && first.length < SAMPLE) {
    const { done, value } = await rows.next();
    if (done) ended = true;
    else first.push(value);
  }
  const widths = columns.map(({ head, kind, value }) =>
    Math.min(WIDEST, Math.max(NARROWEST, head.length + 4, ...first.map((row) => widthOf(kind, value(row))))),
  );
  let count = 0;
  const lineOf = (row: Row): SheetRow => {
    count += 1;
    return columns.map(({ kind, value }) => typed(kind, value(row)));
  };
  async function* lines(): AsyncGenerator<SheetRow> {
    yield columns.map(({ head }) => ({ value: head, look: 'head' }));
    for (const row of first) yield lineOf(row);
    if (!ended) for (let next = await rows.next(); !next.done; next = await rows.next()) yield lineOf(next.value);
  }
  return workbookOf([{ name: table.title, widths, rows: lines(), headed: true }, about(table, () => count, at)]);
}

const NOTHING: SheetCell = { value: null };

/** Text is always said to be text, so that nothing in it is ever a formula. */
function typed(kind: ColumnKind, value: CellValue): SheetCell {
  if (value === null || value === '') return NOTHING;
  if (kind === 'number') return { value: Number(value) };
  if (kind === 'text') return { value: String(value) };
  if (kind === 'day') {
    const day = value instanceof Date ? dayOf(value) : value;
    return { value: serialOf(new Date(`${day}T00:00:00Z`)), look: 'day' };
  }
  return instantCell(value instanceof Date ? value : new Date(value));
}

/** An instant as the region's day and time. */
export function instantCell(instant: Date): SheetCell {
  const { day, time } = wallClock(instant);
  return { value: serialOf(new Date(`${day}T${time}Z`)), look: 'instant' };
}

const widthOf = (kind: ColumnKind, value: CellValue): number =>
  kind === 'instant' ? 17 : kind === 'day' ? 12 : String(value ?? '').length + 2;

/** Written after the rows, whose number it tells. */
function about<Row>(table: ExportTable<Row>, count: () => number, at: Date): WorkbookSheet {
  const line = (head: string, cell: SheetCell): SheetRow => [{ value: head, look: 'strong' }, cell];
  const text = (value: string): SheetCell => ({ value, look: 'wrapped' });
  const filters = table.filters.length > 0 ? table.filters : ['Aucun filtre : la liste entière.'];
  function* rows(): Generator<SheetRow> {
    yield [{ value: table.title, look: 'title' }];
    yield line('Export du', instantCell(at));
    yield line('Lignes', { value: count() });
    for (const [index, filter] of filters.entries()) yield line(index === 0 ? 'Filtres' : '', text(filter));
    yield [];
    yield [{ value: 'Colonnes', look: 'strong' }];
    for (const column of table.columns) yield line(column.head, text(definitionOf(column)));
  }
  return { name: 'À propos', widths: [26, 90], rows: rows(), headed: false };
}

const KIND_WORDS: Record<ColumnKind, string> = {
  text: 'Texte.',
  number: 'Nombre.',
  day: 'Jour.',
  instant: 'Jour et heure de Paris.',
};
const definitionOf = <Row>({ definition, kind }: ExportColumn<Row>): string => definition ?? KIND_WORDS[kind];
