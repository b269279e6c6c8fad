// `node tools/release-backup.mjs`: a small backup of the present schema, kept for good. Made once per release, before its
// number is given: a test restores each of them, so that no later migration forgets what an earlier portal wrote.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './lib/data-folder.mjs';
import { knownMigrations } from './lib/migrations.mjs';
import { run } from './lib/processes.mjs';
import { explain } from './lib/terminal.mjs';
import { ownEnvironment } from './lib/started-portal.mjs';
import { root } from './lib/workspace.mjs';

const folder = join(root, 'libs/portal/api/src/backup/released');
const place = mkdtempSync(join(tmpdir(), 'fds-release-'));
const dataDir = join(place, 'data');
const portal = async (...args) => {
  const { code, stdout, stderr } = await run(process.execPath, ['tools/portal.mjs', ...args], {
    cwd: root,
    env: ownEnvironment({ PORTAL_DATA_DIR: dataDir, PORTAL_BACKUP_KEY: '', PORTAL_BACKUP_KEY_FILE: '' }),
  });
  if (code !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
};

try {
  await portal('import', 'data/edition-2021');
  const { joinDatabase } = await import('./lib/embedded-postgres.mjs');
  const { default: pg } = await import('pg');
  const database = await joinDatabase(openDataFolder(dataDir));
  const client = new pg.Client(database.url);
  await client.connect();
  // The communes come back with the portal: without those of other regions the file is small.
  await client.query(`DELETE FROM municipality WHERE region <> '32'`);
  await client.query(`WITH p AS (INSERT INTO person (email, name) VALUES ('a@test.example', 'A') RETURNING id)
    INSERT INTO session (id, person_id, role, created_at, seen_at) SELECT 'x', id, 'administrator', now(), now() FROM p`);
  await client.end();
  const name = knownMigrations()
    .toSorted((one, other) => one.slice(-13).localeCompare(other.slice(-13)))
    .at(-1);
  mkdirSync(folder, { recursive: true });
  process.stdout.write(await portal('backup', join(folder, `${name}.backup`)));
  await database.leave();
} catch (error) {
  process.exitCode = explain(error);
} finally {
  rmSync(place, { recursive: true, force: true });
}
