import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { PortalError } from '@fds/shared/kernel';
import { databaseOptions } from '../data-source';
import * as migrations from '../migrations';
import { quoted } from './catalogue';
import type { BackupHead } from './manifest';

/** What a portal without anybody holds: its schema, the official geographic code, what its first rounds noted. */
const WITHOUT_ANYBODY = [
  'migration',
  'setting',
  'duty',
  'municipality',
  'intermunicipality',
  'department',
  'compared_year',
];

const refused = (code: string, detail: string): PortalError => new PortalError('refused', `backup.${code}`, detail);

/** How the restoring connections call themselves. */
const RESTORING = 'portal-restore';

/** A connection that restores, and knows of no other migrations than these, when they are said. */
export function restoringSource(url: string, only?: readonly string[]): DataSource {
  const known = Object.values(migrations).filter((Migration) => !only || only.includes(new Migration().name));
  return new DataSource({
    ...databaseOptions(url, 4),
    applicationName: RESTORING,
    migrations: known,
  } as DataSourceOptions);
}

/**
 * Refuses what a backup cannot go into, before anything is touched: a schema that this version does not know, a target
 * that holds something or somebody works on.
 */
export async function checkTarget(source: DataSource, head: BackupHead): Promise<void> {
  const known = new Set(source.migrations.map(({ name }) => name));
  const stranger = head.migrations.find((name) => !known.has(name));
  if (stranger)
    throw refused(
      'newer_schema',
      `Cette sauvegarde vient d’une version plus récente du portail (${stranger}) : mettez le portail à jour.`,
    );
  const others = await source.query<{ name: string }[]>(
    `SELECT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'portal%' AND application_name <> $1`,
    [RESTORING],
  );
  if (others.length > 0)
    throw refused('running', 'Le portail travaille sur cette base : arrêtez-le, puis recommencez.');
  const tables = await source.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
  );
  if (tables.length > 0 && !tables.some(({ name }) => name === 'migration'))
    throw refused('not_empty', 'La base contient autre chose que le portail : donnez une base vide.');
  for (const { name } of tables) {
    if (WITHOUT_ANYBODY.includes(name)) continue;
    const [row] = await source.query<object[]>(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (row)
      throw refused(
        'not_empty',
        `La base contient déjà des données (table ${name}) : une sauvegarde ne se restaure que dans une base vide.`,
      );
  }
}

/** Brings an empty target to the very schema of the backup, forward or back. */
export async function toSchemaOf(url: string, head: BackupHead): Promise<void> {
  const whole = await restoringSource(url).initialize();
  try {
    const done = await whole.query<{ present: boolean }[]>(
      `SELECT to_regclass('public.migration') IS NOT NULL AS present`,
    );
    if (done[0]?.present) {
      const had = await whole.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
      for (const { name } of had.toReversed())
        if (!head.migrations.includes(name)) await whole.undoLastMigration({ transaction: 'each' });
    }
  } finally {
    await whole.destroy();
  }
  const until = await restoringSource(url, head.migrations).initialize();
  try {
    await until.runMigrations({ transaction: 'each' });
  } finally {
    await until.destroy();
  }
}

/** What stands in the way of loading in any order, taken away and put back: links between tables, indexes, triggers. */
export class Barriers {
  private constructor(private readonly restored: readonly string[]) {}

  static async lift(runner: QueryRunner): Promise<Barriers> {
    const of = async (sql: string): Promise<{ away: string; back: string }[]> => (await runner.query(sql)) as never;
    const links = await of(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conrelid, conname`,
    );
    const triggers = await of(
      `SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', oid::regclass) AS away,
         format('ALTER TABLE %s ENABLE TRIGGER USER', oid::regclass) AS back
       FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY oid`,
    );
    const indexes = await of(
      `SELECT format('DROP INDEX %s', indexrelid::regclass) AS away, pg_get_indexdef(indexrelid) AS back
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
       ORDER BY indexrelid`,
    );
    for (const { away } of [...links, ...triggers, ...indexes]) await runner.query(away);
    return new Barriers([...indexes, ...links, ...triggers].map(({ back }) => back));
  }

  /** Every link is checked anew as it comes back. */
  async putBack(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL maintenance_work_mem = '256MB'`);
    for (const back of this.restored) await runner.query(back);
  }
}
