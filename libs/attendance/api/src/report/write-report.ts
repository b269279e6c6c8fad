import type { Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type {
  AttendanceLineFacts,
  CameBy,
  GuestVisit,
  ReportableSlot,
  ReportState,
  SentReport,
} from '@fds/attendance/domain';
import type { SaveAttendanceRequest } from './attendance.contract';
import type { AttendanceFacts } from './attendance.queries';

const CREATE = `INSERT INTO attendance_report (event_id, state, comment, not_held_reason, methods, classes_booked, classes_came,
    class_absences, doubt_reason, came_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (event_id) DO NOTHING RETURNING version`;
const CHANGE = `UPDATE attendance_report SET state = $2, comment = $3, not_held_reason = $4, methods = $5, classes_booked = $6,
    classes_came = $7, class_absences = $8, doubt_reason = $9, came_by = $10, version = version + 1
  WHERE event_id = $1 AND version = $11 AND ($2 <> 'draft' OR state <> 'validated') RETURNING version`;
const CLEAR = `WITH guests AS (DELETE FROM attendance_guest WHERE event_id = $1) DELETE FROM attendance_line WHERE event_id = $1`;
const LINES = `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting, slot_begins_at, replay)
  SELECT $1, audience, school_level, channel, visits, counting, slot_begins_at, replay
  FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[], $8::boolean[])
    AS l (audience, school_level, channel, visits, counting, slot_begins_at, replay)`;
const GUESTS = `INSERT INTO attendance_guest (event_id, kind, capacity, day)
  SELECT $1, kind, capacity, day FROM unnest($2::text[], $3::text[], $4::date[]) AS g (kind, capacity, day)`;
const KEEP = `INSERT INTO attendance_version (event_id, number, submitted_at, submitted_by, role, sent, came_by, erratum)
  SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM attendance_version WHERE event_id = $1`;

/**
 * Writes what a report says in the place of what it said; its lines are replaced as a whole, by one statement. Answers
 * false, and has written nothing, when it is not the version that was read, or when a draft would undo a validation.
 */
export async function writeReport(
  sql: Sql,
  eventId: string,
  request: SaveAttendanceRequest,
  { state, cameBy }: { readonly state: ReportState; readonly cameBy: CameBy | null },
): Promise<boolean> {
  const { version, comment, lines, notHeldReason, guests = [] } = request;
  const said = [
    ...[eventId, state, comment, notHeldReason, [...new Set(request.methods)], request.classesBooked ?? null],
    ...[request.classesCame ?? null, [...new Set(request.classAbsences)], request.doubtReason?.trim() ?? '', cameBy],
  ];
  const written = version === null ? await sql(CREATE, said) : await sql(CHANGE, [...said, version]);
  if (written.length === 0) return false;
  if (version !== null) await sql(CLEAR, [eventId]);
  await writeLines(sql, eventId, lines);
  await writeGuests(sql, eventId, guests);
  return true;
}

/** Keeps what was sent, as it was sent; `erratum` says why figures of a published edition were corrected. */
export async function keepVersion(
  sql: Sql,
  eventId: string,
  sent: SentReport,
  { actor, now, cameBy, erratum }: { actor: Actor; now: Date; cameBy: CameBy | null; erratum: string | null },
): Promise<void> {
  await sql(KEEP, [eventId, now, actor.personId, actor.role, JSON.stringify(sent), cameBy, erratum]);
}

/** Slots that figures may be given for: the event's, and those of the report that the dossier has moved since. */
export const slotsOf = ({ event, report }: AttendanceFacts): ReportableSlot[] =>
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
