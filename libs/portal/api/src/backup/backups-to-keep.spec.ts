import { expect, test } from '@jest/globals';
import { backupName, backupsToKeep, knownBackups } from './backups-to-keep';

const KEEP = { days: 7, weeks: 4, months: 12 };
const at = (instants: readonly string[]): string[] => instants.map((instant) => backupName(new Date(instant)));
const kept = (names: readonly string[], keep = KEEP): string[] => [...backupsToKeep(knownBackups(names), keep)].sort();

test('of a year of daily backups, seven days, four weeks and twelve months are kept', () => {
  const year = Array.from({ length: 400 }, (_, day) => backupName(new Date(Date.UTC(2025, 9, 19 + day, 2))));
  const days = kept(year).map((name) => name.slice(7, 17));
  expect(days).toEqual([
    ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31'],
    ...['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-01', '2026-11-08', '2026-11-15'],
    ...['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
  ]);
});

test('of a past day the last is kept, on the region’s calendar; of the last 24 hours, all', () => {
  const names = at(['2026-11-20T08:00:00Z', '2026-11-20T22:59:00Z', '2026-11-20T23:01:00Z', '2026-11-21T03:00:00Z']);
  const later = at(['2026-11-25T02:00:00Z', '2026-11-25T13:00:00Z']);
  expect(kept([...names, ...later], { days: 7, weeks: 0, months: 0 })).toEqual([names[1], names[3], ...later]);
});

test('a portal that was off for months loses none of its last backups', () => {
  const names = at(['2026-01-05T03:00:00Z', '2026-01-06T03:00:00Z', '2026-09-01T03:00:00Z']);
  expect(kept(names)).toEqual(names);
});

test('what is not a backup of ours is left alone', () => {
  expect(
    knownBackups(['erasures.jsonl', 'portal-2026.backup', 'other.backup', 'portal-2026-11-20T08-00-00Z.backup.part']),
  ).toEqual([]);
});
