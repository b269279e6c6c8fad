import type { CountedVisits } from '@fds/attendance/domain';

/** All visits of a count. */
export const sumOf = (counted: readonly CountedVisits[]): number =>
  counted.reduce((sum, { visits }) => sum + visits, 0);
