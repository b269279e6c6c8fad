import type { Day } from '@fds/shared/kernel';
import type { EditionState } from './edition-state';

/** The days of an edition's year. */
export interface EditionCalendarDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callOpensOn: Day;
  readonly callClosesOn: Day;
  /** Day by which attendance is to be reported. */
  readonly reportsDueOn: Day;
}

/** An edition as its rules see it. */
export interface EditionFacts extends EditionCalendarDays {
  readonly year: number;
  readonly state: EditionState;
  /** Dossiers that were filed and wait for the committee's decision. */
  readonly undecidedApplications: number;
}

/** What the calendar's rules need of an edition. */
export type DatedEdition = Pick<EditionFacts, 'state' | 'startsOn' | 'endsOn' | 'callClosesOn'>;

/** Codes of days that do not follow one another. */
export const CALENDAR_PROBLEMS = [
  'ends_before_start',
  'call_closes_before_opening',
  'call_closes_after_start',
  'reports_before_end',
  'other_year',
] as const;
export type CalendarProblem = (typeof CALENDAR_PROBLEMS)[number];

export const CALENDAR_PROBLEM_TEXTS: Record<CalendarProblem, string> = {
  ends_before_start: 'Le dernier jour de la fête vient avant le premier.',
  call_closes_before_opening: 'L’appel se clôt avant de s’ouvrir.',
  call_closes_after_start: 'L’appel se clôt après le début de la fête.',
  reports_before_end: 'La fréquentation est demandée avant la fin de la fête.',
  other_year: 'La fête commence dans une autre année que celle de l’édition.',
};

/** The days that cannot be kept together, each with the field to correct. */
export function calendarProblems(
  year: number,
  days: EditionCalendarDays,
): readonly { readonly field: keyof EditionCalendarDays; readonly code: CalendarProblem }[] {
  const problems: { field: keyof EditionCalendarDays; code: CalendarProblem }[] = [];
  if (!days.startsOn.startsWith(`${year}-`)) problems.push({ field: 'startsOn', code: 'other_year' });
  if (days.endsOn < days.startsOn) problems.push({ field: 'endsOn', code: 'ends_before_start' });
  if (days.callClosesOn < days.callOpensOn)
    problems.push({ field: 'callClosesOn', code: 'call_closes_before_opening' });
  if (days.callClosesOn > days.startsOn) problems.push({ field: 'callClosesOn', code: 'call_closes_after_start' });
  if (days.reportsDueOn < days.endsOn) problems.push({ field: 'reportsDueOn', code: 'reports_before_end' });
  return problems;
}
