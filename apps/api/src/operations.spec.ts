import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationsServer, Readiness, WatchJournal } from '@fds/portal/api';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';
import { SealJournal, ServerSettings, Transactions, SYSTEM } from '@fds/shared/api-kit';

let portal: TestPortal;
let festival: Festival;
const backups = mkdtempSync(join(tmpdir(), 'portal-watched-'));
beforeAll(async () => {
  portal = await TestPortal.start({
    at: '2026-04-10T09:00:00+02:00',
    // No mail server: what waits is seen to wait.
    env: { PORTAL_OPERATIONS_PORT: '0', PORTAL_BACKUP_DIR: backups },
  });
  festival = await layFestival(portal);
});
afterAll(async () => {
  await portal?.stop();
  rmSync(backups, { recursive: true, force: true });
});

const watched = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`http://127.0.0.1:${portal.app.get(OperationsServer).port}${path}`);
  return { status: answer.status, text: await answer.text() };
};
/** Values by their name with labels, as Prometheus reads them. */
async function metrics(): Promise<Map<string, number>> {
  const { status, text } = await watched('/metrics');
  expect(status).toBe(200);
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

test('a portal that is whole lives and is ready, for strangers and on the operator’s port; nothing else is there', async () => {
  const stranger = portal.anonymous();
  expect(await stranger.get('/api/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await stranger.get('/api/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect((await stranger.get('/metrics')).body).not.toHaveProperty('portal_database_up');
  expect(await watched('/health/ready')).toEqual({ status: 200, text: '{"status":"ok"}' });
  expect((await watched('/api/session')).status).toBe(404);
});

test('requests are measured by route, method and class of status', async () => {
  await festival.holder.get(`/api/applications/${festival.applicationId}`);
  await festival.stranger.get(`/api/applications/${festival.applicationId}`);
  const read = await metrics();
  const name = (status: string): string =>
    `portal_http_request_duration_seconds_count{route="/api/applications/:id",method="GET",status="${status}"}`;
  expect(read.get(name('2xx'))).toBeGreaterThanOrEqual(1);
  expect(read.get(name('4xx'))).toBe(1);
  for (const part of [
    'nodejs_eventloop_lag_seconds',
    'portal_database_up',
    'portal_database_connections{state="waiting"}',
  ])
    expect([...read.keys()]).toContain(part);
});

test('what waits, what is late and what is missing shows in figures', async () => {
  await portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.add({
      personId: null,
      occasion: 'late',
      to: { name: 'X', address: 'x@y.example' },
      subject: 'S',
      text: 'T\n',
    }),
  );
  const before = await metrics();
  expect(before.has('portal_backup_age_seconds')).toBe(false);
  portal.moveClock('2026-04-10T10:30:00+02:00');
  await portal.sql(
    `INSERT INTO backup_run (requested_at, cause, state) VALUES ('2026-04-09T09:30:00+02:00', 'schedule', 'done')`,
  );
  const read = await metrics();
  expect(read.get('portal_outbox_messages{state="planned"}')).toBeGreaterThanOrEqual(1);
  expect(read.get('portal_outbox_oldest_due_seconds')).toBeGreaterThan(5_000);
  expect(read.get('portal_journal_unsealed_seconds')).toBeGreaterThan(5_000);
  expect(read.get('portal_backup_age_seconds')).toBeCloseTo(25 * 3_600, -2);
  await portal.app.get(SealJournal).seal();
  expect((await metrics()).get('portal_journal_unsealed_seconds')).toBe(0);
});

test('a journal that somebody changed by hand shows the next time it is read again', async () => {
  const watch = portal.app.get(WatchJournal);
  await watch.run();
  const read = await metrics();
  expect(read.get('portal_journal_faults')).toBe(0);
  expect(read.get('portal_journal_verified_age_seconds')).toBeLessThan(60);
  await portal.sql('ALTER TABLE journal_entry DISABLE TRIGGER USER');
  await portal.sql(`UPDATE journal_entry SET action = 'nothing' WHERE id = (SELECT min(id) FROM journal_entry)`);
  await watch.run();
  expect((await metrics()).get('portal_journal_faults')).toBeGreaterThan(0);
});

test('labels are words of the program: no identifier, address or name of anybody', async () => {
  const { text } = await watched('/metrics');
  expect(text).not.toMatch(/@|[0-9a-f]{8}-[0-9a-f]{4}|Test holder|127\.0\.0\.1/);
});

/** Takes something away from the portal; answers what gives it back. */
const LOSSES: readonly (readonly [string, () => Promise<() => Promise<void>>])[] = [
  [
    'files',
    () => {
      const folder = join(portal.app.get(ServerSettings).dataDir, 'files');
      rmSync(folder, { recursive: true, force: true });
      writeFileSync(folder, 'no folder');
      return Promise.resolve(() => {
        rmSync(folder);
        mkdirSync(folder, { mode: 0o700 });
        return Promise.resolve();
      });
    },
  ],
  [
    'migrations',
    async () => {
      await portal.sql(`UPDATE migration SET name = 'x' || name WHERE id = (SELECT max(id) FROM migration)`);
      return async () => {
        await portal.sql(`UPDATE migration SET name = substr(name, 2) WHERE id = (SELECT max(id) FROM migration)`);
      };
    },
  ],
];

test.each(LOSSES)('a process without its %s is not ready and says so, in one word and no more', async (part, lose) => {
  const giveBack = await lose();
  const replica = await portal.replica();
  try {
    const { status, body, headers } = await replica.anonymous().get('/api/health/ready');
    expect({ status, reasons: body['reasons'], code: body['code'] }).toEqual({
      status: 503,
      reasons: [part],
      code: 'not_ready',
    });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(body)).not.toMatch(/\/tmp|ENOTDIR|SELECT/);
    // It lives: starting it anew would help nobody.
    expect((await replica.anonymous().get('/api/health/live')).status).toBe(200);
  } finally {
    await giveBack();
    await replica.stop();
  }
});

test('who finds a weakness reads whom to tell, as soon as somebody can be told', async () => {
  const path = '/.well-known/security.txt';
  expect((await fetch(`${portal.url}${path}`)).status).toBe(404);
  const administrator = await portal.as('administrator');
  const contact = { name: 'La coordination', email: 'coordination@region.example', phone: '', hours: '' };
  expect((await administrator.put('/api/settings/contact', contact)).status).toBe(200);
  const answer = await fetch(`${portal.url}${path}`);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const said = new Map((await answer.text()).split('\n').map((line) => line.split(': ') as [string, string]));
  expect(said.get('Contact')).toBe('mailto:coordination@region.example');
  const days = (Date.parse(said.get('Expires') ?? '') - Date.parse('2026-04-10')) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});

test('a process that is asked to stop says so first, and still answers', async () => {
  const replica = await portal.replica();
  replica.app.get(Readiness).leave();
  expect(await replica.anonymous().get('/api/health/ready')).toMatchObject({
    status: 503,
    body: { reasons: ['stopping'] },
  });
  expect((await replica.anonymous().get('/api/session')).status).toBe(200);
  await replica.stop();
});
