import type { EditionState } from '@fds/editions/domain';

/** Headline figures of one edition; `year` is null in the only row of a page without editions. */
export interface BilanSummaryRow {
  /** Editions in the states asked, on all pages. */
  readonly total: number;
  readonly year: number | null;
  readonly number: number;
  readonly title: string;
  readonly theme: string;
  readonly state: EditionState;
  readonly holders: number;
  readonly events: number;
  readonly activities: number;
  readonly municipalities: number;
  readonly visits: number;
  readonly visits_online: number;
  readonly reports_received: number;
  /** What is to be read beside it; null when there is nothing. */
  readonly note: string | null;
  /** The figures that were published, once the rows say something else (rule 25). */
  readonly published: Omit<BilanSummaryRow, 'total' | 'state' | 'published' | 'note'> | null;
}

/**
 * The editions in the states `$1` with their headline figures, the most recent first, in one statement: the figures are
 * those of the same codes in each bilan. `$2` and `$3` are the page.
 */
export const BILAN_LIST_SQL = `
WITH shown AS MATERIALIZED (
  SELECT year, number, title, theme, state FROM edition WHERE state = ANY($1::text[])
  ORDER BY year DESC LIMIT $2 OFFSET $3
),
counting AS MATERIALIZED (
  SELECT o.edition_year, o.event_id, o.parent_event_id, o.root_event_id, o.organisation_id, o.attendance_mode,
    o.municipality_code, o.reported, o.visits_public + o.visits_school + o.visits_accompanying AS visits, o.visits_online
  FROM event_overview o JOIN shown s ON s.year = o.edition_year WHERE o.counts
),
figure AS (
  SELECT edition_year,
    count(DISTINCT organisation_id) FILTER (WHERE parent_event_id IS NULL) AS holders,
    count(*) FILTER (WHERE parent_event_id IS NULL) AS events,
    count(*) FILTER (WHERE parent_event_id IS NOT NULL) AS activities,
    count(DISTINCT municipality_code) FILTER (WHERE attendance_mode IN ('in_person', 'hybrid')) AS municipalities
  FROM counting GROUP BY 1
),
visit AS (
  SELECT r.edition_year, sum(o.visits) AS visits, sum(o.visits_online) AS visits_online,
    count(DISTINCT r.event_id) AS received
  FROM counting r JOIN counting o ON o.root_event_id = r.event_id
  WHERE r.parent_event_id IS NULL AND o.reported AND (o.parent_event_id IS NULL OR NOT r.reported)
  GROUP BY 1
)
SELECT t.total, s.year, s.number, s.title, s.theme, s.state,
  coalesce(f.holders, 0)::int AS holders, coalesce(f.events, 0)::int AS events,
  coalesce(f.activities, 0)::int AS activities, coalesce(f.municipalities, 0)::int AS municipalities,
  coalesce(v.visits, 0)::bigint AS visits, coalesce(v.visits_online, 0)::bigint AS visits_online,
  coalesce(v.received, 0)::int AS reports_received, b.summary AS published, NULLIF(c.note, '') AS note
FROM (SELECT count(*)::int AS total FROM edition WHERE state = ANY($1::text[])) t
LEFT JOIN shown s ON true LEFT JOIN figure f ON f.edition_year = s.year LEFT JOIN visit v ON v.edition_year = s.year
LEFT JOIN bilan_snapshot b ON b.edition_year = s.year LEFT JOIN compared_year c ON c.year = s.year
ORDER BY s.year DESC`;
