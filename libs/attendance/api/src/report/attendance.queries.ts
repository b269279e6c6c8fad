import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type EditionState } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import {
  PortalError,
  type Actor,
  type AttendanceMode,
  type EventKind,
  type Happening,
  type Label,
  type Role,
} from '@fds/shared/kernel';
import type {
  AttendanceLineFacts,
  CameBy,
  ReportDetails,
  ReportedEdition,
  ReportedEvent,
  ReportState,
  SentReport,
} from '@fds/attendance/domain';

/** An event with its times (its activities' when it has none itself), its edition's days and the projection's verdicts. */
const EVENT = `SELECT e.id, e.parent_event_id AS "parentEventId", parent.title AS "parentTitle", e.application_id AS "applicationId",
    e.title, e.kind, e.attendance_mode AS "attendanceMode", a.organisation_id AS "organisationId",
    COALESCE(p.name, '') AS "organisationName", e.edition_year AS "editionYear", COALESCE(o.label, 'pending') AS label,
    o.notified_at IS NOT NULL AS notified, COALESCE(o.counts, false) AS counts,
    CASE WHEN ph.happening IN ('cancelled', 'postponed') THEN ph.happening ELSE COALESCE(o.happening, 'scheduled') END AS happening,
    times.first_begins_at AS "firstBeginsAt", times.last_ends_at AS "lastEndsAt", e.capacity::bigint * own.slots AS seats,
    ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn",
    ed.reports_due_on AS "reportsDueOn", collection.closed_at IS NOT NULL AS "collectionClosed", COALESCE(own.listed, '[]') AS slots, array_remove(ARRAY[COALESCE(o.department, ph.department, seat.department)], NULL) AS departments
  FROM event e JOIN application a ON a.id = e.application_id JOIN edition ed ON ed.year = e.edition_year
  LEFT JOIN event parent ON parent.id = e.parent_event_id
  LEFT JOIN event_overview o ON o.event_id = e.id
  LEFT JOIN event_overview ph ON ph.event_id = e.parent_event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN municipality m ON m.code = p.municipality_code LEFT JOIN municipality seat ON seat.code = m.current_code
  LEFT JOIN attendance_collection collection ON collection.edition_year = e.edition_year
  LEFT JOIN LATERAL (SELECT NULLIF(count(*), 0)::integer AS slots, json_agg(json_build_object('beginsAt', begins_at, 'endsAt', ends_at)
    ORDER BY begins_at, ends_at) AS listed FROM slot WHERE event_id = e.id) own ON true
  LEFT JOIN LATERAL (SELECT min(s.begins_at) AS first_begins_at, max(s.ends_at) AS last_ends_at FROM slot s
    JOIN event x ON x.id = s.event_id WHERE x.id = e.id OR x.parent_event_id = e.id) times ON true
  WHERE e.id = $1`;
const LINES = `COALESCE((SELECT json_agg(json_build_object('audience', l.audience, 'schoolLevel', l.school_level, 'channel', l.channel,
    'visits', l.visits, 'counting', l.counting, 'slotBeginsAt', l.slot_begins_at, 'replay', l.replay) ORDER BY l.id) FROM attendance_line l WHERE l.event_id = r.event_id), '[]') AS lines`;
const GUESTS = `COALESCE((SELECT json_agg(json_build_object('kind', g.kind, 'capacity', g.capacity, 'day', g.day) ORDER BY g.id)
    FROM attendance_guest g WHERE g.event_id = r.event_id), '[]') AS guests`;
/** When the figures were last changed, if it was by the coordination, in its own name or in the holder's. */
const BY_COORDINATION = `(SELECT j.at FROM journal_entry j WHERE j.role = 'coordinator' AND j.id = (SELECT max(l.id + 0) FROM journal_entry l
    WHERE l.subject_type = 'event' AND l.subject_id = r.event_id::text AND l.action IN ('attendance.saved', 'attendance.submitted', 'attendance.erratum')))`;
