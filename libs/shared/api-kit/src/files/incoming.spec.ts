import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { ServerSettings } from '../settings';
import { Incoming } from './incoming';

const LIMITS = { declared: null, most: 1_000_000, tooLarge: () => new Error('too large') as never };
const HERE = new URL('./incoming.ts', import.meta.url).href;
const SETTINGS = new URL('../settings.ts', import.meta.url).href;
const SOURCES = new URL('../../../../../tools/test/native/sources.mjs', import.meta.url).href;

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), 'incoming-'))));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a sender that stops half-way is told so, and leaves nothing', async () => {
  let pieces = 0;
  const body: Readable = new Readable({
    read: () => ((pieces += 1) === 1 ? body.push('half of it') : body.destroy(new Error('aborted'))),
  });
  const incoming = new Incoming(new ServerSettings('', { PORTAL_DATA_DIR: dataDir }));
  await expect(incoming.take(body, LIMITS, () => Promise.resolve())).rejects.toMatchObject({ code: 'files.cut_short' });
  expect(readdirSync(join(dataDir, 'incoming'))).toEqual([]);
});

test('a disk without room is not told as a fault of the sender, and nothing of the file stays', async () => {
  // Files of this process cannot grow beyond 4 KB: what a full disk does, for anybody, anywhere.
  const program = `
    await import('reflect-metadata');
    (await import('${SOURCES}')).loadSources();
    const { Incoming } = await import('${HERE}');
    const { ServerSettings } = await import('${SETTINGS}');
    const { Readable } = await import('node:stream');
    const incoming = new Incoming(new ServerSettings('', { PORTAL_DATA_DIR: '${dataDir}' }));
    const body = Readable.from([Buffer.alloc(20_000)]);
    await incoming.take(body, { declared: null, most: 1e6, tooLarge: () => new Error() }, async () => {})
      .then(() => console.log('kept'), ({ code }) => console.log(code));`;
  const { stdout } = await promisify(execFile)('sh', [
    ...['-c', 'ulimit -S -f 8; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', program],
  ]);
  expect(stdout.trim()).toBe('EFBIG');
  expect(readdirSync(join(dataDir, 'incoming'))).toEqual([]);
});
