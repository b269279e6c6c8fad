import type { Audience, SchoolLevel } from '@fds/shared/kernel';
import { addedUp, lineKey, type AttendanceLineFacts } from '../lines';

/** What the buttons of the counting page count, in their order. */
export const COUNTERS = ['public', 'nursery', 'primary', 'middle', 'high', 'accompanying'] as const;
export type Counter = (typeof COUNTERS)[number];
/** The levels in which a class may come. */
export const CLASS_COUNTERS = ['nursery', 'primary', 'middle', 'high'] as const;
export type ClassCounter = (typeof CLASS_COUNTERS)[number];

export const COUNTER_LABELS: Record<Counter, string> = {
  public: 'Tout public',
  nursery: 'Maternelle',
  primary: 'Élémentaire',
  middle: 'Collège',
  high: 'Lycée',
  accompanying: 'Accompagnateurs',
};

const MEANING: Record<Counter, { readonly audience: Audience; readonly schoolLevel: SchoolLevel | null }> = {
  public: { audience: 'general_public', schoolLevel: null },
  nursery: { audience: 'school', schoolLevel: 'nursery' },
  primary: { audience: 'school', schoolLevel: 'primary' },
  middle: { audience: 'school', schoolLevel: 'middle' },
  high: { audience: 'school', schoolLevel: 'high' },
  accompanying: { audience: 'accompanying_adults', schoolLevel: null },
};

/** Visits counted at the door, by button. */
export interface CountedVisits {
  readonly counter: Counter;
  readonly visits: number;
}

/**
 * What was counted at the door as lines of a report: in person, one by one (rule 8), pupils and their adults apart
 * (rule 9). A button that nobody pressed gives no line: that is not zero (rule 7).
 */
export function countedLines(counted: readonly CountedVisits[]): AttendanceLineFacts[] {
  return COUNTERS.flatMap((counter) => {
    const visits = counted.filter((one) => one.counter === counter).reduce((sum, one) => sum + one.visits, 0);
    return visits === 0 ? [] : [{ ...MEANING[counter], channel: 'in_person', visits, counting: 'exact' }];
  });
}

/** A line of a report beside what was counted at the door for it. */
export interface CountedDifference {
  readonly line: AttendanceLineFacts;
  /** What the report says; null when it does not speak of this audience. */
  readonly reported: number | null;
}

/** The lines counted at the door that the report does not say, or says otherwise; its slots are added up. */
export function countedDifferences(
  counted: readonly CountedVisits[],
  reported: readonly AttendanceLineFacts[],
): CountedDifference[] {
  const said = new Map(addedUp(reported).map((line) => [lineKey(line), line.visits]));
  return countedLines(counted)
    .map((line) => ({ line, reported: said.get(lineKey(line)) ?? null }))
    .filter(({ line, reported }) => reported !== line.visits);
}
