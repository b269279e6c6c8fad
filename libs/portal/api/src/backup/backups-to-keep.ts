import { addDays, dayOf, type Day } from '@fds/shared/kernel';
import type { BackupSettings } from '@fds/shared/api-kit';

/** A backup of the folder, by its name and the instant it was asked for. */
export interface KnownBackup {
  readonly name: string;
  readonly at: Date;
}

const DAY = 86_400_000;
const NAME = /^portal-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.backup$/;

/** The name of a backup that is taken at an instant; it sorts as the instants do. */
export const backupName = (at: Date): string => `portal-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`;

/** The backups among the names of a folder; anything else there is somebody else's. */
export const knownBackups = (names: readonly string[]): KnownBackup[] =>
  names.flatMap((name) => {
    const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
    return day ? [{ name, at: new Date(`${day}T${hours}:${minutes}:${seconds}Z`) }] : [];
  });

/**
 * Those that are kept: the last one of each of so many days, weeks (from Monday) and months that have one, on the region's
 * calendar, and all of the last 24 hours. A gap (a portal that was off) makes none go earlier: it is backups that count.
 */
export function backupsToKeep(
  backups: readonly KnownBackup[],
  { days, weeks, months }: BackupSettings['keep'],
): ReadonlySet<string> {
  const latestFirst = [...backups].sort((one, other) => other.at.getTime() - one.at.getTime());
  // Of the last day all are: one that was taken by hand before an upgrade outlives the night's.
  const newest = latestFirst[0]?.at.getTime() ?? 0;
  const kept = new Set(latestFirst.filter(({ at }) => newest - at.getTime() < DAY).map(({ name }) => name));
  const spans: readonly [number, (day: Day) => string][] = [
    [days, (day) => day],
    [weeks, mondayOf],
    [months, (day) => day.slice(0, 7)],
  ];
  for (const [count, spanOf] of spans) {
    const seen = new Set<string>();
    for (const { name, at } of latestFirst) {
      const span = spanOf(dayOf(at));
      if (seen.has(span)) continue;
      if (seen.size === count) break;
      seen.add(span);
      kept.add(name);
    }
  }
  return kept;
}

const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
