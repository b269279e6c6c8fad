import type { Role } from '@fds/shared/kernel';
import { lineKey, addedUp, type AttendanceLineFacts } from './lines';
import { totals } from './totals';
import type { Doubt } from './doubts';
import type { ReportDetails } from './report-details';

/** What was sent at one time, kept as it was sent. */
export interface SentReport extends ReportDetails {
  readonly lines: readonly AttendanceLineFacts[];
  readonly comment: string;
  readonly notHeldReason: string | null;
  /** What was unlikely in it when it was sent. */
  readonly doubts: readonly Doubt[];
}

/** A version with who sent it. */
export interface ReportVersion {
  readonly number: number;
  readonly submittedAt: Date;
  readonly role: Role;
  readonly sent: SentReport;
}

/** One figure in two versions; null where it was not given (rule 7). */
export interface ChangedFigure {
  /** See `lineKey`; `total` for all visits in person. */
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The figures that differ between two versions, slots added up; the total in person first when it does. */
export function changedFigures(
  before: readonly AttendanceLineFacts[],
  after: readonly AttendanceLineFacts[],
): ChangedFigure[] {
  const [old, young] = [before, after].map(
    (lines) => new Map(addedUp(lines).map((line) => [lineKey(line), line.visits])),
  ) as [Map<string, number>, Map<string, number>];
  const keys = [...new Set([...old.keys(), ...young.keys()])];
  return [
    { key: 'total', before: totals(before).total, after: totals(after).total },
    ...keys.map((key) => ({ key, before: old.get(key) ?? null, after: young.get(key) ?? null })),
  ].filter((figure) => figure.before !== figure.after);
}
