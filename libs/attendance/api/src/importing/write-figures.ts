import type { Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { doubts, NO_DETAILS, type SentReport, type SheetReport } from '@fds/attendance/domain';

const REPORTS = `INSERT INTO attendance_report AS r (event_id, state, comment, not_held_reason, submitted_at, submitted_by, doubts, came_by)
  SELECT x.id, x.state, x.comment, x.reason, $5, $6, x.doubts::jsonb, 'sheet'
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $7::text[]) AS x (id, state, comment, reason, doubts)
  ON CONFLICT (event_id) DO UPDATE SET state = excluded.state, comment = excluded.comment, not_held_reason = excluded.not_held_reason,
    submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by, validated_at = NULL, methods = '{}',
    classes_booked = NULL, classes_came = NULL, class_absences = '{}', doubts = excluded.doubts, doubt_reason = '', came_by = 'sheet', version = r.version + 1`;
const CLEAR = `WITH guests AS (DELETE FROM attendance_guest WHERE event_id = ANY ($1::uuid[]))
  DELETE FROM attendance_line WHERE event_id = ANY ($1::uuid[])`;
const LINES = `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[])`;
const VERSIONS = `INSERT INTO attendance_version (event_id, number, submitted_at, submitted_by, role, sent, came_by)
  SELECT x.id, COALESCE((SELECT max(v.number) FROM attendance_version v WHERE v.event_id = x.id), 0) + 1, $3, $4, $5, x.sent::jsonb, 'sheet'
  FROM unnest($1::uuid[], $2::text[]) AS x (id, sent)`;

/** Writes reports as they were sent, each with its version; four statements whatever their number. */
export async function writeFigures(
  sql: Sql,
  reports: readonly SheetReport[],
  {
    actor,
    now,
    seatsOf,
  }: { readonly actor: Actor; readonly now: Date; readonly seatsOf: (eventId: string) => number | null },
): Promise<void> {
  const ids = reports.map(({ eventId }) => eventId);
  // Asked of nobody who fills in a spreadsheet: the board lists them for the coordination.
  const sent = reports.map(({ eventId, lines: own, comment, notHeldReason }): SentReport => {
    return { ...NO_DETAILS, lines: own, comment, notHeldReason, doubts: doubts(own, seatsOf(eventId), []) };
  });
  await sql(REPORTS, [
    ids,
    reports.map(({ notHeldReason }) => (notHeldReason === null ? 'submitted' : 'did_not_take_place')),
    reports.map(({ comment }) => comment),
    reports.map(({ notHeldReason }) => notHeldReason),
    ...[now, actor.personId],
    sent.map((one) => JSON.stringify(one.doubts)),
  ]);
  await sql(CLEAR, [ids]);
  const lines = reports.flatMap(({ eventId, lines: own }) => own.map((line) => ({ eventId, ...line })));
  await sql(LINES, [
    lines.map(({ eventId }) => eventId),
    lines.map(({ audience }) => audience),
    lines.map(({ schoolLevel }) => schoolLevel),
    lines.map(({ channel }) => channel),
    lines.map(({ visits }) => visits),
    lines.map(({ counting }) => counting),
  ]);
  await sql(VERSIONS, [ids, sent.map((one) => JSON.stringify(one)), now, actor.personId, actor.role]);
}
