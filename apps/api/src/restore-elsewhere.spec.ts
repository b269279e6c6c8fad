import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ImportArchive } from '@fds/archive/api';
import { restoreBackup, writeBackup } from '@fds/portal/api';
import { TestPortal } from '@fds/portal/testing';
import { fileStoreOf, ServerSettings, SYSTEM } from '@fds/shared/api-kit';
import { backUp, fingerprints } from './test/restoring';

/** A database of somebody else's PostgreSQL, where the portal's login is an ordinary one: it owns that database, no more. */
const LOGIN = `ordinary_${randomBytes(4).toString('hex')}`;
let portal: TestPortal;
let folder = '';
const server = (): string => process.env['TEST_SERVER'] ?? '';

async function order(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  return (await client.query<Record<string, unknown>>(text).finally(() => client.end())).rows;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-elsewhere-'));
  portal = await TestPortal.start({ at: '2021-11-22T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  await portal.as('administrator');
  const admin = `${server()}/postgres`;
  await order(admin, `CREATE ROLE ${LOGIN} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD 'ordinary'`);
  await order(admin, `CREATE DATABASE ${LOGIN} OWNER ${LOGIN} TEMPLATE template0`);
}, 60_000);
afterAll(async () => {
  await portal?.stop();
  const admin = `${server()}/postgres`;
  await order(admin, `DROP DATABASE IF EXISTS ${LOGIN} WITH (FORCE)`);
  await order(admin, `DROP ROLE IF EXISTS ${LOGIN}`);
  rmSync(folder, { recursive: true, force: true });
});

test('an ordinary login restores into the database it owns, and backs it up again, without rights over the server', async () => {
  const url = new URL(`${server()}/${LOGIN}`);
  [url.username, url.password] = [LOGIN, 'ordinary'];
  const [login] = await order(url.href, 'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user');
  expect(login).toEqual({ super: false });
  const before = await fingerprints((text) => portal.sql(text));
  const first = join(folder, 'first.backup');
  await backUp(portal, first);
  const settings = new ServerSettings(url.href, {
    ...{ PORTAL_DATA_DIR: join(folder, 'data'), PORTAL_ROLE: 'command', PORTAL_DEMONSTRATION: '1' },
  });
  const confirm = (): Promise<boolean> => Promise.resolve(true);
  await restoreBackup({ path: first, keys: null, settings, erasures: [], confirm });

  const sql = async <T extends object>(text: string): Promise<T[]> => (await order(url.href, text)) as T[];
  const after = await fingerprints(sql);
  expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual([
    ...['journal_detail', 'journal_entry', 'session'],
  ]);
  const path = join(folder, 'second.backup');
  const { databaseUrl, dataDir, demonstration } = settings;
  const written = await writeBackup({
    path,
    databaseUrl,
    store: fileStoreOf(settings),
    keys: null,
    dataDir,
    demonstration,
  });
  expect(written.rows).toBeGreaterThan(1_000);
}, 120_000);
