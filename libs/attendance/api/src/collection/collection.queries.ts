import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition, type EditionState } from '@fds/editions/domain';
import {
  Clock,
  Database,
  MissingMatters,
  toVerdictView,
  window,
  type AskedSubject,
  type Sql,
} from '@fds/shared/api-kit';
import {
  dayOf,
  EVENT_KINDS,
  onOneLine,
  REGION_ZONE,
  searchForm,
  type Actor,
  type Day,
  type EventKind,
} from '@fds/shared/kernel';
import {
  addedUpByDay,
  canCloseCollection,
  canValidate,
  CHECKED_STATUSES,
  doubtTexts,
  isReportState,
  MISSING_STATUSES,
  REPORT_REASONS,
  REPORT_STATUSES,
  type Doubt,
  type ReportStatus,
} from '@fds/attendance/domain';
import { answeredAtSql } from './answered-question.sql';
import type {
  CalledOrganisationView,
  CollectedEventView,
  CollectionCallsQuery,
  CollectionCallsView,
  CollectionCurveView,
  CollectionDaysView,
  CollectionPageView,
  CollectionQuery,
  CollectionSummaryView,
} from './collection.contract';

/**
 * Counting root events of edition `$1` with where their figures stand at `$2` in zone `$3`. The visits are the event's
 * own, else those of its counting activities (rule 2); null when there is no report at all (rule 7).
 */
const COLLECTION = `WITH collection AS (
    SELECT o.event_id, o.title, o.kind, o.organisation_id, o.organisation_name, o.application_id, o.department, o.search, r.version,
      r.question, r.doubt_reason, r.came_by, r.submitted_by, COALESCE(r.doubts, '[]') AS doubts, COALESCE(a.activities, 0) AS activities,
      COALESCE(a.reported, 0) AS activities_reported, o.reported OR COALESCE(a.reported, 0) > 0 AS received,
      CASE WHEN o.reported THEN o.visits_public + o.visits_school + o.visits_accompanying ELSE a.visits END AS visits,
      CASE WHEN o.reported THEN o.visits_exact ELSE a.visits_exact END AS visits_exact, t.ends_at,
      COALESCE(o.report_state, CASE WHEN a.reported > 0 THEN 'by_activities' WHEN $2 < t.ends_at THEN 'not_due' ELSE 'due' END) AS status
    FROM event_overview o JOIN edition ed ON ed.year = o.edition_year
    LEFT JOIN attendance_report r ON r.event_id = o.event_id
    LEFT JOIN (
      SELECT parent_event_id, count(*)::integer AS activities, count(*) FILTER (WHERE reported)::integer AS reported,
        sum(visits_exact) FILTER (WHERE reported)::bigint AS visits_exact,
        sum(visits_public + visits_school + visits_accompanying) FILTER (WHERE reported)::bigint AS visits
      FROM event_overview WHERE edition_year = $1 AND counts AND parent_event_id IS NOT NULL GROUP BY parent_event_id
    ) a ON a.parent_event_id = o.event_id
    LEFT JOIN (
      SELECT x.root_event_id, max(slot.ends_at) AS ends_at FROM event_overview x JOIN slot ON slot.event_id = x.event_id
      WHERE x.edition_year = $1 GROUP BY x.root_event_id
    ) s ON s.root_event_id = o.event_id
    CROSS JOIN LATERAL (SELECT COALESCE(s.ends_at, (ed.ends_on + 1)::timestamp AT TIME ZONE $3) AS ends_at) t
    WHERE o.edition_year = $1 AND o.parent_event_id IS NULL AND o.counts)`;
