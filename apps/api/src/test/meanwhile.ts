import pg from 'pg';
import type { TestPortal } from '@fds/portal/testing';

/** A second connection whose transaction others have to wait for. */
export interface Meanwhile {
  /** Within its transaction. */
  run(sql: string, values?: readonly unknown[]): Promise<unknown>;
  /** Until a statement of somebody else waits for a lock. */
  waitedFor(): Promise<void>;
  /** Ends its transaction: whoever waits goes on. */
  commit(): Promise<unknown>;
}

/** Runs `work` beside a transaction that is open meanwhile; whatever happens, it is ended. */
export async function meanwhile<Answer>(
  portal: TestPortal,
  work: (other: Meanwhile) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client(portal.ownerUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    return await work({
      run: (sql, values = []) => client.query(sql, [...values]),
      waitedFor: () => waiting(client),
      commit: () => client.query('COMMIT'),
    });
  } finally {
    await client.end();
  }
}

async function waiting(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Nobody waits.');
}
