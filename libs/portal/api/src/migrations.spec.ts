import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { cloneDatabase, type ClonedDatabase } from '@fds/shared/testing';
import { databaseOptions } from './data-source';
import { migrate } from './prepare-database';

let database: ClonedDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await cloneDatabase();
  source = await new DataSource(databaseOptions(database.url)).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

test('the migrated database is exactly what the entities say', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('every table has a primary key, and every migration can be undone and done again', async () => {
  const bare = await source.query(
    `SELECT table_name FROM information_schema.tables t WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT EXISTS (
       SELECT 1 FROM information_schema.table_constraints c WHERE c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY')`,
  );
  expect(bare).toEqual([]);
  const count = source.migrations.length;
  for (let i = 0; i < count; i++) await source.undoLastMigration();
  expect(await source.runMigrations()).toHaveLength(count);
});

test('demonstration accounts of a release before second factors come in as they did; nobody else is exempt', async () => {
  await undoTo('DemonstrationAccountsStayExempt1763770200000');
  await source.query(
    `INSERT INTO person (email, name, exempt_from_second_factor) VALUES ('coordination@demo.example', 'Claude', false),
       ('coordination@region.test', 'Dominique', false)`,
  );
  await source.runMigrations();
  expect(await source.query(`SELECT email FROM person WHERE exempt_from_second_factor`)).toEqual([
    { email: 'coordination@demo.example' },
  ]);
});

test('a migration that finds a table held by a running portal steps aside, and is done as soon as it is free', async () => {
  const one = await new DataSource(databaseOptions(database.url, 1)).initialize();
  const busy = await new DataSource(databaseOptions(database.url, 1)).initialize();
  await source.undoLastMigration();
  const held = busy.createQueryRunner();
  await held.startTransaction();
  await held.query('LOCK TABLE migration IN SHARE MODE');
  const migrating = migrate(one);
  // Longer than it waits for a lock.
  await wait(3_500);
  await held.commitTransaction();
  expect(await migrating).toBe(1);
  await held.release();
  await Promise.all([one.destroy(), busy.destroy()]);
}, 60_000);

/** Undoes every migration down to the named one, itself included; a name ends in its time. */
async function undoTo(name: string): Promise<void> {
  const since = source.migrations.filter((migration) => (migration.name ?? '').slice(-13) >= name.slice(-13));
  for (let i = 0; i < since.length; i++) await source.undoLastMigration();
}