const MISSING = `status IN (${MISSING_STATUSES.map((status) => `'${status}'`).join()})`;
const DOUBTFUL = `(status IN (${CHECKED_STATUSES.map((status) => `'${status}'`).join()}) AND doubts <> '[]')`;
const ANSWERED_AT = answeredAtSql('collection.event_id', 'collection.application_id');
const PAGE = `${COLLECTION} SELECT event_id AS "eventId", title, kind, organisation_name AS "organisationName", department,
    ends_at AS "endsAt", status, visits, activities, activities_reported AS "activitiesReported", version, question,
    COALESCE(doubt_reason, '') AS "doubtReason", doubts, came_by AS "cameBy",
    (SELECT p.name FROM person p WHERE p.id = submitted_by AND came_by IS NOT NULL) AS "enteredBy",
    (SELECT max(v.submitted_at) FROM attendance_version v WHERE v.event_id = collection.event_id AND v.erratum IS NOT NULL) AS "erratumAt",
    count(*) OVER ()::integer AS total
  FROM collection
  WHERE ($4::text IS NULL OR status = $4) AND ($5::text IS NULL OR department = $5) AND ($6::text IS NULL OR search LIKE $6)
    AND ($7::text IS NULL OR kind = $7) AND CASE $8::text WHEN 'missing' THEN ${MISSING} WHEN 'doubtful' THEN ${DOUBTFUL}
      WHEN 'asked' THEN status = 'queried' AND ${ANSWERED_AT} IS NULL
      WHEN 'answered' THEN status = 'queried' AND ${ANSWERED_AT} IS NOT NULL ELSE true END
  ORDER BY ends_at, title, event_id LIMIT $9 OFFSET $10`;
const SUMMARY = `${COLLECTION} SELECT status, kind, c.department, d.name, count(*)::integer AS events,
    count(*) FILTER (WHERE received)::integer AS received, COALESCE(sum(visits), 0)::bigint AS visits,
    COALESCE(sum(visits_exact), 0)::bigint AS "visitsExact", count(*) FILTER (WHERE ${DOUBTFUL})::integer AS doubtful
  FROM collection c LEFT JOIN department d ON d.code = c.department GROUP BY status, kind, c.department, d.name`;
const EDITION = `SELECT e.state, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.call_closes_on AS "callClosesOn", e.reports_due_on AS "reportsDueOn",
    k.closed_at AS "closedAt" FROM edition e LEFT JOIN attendance_collection k ON k.edition_year = e.year WHERE e.year = $1`;
/** Organisations with missing figures, most of them first, and whom to ring: contacts of their dossiers, published numbers. */
const CALLS = `${COLLECTION}, missing AS (SELECT * FROM collection WHERE ${MISSING} AND ($4::text IS NULL OR department = $4))
  SELECT m.organisation_id AS "organisationId", max(m.organisation_name) AS name, count(*) OVER ()::integer AS total,
    jsonb_agg(jsonb_build_object('eventId', m.event_id, 'title', m.title, 'endsAt', m.ends_at, 'status', m.status) ORDER BY m.ends_at, m.title) AS events,
    COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('who', x.who, 'phone', btrim(x.phone))) FROM (
        SELECT concat_ws(', ', NULLIF(btrim(k ->> 'name'), ''), NULLIF(btrim(k ->> 'role'), '')) AS who, k ->> 'phone' AS phone FROM application a,
          jsonb_array_elements(CASE jsonb_typeof(a.details -> 'contacts') WHEN 'array' THEN a.details -> 'contacts' ELSE '[]' END) k
          WHERE a.id = ANY (array_agg(m.application_id))
        UNION ALL SELECT 'Standard', o.public_phone FROM organisation o WHERE o.id = m.organisation_id) x
      WHERE btrim(COALESCE(x.phone, '')) <> ''), '[]') AS phones
  FROM missing m GROUP BY m.organisation_id ORDER BY count(*) DESC, max(m.organisation_name), m.organisation_id LIMIT 500`;
