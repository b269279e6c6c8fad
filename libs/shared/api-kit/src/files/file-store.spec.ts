import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ServerSettings } from '../settings';
import { DiskFileStore } from './file-store';

let dataDir: string;
let store: DiskFileStore;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'files-'));
  store = new DiskFileStore(new ServerSettings('', { PORTAL_DATA_DIR: dataDir }));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the same bytes are kept once, under their own digest, readable by nobody else', async () => {
  const [first, again] = await Promise.all([store.keep(Buffer.from('a logo')), store.keep(Buffer.from('a logo'))]);
  expect(again).toBe(first);
  const folder = join(dataDir, 'files', first.slice(0, 2));
  expect(readdirSync(folder)).toEqual([first]);
  expect(statSync(join(folder, first)).mode & 0o777).toBe(0o600);
  const { stream, bytes } = await store.read(first);
  expect([await text(stream), bytes]).toEqual(['a logo', 6]);
});

test('what is removed, never was or is no digest is not there', async () => {
  const id = await store.keep(Buffer.from('gone'));
  await store.remove(id);
  await store.remove(id);
  for (const missing of [id, '0'.repeat(64), '../../etc/passwd', `${id}/..`])
    await expect(store.read(missing)).rejects.toMatchObject({ kind: 'missing' });
});

test('what a killed process left half-written is removed a day later, nothing else', async () => {
  const id = await store.keep(Buffer.from('a whole file'));
  const folder = join(dataDir, 'files', id.slice(0, 2));
  const [old, fresh] = [`${id}.${randomUUID()}`, `${id}.${randomUUID()}`];
  for (const name of [old, fresh]) writeFileSync(join(folder, name), 'a who');
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const name of [old, id]) utimesSync(join(folder, name), twoDaysAgo, twoDaysAgo);
  await store.tidy();
  expect(readdirSync(folder).sort()).toEqual([id, fresh].sort());
});
