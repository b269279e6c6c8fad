import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a statement stops portals of the release before, which serve on while a migration runs. */
export const STOPS = {
  table_rewritten: 'writes the whole table anew under a lock that keeps even readers out',
  table_scanned: 'reads the whole table under a lock that keeps writers out',
  writers_kept_out: 'keeps writers out while an index is made',
  rows_rewritten: 'locks every row until the migration ends',
  taken_away: 'takes away what the release before still reads or writes',
  demanded: 'demands what the release before does not write',
} as const;
export type Stop = keyof typeof STOPS;

/** A statement that must be as it is says why, in itself. */
const REASON = /--\s*stops:\s*\S/;

/** What a statement does to portals that run meanwhile; `made` are tables of the same migration, which nobody uses yet. */
export function stopsOf(statement: string, made: ReadonlySet<string>): readonly Stop[] {
  const sql = statement
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (REASON.test(statement)) return [];
  const found = new Set<Stop>();
  for (const part of sql.split(/;(?=(?:[^']*'[^']*')*[^']*$)/))
    for (const stop of stopsOfOne(part.trim(), made)) found.add(stop);
  return [...found];
}

const TABLE = '(?:IF EXISTS )?(?:ONLY )?"?(\\w+)"?';

function stopsOfOne(sql: string, made: ReadonlySet<string>): readonly Stop[] {
  const of = (pattern: string): string | null => new RegExp(`^${pattern}`, 'i').exec(sql)?.[1] ?? null;
  const old = (table: string | null): boolean => table !== null && !made.has(table.toLowerCase());
  if (old(of(`DROP TABLE ${TABLE}`)) || old(of(`TRUNCATE (?:TABLE )?${TABLE}`))) return ['taken_away'];
  if (/^CREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)/i.test(sql))
    return old(/ ON (?:ONLY )?"?(\w+)"?/i.exec(sql)?.[1] ?? null) ? ['writers_kept_out'] : [];
  if (/^(?:REINDEX|CLUSTER|VACUUM FULL)/i.test(sql)) return ['table_rewritten'];
  // All rows of a table, or as many as a condition finds: no batch is so small that nobody waits for it.
  if (old(of(`UPDATE ${TABLE}`)) || old(of(`DELETE FROM ${TABLE}`))) return ['rows_rewritten'];
  if (!old(of(`ALTER TABLE ${TABLE}`))) return [];
  return changesOf(sql);
}

function changesOf(sql: string): readonly Stop[] {
  const stops: Stop[] = [];
  if (/\bDROP COLUMN\b|\bRENAME\b/i.test(sql)) stops.push('taken_away');
  if (/\bALTER (?:COLUMN )?"?\w+"? (?:SET DATA )?TYPE\b|\bSET (?:LOGGED|UNLOGGED|TABLESPACE)\b/i.test(sql))
    stops.push('table_rewritten');
  if (/\bGENERATED ALWAYS AS \(.*\) STORED|\bDEFAULT (?:gen_random_uuid|clock_timestamp|random)\b/i.test(sql))
    stops.push('table_rewritten');
  if (/\bSET NOT NULL\b/i.test(sql)) stops.push('table_scanned', 'demanded');
  for (const added of sql.split(/\bADD (?:COLUMN )?/i).slice(1))
    if (/\bNOT NULL\b/i.test(added) && !/\bDEFAULT\b|\bGENERATED\b/i.test(added) && !/^CONSTRAINT\b/i.test(added))
      stops.push('demanded');
  if (
    /\bADD (?:CONSTRAINT "?\w+"? )?(?:CHECK|FOREIGN KEY|UNIQUE|PRIMARY KEY|EXCLUDE)\b/i.test(sql) &&
    !/\bNOT VALID\b|\bUSING INDEX\b/i.test(sql)
  )
    stops.push('table_scanned');
  return stops;
}

/** What a migration asks of the database, in its order; nothing is asked. */
export async function statementsOf(migration: MigrationInterface): Promise<readonly string[]> {
  const asked: string[] = [];
  const runner = {
    query: (text: string) => (asked.push(text), Promise.resolve([])),
    manager: { query: (text: string) => (asked.push(text), Promise.resolve([])) },
  };
  await migration.up(runner as unknown as QueryRunner);
  return asked;
}

/** Why a migration would stop portals that run meanwhile; nothing when it would not. */
export async function stopsOfMigration(migration: MigrationInterface): Promise<readonly Stop[]> {
  const statements = await statementsOf(migration);
  const made = new Set(
    statements.flatMap((text) =>
      [...text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/gi)].map(([, name = '']) => name.toLowerCase()),
    ),
  );
  return [...new Set(statements.flatMap((text) => stopsOf(text, made)))];
}
