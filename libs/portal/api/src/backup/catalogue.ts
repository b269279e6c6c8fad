import type { ClientBase } from 'pg';
import type { BackedUpTable, BackupManifest } from './manifest';

/**
 * What stays out of a backup: the queue (pg-boss, a schema of its own: a job speaks of a process and of an upload of
 * another day) and the list of backups, which speaks of files of this machine.
 */
const LEFT_OUT = ['backup_run'];

const TABLES = `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY ($1::text[])
  GROUP BY c.relname ORDER BY c.relname`;
/** Every table of the portal with its columns, as the transaction at hand sees them. */
export async function tablesOf(client: ClientBase): Promise<BackedUpTable[]> {
  return (await client.query<BackedUpTable>(TABLES, [LEFT_OUT])).rows;
}

/** The migrations that the database has had, in order; none of a database that is no portal's. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS present`,
  );
  if (!rows[0]?.present) return [];
  return (await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id')).rows.map(({ name }) => name);
}

/** Where each sequence stands: at least as far as the rows that the transaction sees. */
export async function sequencesOf(client: ClientBase): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  const found: Record<string, { last: number; used: boolean }> = {};
  for (const { name } of rows) {
    const { rows: at } = await client.query<{ last: string; used: boolean }>(
      `SELECT last_value::text AS last, is_called AS used FROM ${quoted(name)}`,
    );
    if (at[0]) found[name] = { last: Number(at[0].last), used: at[0].used };
  }
  return found;
}

/** Bytes of the tables and of the files that they name: by which the progress is told, and nothing else. */
export async function expectedBytes(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT ((SELECT coalesce(sum(pg_relation_size(oid)), 0) FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace)
      + (SELECT coalesce(sum(bytes), 0) FROM stored_file))::text AS bytes`,
  );
  return Number(rows[0]?.bytes ?? 0);
}

/** A name as SQL quotes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** The columns of a table, for COPY. */
export const columnList = ({ columns }: BackedUpTable): string => columns.map(quoted).join(', ');
