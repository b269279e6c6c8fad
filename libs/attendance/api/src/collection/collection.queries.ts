import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, window } from '@fds/shared/api-kit';
import { REGION_ZONE, searchForm } from '@fds/shared/kernel';
import { REPORT_STATUSES, type ReportStatus } from '@fds/attendance/domain';
import type {
  CollectedEventView,
  CollectionPageView,
  CollectionQuery,
  CollectionSummaryView,
} from './collection.contract';

/**
 * Counting root events of edition `$1` with where their figures stand at `$2` in zone `$3`. The visits are the event's
 * own, else those of its counting activities (rule 2); null when there is no report at all (rule 7).
 */
const COLLECTION = `WITH collection AS (
    SELECT o.event_id, o.title, o.kind, o.organisation_name, o.department, o.search, COALESCE(a.activities, 0) AS activities,
      COALESCE(a.reported, 0) AS activities_reported, o.reported OR COALESCE(a.reported, 0) > 0 AS received,
      CASE WHEN o.reported THEN o.visits_public + o.visits_school + o.visits_accompanying ELSE a.visits END AS visits,
      CASE WHEN o.reported THEN o.visits_exact ELSE a.visits_exact END AS visits_exact, t.ends_at,
      COALESCE(o.report_state, CASE WHEN a.reported > 0 THEN 'by_activities' WHEN $2 < t.ends_at THEN 'not_due' ELSE 'due' END) AS status
    FROM event_overview o JOIN edition ed ON ed.year = o.edition_year
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
const PAGE = `${COLLECTION} SELECT event_id AS "eventId", title, kind, organisation_name AS "organisationName", department,
    ends_at AS "endsAt", status, visits, activities, activities_reported AS "activitiesReported", count(*) OVER ()::integer AS total
  FROM collection
  WHERE ($4::text IS NULL OR status = $4) AND ($5::text IS NULL OR department = $5) AND ($6::text IS NULL OR search LIKE $6)
  ORDER BY ends_at, title, event_id LIMIT $7 OFFSET $8`;
const SUMMARY = `${COLLECTION} SELECT status, c.department, d.name, count(*)::integer AS events,
    count(*) FILTER (WHERE received)::integer AS received, COALESCE(sum(visits), 0)::bigint AS visits,
    COALESCE(sum(visits_exact), 0)::bigint AS "visitsExact"
  FROM collection c LEFT JOIN department d ON d.code = c.department GROUP BY status, c.department, d.name`;

interface SummaryRow {
  readonly status: ReportStatus;
  readonly department: string | null;
  readonly name: string | null;
  readonly events: number;
  readonly received: number;
  readonly visits: number;
  readonly visitsExact: number;
}
type Row = Omit<CollectedEventView, 'endsAt'> & { endsAt: Date; total: number };

/** Whose figures are there and whose are not, earliest end first; two statements whatever the number of events. */
@Injectable()
export class CollectionQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(query: CollectionQuery): Promise<CollectionPageView> {
    const { page, size, limit, offset } = window(query);
    const edition = [query.year, this.clock.now(), REGION_ZONE];
    const words = searchForm(query.q ?? '');
    const filters = [query.state ?? null, query.department || null, words ? `%${words}%` : null];
    const [rows, summary] = await Promise.all([
      this.database.rows<Row>(PAGE, [...edition, ...filters, limit, offset]),
      this.database.rows<SummaryRow>(SUMMARY, edition),
    ]);
    return {
      items: rows.map(({ total: _, endsAt, ...row }) => ({ ...row, endsAt: endsAt.toISOString() })),
      total: rows[0]?.total ?? 0,
      page,
      size,
      summary: summarise(summary),
    };
  }
}

function summarise(rows: readonly SummaryRow[]): CollectionSummaryView {
  const add = (of: readonly SummaryRow[], field: 'events' | 'received' | 'visits' | 'visitsExact'): number =>
    of.reduce((sum, row) => sum + row[field], 0);
  const departments = [...new Map(rows.map(({ department, name }) => [department, name]))];
  return {
    expected: add(rows, 'events'),
    received: add(rows, 'received'),
    visits: add(rows, 'visits'),
    visitsExact: add(rows, 'visitsExact'),
    states: REPORT_STATUSES.map((status) => ({
      status,
      events: add(
        rows.filter((row) => row.status === status),
        'events',
      ),
    })),
    departments: departments
      .map(([department, name]) => {
        const own = rows.filter((row) => row.department === department);
        return { department, name, expected: add(own, 'events'), received: add(own, 'received') };
      })
      .sort((a, b) => b.expected - a.expected || (a.department ?? '~').localeCompare(b.department ?? '~')),
  };
}
