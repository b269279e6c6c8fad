import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { cloneDatabase, type ClonedDatabase } from '@fds/shared/testing';
import { Database } from '../database/database';
import { ServerSettings } from '../settings';
import { InstallationSecret } from './installation-secret';

let cloned: ClonedDatabase;
let source: DataSource;
let dataDir: string;
beforeAll(async () => {
  cloned = await cloneDatabase();
  source = await new DataSource({ type: 'postgres', url: cloned.url }).initialize();
  dataDir = mkdtempSync(join(tmpdir(), 'portal-secret-'));
});
afterAll(async () => {
  await source?.destroy();
  await cloned?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const process = (env: Record<string, string> = {}): InstallationSecret =>
  new InstallationSecret(
    new ServerSettings(cloned.url, { PORTAL_DATA_DIR: dataDir, PORTAL_DEMONSTRATION: '1', ...env }),
    new Database(source),
  );
const text = (bytes: Buffer | null): string | undefined => bytes?.toString();

test('two processes of one data folder share a secret that only its owner reads', async () => {
  const sealed = await process().seal('totp', 'ana', Buffer.from('words'));
  expect(text(process().open('totp', 'ana', sealed))).toBe('words');
  expect(sealed.includes('words')).toBe(false);
  const [file = ''] = readdirSync(dataDir);
  expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, file), 'utf8')).toMatch(/^[\w-]{43}$/);
});

test('what was sealed is not opened for another purpose or owner, nor once it was altered', async () => {
  const secret = process();
  const sealed = await secret.seal('totp', 'ana', Buffer.from('words'));
  expect(secret.open('mail', 'ana', sealed)).toBeNull();
  expect(secret.open('totp', 'bea', sealed)).toBeNull();
  expect(secret.open('totp', 'ana', sealed.subarray(0, 20))).toBeNull();
  sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
  expect(secret.open('totp', 'ana', sealed)).toBeNull();
});

test('PORTAL_SECRET goes before the file; another one opens nothing, and a short one stops the start', async () => {
  const given = { PORTAL_SECRET: 'a secret that the operator keeps, long enough' };
  const sealed = await process(given).seal('totp', 'ana', Buffer.from('words'));
  expect(text(process({ ...given, PORTAL_DATA_DIR: tmpdir() }).open('totp', 'ana', sealed))).toBe('words');
  expect(process().open('totp', 'ana', sealed)).toBeNull();
  expect(() => process({ PORTAL_SECRET: 'short' })).toThrow(/trop court/);
});