/** First sendings per day of edition `$1` and of the last one before it whose sendings are kept; in zone `$2`. */
const DAYS = `WITH years AS (SELECT $1::smallint AS year UNION SELECT max(o.edition_year) FROM event_overview o
      JOIN attendance_version v ON v.event_id = o.event_id WHERE o.edition_year < $1),
  first AS (SELECT o.root_event_id, o.edition_year, min(v.submitted_at) AS at FROM years y JOIN event_overview o ON o.edition_year = y.year AND o.counts
    JOIN attendance_version v ON v.event_id = o.event_id AND v.sent ->> 'notHeldReason' IS NULL GROUP BY o.root_event_id, o.edition_year)
  SELECT e.year, e.ends_on AS "endsOn", (f.at AT TIME ZONE $2)::date - e.ends_on AS "daysAfter", count(f.at)::integer AS events,
    (SELECT count(*)::integer FROM event_overview o WHERE o.edition_year = e.year AND o.counts AND o.parent_event_id IS NULL) AS expected
  FROM years y JOIN edition e ON e.year = y.year LEFT JOIN first f ON f.edition_year = e.year GROUP BY e.year, 3`;

interface SummaryRow {
  readonly status: ReportStatus;
  readonly kind: EventKind;
  readonly department: string | null;
  readonly name: string | null;
  readonly events: number;
  readonly doubtful: number;
  readonly received: number;
  readonly visits: number;
  readonly visitsExact: number;
}
interface Row extends Omit<CollectedEventView, 'endsAt' | 'erratumAt' | 'doubts' | AskedField> {
  readonly erratumAt: Date | null;
  readonly endsAt: Date;
  readonly doubts: readonly Doubt[];
  readonly total: number;
}
type AskedField = 'reminders' | 'remindedAt' | 'reminderRefused' | 'seenAt' | 'validates';
type EditionRow = DatedEdition & { readonly reportsDueOn: string; readonly closedAt: Date | null };
interface DayRow {
  readonly year: number;
  readonly endsOn: Day;
  readonly daysAfter: number | null;
  readonly events: number;
  readonly expected: number;
}
type CalledRow = CalledOrganisationView & { readonly total: number };

