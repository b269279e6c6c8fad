import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal } from '@fds/portal/testing';
import { FileStore, SYSTEM } from '@fds/shared/api-kit';
import { backUp, emptyPlace, fingerprints, restoreInto, type EmptyPlace } from './test/restoring';

/** A restore that dies without a word (`kill -9`, power cut) leaves the target as it was, and can be run again. */
const SOURCES = new URL('../../../tools/test/native/sources.mjs', import.meta.url).href;
const RESTORE = `await import('reflect-metadata');
  (await import('${SOURCES}')).loadSources();
  const { restoreBackup } = await import('@fds/portal/api');
  const { ServerSettings } = await import('@fds/shared/api-kit');
  const onProgress = (share) => process.send({ share });
  const settings = new ServerSettings(process.env.DATABASE_URL);
  await restoreBackup({ path: process.env.BACKUP, keys: null, settings, erasures: [], confirm: async () => true, onProgress });
  process.send({ restored: true });`;

let portal: TestPortal;
let folder = '';
let path = '';
let before: Record<string, string> = {};
let place: EmptyPlace | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-backups-'));
  portal = await TestPortal.start({ at: '2021-11-22T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  const id = await portal.app.get(FileStore).keep(Buffer.alloc(400_000, 'a photograph '));
  await portal.sql(`INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, 'text/plain', 400000, now())`, [
    id,
  ]);
  await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  // The communes of other regions would only make each restore slower.
  await portal.sql(`DELETE FROM municipality WHERE region <> '32'`);
  await portal.as('administrator');
  before = await fingerprints((text) => portal.sql(text));
  path = join(folder, 'whole.backup');
  await backUp(portal, path);
}, 120_000);
afterAll(async () => {
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await place?.drop();
  place = undefined;
});

/** Restores in a process of its own and kills it as soon as `now` says so; answers whether it was killed in time. */
async function killedWhen(
  { settings }: EmptyPlace,
  now: (share: number) => Promise<boolean> | boolean,
): Promise<boolean> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', RESTORE], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: settings.databaseUrl, DATABASE_MIGRATION_URL: settings.migrationUrl ?? '', BACKUP: path },
      ...{ PORTAL_DATA_DIR: settings.dataDir, PORTAL_ROLE: 'command', PORTAL_DEMONSTRATION: '1' },
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let [share, restored] = [0, false];
  child.on('message', (said: { share?: number; restored?: boolean }) => {
    share = said.share ?? share;
    restored ||= said.restored === true;
  });
  const gone = once(child, 'exit');
  while (child.exitCode === null && !(await now(share))) await pause(5);
  child.kill('SIGKILL');
  await gone;
  return !restored;
}
/** The server notices the end of a connection in its own time. */
async function alone({ sql }: EmptyPlace): Promise<void> {
  const others = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  for (let tries = 0; tries < 200 && (await sql(others)).length > 0; tries++) await pause(50);
}
const people = async ({ sql }: EmptyPlace): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM person'))[0]?.n ?? -1;
const whole = async (there: EmptyPlace): Promise<string[]> => {
  const after = await fingerprints(there.sql);
  return Object.keys(before).filter((table) => before[table] !== after[table]);
};
/** What follows from a restore, and nothing else. */
const FOLLOWS = ['journal_detail', 'journal_entry', 'session'];

test('killed while it makes the tables, it can be run again', async () => {
  place = await emptyPlace({ bare: true });
  const { sql } = place;
  const begun = async (): Promise<boolean> => {
    const [row] = await sql<{ there: boolean }>(`SELECT to_regclass('public.person') IS NOT NULL AS there`);
    return row?.there === true;
  };
  expect(await killedWhen(place, begun)).toBe(true);
  await alone(place);
  expect(await people(place)).toBe(0);
  await restoreInto(place, path);
  expect(await whole(place)).toEqual(FOLLOWS);
}, 120_000);

test.each([0.3, 0.9])(
  'killed with %d of it read, it leaves nobody, and can be run again',
  async (at) => {
    place = await emptyPlace();
    expect(await killedWhen(place, (share) => share >= at)).toBe(true);
    await alone(place);
    expect(await people(place)).toBe(0);
    await restoreInto(place, path);
    expect(await whole(place)).toEqual(FOLLOWS);
    // What the killed one had put aside is gone.
    expect(readdirSync(place.dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([]);
  },
  120_000,
);
