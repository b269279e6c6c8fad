import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions, type Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canReport, type AttendanceLineFacts, type GuestVisit, type ReportableSlot } from '@fds/attendance/domain';
import type { SaveAttendanceRequest } from './attendance.contract';
import { AttendanceQueries, type AttendanceFacts } from './attendance.queries';
import { ReadAttendance, reportFacts } from './read-attendance';
import { allowed, changedMeanwhile, keepable } from './refusals';

const CREATE = `INSERT INTO attendance_report (event_id, state, comment, not_held_reason, methods, classes_booked, classes_came,
    class_absences, doubt_reason)
  VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (event_id) DO NOTHING RETURNING version`;
const CHANGE = `UPDATE attendance_report SET state = 'draft', comment = $2, not_held_reason = $3, methods = $4, classes_booked = $5,
    classes_came = $6, class_absences = $7, doubt_reason = $8, version = version + 1
  WHERE event_id = $1 AND version = $9 AND state <> 'validated' RETURNING version`;
const CLEAR = `WITH guests AS (DELETE FROM attendance_guest WHERE event_id = $1) DELETE FROM attendance_line WHERE event_id = $1`;
const LINES = `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting, slot_begins_at, replay)
  SELECT $1, audience, school_level, channel, visits, counting, slot_begins_at, replay
  FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[], $8::boolean[])
    AS l (audience, school_level, channel, visits, counting, slot_begins_at, replay)`;
const GUESTS = `INSERT INTO attendance_guest (event_id, kind, capacity, day)
  SELECT $1, kind, capacity, day FROM unnest($2::text[], $3::text[], $4::date[]) AS g (kind, capacity, day)`;

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
    const { version, comment, lines, notHeldReason, guests = [] } = request;
    const facts = await this.queries.facts(actor, eventId);
    const now = this.clock.now();
    allowed(canReport(actor, facts.event, reportFacts(facts), facts.edition, now));
    keepable(lines, notHeldReason, slotsOf(facts), now);
    const doer = { personId: actor.personId, role: actor.role };
    const said = [
      ...[eventId, comment, notHeldReason, [...new Set(request.methods)], request.classesBooked ?? null],
      ...[request.classesCame ?? null, [...new Set(request.classAbsences)], request.doubtReason?.trim() ?? ''],
    ];
    const saved = await this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      const written = version === null ? await sql(CREATE, said) : await sql(CHANGE, [...said, version]);
      if (written.length === 0) return false;
      if (version !== null) await sql(CLEAR, [eventId]);
      await writeLines(sql, eventId, lines);
      await writeGuests(sql, eventId, guests);
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

/** Slots that figures may be given for: the event's, and those of the report that the dossier has moved since. */
const slotsOf = ({ event, report }: AttendanceFacts): ReportableSlot[] =>
  [
    ...event.slots.map(({ beginsAt }) => beginsAt),
    ...(report?.lines ?? []).flatMap(({ slotBeginsAt }) => slotBeginsAt ?? []),
  ].map((beginsAt) => ({ beginsAt: new Date(beginsAt) }));

async function writeLines(sql: Sql, eventId: string, lines: readonly AttendanceLineFacts[]): Promise<void> {
  if (lines.length === 0) return;
  await sql(LINES, [
    eventId,
    lines.map(({ audience }) => audience),
    lines.map(({ schoolLevel }) => schoolLevel),
    lines.map(({ channel }) => channel),
    lines.map(({ visits }) => visits),
    lines.map(({ counting }) => counting),
    lines.map(({ slotBeginsAt }) => (slotBeginsAt ? new Date(slotBeginsAt) : null)),
    lines.map(({ replay }) => replay ?? false),
  ]);
}

async function writeGuests(sql: Sql, eventId: string, guests: readonly GuestVisit[]): Promise<void> {
  if (guests.length === 0) return;
  await sql(GUESTS, [
    eventId,
    guests.map(({ kind }) => kind),
    guests.map(({ capacity }) => capacity.trim()),
    guests.map(({ day }) => day),
  ]);
}
