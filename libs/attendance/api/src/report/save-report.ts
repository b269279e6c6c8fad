import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canReport } from '@fds/attendance/domain';
import type { SaveAttendanceRequest } from './attendance.contract';
import { AttendanceQueries } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile, keepable } from './refusals';

const CREATE = `INSERT INTO attendance_report (event_id, state, comment, not_held_reason) VALUES ($1, 'draft', $2, $3)
  ON CONFLICT (event_id) DO NOTHING RETURNING version`;
const CHANGE = `UPDATE attendance_report SET state = 'draft', comment = $2, not_held_reason = $3, version = version + 1
  WHERE event_id = $1 AND version = $4 AND state <> 'validated' RETURNING version`;
const CLEAR = `DELETE FROM attendance_line WHERE event_id = $1`;
const LINES = `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting)
  SELECT $1, audience, school_level, channel, visits, counting
  FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::text[]) AS l (audience, school_level, channel, visits, counting)`;

/** Saves the draft of a report: its lines are replaced as a whole, by one statement. */
@Injectable()
export class SaveReport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(ReadAttendance) private readonly read: ReadAttendance,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, eventId: string, request: SaveAttendanceRequest): Promise<void> {
    const { version, comment, lines, notHeldReason } = request;
    const facts = await this.queries.facts(actor, eventId);
    allowed(canReport(actor, facts.event, reportFacts(facts), facts.edition, this.clock.now()));
    keepable(lines, notHeldReason);
    const doer = { personId: actor.personId, role: actor.role };
    const saved = await this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      const written =
        version === null
          ? await sql(CREATE, [eventId, comment, notHeldReason])
          : await sql(CHANGE, [eventId, comment, notHeldReason, version]);
      if (written.length === 0) return false;
      if (version !== null) await sql(CLEAR, [eventId]);
      if (lines.length > 0)
        await sql(LINES, [
          eventId,
          lines.map(({ audience }) => audience),
          lines.map(({ schoolLevel }) => schoolLevel),
          lines.map(({ channel }) => channel),
          lines.map(({ visits }) => visits),
          lines.map(({ counting }) => counting),
        ]);
      await refreshOverview([eventId], 'attendance');
      await journal.record({
        action: 'attendance.saved',
        subject: { type: 'event', id: eventId },
        editionYear: facts.event.editionYear,
        before: facts.report && { state: facts.report.state, lines: facts.report.lines },
        after: { state: 'draft', lines, notHeldReason },
      });
      return true;
    });
    if (!saved) throw await changedMeanwhile(this.read, actor, eventId);
  }
}
