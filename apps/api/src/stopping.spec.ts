import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { TestPortal } from '@fds/portal/testing';
import { Database, Jobs, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { SmtpSink } from './test/smtp-sink';
import { startWorker } from './test/worker-process';

/** Milliseconds in which a process that was asked to stop is gone. */
const LONGEST = 10_000;
const PEOPLE = 60;
const backups = mkdtempSync(join(tmpdir(), 'portal-stopping-'));
const sink = new SmtpSink();
let portal: TestPortal;
let other: ChildProcess | undefined;
beforeAll(async () => {
  await sink.start();
  // This one only watches; what is stopped is a process of its own.
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
});
afterAll(async () => {
  other?.kill('SIGKILL');
  await portal?.stop();
  await sink.stop();
  rmSync(backups, { recursive: true, force: true });
});

test('a process that is asked to stop ends its open requests, gives its work back, and is gone within ten seconds', async () => {
  const { databaseUrl, dataDir } = portal.app.get(ServerSettings);
  const [port, operations] = [await freePort(), await freePort()];
  sink.delay = 40;
  other = await startWorker({
    PORTAL_ROLE: 'all',
    PORTAL_DEMONSTRATION: '1',
    PORTAL_LOG_LEVEL: 'warn',
    PORT: String(port),
    PORTAL_OPERATIONS_PORT: String(operations),
    PORTAL_LEAVE_SECONDS: '2',
    PORTAL_BACKUP_DIR: backups,
    DATABASE_URL: databaseUrl,
    PORTAL_DATA_DIR: dataDir,
    SMTP_URL: sink.url,
  });
  const begun = other;
  const holder = await portal.as('coordinator');
  const there = holder.before({ url: `http://127.0.0.1:${port}` });
  expect((await there.get('/api/health/ready')).status).toBe(200);
  await portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.addAll(
      Array.from({ length: PEOPLE }, (_, at) => ({
        personId: null,
        occasion: `stopping:${at}`,
        to: { name: `Personne ${at}`, address: `personne-${at}@test.example` },
        subject: 'Une nouvelle',
        text: 'Bonjour.\n',
      })),
    ),
  );
  await new Promise<void>((enough) => {
    sink.onTaken = () => sink.caught.length >= 5 && enough();
  });

  // A request that waits: somebody holds what it wants to write.
  const held = await holdPerson(holder.personId);
  const slow = there.put('/api/account/name', { name: 'Dominique Durable' });
  await wait(300);
  const asked = performance.now();
  begun.kill('SIGTERM');
  await wait(200);
  const ready = await fetch(`http://127.0.0.1:${operations}/health/ready`);
  expect({ status: ready.status, body: await ready.json() }).toEqual({
    status: 503,
    body: { status: 'not_ready', missing: ['stopping'] },
  });
  // Before its proxy knows, it is still asked.
  expect((await there.get('/api/session')).status).toBe(200);
  setTimeout(() => void held(), 1_500);
  const answer = await slow;
  if (begun.exitCode === null) await once(begun, 'exit');
  expect(performance.now() - asked).toBeLessThan(LONGEST);
  expect(begun.exitCode).toBe(0);
  expect(answer.status).toBeLessThan(300);
  const [person] = await portal.sql<{ name: string }>('SELECT name FROM person WHERE id = $1', [holder.personId]);
  expect(person?.name).toBe('Dominique Durable');

  // Whatever left is marked as sent, whatever did not is given back: nothing is claimed by the dead.
  const states = await portal.sql<{ state: string; n: number }>(
    `SELECT state, count(*)::int AS n FROM outbox_message WHERE occasion LIKE 'stopping:%' GROUP BY state`,
  );
  const of = Object.fromEntries(states.map(({ state, n }) => [state, n]));
  expect(of['sending'] ?? 0).toBe(0);
  expect((of['sent'] ?? 0) + (of['planned'] ?? 0)).toBe(PEOPLE);
  expect(of['sent']).toBe(new Set(sink.caught.map(({ to }) => to)).size);
}, 120_000);

test('a job that is under way as its process stops goes back into the queue, and is done by the next one', async () => {
  const settings = portal.app.get(ServerSettings);
  const working = Object.assign(Object.create(settings) as ServerSettings, { worker: true, http: false });
  const queue = 'test-stopping';
  const done: string[] = [];
  const worker = (run: (signal: AbortSignal) => Promise<void>): Jobs => {
    const jobs = new Jobs(portal.app.get(Database), working);
    jobs.handle<{ what: string }>(queue, {
      run: ({ what }, { signal }) => run(signal).then(() => void done.push(what)),
    });
    return jobs;
  };
  let begins = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begins = resolve));
  // It ends only by being told that the process stops.
  const first = worker((signal) => {
    begins();
    return new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('told to stop'))));
  });
  await first.onApplicationBootstrap();
  await first.send((text, values) => portal.sql(text, values), queue, { what: 'a report' });
  await begun;
  await first.beforeApplicationShutdown();
  await first.onApplicationShutdown();
  expect(done).toEqual([]);
  const [waiting] = await portal.sql<{ state: string }>('SELECT state::text FROM pgboss.job WHERE name = $1', [queue]);
  expect(waiting?.state).toBe('retry');

  const second = worker(() => Promise.resolve());
  await second.onApplicationBootstrap();
  for (let tries = 0; tries < 300 && done.length === 0; tries++) await wait(50);
  await second.beforeApplicationShutdown();
  await second.onApplicationShutdown();
  expect(done).toEqual(['a report']);
}, 60_000);

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Keeps the row of a person from being written, until the function that it answers is called. */
async function holdPerson(id: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: portal.ownerUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [id]);
  return async () => {
    await client.query('ROLLBACK');
    await client.end();
  };
}
