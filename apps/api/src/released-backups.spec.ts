import { afterEach, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from '@fds/portal/api';
import { emptyPlace, restoreInto, type EmptyPlace } from './test/restoring';

/** Backups of every released schema, written by `node tools/release-backup.mjs` at their time. */
const FOLDER = join(process.cwd(), 'libs/portal/api/src/backup/released');
const RELEASED = readdirSync(FOLDER).filter((name) => name.endsWith('.backup'));

let place: EmptyPlace | undefined;
afterEach(async () => {
  await place?.drop();
  place = undefined;
});

test('there is a backup of a released schema, named by it', async () => {
  expect(RELEASED.length).toBeGreaterThan(0);
  for (const name of RELEASED) {
    const { summary } = await checkBackup(join(FOLDER, name), null);
    expect(`${summary.schema}.backup`).toBe(name);
  }
});

test.each(RELEASED)(
  'the backup %s is restored and brought up to the present schema',
  async (name) => {
    place = await emptyPlace({ bare: true });
    const restored = await restoreInto(place, join(FOLDER, name));
    expect(restored).toMatchObject({ sessionsEnded: 1, missingFiles: 0 });
    const [counts] = await place.sql(`SELECT (SELECT count(*)::int FROM event) AS events,
      (SELECT count(*)::int FROM application) AS applications, (SELECT count(*)::int FROM session) AS sessions`);
    expect(counts).toEqual({ events: 260, applications: 87, sessions: 0 });
    const present = await emptyPlace();
    const [migrations, expected] = await Promise.all(
      [place, present].map(({ sql }) => sql<{ name: string }>('SELECT name FROM migration ORDER BY name')),
    );
    await present.drop();
    expect(migrations).toEqual(expected);
  },
  60_000,
);
