import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { restoreBackup, writeBackup, type BackupKeys, type Restored, type WrittenBackup } from '@fds/portal/api';
import type { TestPortal } from '@fds/portal/testing';
import { FileStore, ServerSettings } from '@fds/shared/api-kit';
import { cloneDatabase } from '@fds/shared/testing';

/** An empty database and an empty data folder: what is there after everything was lost. */
export interface EmptyPlace {
  readonly dataDir: string;
  readonly settings: ServerSettings;
  sql<T extends object>(text: string): Promise<T[]>;
  drop(): Promise<void>;
}

/**
 * Makes one on the run's PostgreSQL, with the portal's own login beside the owner: with its tables, as a start that was cut
 * short leaves it, which saves the test their making; or `bare`, without any.
 */
export async function emptyPlace({
  bare = false,
  env = { PORTAL_DEMONSTRATION: '1' },
}: { bare?: boolean; env?: Record<string, string> } = {}): Promise<EmptyPlace> {
  const database = await cloneDatabase();
  const sql = async <T extends object>(text: string): Promise<T[]> => {
    const client = new pg.Client(database.url);
    await client.connect();
    return (await client.query<T & pg.QueryResultRow>(text).finally(() => client.end())).rows;
  };
  if (bare) await sql('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-restored-'));
  const settings = new ServerSettings(database.portalUrl, {
    DATABASE_MIGRATION_URL: database.url,
    PORTAL_DATA_DIR: dataDir,
    PORTAL_ROLE: 'command',
    ...env,
  });
  const drop = async (): Promise<void> => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, settings, sql, drop };
}

/** Backs a portal of the tests up as its command line would. */
export function backUp(
  portal: TestPortal,
  path: string,
  keys: BackupKeys | null = null,
  more: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<WrittenBackup> {
  const { databaseUrl, dataDir, demonstration } = portal.app.get(ServerSettings);
  return writeBackup({ path, databaseUrl, store: portal.app.get(FileStore), keys, dataDir, demonstration, ...more });
}

/** Restores a backup into a place. */
export const restoreInto = (
  { settings }: EmptyPlace,
  path: string,
  keys: BackupKeys | null = null,
  more: { erasures?: readonly string[]; signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<Restored> =>
  restoreBackup({ path, keys, settings, erasures: [], confirm: () => Promise.resolve(true), ...more });

/** Every table of a database with the number of its rows and a fingerprint of all of them. */
export async function fingerprints(
  sql: <T extends object>(text: string) => Promise<T[]>,
): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ of: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS of FROM "${name}" t`,
    );
    found[name] = row?.of ?? '';
  }
  return found;
}
