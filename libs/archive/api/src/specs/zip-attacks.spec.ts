import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deflateRawSync, crc32 } from 'node:zlib';
import { FILE_NAMES } from '@fds/archive/domain';
import { EDITION_2021, startBench, type Bench } from './archive-bench';

let bench: Bench;
let empty: Record<string, number>;
beforeAll(async () => {
  bench = await startBench();
  empty = await bench.rowCounts();
});
afterAll(() => bench.close());

interface Entry {
  name: string;
  data: Buffer;
  /** Overrides what the entry says of itself. */
  size?: number;
  flags?: number;
  mode?: number;
  /** Already compressed: `data` is what lies in the file. */
  raw?: boolean;
}

/** Writes a ZIP by hand, so that it may lie. */
function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size = data.length, flags = 0x800, mode = 0o100644, raw } of entries) {
    const path = Buffer.from(name);
    const packed = raw ? data : deflateRawSync(data);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(raw ? 0 : crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, path]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const sound = (folder = ''): Promise<Entry[]> =>
  Promise.all(
    FILE_NAMES.map(async (file) => ({ name: folder + file, data: await readFile(join(EDITION_2021, file)) })),
  );
let written = 0;
async function save(bytes: Buffer): Promise<string> {
  const path = join(bench.place, `attack-${(written += 1)}.zip`);
  await writeFile(path, bytes);
  return path;
}
const importZip = async (entries: readonly Entry[]): ReturnType<Bench['import']> =>
  bench.import(await save(zipOf(entries)), { name: 'archive.zip' });

test.each([
  ['climbs out', '../edition.json'],
  ['climbs out by the middle', 'a/../../edition.json'],
  ['is absolute', '/etc/passwd'],
  ['is absolute on Windows', 'C:/edition.json'],
  ['has backslashes', '..\\edition.json'],
])('a ZIP with a path that %s is refused', async (_, name) => {
  const { problems } = await importZip([...(await sound()), { name, data: Buffer.from('x') }]);
  expect(problems).toMatchObject([{ file: 'archive.zip', line: null, column: null }]);
  expect(problems[0]?.expected).toContain('chemins');
  expect(await bench.rowCounts()).toEqual(empty);
});

test('a ZIP of 10 000 entries is refused', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `x/${at}`, data: Buffer.alloc(0) }));
  expect((await importZip([...(await sound()), ...many])).problems).toMatchObject([
    { file: 'archive.zip', value: '10012' },
  ]);
});

test('a symbolic link, an encrypted entry, two files of one name, two archives: refused', async () => {
  const link = { name: 'x', data: Buffer.from('/etc/passwd'), mode: 0o120777 };
  const locked = { name: 'x', data: Buffer.from('x'), flags: 0x801 };
  const twice = { name: 'media.csv', data: Buffer.from('x') };
  for (const [extra, said] of [
    [link, 'lien symbolique'],
    [locked, 'mot de passe'],
    [twice, 'un seul fichier'],
  ] as const) {
    const { problems } = await importZip([...(await sound()), extra]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.expected).toContain(said);
  }
  const { problems } = await importZip([...(await sound('a/')), ...(await sound('b/'))]);
  expect(problems[0]?.expected).toContain('une seule archive');
  expect(await bench.rowCounts()).toEqual(empty);
});

/** What waits to be collected is held by nobody: without this, the worker's earlier files would be measured too. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

test('a file of zeros that inflates without end is refused within bounded memory, whatever it claims', async () => {
  const zeros = deflateRawSync(Buffer.alloc(600 * 1024 * 1024));
  const others = (await sound()).filter(({ name }) => name !== 'events.csv');
  collectGarbage();
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 5);
  for (const size of [600 * 1024 * 1024, 1000, 0xffff_fff0]) {
    const { problems } = await importZip([...others, { name: 'events.csv', data: zeros, raw: true, size }]);
    expect(problems).toMatchObject([{ line: null, column: null }]);
  }
  clearInterval(watch);
  // Less than half of the file, what waits to be collected included: it was never held whole.
  expect(highest - before).toBeLessThan(300 * 1024 * 1024);
  collectGarbage();
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  expect(await bench.rowCounts()).toEqual(empty);
}, 90_000);

test('what is no ZIP, or only half of one, is refused', async () => {
  expect((await bench.import(await save(Buffer.from('id,name\n')))).problems).toHaveLength(1);
  const whole = zipOf(await sound());
  expect((await bench.import(await save(whole.subarray(0, whole.length / 2)))).problems).toHaveLength(1);
  const damaged = Buffer.from(whole);
  damaged.fill(0x55, 3000, 4000);
  expect((await bench.import(await save(damaged))).problems.length).toBeGreaterThan(0);
  expect(await bench.rowCounts()).toEqual(empty);
});

test('an archive in one folder of the ZIP, beside files that are not its own, is taken', async () => {
  const others = [
    { name: '__MACOSX/edition-2021/._edition.json', data: Buffer.from('x') },
    { name: 'edition-2021/notes/media.csv', data: Buffer.from('x') },
    { name: 'edition-2021/expected.json', data: Buffer.from('{}') },
    { name: 'lisez-moi.txt', data: Buffer.from('x') },
  ];
  expect(await importZip([...(await sound('edition-2021/')), ...others])).toMatchObject({
    edition: 2021,
    changed: true,
  });
});
