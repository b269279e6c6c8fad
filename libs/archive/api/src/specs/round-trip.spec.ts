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

test('an edition with unfinished dossiers comes out as an archive that goes in again, with nothing that was not said', async () => {
  const event = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
  await bench.source.query(
    `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
       call_closes_on, reports_due_on, cog_vintage, state)
     VALUES (2027, 36, 'Édition en cours', '32', 'Hauts-de-France', '{02,59,60,62,80}', '2027-10-01', '2027-10-11',
       '2027-03-01', '2027-05-07', '2027-11-15', 2026, 'reporting')`,
  );
  await bench.source.query(
    `INSERT INTO application (id, edition_year, organisation_id, title)
     SELECT $1, 2027, id, '' FROM organisation WHERE archive_id = 'bm-laon'`,
    [event(9)],
  );
  await bench.source.query(
    `INSERT INTO event (id, edition_year, application_id, parent_event_id, kind, title, municipality_code, attendance_mode) VALUES
       ($2, 2027, $1, NULL, 'science_village', 'Village', '02408', 'in_person'),
       ($3, 2027, $1, $2, 'single', 'Sur place', NULL, 'hybrid'),
       ($4, 2027, $1, $2, 'single', 'À distance', NULL, 'online'),
       ($5, 2027, $1, NULL, 'single', '', NULL, 'in_person'),
       ($6, 2027, $1, NULL, 'single', 'Ailleurs', '75056', 'in_person')`,
    [event(9), event(1), event(2), event(3), event(4), event(5)],
  );
  await bench.source.query(
    `INSERT INTO slot (event_id, begins_at, ends_at) VALUES
       ($1, '2027-10-02T08:00Z', '2027-10-02T10:00Z'), ($1, '2027-10-02T09:00Z', '2027-10-02T11:00Z'),
       ($1, '2027-10-02T11:00Z', '2027-10-02T12:00Z')`,
    [event(1)],
  );
  await bench.source.query(`INSERT INTO attendance_report (event_id, state) VALUES ($1, 'draft'), ($2, 'submitted')`, [
    event(1),
    event(2),
  ]);
  await bench.source.query(
    `INSERT INTO attendance_line (event_id, audience, channel, visits, counting, slot_begins_at, replay) VALUES
       ($1, 'general_public', 'in_person', 1, 'exact', NULL, false),
       ($2, 'general_public', 'in_person', 2, 'exact', '2027-10-02T08:00Z', false),
       ($2, 'general_public', 'in_person', 3, 'exact', '2027-10-02T11:00Z', false),
       ($2, 'general_public', 'online', 4, 'estimated', '2027-10-02T08:00Z', false),
       ($2, 'general_public', 'online', 30, 'estimated', '2027-10-02T08:00Z', true)`,
    [event(1), event(2)],
  );
  const folder = join(bench.place, 'unfinished');
  await bench.exporter.toFolder(2027, folder);
  const rows = cells((await text(folder, 'events.csv')).trimEnd()).slice(1);
  expect(rows.map((row) => [row[5], row[7], row[8]])).toEqual([
    ['Village', 'in_person', '02408'],
    ['Sur place', 'hybrid', '02408'],
    ['À distance', 'online', ''],
    ['Sans titre', 'online', ''],
    ['Ailleurs', 'online', ''],
  ]);
  expect((await text(folder, 'slots.csv')).trimEnd().split('\n').slice(1)).toEqual([
    `${event(1)},2027-10-02T10:00:00+02:00,2027-10-02T12:00:00+02:00`,
    `${event(1)},2027-10-02T13:00:00+02:00,2027-10-02T14:00:00+02:00`,
  ]);
  expect((await text(folder, 'attendance.csv')).trimEnd().split('\n').slice(1)).toEqual([
    `${event(2)},general_public,,in_person,5,exact`,
    `${event(2)},general_public,,online,34,estimated`,
  ]);
  expect(await bench.import(folder)).toMatchObject({ edition: 2027, changed: false, problems: [] });
  await bench.source.query(`UPDATE edition SET theme = 'Autre' WHERE year = 2027`);
  expect(await bench.import(folder, { replace: true })).toMatchObject({ edition: 2027, changed: true });
  const again = join(bench.place, 'unfinished-again');
  await bench.exporter.toFolder(2027, again);
  for (const file of FILE_NAMES) expect(await text(again, file)).toBe(await text(folder, file));
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
