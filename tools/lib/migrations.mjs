// Which migrations the code knows, and which a database has had: tells a stale database and one that is too new.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './terminal.mjs';
import { root } from './workspace.mjs';

export const migrationsFolder = 'libs/portal/api/src/migrations';

/** The names of the migrations in the code: TypeORM's are classes whose name ends with the thirteen digits of an instant. */
export function knownMigrations(folder = join(root, migrationsFolder)) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/class (\w*\d{13})\b/g)].map(([, found]) => found),
    );
}

/**
 * Compares a database with the code.
 * @returns true when migrations are still to be run
 * @throws Refusal when the database has had migrations that the code does not know
 */
export async function isBehind(url, known = knownMigrations()) {
  const done = await doneMigrations(url);
  const unknown = done.filter((name) => !known.includes(name));
  if (known.length > 0 && unknown.length > 0) {
    throw new Refusal(
      `La base de données vient d'une version plus récente du portail (${unknown.at(-1)}) : mettez le portail à jour, ou choisissez un autre dossier avec PORTAL_DATA_DIR=<dossier>.`,
    );
  }
  return known.length === 0 || known.some((name) => !done.includes(name));
}

async function doneMigrations(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(
      `La base de données ne répond pas (${error.code ?? error.message}) : vérifiez DATABASE_URL et que le serveur est démarré.`,
    );
  }
  try {
    const { rows } = await client.query(`SELECT to_regclass('migration') IS NOT NULL AS present`);
    if (!rows[0].present) return [];
    const names = await client.query('SELECT name FROM migration ORDER BY id');
    return names.rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
