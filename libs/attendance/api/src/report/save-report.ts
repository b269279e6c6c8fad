import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canReport } from '@fds/attendance/domain';
import type { SaveAttendanceRequest } from './attendance.contract';
import { AttendanceQueries } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile, keepable, stillOpen } from './refusals';
import { slotsOf, writeReport } from './write-report';

/** Saves the draft of a report. */
@Injectable()
export class SaveReport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(ReadAttendance) private readonly read: ReadAttendance,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, eventId: string, request: SaveAttendanceRequest): Promise<void> {
    const { lines, notHeldReason } = request;
    const facts = await this.queries.facts(actor, eventId);
    const now = this.clock.now();
    allowed(canReport(actor, facts.event, reportFacts(facts), facts.edition, now));
    keepable(lines, notHeldReason, slotsOf(facts), now);
    const doer = { personId: actor.personId, role: actor.role };
    // Figures that a holder gives came by nobody.
    const cameBy = actor.role === 'coordinator' ? (request.cameBy ?? null) : null;
    const saved = await this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      await stillOpen(sql, facts.event.editionYear);
      if (!(await writeReport(sql, eventId, request, { state: 'draft', cameBy }))) return false;
      await refreshOverview([eventId], 'attendance');
      await journal.record({
        action: 'attendance.saved',
        subject: { type: 'event', id: eventId },
        editionYear: facts.event.editionYear,
        before: facts.report && { state: facts.report.state, lines: facts.report.lines },
        after: { state: 'draft', lines, notHeldReason, ...(cameBy && { cameBy }) },
      });
      return true;
    });
    if (!saved) throw await changedMeanwhile(this.read, actor, eventId);
  }
}
