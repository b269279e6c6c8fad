import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { followCommunes } from '@fds/applications/api';
import { loadReference } from '@fds/organisations/api';
import type { ServerSettings } from '@fds/shared/api-kit';
import { connect } from './create-portal';
import { grantRights } from './database-rights';

/** What was brought up to date. */
export interface Prepared {
  readonly migrations: number;
  readonly reference: boolean;
}

/** Seconds that a change of the schema waits for its lock, and how often it is tried. */
const WAIT_FOR_LOCK = 3;
const TRIES = 20;
const LOCK_NOT_THERE = '55P03';

/**
 * Runs what is missing, each in a transaction of its own, and answers how many. Portals of the release before may be at
 * work: a change that would have to wait for one of them steps aside, so that nobody queues up behind it, and is tried
 * again. Needs a pool of one connection.
 */
export async function migrate(source: DataSource): Promise<number> {
  await source.query(`SET lock_timeout = '${WAIT_FOR_LOCK}s'`);
  const before = await executed(source);
  for (let tries = 1; ; tries += 1) {
    try {
      await source.runMigrations({ transaction: 'each' });
      return (await executed(source)) - before;
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_THERE || tries === TRIES) throw error;
      await wait(WAIT_FOR_LOCK * 100);
    }
  }
}

async function executed(source: DataSource): Promise<number> {
  const [table] = await source.query<{ there: boolean }[]>(`SELECT to_regclass('migration') IS NOT NULL AS there`);
  if (!table?.there) return 0;
  const [row] = await source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM migration');
  return row?.n ?? 0;
}

/**
 * Migrations; then the communes, EPCI and departments of the official geographic code when they are missing or old, which
 * the kept places of all events follow;
 * then the rights of the portal's own login, where somebody else owns the database (DATABASE_MIGRATION_URL).
 */
export async function prepareDatabase(settings: ServerSettings): Promise<Prepared> {
  const source = await connect(settings, 1, settings.migrationUrl ?? settings.databaseUrl);
  try {
    const migrations = await migrate(source);
    const reference = await source.transaction(async (manager) => {
      const query = (text: string, values?: unknown[]): Promise<unknown> => manager.query(text, values);
      const loaded = await loadReference(query);
      if (loaded) await followCommunes(query);
      return loaded;
    });
    if (settings.migrationUrl) await grantRights(source, decodeURIComponent(new URL(settings.databaseUrl).username));
    return { migrations, reference };
  } finally {
    await source.destroy();
  }
}
