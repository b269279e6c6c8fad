import type { Cell, Feature, Row as SheetRow, Sheet } from 'write-excel-file/node';
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { dayOf, wallClock } from '@fds/shared/kernel';
import type { CellValue, ColumnKind, ExportColumn, ExportTable } from './export-table';

/** What the library takes as the content of an image; none is written here. */
type FileContent = Stream | Buffer | Blob;

const DAY_FORMAT = 'dd/mm/yyyy';
const INSTANT_FORMAT = 'dd/mm/yyyy hh:mm';
const NARROWEST = 10;
const WIDEST = 60;
/** Excel's own limits: characters of a cell, and of a sheet's name. */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;

/**
 * A table as a workbook: typed cells, a head that stays, a filter on every column; a second sheet says what was asked
 * and when, how many rows there are, and what the columns mean. `at` is the instant of the export.
 */
export async function xlsxOf<Row>(table: ExportTable<Row>, at: Date): Promise<Buffer> {
  const { columns } = table;
  const data: SheetRow[] = [columns.map(({ head }) => ({ value: head, type: String, ...HEAD }))];
  const widths = columns.map(({ head }) => head.length + 4);
  for await (const row of table.rows)
    data.push(
      columns.map(({ kind, value }, column) => {
        const cell = value(row);
        widths[column] = Math.max(widths[column] ?? 0, widthOf(kind, cell));
        return typed(kind, cell);
      }),
    );
  const list: Sheet<FileContent> = {
    sheet: sheetName(table.title),
    data,
    columns: widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width)) })),
    stickyRowsCount: 1,
  };
  // Loaded with the first workbook: no start waits for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const file = writeXlsxFile([list, about(table, data.length - 1, at)], {
    features: [filterOnEveryColumn(columns.length, data.length)],
  });
  return file.toBuffer();
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#e9edf2', alignVertical: 'center' } as const;

/** Text is always said to be text, so that nothing in it is ever a formula. */
function typed(kind: ColumnKind, value: CellValue): Cell {
  if (value === null || value === '') return null;
  if (kind === 'number') return { value: Number(value), type: Number };
  if (kind === 'text') return { value: clean(String(value)), type: String };
  const instant = value instanceof Date ? value : new Date(value);
  if (kind === 'day') {
    const day = value instanceof Date ? dayOf(value) : value;
    return { value: new Date(`${day}T00:00:00Z`), type: Date, format: DAY_FORMAT };
  }
  const { day, time } = wallClock(instant);
  return { value: new Date(`${day}T${time}Z`), type: Date, format: INSTANT_FORMAT };
}

/** Without the control characters that no workbook may hold, and no longer than a cell. */
const clean = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').slice(0, CELL_LIMIT);

const widthOf = (kind: ColumnKind, value: CellValue): number =>
  kind === 'instant' ? 17 : kind === 'day' ? 12 : String(value ?? '').length + 2;

const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LIMIT);

function about<Row>(table: ExportTable<Row>, rows: number, at: Date): Sheet<FileContent> {
  const { day, time } = wallClock(at);
  const line = (head: string, value: Cell): SheetRow => [{ value: head, type: String, fontWeight: 'bold' }, value];
  const text = (value: string): Cell => ({ value: clean(value), type: String, wrap: true });
  const filters = table.filters.length > 0 ? table.filters : ['Aucun filtre : la liste entière.'];
  return {
    sheet: 'À propos',
    columns: [{ width: 26 }, { width: 90 }],
    data: [
      [{ value: table.title, type: String, fontWeight: 'bold', fontSize: 14 }],
      line('Export du', { value: new Date(`${day}T${time}Z`), type: Date, format: INSTANT_FORMAT, align: 'left' }),
      line('Lignes', { value: rows, type: Number, align: 'left' }),
      ...filters.map((filter, index) => line(index === 0 ? 'Filtres' : '', text(filter))),
      [],
      [{ value: 'Colonnes', type: String, fontWeight: 'bold' }],
      ...table.columns.map((column) => line(column.head, text(definitionOf(column)))),
    ],
  };
}

const KIND_WORDS: Record<ColumnKind, string> = {
  text: 'Texte.',
  number: 'Nombre.',
  day: 'Jour.',
  instant: 'Jour et heure de Paris.',
};
const definitionOf = <Row>({ definition, kind }: ExportColumn<Row>): string => definition ?? KIND_WORDS[kind];

/** The library writes no filter of its own; the element stands right after the cells (ECMA-376 part 1, 18.3.1.2). */
const filterOnEveryColumn = (columns: number, rows: number): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content, _options, { sheetIndex }) =>
          sheetIndex === 0
            ? content.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${letters(columns)}${rows}"/>`)
            : content,
      },
    },
  },
});

/** The letters of a column, from 1: A, Z, AA. */
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
