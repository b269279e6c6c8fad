import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { databaseOptions, grantRights } from '@fds/portal/api';
import { TestPortal } from '@fds/portal/testing';
import { Jobs, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';

let portal: TestPortal;
/** What somebody could do who speaks through the portal: its own login, on a connection of its own. */
let login: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
  await portal.app
    .get(Transactions)
    .run(SYSTEM, {}, ({ journal }) => journal.record({ action: 'test.done', subject: { type: 'test', id: '1' } }));
  login = new pg.Client(portal.app.get(ServerSettings).databaseUrl);
  await login.connect();
});
afterAll(async () => {
  await login?.end();
  await portal?.stop();
});

test('the portal comes in by a login that owns nothing of its own tables', async () => {
  expect(
    (
      await login.query(
        `SELECT current_user AS login, rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user`,
      )
    ).rows,
  ).toEqual([{ login: 'portal_app', rolsuper: false, rolcreatedb: false, rolcreaterole: false }]);
  expect(
    (
      await login.query(
        `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = current_user::regrole`,
      )
    ).rows,
  ).toEqual([]);
});

test.each([
  `UPDATE journal_entry SET action = 'x'`,
  `DELETE FROM journal_entry`,
  `TRUNCATE journal_entry`,
  `ALTER TABLE journal_entry DISABLE TRIGGER ALL`,
  `DROP TRIGGER journal_entry_append_only ON journal_entry`,
  `ALTER TABLE journal_entry RENAME TO elsewhere`,
  `DROP TABLE journal_entry`,
  `UPDATE journal_detail SET after = '{}'`,
  `UPDATE journal_detail SET before = NULL, after = NULL, salt = NULL, address = NULL, address_salt = NULL, erased_at = now()`,
  `DELETE FROM journal_detail`,
  `TRUNCATE journal_detail`,
  `UPDATE journal_seal SET sealed_at = now()`,
  `DELETE FROM journal_seal`,
  `TRUNCATE journal_seal`,
  `ALTER TABLE journal_seal DISABLE TRIGGER ALL`,
  `SELECT setval('journal_entry_id_seq', 1)`,
  `INSERT INTO journal_entry (id, at, role, action, subject_type, subject_id, digest) OVERRIDING SYSTEM VALUE VALUES (1, now(), 'x', 'x', 'x', 'x', 'x')`,
  `SET session_replication_role = replica`,
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
  `CREATE OR REPLACE FUNCTION erase_journal_detail(bigint[], boolean) RETURNS void LANGUAGE sql AS $$ SELECT $$`,
  `CREATE TABLE public.other (id int)`,
  `CREATE SCHEMA other`,
  `SET ROLE postgres`,
  `DELETE FROM migration`,
])('the portal’s own login is refused: %s', async (statement) => {
  const refusal = await login.query(statement).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
  // insufficient_privilege
  expect(refusal).toBe('42501');
});

test('the owner of the database, too, changes a line only by taking the triggers away', async () => {
  for (const statement of [
    `UPDATE journal_entry SET action = 'x'`,
    `DELETE FROM journal_seal`,
    `UPDATE journal_detail SET after = '{}'`,
    `DELETE FROM journal_detail`,
    `TRUNCATE journal_entry`,
  ])
    await expect(portal.sql(statement)).rejects.toMatchObject({ code: '42501' });
});

test('an erasure goes through its own function', async () => {
  const [line] = await portal.sql<{ id: number }>(`SELECT id::int AS id FROM journal_entry LIMIT 1`);
  await login.query('SELECT erase_journal_detail($1, false)', [[line?.id]]);
  expect(
    await portal.sql(`SELECT salt, after, erased_at IS NOT NULL AS erased FROM journal_detail WHERE entry_id = $1`, [
      line?.id,
    ]),
  ).toEqual([{ salt: null, after: null, erased: true }]);
});

test('the portal reads and writes every other table', async () => {
  const closed = await portal.sql(
    `SELECT c.relname, wanted FROM pg_class c, unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) wanted
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname NOT IN ('migration', 'journal_entry', 'journal_detail', 'journal_seal')
       AND NOT has_table_privilege('portal_app', c.oid, wanted)`,
  );
  expect(closed).toEqual([]);
});

const queue = (importId: string): Promise<void> =>
  portal.app
    .get(Transactions)
    .run(SYSTEM, {}, ({ sql }) => portal.app.get(Jobs).send(sql, 'archive-import', { importId }));

test('the queue lives in a schema that is the login’s own', async () => {
  await queue('first');
  expect(
    await portal.sql(`SELECT nspowner::regrole::text AS owner FROM pg_namespace WHERE nspname = 'pgboss'`),
  ).toEqual([{ owner: 'portal_app' }]);
  expect(await portal.sql(`SELECT data->>'importId' AS job FROM pgboss.job`)).toEqual([{ job: 'first' }]);
});

test('a queue made while the portal owned everything is handed over, and rights may be given again', async () => {
  const owner = await new DataSource(databaseOptions(portal.ownerUrl)).initialize();
  try {
    await owner.query(`REASSIGN OWNED BY portal_app TO postgres`);
    await expect(queue('refused')).rejects.toMatchObject({ code: '42501' });
    await grantRights(owner, 'portal_app');
    await grantRights(owner, 'portal_app');
    expect(
      await owner.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'pgboss'::regnamespace AND relowner <> 'portal_app'::regrole`,
      ),
    ).toEqual([]);
    await queue('second');
  } finally {
    await owner.destroy();
  }
});

test('a login that may make its queue’s schema loses that right once it is made', async () => {
  const owner = await new DataSource(databaseOptions(portal.ownerUrl)).initialize();
  const mayCreate = async (): Promise<unknown> =>
    (await owner.query(`SELECT has_database_privilege('portal_app', current_database(), 'CREATE') AS may`))[0];
  try {
    await owner.query(
      `DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO portal_app', current_database()); END $$`,
    );
    expect(await mayCreate()).toEqual({ may: true });
    await grantRights(owner, 'portal_app');
    expect(await mayCreate()).toEqual({ may: false });
    await expect(login.query('CREATE SCHEMA elsewhere')).rejects.toMatchObject({ code: '42501' });
    await queue('third');
  } finally {
    await owner.destroy();
  }
});
