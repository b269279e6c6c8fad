import { Readable } from 'node:stream';
import yazl from 'yazl';

/** How a cell looks; the names of `LOOKS`, in the order of its styles. */
export const LOOKS = ['plain', 'head', 'strong', 'title', 'wrapped', 'day', 'instant', 'decimal'] as const;
export type Look = (typeof LOOKS)[number];

/** What a cell holds: a text, a number, nothing; a day or an instant is its serial number. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly look?: Look;
}
export type SheetRow = readonly SheetCell[];

/** One sheet; its rows are read once, one after the other, while the file is being sent. */
export interface WorkbookSheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** The first row stays in sight, and each of its columns can be filtered. */
  readonly headed: boolean;
}

/** Excel's own limits: characters of a cell, and of a sheet's name. */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;
/** Characters that are compressed at once. */
const PIECE = 1 << 16;
/** Days from 1899-12-30, where Excel begins, to 1970-01-01. */
const EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** A wall-clock instant as Excel counts: days, and parts of one. */
export const serialOf = (utc: Date): number => utc.getTime() / DAY_MS + EPOCH;

/**
 * Sheets as an XLSX file that is written while it is sent (ECMA-376): a cell at a time, so that a list of any length takes
 * the memory of a page of it. Texts stand in their cells (inline strings): nothing is collected for the end, and no text is
 * ever a formula. The stream fails when a sheet's rows fail.
 */
export function workbookOf(sheets: readonly WorkbookSheet[]): Readable {
  const zip = new yazl.ZipFile();
  const fixed = { mtime: new Date(0), forceDosTimestamp: true } as const;
  const part = (path: string, xml: string): void => zip.addBuffer(Buffer.from(HEAD + xml), path, fixed);
  const names = uniqueNames(sheets.map(({ name }) => name));
  part('[Content_Types].xml', contentTypes(sheets.length));
  part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  part('xl/workbook.xml', workbookXml(names));
  part(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
  );
  part('xl/styles.xml', STYLES);
  const output = Readable.from(pieces(zip.outputStream as Readable), { objectMode: false });
  sheets.forEach((sheet, at) => {
    // One after the other: the rows of a sheet are asked for when its turn comes.
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, { ...fixed, compressionLevel: 3 }, (give) => {
      const rows = Readable.from(sheetXml(sheet, at === 0), { objectMode: false });
      rows.once('error', (error) => output.destroy(error));
      give(null, rows);
    });
  });
  zip.end();
  return output;
}

async function* pieces(stream: Readable): AsyncGenerator<Buffer> {
  for await (const piece of stream) yield piece as Buffer;
}

async function* sheetXml({ widths, rows, headed }: WorkbookSheet, first: boolean): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${headed ? pane : ''}</sheetView>`;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`;
  const letters = widths.map((_, at) => lettersOf(at + 1));
  let line = 0;
  for await (const row of rows) {
    line += 1;
    text += `<row r="${line}">`;
    for (let at = 0; at < row.length; at += 1)
      text += cellXml(row[at], `${(letters[at] ??= lettersOf(at + 1))}${line}`);
    text += '</row>';
    if (text.length > PIECE) {
      yield text;
      text = '';
    }
  }
  const filter = headed && line > 0 ? `<autoFilter ref="A1:${letters.at(-1) ?? 'A'}${line}"/>` : '';
  yield `${text}</sheetData>${filter}</worksheet>`;
}

function cellXml(cell: SheetCell | undefined, reference: string): string {
  if (!cell || cell.value === null || cell.value === '') return '';
  const style = cell.look && cell.look !== 'plain' ? ` s="${LOOKS.indexOf(cell.look)}"` : '';
  if (typeof cell.value === 'number')
    return Number.isFinite(cell.value) ? `<c r="${reference}"${style}><v>${cell.value}</v></c>` : '';
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${written(cell.value)}</t></is></c>`;
}

/** Without the control characters that no workbook may hold, no longer than a cell, and nothing in it a tag. */
const written = (text: string): string => {
  const short = text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT) : text;
  return NEEDS_CARE.test(short)
    ? short
        .replace(UNWRITABLE, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
    : short;
};
const NEEDS_CARE = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u;
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The letters of a column, from 1: A, Z, AA. */
export const lettersOf = (column: number): string =>
  (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** Sheet names as Excel takes them: short, without its signs, each once. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LIMIT);
    let own = clean;
    for (let at = 2; taken.has(own.toLowerCase()); at += 1) own = `${clean.slice(0, NAME_LIMIT - 4)} ${at}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (sheets: number): string => {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${KIND}.${type}+xml"/>`;
  const own = Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet'));
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${own.join('')}</Types>`;
};

const workbookXml = (names: readonly string[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, at) => `<sheet name="${written(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** A style per look: its format of numbers, its letters, its ground, how it stands. */
const STYLES = ((): string => {
  const formats = ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '#,##0.0'];
  const style = (format: number, font: number, fill: number, align = ''): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${align === '' ? '/>' : ` applyAlignment="1"><alignment ${align}/></xf>`}`;
  const styles: Record<Look, string> = {
    plain: style(0, 0, 0),
    head: style(0, 1, 2, 'vertical="center"'),
    strong: style(0, 1, 0),
    title: style(0, 2, 0),
    wrapped: style(0, 0, 0, 'wrapText="1" vertical="top"'),
    day: style(164, 0, 0, 'horizontal="left"'),
    instant: style(165, 0, 0, 'horizontal="left"'),
    decimal: style(166, 0, 0),
  };
  const font = (size: number, strong: boolean): string =>
    `<font>${strong ? '<b/>' : ''}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
    .join(
      '',
    )}</numFmts><fonts count="3">${font(11, false)}${font(11, true)}${font(14, true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.map((look) => styles[look]).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
})();
