import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { TestPortal } from '@fds/portal/testing';
import { Database, SYSTEM, Transactions } from '@fds/shared/api-kit';

/** PostgreSQL ends connections of the portal, as it does when it restarts: the server lives on, and connects anew. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
});
afterAll(() => portal?.stop());

const end = (pid: number): Promise<unknown> => portal.sql('SELECT pg_terminate_backend($1)', [pid]);
const health = async (): Promise<number> => (await portal.anonymous().get('/api/health/ready')).status;

test('a connection that is lost while nobody listens to it ends no server', async () => {
  const { pool } = portal.app.get(Database);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await end(rows[0]?.pid ?? 0);
  await pause(200);
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release();
  expect(await health()).toBe(200);
});

test('a transaction whose connection is lost half-way fails and leaves nothing; the next one is kept', async () => {
  const write = (name: string, lose: boolean): Promise<void> =>
    portal.app.get(Transactions).run(SYSTEM, {}, async ({ sql }) => {
      await sql(`INSERT INTO setting (key, value) VALUES ($1, '1')`, [name]);
      const [row] = await sql<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      if (lose) await end(row?.pid ?? 0);
      await pause(50);
      await sql('SELECT 1');
    });
  await expect(write('lost', true)).rejects.toThrow();
  await write('kept', false);
  expect(await portal.sql(`SELECT key FROM setting WHERE key IN ('lost', 'kept')`)).toEqual([{ key: 'kept' }]);
});

test('all connections lost in the midst of requests: some are told to come again, the server answers the next ones', async () => {
  const coordinator = await portal.as('coordinator');
  const asked = Array.from({ length: 30 }, () => coordinator.get<{ code?: string }>('/api/people'));
  await portal.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'portal'`,
  );
  const said = (await Promise.all(asked)).map(({ status, body }) => (status === 200 ? 'answered' : body.code));
  expect(said.filter((one) => one !== 'answered' && one !== 'database_away')).toEqual([]);
  for (let tries = 0; tries < 20 && (await health()) !== 200; tries++) await pause(50);
  expect((await coordinator.get('/api/people')).status).toBe(200);
});
