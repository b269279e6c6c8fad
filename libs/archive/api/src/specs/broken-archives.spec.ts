import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileName, Problem } from '@fds/archive/domain';
import { NoSuchArchive, type ArchiveSource } from '../reading/archive-source';
import { openArchive } from '../reading/open-archive';
import { SYSTEM } from '@fds/shared/api-kit';
import { EDITION_2021, startBench, type Bench } from './archive-bench';

let bench: Bench;
let empty: Record<string, number>;
beforeAll(async () => {
  bench = await startBench();
  empty = await bench.rowCounts();
});
afterAll(() => bench.close());

type Change = (text: string) => string | Buffer;
type Place = Pick<Problem, 'file' | 'line' | 'column' | 'value'>;
const placeOf = ({ file, line, column, value }: Problem): Place => ({ file, line, column, value });
/** A file with a line replaced, the header being line 1. */
const line =
  (number: number, change: (text: string) => string): Change =>
  (text) =>
    text
      .split('\n')
      .map((old, at) => (at === number - 1 ? change(old) : old))
      .join('\n');
const cell = (number: number, place: number, value: string): Change =>
  line(number, (text) => text.split(',').with(place, value).join(','));
const json =
  (change: (edition: Record<string, unknown>) => void): Change =>
  (text) => {
    const edition = JSON.parse(text) as Record<string, unknown>;
    change(edition);
    return JSON.stringify(edition);
  };

describe('a broken archive is refused at the place of its problem, and nothing is written', () => {
  const cases: [string, Partial<Record<FileName, Change | null>>, Place[]][] = [
    ['a file missing', { 'media.csv': null }, [{ file: 'media.csv', line: null, column: null, value: null }]],
    ['a file empty', { 'media.csv': () => '' }, [{ file: 'media.csv', line: null, column: null, value: null }]],
    [
      'a file not UTF-8',
      { 'media.csv': (text) => Buffer.from(text.slice(0, 9000) + 'é', 'latin1') },
      [{ file: 'media.csv', line: null, column: null, value: null }],
    ],
    [
      'edition.json not JSON',
      { 'edition.json': (text) => text.slice(0, -3) },
      [{ file: 'edition.json', line: null, column: null, value: null }],
    ],
    [
      'no id is looked up in a file that could not be read',
      { 'organisations.csv': () => Buffer.from([0x69, 0xff]) },
      [{ file: 'organisations.csv', line: null, column: null, value: null }],
    ],
    [
      'malformed quoting',
      { 'slots.csv': line(3, (text) => `"${text}`.replace(',', '"x,')) },
      [{ file: 'slots.csv', line: 3, column: null, value: null }],
    ],
    [
      'too many cells',
      { 'slots.csv': line(3, (text) => `${text},`) },
      [{ file: 'slots.csv', line: 3, column: null, value: null }],
    ],
    [
      'too few cells',
      { 'partners.csv': line(2, (text) => text.slice(0, text.lastIndexOf(','))) },
      [{ file: 'partners.csv', line: 2, column: null, value: null }],
    ],
    [
      'a malformed row whose id is used elsewhere is one problem',
      { 'organisations.csv': line(2, (text) => `${text},more`) },
      [{ file: 'organisations.csv', line: 2, column: null, value: null }],
    ],
    ['an unknown column', { 'media.csv': line(1, (text) => `${text},colour`) }, []],
    [
      'a required column missing',
      { 'partners.csv': line(1, (text) => text.replace('role', 'rôle')) },
      [
        { file: 'partners.csv', line: 1, column: 'role', value: null },
        { file: 'partners.csv', line: 1, column: 'rôle', value: 'rôle' },
      ],
    ],
    [
      'a path of edition.json',
      { 'edition.json': json((edition) => (edition['startsOn'] = '2020-10-01')) },
      [{ file: 'edition.json', line: null, column: 'startsOn', value: '2020-10-01' }],
    ],
    [
      'an id used twice',
      { 'organisations.csv': (text) => `${text}bm-laon,Autre,,,,,,\n` },
      [{ file: 'organisations.csv', line: 109, column: 'id', value: 'bm-laon' }],
    ],
    [
      'an unknown code',
      { 'events.csv': line(2, (text) => text.replace('science_route', 'parcours')) },
      [{ file: 'events.csv', line: 2, column: 'kind', value: 'parcours' }],
    ],
    [
      'a commune outside the region',
      { 'events.csv': line(2, (text) => text.replace('62624', '75056')) },
      [{ file: 'events.csv', line: 2, column: 'municipality_code', value: '75056' }],
    ],
    [
      'a commune that does not exist',
      { 'organisations.csv': line(2, (text) => text.replace('62624', '62999')) },
      [{ file: 'organisations.csv', line: 2, column: 'municipality_code', value: '62999' }],
    ],
    [
      'a reference that leads nowhere',
      { 'attendance.csv': cell(2, 0, 'evt-none') },
      [{ file: 'attendance.csv', line: 2, column: 'event_id', value: 'evt-none' }],
    ],
    [
      'a slot that ends before it begins',
      { 'slots.csv': cell(2, 2, '2021-10-01T08:00:00+02:00') },
      [{ file: 'slots.csv', line: 2, column: 'ends_at', value: '2021-10-01T08:00:00+02:00' }],
    ],
    [
      'a NUL character',
      { 'media.csv': line(2, (text) => text.replace('Office', 'Off\0ice')) },
      [{ file: 'media.csv', line: 2, column: 'outlet', value: 'Off\0ice de tourisme' }],
    ],
    [
      'a negative number of visits',
      { 'attendance.csv': cell(2, 4, '-1') },
      [{ file: 'attendance.csv', line: 2, column: 'visits', value: '-1' }],
    ],
    [
      'a level beside the wrong audience',
      { 'attendance.csv': cell(2, 2, 'primary') },
      [{ file: 'attendance.csv', line: 2, column: 'school_level', value: 'primary' }],
    ],
    [
      'a SIRET with a wrong key',
      { 'organisations.csv': line(3, (text) => `${text}12345678901234`) },
      [{ file: 'organisations.csv', line: 3, column: 'siret', value: '12345678901234' }],
    ],
    [
      'a line after a cell with line breaks',
      { 'media.csv': (text) => `${text}"zz\n1",2021-10-01,web,o,"a\nb",\nzz2,2021-10-32,web,o,t,\n` },
      [{ file: 'media.csv', line: 295, column: 'date', value: '2021-10-32' }],
    ],
  ];
  test.each(cases)('%s', async (name, changes, places) => {
    const problems = await bench.problems(changes);
    if (name === 'an unknown column')
      expect(problems[0]).toMatchObject({ file: 'media.csv', line: 1, column: 'colour' });
    else expect(problems.map(placeOf)).toEqual(places);
    for (const { expected } of problems) expect(expected).not.toBe('');
    expect(await bench.rowCounts()).toEqual(empty);
  });

  test('every problem of every file at once, in the order of the files then of their lines', async () => {
    const problems = await bench.problems({
      'media.csv': cell(5, 2, 'tv'),
      'organisations.csv': (text) =>
        line(4, (old) => old.replace(',association,', ',club,'))(cell(9, 6, 'soon')(text) as string),
      'edition.json': json((edition) => (edition['number'] = '30')),
    });
    expect(problems.map(placeOf)).toEqual([
      { file: 'edition.json', line: null, column: 'number', value: '30' },
      { file: 'organisations.csv', line: 4, column: 'kind', value: 'club' },
      { file: 'organisations.csv', line: 9, column: 'first_participation_year', value: 'soon' },
      { file: 'media.csv', line: 5, column: 'kind', value: 'tv' },
    ]);
  });

  test('at most 200 problems, the first ones', async () => {
    const problems = await bench.problems({ 'slots.csv': (text) => text.replaceAll('T', 't') });
    expect(problems).toHaveLength(200);
    expect(problems[0]).toMatchObject({ file: 'slots.csv', line: 2 });
    expect(await bench.rowCounts()).toEqual(empty);
  });
});