/** Whose figures are there and whose are not, earliest end first; a constant number of statements. */
@Injectable()
export class CollectionQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MissingMatters) private readonly missing: MissingMatters,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  async page(actor: Actor, query: CollectionQuery): Promise<CollectionPageView> {
    const { page, size, limit, offset } = window(query);
    const [rows, summary, edition] = await Promise.all([
      this.#rows(query, limit, offset),
      this.database.rows<SummaryRow>(SUMMARY, this.#edition(query.year)),
      this.#editionRow(query.year),
    ]);
    const ids = rows.map(({ eventId }) => eventId);
    const asked = await this.missing.asked(this.#sql, 'attendance', ids);
    const state = edition && stateAt(edition, this.clock.now());
    return {
      items: rows.map((row) => eventView(row, asked.get(row.eventId), actor, state)),
      total: rows[0]?.total ?? 0,
      page,
      size,
      summary: {
        ...summarise(summary),
        reportsDueOn: edition?.reportsDueOn ?? null,
        closedAt: edition?.closedAt?.toISOString() ?? null,
        close: toVerdictView(canCloseCollection(actor, { state: state ?? 'archived' }), REPORT_REASONS),
      },
    };
  }

  /** How the figures of an edition came in, beside those of the one before. */
  async days(year: number): Promise<CollectionDaysView> {
    const today = dayOf(this.clock.now());
    const rows = await this.database.rows<DayRow>(DAYS, [year, REGION_ZONE]);
    const curve = (of: readonly DayRow[], until: Day | null): CollectionCurveView | null => {
      const [any] = of;
      if (!any) return null;
      const news = of.flatMap(({ daysAfter, events }) => (daysAfter === null ? [] : [{ daysAfter, events }]));
      const { year: own, endsOn, expected } = any;
      const last = news.length > 0 ? Math.max(...news.map(({ daysAfter }) => daysAfter)) : 0;
      // A year's curve ends today, or when a year has passed: nobody draws decades.
      const end = until === null ? last : Math.min(daysBetween(endsOn, until), 400);
      return { year: own, endsOn, expected, days: addedUpByDay(news, Math.max(last, end)).slice(0, 5000) };
    };
    return {
      current: curve(
        rows.filter((row) => row.year === year),
        today,
      ),
      former: curve(
        rows.filter((row) => row.year < year),
        null,
      ),
    };
  }

  /** Whom to ring about what is missing. */
  async calls({ year, department }: CollectionCallsQuery): Promise<CollectionCallsView> {
    const rows = await this.database.rows<CalledRow>(CALLS, [...this.#edition(year), department || null]);
    return {
      total: rows[0]?.total ?? 0,
      organisations: rows.map(({ total: _, phones, events, ...row }) => ({
        ...row,
        phones: phones.slice(0, 30).map(({ who, phone }) => ({ who: onOneLine(who), phone: onOneLine(phone) })),
        events: events.slice(0, 500).map((event) => ({ ...event, endsAt: new Date(event.endsAt).toISOString() })),
      })),
    };
  }

  #edition(year: number): unknown[] {
    return [year, this.clock.now(), REGION_ZONE];
  }
  #editionRow(year: number): Promise<EditionRow | null> {
    return this.database.row<EditionRow>(EDITION, [year]);
  }
  #rows(query: CollectionQuery, limit: number, offset: number): Promise<Row[]> {
    const words = searchForm(query.q ?? '');
    const filters = [query.state ?? null, query.department || null, words ? `%${words}%` : null];
    const further = [query.kind ?? null, query.part ?? null];
    return this.database.rows<Row>(PAGE, [...this.#edition(query.year), ...filters, ...further, limit, offset]);
  }
}

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function eventView(
  { total: _, endsAt, erratumAt, doubts, ...row }: Row,
  asked: AskedSubject | undefined,
  actor: Actor,
  state: EditionState | null,
): CollectedEventView {
  const report = isReportState(row.status) ? { state: row.status } : null;
  const place = { departments: row.department === null ? [] : [row.department] };
  return {
    ...row,
    endsAt: endsAt.toISOString(),
    erratumAt: erratumAt?.toISOString() ?? null,
    doubts: doubts.map((doubt) => doubtTexts(doubt, null).question),
    reminders: asked?.reminders ?? 0,
    remindedAt: asked?.lastAt.toISOString() ?? null,
    reminderRefused: asked?.refused ?? false,
    seenAt: asked?.seenAt?.toISOString() ?? null,
    validates: state !== null && canValidate(actor, place, report, { state }).allowed,
  };
}

type Counts = Pick<SummaryRow, 'events' | 'received'>;
const add = <Row extends object>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);
const share = (rows: readonly Counts[]): { expected: number; received: number } => ({
  expected: add(rows, ({ events }) => events),
  received: add(rows, ({ received }) => received),
});

function summarise(rows: readonly SummaryRow[]): Omit<CollectionSummaryView, 'reportsDueOn' | 'closedAt' | 'close'> {
  const departments = [...new Map(rows.map(({ department, name }) => [department, name]))];
  return {
    ...share(rows),
    visits: add(rows, ({ visits }) => visits),
    visitsExact: add(rows, ({ visitsExact }) => visitsExact),
    doubtful: add(rows, ({ doubtful }) => doubtful),
    states: REPORT_STATUSES.map((status) => ({
      status,
      events: share(rows.filter((row) => row.status === status)).expected,
    })),
    kinds: EVENT_KINDS.map((kind) => ({ kind, ...share(rows.filter((row) => row.kind === kind)) })),
    departments: departments
      .map(([department, name]) => ({
        department,
        name,
        ...share(rows.filter((row) => row.department === department)),
      }))
      .sort((a, b) => b.expected - a.expected || (a.department ?? '~').localeCompare(b.department ?? '~')),
  };
}
