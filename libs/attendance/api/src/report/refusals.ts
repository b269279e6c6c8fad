import { outsideOfTerritory } from '@fds/accounts/api';
import { PortalError, type Actor, type FieldProblem, type Verdict } from '@fds/shared/kernel';
import type { EditionState } from '@fds/editions/domain';
import type { Sql } from '@fds/shared/api-kit';
import {
  isLocked,
  LINE_RULES,
  lineProblems,
  REPORT_REASONS,
  type AttendanceLineFacts,
  type ReportableSlot,
  type ReportReason,
} from '@fds/attendance/domain';
import type { ReadAttendance } from './read-attendance';

/** Stops when the policy refused, with its first sentence and every code; outside one's territory the door is closed. */
export function allowed(verdict: Verdict<ReportReason>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'attendance.refused', first ? REPORT_REASONS[first] : '', {
    reasons: verdict.reasons,
  });
}

/** Whoever publishes the bilan waits until the figures are written, or they wait and are refused. */
const HELD = 'SELECT state FROM edition WHERE year = $1 FOR SHARE';

/** Stops when the edition's bilan was published since the policy was asked; until the end of the transaction it is not. */
export async function stillOpen(sql: Sql, year: number): Promise<void> {
  const [edition] = await sql<{ state: EditionState }>(HELD, [year]);
  if (edition && isLocked(edition.state)) allowed({ allowed: false, reasons: ['locked'] });
}

/** Stops when lines cannot be kept, with one entry per field. */
export function keepable(
  lines: readonly AttendanceLineFacts[],
  notHeldReason: string | null,
  slots: readonly ReportableSlot[],
  now: Date,
): void {
  const errors: FieldProblem[] = lineProblems(lines, slots, now).map(({ index, field, rule }) => ({
    pointer: `/lines/${index}/${field}`,
    rule,
    detail: LINE_RULES[rule],
  }));
  if (notHeldReason !== null && lines.length > 0)
    errors.push({
      pointer: '/notHeldReason',
      rule: 'not_held_without_visits',
      detail: 'Un événement qui n’a pas eu lieu n’a pas de visites : effacez les chiffres, ou dites qu’il a eu lieu.',
    });
  if (notHeldReason !== null && notHeldReason.trim() === '')
    errors.push({
      pointer: '/notHeldReason',
      rule: 'reason_missing',
      detail: 'Dites en quelques mots pourquoi il n’a pas eu lieu.',
    });
  if (errors.length > 0)
    throw new PortalError('invalid', 'attendance.lines', 'Des chiffres sont à revoir.', { errors });
}

/** The second of two people is told, with the report as the first one left it. */
export const changedMeanwhile = async (read: ReadAttendance, actor: Actor, eventId: string): Promise<PortalError> =>
  new PortalError('conflict', 'attendance.changed', 'Quelqu’un a modifié ces chiffres entre-temps.', {
    current: await read.run(actor, eventId),
  });
