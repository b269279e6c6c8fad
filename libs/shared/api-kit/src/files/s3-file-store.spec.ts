import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { idOf } from './file-store';
import { S3Double } from './s3-double.fixture';
import { S3FileStore } from './s3-file-store';

let service: S3Double;
let store: S3FileStore;
beforeEach(async () => {
  service = new S3Double();
  store = new S3FileStore(await service.start());
});
afterEach(() => service.stop());

test('bytes are kept once under their digest, signed as S3 asks, and read again', async () => {
  const id = await store.keep(Buffer.from('une affiche'));
  expect(id).toBe(idOf(Buffer.from('une affiche')));
  expect(await store.keep(Buffer.from('une affiche'))).toBe(id);
  expect([...service.held.keys()]).toEqual([`files/${id.slice(0, 2)}/${id}`]);
  expect(service.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
  const { stream, bytes } = await store.read(id);
  expect([await text(stream), bytes]).toEqual(['une affiche', 11]);
  expect(await store.has(id)).toBe(true);
});

test('a file of the disk is sent from there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 's3-'));
  const content = Buffer.alloc(3_000_000, 'abc');
  writeFileSync(join(folder, 'file'), content);
  const id = await store.keep({ path: join(folder, 'file'), bytes: content.length, id: idOf(content) });
  rmSync(folder, { recursive: true });
  expect(service.held.get(`files/${id.slice(0, 2)}/${id}`)?.equals(content)).toBe(true);
});

test('what is removed, never was or is no digest is not there', async () => {
  const id = await store.keep(Buffer.from('gone'));
  await store.remove(id);
  await store.remove(id);
  expect(await store.has(id)).toBe(false);
  for (const missing of [id, '0'.repeat(64), '../../other-bucket/secret'])
    await expect(store.read(missing)).rejects.toMatchObject({ kind: 'missing' });
});

test('everything that is kept is listed, page by page, and nothing else of the bucket', async () => {
  const ids = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((one) => store.keep(Buffer.from(one))));
  service.held.set('files/readme.txt', Buffer.from('not ours'));
  const listed: string[] = [];
  for await (const page of store.everything()) listed.push(...page);
  expect(listed.sort()).toEqual([...ids].sort());
});

test('a wrong secret is a fault that names neither secret nor key', async () => {
  const wrong = new S3FileStore({ ...service.settings, secret: 'another-secret' });
  const fault = await wrong.keep(Buffer.from('x')).then(
    () => 'kept',
    (error: unknown) => String(error),
  );
  expect(fault).toBe('Error: The file store refused HEAD: 403');
  await expect(wrong.read('0'.repeat(64))).rejects.toThrow('The file store refused GET: 403 SignatureDoesNotMatch');
});
