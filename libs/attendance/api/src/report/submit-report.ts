import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canSubmit, reportAfter } from '@fds/attendance/domain';
import { AttendanceQueries } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile, stillOpen } from './refusals';
import { sentReport } from './sent-report';
import { keepVersion } from './write-report';

const SEND = `UPDATE attendance_report SET state = $3, submitted_at = $4, submitted_by = $5, doubts = $6, version = version + 1
  WHERE event_id = $1 AND version = $2 AND state = 'draft' RETURNING version`;

/** Sends the draft: from here on its figures are in the live bilan. */
@Injectable()
export class SubmitReport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(ReadAttendance) private readonly read: ReadAttendance,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, eventId: string, version: number): Promise<void> {
    const facts = await this.queries.facts(actor, eventId);
    const { event, report } = facts;
    // Somebody else sent or changed it since the page was opened: that is shown, not told as a rule.
    if (report && report.version !== version) throw await changedMeanwhile(this.read, actor, eventId);
    const now = this.clock.now();
    allowed(canSubmit(actor, event, reportFacts(facts), facts.edition, now));
    if (!report) return;
    const { lines, notHeldReason, cameBy } = report;
    const state = reportAfter('draft', notHeldReason ? 'submit_not_held' : 'submit');
    const said = await sentReport(this.queries, event, report);
    const doer = { personId: actor.personId, role: actor.role };
    const sent = await this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      await stillOpen(sql, event.editionYear);
      const written = await sql(SEND, [eventId, version, state, now, actor.personId, JSON.stringify(said.doubts)]);
      if (written.length === 0) return false;
      await keepVersion(sql, eventId, said, { actor, now, cameBy, erratum: null });
      await refreshOverview([eventId], 'attendance');
      await journal.record({
        action: 'attendance.submitted',
        subject: { type: 'event', id: eventId },
        editionYear: event.editionYear,
        before: { state: 'draft' },
        after: { state, lines, notHeldReason },
      });
      return true;
    });
    if (!sent) throw await changedMeanwhile(this.read, actor, eventId);
  }
}