const ERRATA = `COALESCE((SELECT json_agg(json_build_object('number', v.number, 'writtenAt', v.submitted_at, 'reason', v.erratum) ORDER BY v.number DESC)
    FROM (SELECT * FROM attendance_version WHERE event_id = r.event_id AND erratum IS NOT NULL ORDER BY number DESC LIMIT 50) v), '[]')`;
/** Who of the coordination sent what stands there, where it says how it came. */
const ENTERED_BY = `(SELECT p.name FROM person p WHERE p.id = r.submitted_by AND r.came_by IS NOT NULL AND r.submitted_at IS NOT NULL)`;
const REPORT = `SELECT r.version, r.state, r.comment, r.not_held_reason AS "notHeldReason", r.question,
    r.submitted_at AS "submittedAt", r.validated_at AS "validatedAt", ${BY_COORDINATION} AS "changedByCoordinationAt", r.methods,
    r.classes_booked AS "classesBooked", r.classes_came AS "classesCame", r.class_absences AS "classAbsences", r.doubt_reason AS "doubtReason",
    r.came_by AS "cameBy", ${ENTERED_BY} AS "enteredBy", ${ERRATA} AS errata,
    (SELECT count(*)::integer FROM attendance_version v WHERE v.event_id = r.event_id) AS versions, ${LINES}, ${GUESTS} FROM attendance_report r WHERE r.event_id = $1`;
const VERSIONS = `SELECT v.number, v.submitted_at AS "submittedAt", v.role, p.name, v.sent, v.came_by AS "cameBy", v.erratum FROM attendance_version v
  LEFT JOIN person p ON p.id = v.submitted_by WHERE v.event_id = $1 ORDER BY v.number DESC LIMIT 50`;
const ACTIVITIES = `SELECT e.id AS "eventId", e.title, r.state, s.last_ends_at AS "lastEndsAt", l.lines, l.visits
  FROM event e JOIN event_overview o ON o.event_id = e.id AND o.counts
  LEFT JOIN attendance_report r ON r.event_id = e.id
  LEFT JOIN LATERAL (SELECT max(ends_at) AS last_ends_at FROM slot WHERE event_id = e.id) s ON true
  LEFT JOIN LATERAL (SELECT count(*)::integer AS lines, sum(visits) FILTER (WHERE channel = 'in_person')::bigint AS visits
    FROM attendance_line WHERE event_id = e.id) l ON true
  WHERE e.parent_event_id = $1 ORDER BY e.position, e.id`;
/** Events of the organisation in the last earlier edition that has figures: of the same title, or of the same kind. */
const FORMER = `WITH candidates AS (
    SELECT f.event_id, f.edition_year, f.title, lower(f.title) = lower($3) AS same,
      max(f.edition_year) OVER () AS latest
    FROM event_overview f
    WHERE f.organisation_id = $1 AND f.edition_year < $2 AND f.parent_event_id IS NULL AND f.counts
      AND (f.kind = $4 OR lower(f.title) = lower($3))
      AND (f.reported OR EXISTS (SELECT 1 FROM event_overview c WHERE c.parent_event_id = f.event_id AND c.counts AND c.reported))),
  latest AS (SELECT *, count(*) OVER () AS candidates FROM candidates WHERE edition_year = latest ORDER BY same DESC, event_id LIMIT 1),
  reports AS (SELECT l.event_id, l.edition_year, l.title, c.event_id AS report FROM latest l
    JOIN event_overview own ON own.event_id = l.event_id
    JOIN event_overview c ON c.counts AND CASE WHEN own.reported THEN c.event_id = l.event_id ELSE c.parent_event_id = l.event_id END
    WHERE l.same OR l.candidates = 1)
  SELECT r.edition_year AS year, r.title, line.audience, line.school_level AS "schoolLevel", line.channel,
    sum(line.visits)::bigint AS visits, CASE WHEN bool_and(line.counting = 'exact') THEN 'exact' ELSE 'estimated' END AS counting
  FROM reports r JOIN attendance_line line ON line.event_id = r.report
  GROUP BY r.edition_year, r.title, line.audience, line.school_level, line.channel`;

