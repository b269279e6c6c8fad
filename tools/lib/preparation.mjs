// Brings a database up to what the code expects: its tables, and the reference data that come with the packages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './bundle.mjs';
import { isBehind, knownMigrations } from './migrations.mjs';
import { root } from './workspace.mjs';

const REFERENCE_PACKAGE = 'node_modules/@etalab/decoupage-administratif';

/**
 * Prepares the database unless that was already done for this very code.
 * @param owner address of who owns the database, when the portal's own login does not
 * @param folder the data folder, which remembers what was done
 * @param name which database it was done for
 * @throws Refusal when the database comes from a newer version
 */
export async function prepare(databaseUrl, env, { owner, progress, folder, name }) {
  const behind = await isBehind(owner ?? databaseUrl);
  const expected = expectation(name, owner ? 'two logins' : 'one login');
  if (!behind && folder.marker().prepared === expected) return;
  await progress.step('Préparation de la base de données', () =>
    command(['migrate'], { ...env, DATABASE_MIGRATION_URL: owner ?? '' }),
  );
  // Written last: a preparation that was cut short is done again.
  folder.mark({ prepared: expected });
}

/** What the code expects of this database, as a digest (its address may hold a password). */
function expectation(name, logins) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const parts = [name, logins, ...knownMigrations(), packages[REFERENCE_PACKAGE]?.version];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
