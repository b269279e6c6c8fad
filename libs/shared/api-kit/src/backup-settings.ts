import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** When backups are taken, where they go, what locks them, how many are kept. */
export interface BackupSettings {
  /** Null: none is taken by itself. */
  readonly dir: string | null;
  /** Hour of the region's day from which the day's backup is due. */
  readonly hour: number;
  /** The last backup of so many days, weeks (from Monday) and months. */
  readonly keep: { readonly days: number; readonly weeks: number; readonly months: number };
  /** Keys as they were given (`age1…`, `AGE-SECRET-KEY-1…`); null: whoever has a backup reads it. */
  readonly key: string | null;
}

const USUAL_HOUR = 3;
const USUAL_KEEP = '7,4,12';

/** Throws a sentence for the operator when a variable says something that cannot be; it never shows a key. */
export function readBackupSettings(env: Environment): BackupSettings {
  const hour = Number(env['PORTAL_BACKUP_HOUR'] || USUAL_HOUR);
  if (!Number.isInteger(hour) || hour < 0 || hour > 23)
    throw new Error('PORTAL_BACKUP_HOUR : une heure de 0 à 23 est attendue.');
  const keep = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(env['PORTAL_BACKUP_KEEP'] || USUAL_KEEP);
  const [days = 0, weeks = 0, months = 0] = (keep ?? []).slice(1).map(Number);
  if (days < 1)
    throw new Error(
      `PORTAL_BACKUP_KEEP : trois nombres sont attendus, jours,semaines,mois, par exemple ${USUAL_KEEP}.`,
    );
  return {
    dir: env['PORTAL_BACKUP_DIR'] ? resolve(env['PORTAL_BACKUP_DIR']) : null,
    hour,
    keep: { days, weeks, months },
    key: readKey(env),
  };
}

function readKey(env: Environment): string | null {
  const [key, file] = [env['PORTAL_BACKUP_KEY'], env['PORTAL_BACKUP_KEY_FILE']];
  if (key && file) throw new Error('PORTAL_BACKUP_KEY et PORTAL_BACKUP_KEY_FILE : l’une ou l’autre, pas les deux.');
  if (!file) return key || null;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`PORTAL_BACKUP_KEY_FILE : le fichier ne se lit pas (${(error as { code?: string }).code ?? ''}).`, {
      cause: error,
    });
  }
}