export interface EventRow extends ReportedEvent {
  readonly id: string;
  readonly parentEventId: string | null;
  readonly parentTitle: string | null;
  readonly applicationId: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly attendanceMode: AttendanceMode;
  readonly organisationName: string;
  readonly editionYear: number;
  readonly label: Label;
  readonly happening: Happening;
  readonly seats: number | null;
  readonly reportsDueOn: string;
  readonly slots: readonly { readonly beginsAt: string; readonly endsAt: string }[];
}
export interface ReportRow extends ReportDetails {
  readonly version: number;
  readonly state: ReportState;
  readonly comment: string;
  readonly notHeldReason: string | null;
  readonly question: string | null;
  readonly submittedAt: Date | null;
  readonly validatedAt: Date | null;
  readonly changedByCoordinationAt: Date | null;
  readonly cameBy: CameBy | null;
  readonly enteredBy: string | null;
  readonly errata: readonly { readonly number: number; readonly writtenAt: string; readonly reason: string }[];
  readonly versions: number;
  readonly lines: AttendanceLineFacts[];
}
export interface VersionRow {
  readonly number: number;
  readonly submittedAt: Date;
  readonly role: Role;
  readonly name: string | null;
  readonly sent: SentReport;
  readonly cameBy: CameBy | null;
  readonly erratum: string | null;
}
export interface ActivityRow {
  readonly eventId: string;
  readonly title: string;
  readonly state: ReportState | null;
  readonly lastEndsAt: Date | null;
  readonly lines: number;
  readonly visits: number | null;
}
export interface FormerRow extends AttendanceLineFacts {
  readonly year: number;
  readonly title: string;
}
/** What the rules need of an event and its report. */
export interface AttendanceFacts {
  readonly event: EventRow;
  readonly edition: ReportedEdition;
  readonly report: ReportRow | null;
}
type RawEvent = EventRow & {
  state: EditionState;
  startsOn: string;
  endsOn: string;
  callClosesOn: string;
  collectionClosed: boolean;
};

/** Reads of the attendance of one event; four statements whatever its size. */
@Injectable()
export class AttendanceQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for an event of another organisation */
  async facts(actor: Actor, eventId: string): Promise<AttendanceFacts> {
    const [raw, report] = await Promise.all([
      this.database.row<RawEvent>(EVENT, [eventId]),
      this.database.row<ReportRow>(REPORT, [eventId]),
    ]);
    if (!raw || (actor.role === 'holder' && !actor.organisationIds.includes(raw.organisationId)))
      throw new PortalError('missing', 'attendance.event_missing', 'Cet événement n’existe pas, ou plus.');
    const { state: written, startsOn, endsOn, callClosesOn, collectionClosed, ...event } = raw;
    const state = stateAt({ state: written, startsOn, endsOn, callClosesOn }, this.clock.now());
    return { event, edition: { state, startsOn, endsOn, collectionClosed }, report };
  }

  /** What was sent, the last one first. */
  versions(eventId: string): Promise<VersionRow[]> {
    return this.database.rows<VersionRow>(VERSIONS, [eventId]);
  }

  activities(eventId: string): Promise<ActivityRow[]> {
    return this.database.rows<ActivityRow>(ACTIVITIES, [eventId]);
  }

  /** Lines of the organisation's comparable event in an earlier edition; none when there is not exactly one. */
  former({ organisationId, editionYear, title, kind }: EventRow): Promise<FormerRow[]> {
    return this.database.rows<FormerRow>(FORMER, [organisationId, editionYear, title, kind]);
  }
}
