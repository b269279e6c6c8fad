import { open, readFile } from 'node:fs/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PortalError } from '@fds/shared/kernel';
import { firstSheet, SheetTooLarge, sheetText } from './sheet-xml';

/** Bytes that a spreadsheet's parts may hold once inflated. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
/** Line breaks of a CSV, those within its cells too: millions of short lines would hold up everybody while they are read. */
const MOST_BREAKS = 20_000;

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
  if (breaksOf(bytes) > MOST_BREAKS) throw tooLarge();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines end with one sign or the other, or with both. */
function breaksOf(bytes: Buffer): number {
  let [feeds, returns] = [0, 0];
  for (const byte of bytes) {
    if (byte === 10) feeds += 1;
    else if (byte === 13) returns += 1;
  }
  return Math.max(feeds, returns);
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
    const workbook = await part('xl/workbook.xml');
    const sheet = await part(firstSheet(workbook, await part('xl/_rels/workbook.xml.rels')));
    if (sheet === '') throw damaged();
    const [strings, styles] = [await part('xl/sharedStrings.xml'), await part('xl/styles.xml')];
    return sheetText({ workbook, sheet, strings, styles });
  } catch (error) {
    if (error instanceof SheetTooLarge) throw tooLarge();
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

const unreadable = (detail: string): PortalError => new PortalError('invalid', 'attendance.sheet', detail);
const damaged = (): PortalError => unreadable('Ce tableau XLSX ne s’ouvre pas : il est endommagé.');
const tooLarge = (): PortalError => unreadable('Ce tableau est trop grand : gardez la première feuille, sans images.');