test('an empty folder lacks every file, and a path with nothing says so', async () => {
  const folder = join(bench.place, 'nothing');
  await mkdir(folder);
  await writeFile(join(folder, 'notes.txt'), 'x');
  expect((await bench.import(folder)).problems).toHaveLength(12);
  await expect(bench.import(join(bench.place, 'nowhere'))).rejects.toThrow(NoSuchArchive);
});

describe('an import that fails while it writes', () => {
  /** The archive of 2021, one of whose files breaks when it is read for the second time. */
  const breaking = async (file: FileName, fault: () => AsyncIterable<Uint8Array>): Promise<ArchiveSource> => {
    const sound = await openArchive(EDITION_2021);
    let opened = 0;
    return {
      ...sound,
      open: (asked) => (asked === file && (opened += 1) > 1 ? Promise.resolve(fault()) : sound.open(asked)),
    };
  };

  test('leaves nothing behind when the reading breaks', async () => {
    const source = await breaking('manual_indicators.csv', async function* () {
      yield Buffer.from('code,label,value,unit,note\n');
      await Promise.resolve();
      throw new Error('the disk is gone');
    });
    await expect(bench.importer.from(SYSTEM, source, { replace: false })).rejects.toThrow('the disk is gone');
    expect(await bench.rowCounts()).toEqual(empty);
  });

  test('leaves nothing behind when the database refuses a row', async () => {
    const source = await breaking('partners.csv', async function* () {
      yield await Promise.resolve(Buffer.from('event_id,organisation_id,role\nevt-2021-999,capso,host\n'));
    });
    await expect(bench.importer.from(SYSTEM, source, { replace: false })).rejects.toThrow('foreign key');
    expect(await bench.rowCounts()).toEqual(empty);
  });

  test('leaves nothing behind when it is told to stop', async () => {
    const stop = new AbortController();
    const onProgress = ({ phase }: { phase: string }): void => {
      if (phase === 'writing') stop.abort(new Error('the server stops'));
    };
    await expect(bench.import(EDITION_2021, { signal: stop.signal, onProgress })).rejects.toThrow('the server stops');
    expect(await bench.rowCounts()).toEqual(empty);
  });

  test('a replacement that fails leaves the former edition as it was', async () => {
    await bench.import(EDITION_2021);
    const before = await bench.rowCounts();
    const changed = await openArchive(
      await bench.archive({ 'media.csv': (text) => text.slice(0, 500).replace(/[^\n]*$/, '') }),
    );
    const source: ArchiveSource = {
      ...changed,
      open: (() => {
        let opened = 0;
        return (file: FileName) => {
          if (file === 'media.csv' && (opened += 1) > 1) throw new Error('the disk is gone');
          return changed.open(file);
        };
      })(),
    };
    await expect(bench.importer.from(SYSTEM, source, { replace: true })).rejects.toThrow('the disk is gone');
    expect(await bench.rowCounts()).toEqual(before);
    expect(await bench.import(EDITION_2021)).toMatchObject({ changed: false });
  });
});
