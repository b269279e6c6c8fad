import { open, readFile } from 'node:fs/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PortalError } from '@fds/shared/kernel';

/** Bytes that a spreadsheet's parts may hold once inflated, and rows that it may have. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;
const MOST_ENTRIES = 2_000;

/**
 * The first sheet of an XLSX, or a CSV, as text of rows and tabs, so that both are read by the same rules. A row keeps the
 * line on which the person sees it. Nothing of a workbook is run: cells give the value that was stored with them.
 * @throws PortalError invalid for a file that is neither, damaged, or too large
 */
export async function readSheet(path: string): Promise<string> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
  const signature = buffer.toString('latin1');
  if (signature === '\u00d0\u00cf\u0011\u00e0')
    throw unreadable('Ce tableau est protégé, ou d’un ancien format. Enregistrez-le en XLSX ou en CSV.');
  return signature.startsWith('PK') ? readWorkbook(path) : decoded(await readFile(path));
}

/** UTF-8, or what French spreadsheets write otherwise. */
function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw unreadable('Ce fichier n’est ni un tableau XLSX, ni un CSV.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readWorkbook(path: string): Promise<string> {
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    throw damaged();
  }
  try {
    if (zip.entryCount > MOST_ENTRIES) throw tooLarge();
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const budget = { left: MOST_BYTES };
    const part = async (name: string): Promise<string> => {
      const entry = entries.get(name);
      return entry ? inflate(zip, entry, budget) : '';
    };
    const sheet = await part(firstSheet(await part('xl/workbook.xml'), await part('xl/_rels/workbook.xml.rels')));
    if (sheet === '') throw damaged();
    return rowsOf(sheet, sharedStrings(await part('xl/sharedStrings.xml')));
  } catch (error) {
    throw error instanceof PortalError ? error : damaged();
  } finally {
    zip.close();
  }
}

async function inflate(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<string> {
  const pieces: Buffer[] = [];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    budget.left -= piece.length;
    // Sizes are counted, not believed.
    if (budget.left < 0) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The part of the first sheet in the order of the tabs. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = relations
    .match(/<(?:\w+:)?Relationship\b[^>]*>/g)
    ?.find((one) => attribute(one, 'Id') === id && id !== undefined);
  const target = relation && attribute(relation, 'Target');
  if (!target) return 'xl/worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** All text of a string, its formatted pieces joined; what is only said for reading aloud is left out. */
const textOf = (xml: string): string =>
  [
    ...xml
      .replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
      .matchAll(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g),
  ]
    .map(([, text]) => unescaped(text ?? ''))
    .join('');

const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(([, item]) => textOf(item ?? ''));

function rowsOf(sheet: string, shared: readonly string[]): string {
  const lines: string[] = [];
  for (const [, attributes, cells] of sheet.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    const number = Number(attribute(attributes ?? '', 'r') ?? lines.length + 1);
    if (!Number.isInteger(number) || number > MOST_ROWS) throw tooLarge();
    while (lines.length < number - 1) lines.push('');
    lines[number - 1] = cellsOf(cells ?? '', shared).join('\t');
  }
  return lines.join('\n');
}

function cellsOf(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const at = columnOf(attribute(attributes, 'r')) ?? cells.length;
    if (at >= MOST_COLUMNS) continue;
    while (cells.length < at) cells.push('');
    cells[at] = quoted(valueOf(attribute(attributes, 't'), content, shared));
  }
  return cells;
}

function valueOf(type: string | undefined, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textOf(content);
  const value = unescaped(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === undefined || type === 'n') {
    const number = Number(value);
    return value === '' || !Number.isFinite(number) ? value : String(number);
  }
  return value;
}

/** `AB12` is the column of index 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell on one line, in quotes when it holds a sign of the table. */
const quoted = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const unreadable = (detail: string): PortalError => new PortalError('invalid', 'attendance.sheet', detail);
const damaged = (): PortalError => unreadable('Ce tableau XLSX ne s’ouvre pas : il est endommagé.');
const tooLarge = (): PortalError => unreadable('Ce tableau est trop grand : gardez la première feuille, sans images.');
