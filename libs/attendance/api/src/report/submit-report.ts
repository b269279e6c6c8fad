import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canSubmit, doubts, NO_DETAILS, reportAfter, type SentReport } from '@fds/attendance/domain';
import { AttendanceQueries, type AttendanceFacts } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile } from './refusals';

const SEND = `UPDATE attendance_report SET state = $3, submitted_at = $4, submitted_by = $5, doubts = $6, version = version + 1
  WHERE event_id = $1 AND version = $2 AND state = 'draft' RETURNING version`;

const KEEP = `INSERT INTO attendance_version (event_id, number, submitted_at, submitted_by, role, sent)
  SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5 FROM attendance_version WHERE event_id = $1`;

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
    // Somebody else sent or changed it since the page was opened: that is shown, not told as a rule.
    if (facts.report && facts.report.version !== version) throw await changedMeanwhile(this.read, actor, eventId);
    const now = this.clock.now();
    allowed(canSubmit(actor, facts.event, reportFacts(facts), facts.edition, now));
    const state = reportAfter('draft', facts.report?.notHeldReason ? 'submit_not_held' : 'submit');
    const sentReport = await this.#sent(facts);
    const doer = { personId: actor.personId, role: actor.role };
    const sent = await this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      const written = await sql(SEND, [
        ...[eventId, version, state, now, actor.personId],
        JSON.stringify(sentReport.doubts),
      ]);
      if (written.length === 0) return false;
      await sql(KEEP, [eventId, now, actor.personId, actor.role, JSON.stringify(sentReport)]);
      await refreshOverview([eventId], 'attendance');
      await journal.record({
        action: 'attendance.submitted',
        subject: { type: 'event', id: eventId },
        editionYear: facts.event.editionYear,
        before: { state: 'draft' },
        after: { state, lines: facts.report?.lines, notHeldReason: facts.report?.notHeldReason },
      });
      return true;
    });
    if (!sent) throw await changedMeanwhile(this.read, actor, eventId);
  }
  /** What is sent, with what is unlikely in it: kept as a version, and shown to the coordination with the reason. */
  async #sent({ event, report }: AttendanceFacts): Promise<SentReport> {
    const { lines = [], comment = '', notHeldReason = null, ...given } = report ?? {};
    const { methods, classesBooked, classesCame, classAbsences, guests, doubtReason } = { ...NO_DETAILS, ...given };
    const former = event.parentEventId === null && lines.length > 0 ? await this.queries.former(event) : [];
    const asked = doubts(lines, event.seats, former, classesCame ?? classesBooked).map((doubt) =>
      'line' in doubt && former[0] ? { ...doubt, year: former[0].year } : doubt,
    );
    const details = { methods, classesBooked, classesCame, classAbsences, guests, doubtReason };
    return { ...details, lines, comment, notHeldReason, doubts: asked };
  }
}
