// A backup and its restoration by the command line, as typed: the portal of 2021, into a file and from it into an empty
// database; beside PostgreSQL's own writing of the same tables.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEnvironment, command } from '../lib/bundle.mjs';
import { repeat, stopwatch } from './measure.mjs';

/**
 * @param databases where copies are made; `copy` is overwritten
 * @param source the portal's database, which stays as it is
 * @returns `{ backup, restore, bare, bytes }`: milliseconds round by round, size of the file
 */
export async function measureBackup({ databases, source, dataDir, place, rounds }) {
  const env = (databaseUrl, folder) =>
    bundleEnvironment({ databaseUrl, dataDir: folder, demonstration: true, SMTP_URL: '' });
  const found = await repeat(rounds, async (round) => {
    const file = join(place, `backup-${round}.fds`);
    const backup = await timed(() => command(['backup', file], env(source, dataDir)));
    const bare = await copiedOut(source);
    await databases.empty();
    const restore = await timed(() =>
      command(['restore', file, '--yes'], env(databases.copy, join(place, `restored-${round}`))),
    );
    return { backup, bare, restore, bytes: statSync(file).size };
  });
  const of = (kind) => found.map((one) => one[kind]);
  return { backup: of('backup'), restore: of('restore'), bare: of('bare'), bytes: of('bytes') };
}

async function timed(work) {
  const elapsed = stopwatch();
  await work();
  return elapsed();
}

/** Every table written to nowhere by PostgreSQL itself, in one connection: what reading the rows costs. */
async function copiedOut(databaseUrl) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  try {
    const { rows } = await database.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    return await timed(async () => {
      for (const { name } of rows) await database.query(`COPY ${name} TO '/dev/null'`);
    });
  } finally {
    await database.end();
  }
}
