import { changedFigures, type AttendanceLineFacts } from '@fds/attendance/domain';
import { AUDIENCE_LABELS, LEVEL_LABELS } from '@fds/attendance/domain';
import { frenchCount } from '@fds/shared/web-kit';

/** A figure that two reports say differently, in words. */
export interface DifferenceRow {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

const labelOfKey = (key: string): string => {
  if (key === 'total') return 'Total sur place';
  const [audience, level, channel] = key.split('/');
  const name = { ...AUDIENCE_LABELS, ...LEVEL_LABELS }[(level || audience) as keyof typeof LEVEL_LABELS];
  return channel === 'online' ? `${name}, en ligne` : name;
};
const said = (visits: number | null): string => (visits === null ? 'pas donné' : frenchCount(visits));

/** The figures in which two reports differ, slots added up. */
export const differencesOf = (
  mine: readonly AttendanceLineFacts[],
  theirs: readonly AttendanceLineFacts[],
): DifferenceRow[] =>
  changedFigures(mine, theirs).map(({ key, before, after }) => ({
    label: labelOfKey(key),
    mine: said(before),
    theirs: said(after),
  }));
