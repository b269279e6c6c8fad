import type { Day } from '@fds/shared/kernel';
import { endOfDay, instantAt } from '@fds/shared/kernel';

/** States of an attendance report that exists; `not_due` and `due` are the absence of one, before and after the last slot. */
export const REPORT_STATES = ['draft', 'submitted', 'validated', 'queried', 'did_not_take_place'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/**
 * What a list shows of an event's report, whether it exists or not. `by_activities`: the event has none of its own, and
 * at least one of its counting activities has given figures, which is a report (rule 2).
 */
export const REPORT_STATUSES = ['not_due', 'due', 'by_activities', ...REPORT_STATES] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Whether a status is that of a report that exists. */
export const isReportState = (status: ReportStatus): status is ReportState =>
  (REPORT_STATES as readonly string[]).includes(status);

/** What moves a report. */
export const REPORT_ACTIONS = [
  ...(['save', 'submit', 'submit_not_held', 'validate', 'take_back', 'query'] as const),
  // Once the bilan is published: entered and accepted in one act, by the coordination.
  ...(['erratum', 'erratum_not_held'] as const),
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** One row of the report's table of states; `from` is null while there is no report. */
export interface ReportTransition {
  readonly from: ReportState | null;
  readonly action: ReportAction;
  readonly to: ReportState;
}

const EDITABLE = [null, 'draft', 'submitted', 'queried', 'did_not_take_place'] as const;

/**
 * How a report moves (docs/domain/rules.md, "Attendance report"). Whoever changes figures that were sent takes them
 * back into a draft: they are in the bilan again once sent again, never half typed.
 */
export const REPORT_TRANSITIONS: readonly ReportTransition[] = [
  ...EDITABLE.map((from) => ({ from, action: 'save', to: 'draft' }) as const),
  { from: 'draft', action: 'submit', to: 'submitted' },
  { from: 'draft', action: 'submit_not_held', to: 'did_not_take_place' },
  { from: 'submitted', action: 'validate', to: 'validated' },
  { from: 'queried', action: 'validate', to: 'validated' },
  { from: 'validated', action: 'take_back', to: 'submitted' },
  { from: 'submitted', action: 'query', to: 'queried' },
  { from: 'validated', action: 'query', to: 'queried' },
  { from: 'did_not_take_place', action: 'query', to: 'queried' },
  ...[...EDITABLE, 'validated' as const].flatMap((from) => [
    { from, action: 'erratum', to: 'validated' } as const,
    { from, action: 'erratum_not_held', to: 'did_not_take_place' } as const,
  ]),
];

/** The state an action leads to; null when the table has no such row. */
export function reportAfter(from: ReportState | null, action: ReportAction): ReportState | null {
  return REPORT_TRANSITIONS.find((row) => row.from === from && row.action === action)?.to ?? null;
}

/** States whose figures are in the bilan; a draft never is (docs/decisions). */
export const COUNTED_STATES: readonly ReportState[] = ['submitted', 'validated', 'queried'];

/** When an event takes place: its slots, else the days of its edition. */
export interface EventTimes {
  readonly firstBeginsAt: Date | null;
  readonly lastEndsAt: Date | null;
}
export interface EditionDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The instant from which there is somebody to count. */
export const beginningOf = (event: EventTimes, edition: EditionDays): Date =>
  event.firstBeginsAt ?? instantAt(edition.startsOn, '00:00');

/** The instant after which nobody comes any more. */
export const endOf = (event: EventTimes, edition: EditionDays): Date => event.lastEndsAt ?? endOfDay(edition.endsOn);

/**
 * Where an event's report stands: its own state, else its activities' figures, else `due` from the end of the last slot
 * on. `byActivities`: at least one activity that counts has given figures.
 */
export function reportStatus(
  event: EventTimes,
  report: { readonly state: ReportState } | null,
  edition: EditionDays,
  now: Date,
  byActivities = false,
): ReportStatus {
  if (report) return report.state;
  if (byActivities) return 'by_activities';
  return now < endOf(event, edition) ? 'not_due' : 'due';
}
