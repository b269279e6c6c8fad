import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkBackup, newKeyPair, readKeys, RequestBackup, type BackupsView } from '@fds/portal/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { VerifyJournal } from '@fds/shared/api-kit';

const pair = await newKeyPair();
let folder = '';
let portal: TestPortal;
let administrator: Visitor;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'portal-scheduled-')), 'backups');
  // A worker whose own rounds never come: each is made due here.
  portal = await TestPortal.start({
    at: '2026-11-20T01:30:00+01:00',
    env: { PORTAL_BACKUP_DIR: folder, PORTAL_BACKUP_KEY: pair.recipient, PORTAL_BACKUP_KEEP: '2,1,1' },
  });
  administrator = await portal.as('administrator');
}, 60_000);
afterAll(async () => {
  await portal?.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const state = async (): Promise<BackupsView> => (await administrator.get<BackupsView>('/api/backups')).body;
/** A new instant; sessions of another day are over by then. */
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  administrator = await portal.as('administrator');
}
const due = (): Promise<void> => portal.app.get(RequestBackup).whenDue();
/** Waits until nothing waits or is written any more. */
async function settled(): Promise<BackupsView> {
  const until = Date.now() + 25_000;
  let view = await state();
  for (; view.current && Date.now() < until; view = await state()) await wait(100);
  if (view.current) throw new Error(`Still ${view.current.state}`);
  return view;
}
const files = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.backup'));
const actions = async (): Promise<string[]> =>
  (
    await portal.sql<{ action: string }>(`SELECT action FROM journal_entry WHERE action LIKE 'backup.%' ORDER BY id`)
  ).map(({ action }) => action);

test('before the first backup the administrator reads that there is none', async () => {
  expect(await state()).toMatchObject({
    configured: true,
    locked: true,
    late: true,
    last: null,
    kept: 0,
    hour: 3,
    keepDays: 2,
  });
});

test('the administrator’s backup is written, locked, whole, and in the journal', async () => {
  const { status, body } = await administrator.post<BackupsView>('/api/backups', {});
  expect(status).toBe(201);
  expect(body.current).toMatchObject({ cause: 'request' });
  const { last, late, kept, keptBytes, failed } = await settled();
  expect(failed).toBeNull();
  expect(last).toMatchObject({ state: 'done', encrypted: true, progress: 1, message: null });
  expect({ late, kept, keptBytes }).toEqual({ late: false, kept: 1, keptBytes: last?.bytes });
  const { summary } = await checkBackup(join(folder, last?.fileName ?? ''), readKeys(pair.identity));
  expect(summary).toMatchObject({ encrypted: true, demonstration: true });
  expect(await actions()).toEqual(['backup.requested', 'backup.taken']);
  expect((await portal.app.get(VerifyJournal).verify()).faults).toEqual([]);
});

test('the day’s backup is due from its hour on, once', async () => {
  const before = files().length;
  // The hour of the day before has passed without one: it is made up for.
  await due();
  await settled();
  expect(files()).toHaveLength(before + 1);
  await due();
  expect((await state()).current).toBeNull();
  await at('2026-11-20T03:00:00+01:00');
  await Promise.all([due(), due()]);
  await settled();
  await due();
  await settled();
  const scheduled = await portal.sql(`SELECT 1 FROM backup_run WHERE cause = 'schedule'`);
  expect(scheduled).toHaveLength(2);
});

test('what has had its time is removed, and what is not ours stays', async () => {
  const theirs = join(folder, 'portal.sql');
  writeFileSync(theirs, 'x');
  for (const day of ['21', '22', '23']) {
    await at(`2026-11-${day}T03:05:00+01:00`);
    await due();
    await settled();
  }
  expect(files()).toEqual(
    ['portal-2026-11-22T02-05-0', 'portal-2026-11-23T02-05-0'].map((name) => expect.stringContaining(name)),
  );
  expect(existsSync(theirs)).toBe(true);
  expect((await state()).kept).toBe(2);
});

test('after twenty-six hours without one the page says so; a folder that cannot be written is told in words', async () => {
  await at('2026-11-24T05:06:00+01:00');
  expect((await state()).late).toBe(true);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file in its place');
  await due();
  const { failed, last } = await settled();
  expect(failed).toMatchObject({ state: 'failed', message: 'Le dossier des sauvegardes n’est pas un dossier.' });
  expect(last?.fileName).toContain('2026-11-23');
  expect((await actions()).at(-1)).toBe('backup.failed');
  // Not every ten minutes: the next try comes after an hour, and its success ends the alarm.
  await due();
  expect((await state()).current).toBeNull();
  rmSync(folder);
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  await at('2026-11-24T06:07:00+01:00');
  await due();
  expect(await settled()).toMatchObject({ failed: null, late: false });
});

test('without a folder the button is refused in words', async () => {
  const other = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
  try {
    const visitor = await other.as('administrator');
    const { status, body } = await visitor.post<{ detail: string }>('/api/backups', {});
    expect({ status, detail: body.detail }).toEqual({
      status: 409,
      detail: expect.stringContaining('PORTAL_BACKUP_DIR'),
    });
    expect((await visitor.get<BackupsView>('/api/backups')).body).toMatchObject({ configured: false, late: false });
  } finally {
    await other.stop();
  }
});
