import { SCHOOL_LEVELS, type SchoolLevel } from '@fds/shared/kernel';
import type { AttendanceLineFacts } from './lines';

/** Visits by what is told apart; null where no line speaks of it (rule 7: not given is not zero). */
export interface AttendanceTotals {
  /** In person: general public, pupils and accompanying adults (rule 9). */
  readonly total: number | null;
  readonly generalPublic: number | null;
  /** Pupils only: their accompanying adults are in the total, not here (rule 9). */
  readonly pupils: number | null;
  readonly byLevel: Readonly<Record<SchoolLevel | 'unspecified', number | null>>;
  readonly accompanying: number | null;
  /** Of the total, those counted one by one (rule 8). */
  readonly exact: number | null;
  /** All audiences on line; never in the total (rule 10). */
  readonly online: number | null;
}

const sum = (lines: readonly AttendanceLineFacts[]): number | null =>
  lines.length === 0 ? null : lines.reduce((visits, line) => visits + line.visits, 0);

/** Adds up the lines of one report. */
export function totals(lines: readonly AttendanceLineFacts[]): AttendanceTotals {
  const here = lines.filter(({ channel }) => channel === 'in_person');
  const school = here.filter(({ audience }) => audience === 'school');
  const level = (code: SchoolLevel | null): number | null =>
    sum(school.filter(({ schoolLevel }) => schoolLevel === code));
  const total = sum(here);
  return {
    total,
    generalPublic: sum(here.filter(({ audience }) => audience === 'general_public')),
    pupils: sum(school),
    byLevel: {
      ...(Object.fromEntries(SCHOOL_LEVELS.map((code) => [code, level(code)])) as Record<SchoolLevel, number | null>),
      unspecified: level(null),
    },
    accompanying: sum(here.filter(({ audience }) => audience === 'accompanying_adults')),
    exact: total === null ? null : (sum(here.filter(({ counting }) => counting === 'exact')) ?? 0),
    online: sum(lines.filter(({ channel }) => channel === 'online')),
  };
}

/** What an event with activities counts for: its own report, else those of its activities; never both (rule 2). */
export type CountedFrom = 'own' | 'activities' | 'none';

/** The visits of a root event and where they come from; `null` totals are reports without a line in person. */
export function visitsOf(
  own: { readonly lines: number; readonly total: number | null },
  activities: readonly { readonly lines: number; readonly total: number | null }[],
): { readonly from: CountedFrom; readonly total: number | null } {
  if (own.lines > 0) return { from: 'own', total: own.total };
  const given = activities.filter(({ lines }) => lines > 0);
  if (given.length === 0) return { from: 'none', total: null };
  const known = given.filter(({ total }) => total !== null);
  return {
    from: 'activities',
    total: known.length === 0 ? null : known.reduce((visits, { total }) => visits + (total ?? 0), 0),
  };
}
