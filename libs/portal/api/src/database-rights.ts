import type { DataSource, EntityManager } from 'typeorm';

/** What may be read and added to, never changed: not by the portal, nor by whoever speaks through it. */
const APPENDED = ['journal_entry', 'journal_detail', 'journal_seal'];

/**
 * Gives the login of the portal what it needs and no more: every table's rows, but of the journal only reading and
 * adding, of the migrations only reading; it owns nothing but the queue's schema. Said again after every migration, so
 * that new tables follow. Without effect when the portal itself owns the database (docs/decisions/0012).
 */
export async function grantRights(source: DataSource, login: string): Promise<void> {
  await source.transaction((manager) => giveRights(manager, login));
}

/** The same, within a transaction. */
export async function giveRights(manager: EntityManager, login: string): Promise<void> {
  const [{ owner = '', version = 0 } = {}] = await manager.query<{ owner?: string; version?: number }[]>(
    `SELECT current_user AS owner, current_setting('server_version_num')::int AS version`,
  );
  if (owner === login) return;
  const role = quoted(login);
  const appended = APPENDED.join(', ');
  for (const statement of [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
    // An import refreshes the planner's figures of what it wrote.
    ...(version >= 170_000 ? [`GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO ${role}`] : []),
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `REVOKE ALL ON ${appended}, migration FROM ${role}`,
    `GRANT SELECT ON ${appended} TO ${role}`,
    `GRANT INSERT ON journal_detail, journal_seal TO ${role}`,
    // Not its number: lines stand in the order in which they were written.
    `GRANT INSERT (at, person_id, role, action, subject_type, subject_id, edition_year, on_behalf_of, digest)
     ON journal_entry TO ${role}`,
    `GRANT SELECT ON migration TO ${role}`,
    `GRANT EXECUTE ON FUNCTION erase_journal_detail(bigint[], boolean) TO ${role}`,
  ])
    await manager.query(statement);
  await giveQueue(manager, login);
}

/** The queue makes and changes its own tables, in a schema of its own. */
async function giveQueue(manager: EntityManager, login: string): Promise<void> {
  const [state] = await manager.query<{ present: boolean; theirs: boolean; may: boolean }[]>(
    `SELECT to_regnamespace('pgboss') IS NOT NULL AS present,
       EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss' AND nspowner = $1::text::regrole) AS theirs,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) OR pg_has_role(current_user, $1::text::regrole, 'MEMBER') AS may`,
    [quoted(login)],
  );
  const [{ name = '' } = {}] = await manager.query<{ name?: string }[]>(`SELECT current_database() AS name`);
  // An owner who is no member of the login cannot give it a schema: the login makes its own, once, and no other.
  const making = !state?.present && !state?.may;
  await manager.query(
    `${making ? 'GRANT' : 'REVOKE'} CREATE ON DATABASE ${quoted(name)} ${making ? 'TO' : 'FROM'} ${quoted(login)}`,
  );
  if (making || state?.theirs || !state?.may) return;
  if (!state.present) {
    await manager.query(`CREATE SCHEMA pgboss AUTHORIZATION ${quoted(login)}`);
    return;
  }
  // Made when the portal still owned everything: handed over with what it holds.
  const owned = await manager.query<{ statement: string }[]>(HAND_OVER, [login]);
  for (const { statement } of owned) await manager.query(statement);
}

const HAND_OVER = `
SELECT format('ALTER SCHEMA pgboss OWNER TO %I', $1::text) AS statement
UNION ALL SELECT format('ALTER %s %s OWNER TO %I', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, oid::regclass, $1)
  FROM pg_class c WHERE relnamespace = 'pgboss'::regnamespace AND (relkind IN ('r', 'p', 'v') OR relkind = 'S'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')))
UNION ALL SELECT format('ALTER ROUTINE %s OWNER TO %I', oid::regprocedure, $1) FROM pg_proc WHERE pronamespace = 'pgboss'::regnamespace
UNION ALL SELECT format('ALTER TYPE %s OWNER TO %I', oid::regtype, $1) FROM pg_type
  WHERE typnamespace = 'pgboss'::regnamespace AND typtype = 'e'`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
