import type { HolderFamily } from '@fds/shared/kernel';

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
  readonly families: readonly { readonly family: HolderFamily; readonly now: number; readonly before: number }[] | null;
  readonly departments: readonly { readonly name: string; readonly now: number; readonly before: number }[] | null;
  readonly communes: number;
  readonly rural: number;
  readonly regionCommunes: number;
  readonly regionRural: number;
}
/** The groups of the edition `$1` and of the last one before it in the states `$2`: holders by family, events by department, small communes. */
export const ATTENTION_SQL = `
WITH shown AS (SELECT * FROM edition WHERE year = $1),
previous AS (SELECT max(year) AS year FROM edition WHERE year < $1 AND state = ANY ($2::text[])),
counting AS MATERIALIZED (
  SELECT o.* FROM event_overview o WHERE o.counts AND o.edition_year IN ($1, (SELECT year FROM previous))
), family AS (
  SELECT holder_family AS family, count(DISTINCT organisation_id) FILTER (WHERE edition_year = $1)::int AS now,
    count(DISTINCT organisation_id) FILTER (WHERE edition_year <> $1)::int AS before
  FROM counting WHERE parent_event_id IS NULL AND holder_family IS NOT NULL GROUP BY 1
), department_of AS (
  SELECT d.code, d.name, count(c.event_id) FILTER (WHERE c.edition_year = $1)::int AS now,
    count(c.event_id) FILTER (WHERE c.edition_year <> $1)::int AS before
  FROM shown JOIN department d ON d.code = ANY (shown.departments)
  LEFT JOIN counting c ON c.department = d.code AND c.parent_event_id IS NULL GROUP BY 1, 2
), host AS (
  SELECT DISTINCT municipality_code AS code FROM counting WHERE edition_year = $1 AND attendance_mode <> 'online' AND municipality_code IS NOT NULL
), region AS (
  SELECT m.code, m.population, host.code IS NOT NULL AS hosts FROM shown JOIN municipality m ON m.region = shown.region_code
  LEFT JOIN host ON host.code = m.code WHERE m.status = 'current'
)
SELECT (SELECT year FROM previous) AS before,
  (SELECT jsonb_agg(family ORDER BY family) FROM family) AS families,
  (SELECT jsonb_agg(department_of ORDER BY code) FROM department_of) AS departments,
  count(*) FILTER (WHERE hosts)::int AS communes, count(*) FILTER (WHERE hosts AND population < 2000)::int AS rural,
  count(*)::int AS "regionCommunes", count(*) FILTER (WHERE population < 2000)::int AS "regionRural"
FROM region`;
