import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FILE_NAMES, TABLE_NAMES } from '@fds/archive/domain';
import { EDITION_2021, startBench, type Bench } from './archive-bench';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const text = (folder: string, file: string): Promise<string> => readFile(join(folder, file), 'utf8');

describe('the archive of 2021', () => {
  test('is imported whole, with the count of its rows', async () => {
    expect(await bench.import(EDITION_2021)).toEqual({
      edition: 2021,
      changed: true,
      problems: [],
      rows: {
        'organisations.csv': 107,
        'applications.csv': 87,
        'events.csv': 260,
        'slots.csv': 464,
        'attendance.csv': 495,
        'evaluations.csv': 663,
        'research.csv': 105,
        'partners.csv': 60,
        'media.csv': 290,
        'baselines.csv': 5,
        'manual_indicators.csv': 31,
      },
    });
  });

  test('imported again, changes nothing', async () => {
    const before = await bench.rowCounts();
    expect(await bench.import(EDITION_2021)).toMatchObject({ edition: 2021, changed: false });
    expect(await bench.rowCounts()).toEqual(before);
  });

  test('comes out byte for byte as it went in', async () => {
    const folder = join(bench.place, 'exported');
    await bench.exporter.toFolder(2021, folder);
    for (const file of FILE_NAMES) expect(await text(folder, file)).toBe(await text(EDITION_2021, file));
  });

  test('comes out as a ZIP that goes in again and changes nothing', async () => {
    const zip = join(bench.place, 'edition-2021.zip');
    await pipeline(await bench.exporter.toZip(2021), createWriteStream(zip));
    expect(await bench.import(zip)).toMatchObject({ edition: 2021, changed: false });
  });

  test('is the same with semicolons, CR LF, a byte-order mark, and rows and columns in another order', async () => {
    const turned = (csv: string): string => {
      const [header = '', ...rows] = csv.trimEnd().split('\n');
      return [header, ...rows.reverse()].join('\n');
    };
    const folder = await bench.archive(
      Object.fromEntries(
        TABLE_NAMES.map((table) => [
          table,
          (csv: string) =>
            `\uFEFF${cells(turned(csv))
              .map((row) => row.toReversed().map(quote).join(';'))
              .join('\r\n')}\r\n`,
        ]),
      ),
    );
    expect(await bench.import(folder)).toMatchObject({ edition: 2021, changed: false, problems: [] });
  });

  test('keeps formulas, markup, quotes and line breaks as they are', async () => {
    const strange = [
      '=HYPERLINK("http://x")',
      '+33',
      '-1',
      '@SUM(A1)',
      '<b>é</b> & "x"',
      'one\ntwo\r\nthree',
      ' | ',
      '\u202Eabc',
    ];
    const folder = await bench.archive({
      'applications.csv': (csv) =>
        strange.reduce((all, title, at) => `${all}zz-${at},bm-laon,${quote(title)},${quote(title)},,draft\n`, csv),
    });
    expect(await bench.import(folder)).toMatchObject({
      problems: [{ file: 'edition.json', column: 'year', value: '2021' }],
    });
    expect(await bench.import(folder, { replace: true })).toMatchObject({ changed: true });
    const exported = join(bench.place, 'strange');
    await bench.exporter.toFolder(2021, exported);
    for (const file of FILE_NAMES.slice(1)) expect(await text(exported, file)).toBe(await text(folder, file));
  });

  test('replaces an edition that holds other data, keeping the addresses of what stays', async () => {
    const ids = `SELECT archive_id, id FROM event ORDER BY archive_id`;
    const before: unknown = await bench.source.query(ids);
    expect(await bench.import(EDITION_2021, { replace: true })).toMatchObject({ changed: true });
    expect(await bench.source.query(ids)).toEqual(before);
    expect(await bench.source.query(`SELECT count(*)::int AS n FROM application WHERE archive_id LIKE 'zz-%'`)).toEqual(
      [{ n: 0 }],
    );
  });

  test('a published bilan is never replaced', async () => {
    await bench.source.query(`UPDATE edition SET state = 'bilan_published', title = 'Autre' WHERE year = 2021`);
    expect(await bench.import(EDITION_2021, { replace: true })).toMatchObject({
      problems: [
        {
          file: 'edition.json',
          line: null,
          column: 'year',
          value: '2021',
          expected: 'une édition dont le bilan n’est pas publié',
        },
      ],
    });
    await bench.source.query(
      `UPDATE edition SET state = 'archived', title = 'Fête de la science 2021 en Hauts-de-France' WHERE year = 2021`,
    );
  });
});

test('another year’s archive says nothing of this year’s profiles, and the same id is the same organisation', async () => {
  const folder = await bench.archive({
    'edition.json': (json) => json.replace('"year": 2021', '"year": 2019').replaceAll('"2021-', '"2019-'),
    'organisations.csv': (csv) =>
      csv.replace('bm-laon,Bibliothèque municipale de Laon,culture', 'bm-laon,Bibliothèque Suzanne-Martinet,territory'),
  });
  expect(await bench.import(folder)).toMatchObject({ edition: 2019, changed: true });
  expect(
    await bench.source.query(`SELECT p.edition_year AS year, p.name, p.holder_family AS family FROM organisation o
      JOIN organisation_profile p ON p.organisation_id = o.id WHERE o.archive_id = 'bm-laon' ORDER BY 1`),
  ).toEqual([
    { year: 2019, name: 'Bibliothèque Suzanne-Martinet', family: 'territory' },
    { year: 2021, name: 'Bibliothèque municipale de Laon', family: 'culture' },
  ]);
  expect(await bench.source.query('SELECT count(*)::int AS n FROM organisation')).toEqual([{ n: 107 }]);
});

test('an imported edition is archived when its year is over by more than one, else still reporting', async () => {
  const state = async (): Promise<unknown> =>
    bench.source.query('SELECT state, imported FROM edition WHERE year = 2021');
  expect(await state()).toEqual([{ state: 'archived', imported: true }]);
  bench.clock.move(Date.UTC(2022, 11, 31, 12) - Date.now());
  await bench.source.query(`UPDATE edition SET title = 'Autre' WHERE year = 2021`);
  expect(await bench.import(EDITION_2021, { replace: true })).toMatchObject({ changed: true });
  expect(await state()).toEqual([{ state: 'reporting', imported: true }]);
});

/** The cells of a well-formed CSV with commas. */
const cells = (csv: string): string[][] =>
  csv
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
const quote = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
