/** The latest edition in one of the states `$1`; the year `$2` when one is asked for. */
export const BILAN_YEAR_SQL = `
SELECT max(year) AS year FROM edition WHERE state = ANY ($1::text[]) AND ($2::smallint IS NULL OR year = $2)`;

export interface OpinionsRow {
  readonly readable: number;
  readonly given: number;
  readonly waiting: number;
  readonly rows:
    | readonly {
        readonly applicationId: string;
        readonly title: string;
        readonly organisation: string;
        readonly since: string | null;
      }[]
    | null;
}
/** Dossiers of the edition `$1` that the committee reads, and those that wait for the voice `$2` if any can (`$3`), no correction being expected first; the four oldest. */
export const OPINIONS_SQL = `
WITH readable AS (
  SELECT a.id, a.title, coalesce(p.name, '') AS organisation, v.ready_at, a.state, o.id IS NOT NULL AS given
  FROM application a LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN application_review v ON v.application_id = a.id
  LEFT JOIN opinion o ON o.application_id = a.id AND o.voice = $2
  WHERE a.edition_year = $1 AND a.state IN ('ready_for_committee', 'decided')
), awaited AS (SELECT * FROM readable WHERE $3::boolean AND state = 'ready_for_committee' AND NOT given AND NOT EXISTS (
  SELECT FROM correction_request q WHERE q.application_id = readable.id AND q.cancelled_at IS NULL AND q.resolved_at IS NULL))
SELECT count(*)::int AS readable, count(*) FILTER (WHERE given)::int AS given, (SELECT count(*)::int FROM awaited) AS waiting,
  (SELECT jsonb_agg(jsonb_build_object('applicationId', id, 'title', title, 'organisation', organisation, 'since', ready_at) ORDER BY ready_at, id)
   FROM (SELECT * FROM awaited ORDER BY ready_at, id LIMIT 4) first) AS rows
FROM readable`;

export interface AttentionRow {
  readonly before: number | null;
  readonly departments: readonly { readonly name: string; readonly now: number; readonly before: number }[] | null;
  readonly regionCommunes: number;
  readonly regionRural: number;
}
/** What no figure of the bilan says: events by department, of the edition `$1` and of the last one before it in the states `$2`, and the region's small communes. */
export const ATTENTION_SQL = `
WITH shown AS (SELECT * FROM edition WHERE year = $1),
previous AS (SELECT max(year) AS year FROM edition WHERE year < $1 AND state = ANY ($2::text[])),
department_of AS (
  SELECT d.code, d.name, count(c.event_id) FILTER (WHERE c.edition_year = $1)::int AS now,
    count(c.event_id) FILTER (WHERE c.edition_year <> $1)::int AS before
  FROM shown JOIN department d ON d.code = ANY (shown.departments)
  LEFT JOIN event_overview c ON c.department = d.code AND c.parent_event_id IS NULL AND c.counts
    AND c.edition_year IN ($1, (SELECT year FROM previous)) GROUP BY 1, 2
)
SELECT (SELECT year FROM previous) AS before,
  (SELECT jsonb_agg(department_of ORDER BY code) FROM department_of) AS departments,
  count(*)::int AS "regionCommunes", count(*) FILTER (WHERE population < 2000)::int AS "regionRural"
FROM shown JOIN municipality m ON m.region = shown.region_code WHERE m.status = 'current'`;
