import { describe, expect, test } from '@jest/globals';
import { buffer, text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { csvOf } from './csv';
import { everyPage, type ExportTable } from './export-table';
import { xlsxOf } from './xlsx';

interface Line {
  name: string;
  visits: number | null;
  day: string | null;
  at: Date | null;
}
async function* lines(...rows: Line[]): AsyncGenerator<Line> {
  yield* rows;
  await Promise.resolve();
}
const line = (overrides: Partial<Line> = {}): Line => ({
  name: 'Lille',
  visits: 12,
  day: null,
  at: null,
  ...overrides,
});
const table = (...rows: Line[]): ExportTable<Line> => ({
  name: 'fréquentation',
  title: 'Fréquentation',
  rows: lines(...rows),
  filters: ['Département : 59'],
  columns: [
    { head: 'Nom', kind: 'text', value: ({ name }) => name },
    { head: 'Visites', kind: 'number', value: ({ visits }) => visits, definition: 'Visites en présence.' },
    { head: 'Jour', kind: 'day', value: ({ day }) => day },
    { head: 'Saisi le', kind: 'instant', value: ({ at }) => at },
  ],
});
async function csv(...rows: Line[]): Promise<string> {
  let text = '';
  for await (const piece of csvOf(table(...rows))) text += piece;
  return text;
}
/** The parts of a workbook, by their path in it. */
async function workbook(...rows: Line[]): Promise<Record<string, string>> {
  const file = await buffer(await xlsxOf(table(...rows), new Date('2026-07-01T08:30:00Z')));
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true });
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return parts;
}

describe('as CSV', () => {
  test('a table begins with the byte order mark and its heads, every line ends in CRLF', async () => {
    expect(await csv(line())).toBe('\ufeffNom;Visites;Jour;Saisi le\r\nLille;12;;\r\n');
    expect(await csv()).toBe('\ufeffNom;Visites;Jour;Saisi le\r\n');
  });

  test('texts keep their quotes, semicolons and line breaks', async () => {
    expect(await csv(line({ name: 'L’« Atelier » ; "Labo"\nNord' }))).toContain(
      '"L’« Atelier » ; ""Labo""\nNord";12;;\r\n',
    );
  });

  test.each(['=1+1', '+33', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('no spreadsheet runs the text %j', async (name) => {
    expect(await csv(line({ name }))).toContain(`'${name}`);
  });

  test('figures have a decimal comma and a negative one stays a figure; instants are told in the zone of the region', async () => {
    const text = await csv(line({ visits: -1.5, day: '2026-10-02', at: new Date('2026-06-30T22:05:00Z') }));
    expect(text).toContain('Lille;-1,5;2026-10-02;2026-07-01 00:05\r\n');
  });
});

describe('as a workbook', () => {
  test('cells have types, the head stays and every column has its filter', async () => {
    const sheet = (await workbook(line({ day: '2026-10-02', at: new Date('2026-06-30T22:00:00Z') }), line()))[
      'xl/worksheets/sheet1.xml'
    ];
    expect(sheet).toContain('<v>12</v>');
    // 2026-10-02 and midnight of 2026-07-01, in days since 1900.
    expect(sheet).toContain('<v>46297</v>');
    expect(sheet).toContain('<v>46204</v>');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:D3"/>');
  });

  test('a text that looks like a formula stays a text, and unwritable characters are left out', async () => {
    const files = await workbook(line({ name: '=HYPERLINK("x")' }), line({ name: 'a\u0001b' }));
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(files['xl/worksheets/sheet1.xml']).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
    expect(files['xl/worksheets/sheet1.xml']).toContain('>ab<');
  });

  test('a second sheet says when, what was asked, how many rows, and what columns mean', async () => {
    const files = await workbook(line(), line(), line());
    expect(files['xl/workbook.xml']).toContain('name="À propos"');
    const words = files['xl/worksheets/sheet2.xml'];
    for (const one of ['Fréquentation', 'Export du', 'Département : 59', 'Visites en présence.'])
      expect(words).toContain(one);
    expect(files['xl/worksheets/sheet2.xml']).toContain('<v>3</v>');
  });
});

test('a paged list is read to its end', async () => {
  const asked: number[] = [];
  const read: number[] = [];
  const pages = everyPage((page) => {
    asked.push(page);
    return Promise.resolve(page < 3 ? [1, 2] : [3]);
  }, 2);
  for await (const row of pages) read.push(row);
  expect({ asked, read }).toEqual({ asked: [1, 2, 3], read: [1, 2, 1, 2, 3] });
});
