import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canWriteErratum, NO_DETAILS, reportAfter } from '@fds/attendance/domain';
import type { WriteErratumRequest } from './attendance.contract';
import { AttendanceQueries, type AttendanceFacts } from './attendance.queries';
import { ReadAttendance } from './read-attendance';
import { allowed, changedMeanwhile, keepable } from './refusals';
import { sentReport } from './sent-report';
import { keepVersion, slotsOf, writeReport } from './write-report';

const ACCEPT = `UPDATE attendance_report SET submitted_at = $2, submitted_by = $3, validated_at = $4, doubts = $5, question = NULL
  WHERE event_id = $1`;

/**
 * Corrects figures of an edition whose bilan is published, or enters those that came too late: accepted at once, with the
 * reason and the day. The rows move, the published version does not; the next version has the new figures.
 */
@Injectable()
export class WriteErratum {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(ReadAttendance) private readonly read: ReadAttendance,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, refused, invalid, conflict when somebody else has changed the report */
  async run(actor: Actor, eventId: string, request: WriteErratumRequest): Promise<void> {
    const facts = await this.queries.facts(actor, eventId);
    const { event, edition, report } = facts;
    allowed(canWriteErratum(actor, event, edition));
    if ((report?.version ?? null) !== request.version) throw await changedMeanwhile(this.read, actor, eventId);
    const { lines, notHeldReason, cameBy = null } = request;
    const reason = request.reason.trim();
    const now = this.clock.now();
    allowed(canWriteErratum(actor, event, edition, { reason, lines: lines.length, notHeldReason }));
    keepable(lines, notHeldReason, slotsOf(facts), now);
    const state = reportAfter(report?.state ?? null, notHeldReason === null ? 'erratum' : 'erratum_not_held');
    if (state === null) throw await changedMeanwhile(this.read, actor, eventId);
    const said = await sentReport(this.queries, event, {
      ...NO_DETAILS,
      ...request,
      classesBooked: request.classesBooked ?? null,
      classesCame: request.classesCame ?? null,
    });
    const doer = { personId: actor.personId, role: actor.role };
    const written = await this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      if (!(await writeReport(sql, eventId, request, { state, cameBy }))) return false;
      const validatedAt = state === 'validated' ? now : null;
      await sql(ACCEPT, [eventId, now, actor.personId, validatedAt, JSON.stringify(said.doubts)]);
      await keepVersion(sql, eventId, said, { actor, now, cameBy, erratum: reason });
      await refreshOverview([eventId], 'attendance');
      await journal.record({
        action: 'attendance.erratum',
        subject: { type: 'event', id: eventId },
        editionYear: event.editionYear,
        before: told(facts),
        after: { state, lines, notHeldReason, reason },
      });
      return true;
    });
    if (!written) throw await changedMeanwhile(this.read, actor, eventId);
  }
}

const told = ({ report }: AttendanceFacts): object | null =>
  report && { state: report.state, lines: report.lines, notHeldReason: report.notHeldReason };
