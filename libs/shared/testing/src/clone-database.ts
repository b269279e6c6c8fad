import pg from 'pg';

/** A database of a test file's own. */
export interface ClonedDatabase {
  /** The superuser's. */
  readonly url: string;
  /** That of the portal's own login, which owns nothing. */
  readonly portalUrl: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template of the run's PostgreSQL (about 20 ms).
 * @throws Error when no server runs: the test's Jest configuration must start one
 */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const server = process.env['TEST_SERVER'];
  if (!server) throw new Error('TEST_SERVER is not set: run with jest.api.config.mjs');
  const name = `test_${process.env['JEST_WORKER_ID'] ?? 0}_${Math.random().toString(36).slice(2, 10)}`;
  const order = async (sql: string): Promise<void> => {
    const client = new pg.Client(`${server}/postgres`);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  // Copying files is ten times faster than the default, and safe without crash recovery.
  await order(`CREATE DATABASE ${name} TEMPLATE template_fds STRATEGY file_copy`);
  const portal = new URL(`${server}/${name}`);
  portal.username = process.env['TEST_PORTAL_LOGIN'] ?? portal.username;
  return {
    url: `${server}/${name}`,
    portalUrl: portal.href,
    drop: () => order(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
