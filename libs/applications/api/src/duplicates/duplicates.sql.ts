import { NEAR_TITLE, NEAR_VENUE } from '@fds/applications/domain';

/** Withdrawn dossiers are nobody's double, nor those whose event another dossier holds. */
const GONE = `IN ('withdrawn', 'inadmissible', 'folded')`;
const STANDING = `NOT ${GONE}`;
/** Days on which a slot `s` lies: a slot lasts 24 hours at most. */
const DAYS = `unnest(CASE WHEN (s.begins_at AT TIME ZONE 'UTC')::date = (s.ends_at AT TIME ZONE 'UTC')::date
  THEN ARRAY[(s.begins_at AT TIME ZONE 'UTC')::date]
  ELSE ARRAY[(s.begins_at AT TIME ZONE 'UTC')::date, (s.ends_at AT TIME ZONE 'UTC')::date] END)`;

/** What a page shows of the pairs that were found: only theirs is read. */
const SHOWN = `
SELECT shown.a, shown.b, shown.near AS "nearTitle", shown.met AS "samePlace", shown.total,
  ${paired('shown.a')} AS first, ${paired('shown.b')} AS second, ${departments('shown.a')} || ${departments('shown.b')} AS departments,
  (SELECT json_build_object('first', x.title, 'second', y.title, 'venue', x.venue, 'municipalityName', m.name,
      'at', greatest(s.begins_at, t.begins_at))
    FROM event x JOIN event_overview xo ON xo.event_id = x.id JOIN event_overview yo ON yo.municipality_code = xo.municipality_code
      AND yo.application_id = shown.b JOIN event y ON y.id = yo.event_id
      JOIN slot s ON s.event_id = x.id JOIN slot t ON t.event_id = y.id AND t.begins_at < s.ends_at AND t.ends_at > s.begins_at
      JOIN municipality m ON m.code = xo.municipality_code
    WHERE shown.met AND x.application_id = shown.a AND x.venue_key <> '' AND y.venue_key <> ''
      AND similarity(x.venue_key, y.venue_key) >= ${NEAR_VENUE}
    ORDER BY greatest(s.begins_at, t.begins_at), x.id, y.id LIMIT 1) AS meeting
FROM shown ORDER BY shown.place`;

function paired(id: string): string {
  return `(SELECT json_build_object('id', a.id, 'editionYear', a.edition_year, 'title', a.title, 'organisationName', COALESCE(p.name, ''),
      'state', a.state, 'submittedAt', a.submitted_at,
      'events', (SELECT COALESCE(json_agg(e.title), '[]') FROM (SELECT title FROM event WHERE application_id = a.id
        AND parent_event_id IS NULL ORDER BY position, id LIMIT 10) e),
      'eventCount', (SELECT count(*) FROM event WHERE application_id = a.id AND parent_event_id IS NULL))
    FROM application a LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
    WHERE a.id = ${id})`;
}

/** Current departments of a dossier's root events; of its holder's seat when they say none. */
export function departments(id: string): string {
  return `COALESCE((SELECT array_agg(DISTINCT o.department) FROM event_overview o
      WHERE o.application_id = ${id} AND o.parent_event_id IS NULL AND o.department IS NOT NULL),
    (SELECT array_agg(c.department) FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id
      AND p.edition_year = a.edition_year JOIN municipality m ON m.code = p.municipality_code
      JOIN municipality c ON c.code = m.current_code WHERE a.id = ${id}), '{}')`;
}

/**
 * Dossiers of the edition `$1` that are not those that were compared last: their rows are written under their version, and
 * a merge gives them to another organisation.
 */
export const CHANGED = `SELECT a.id, a.version, a.organisation_id AS holder FROM application a
  LEFT JOIN application_compared c ON c.application_id = a.id
  WHERE a.edition_year = $1::smallint AND (c.version, c.holder) IS DISTINCT FROM (a.version, a.organisation_id)`;

/** Forgets the pairs of the dossiers `$1`. */
export const FORGET_PAIRS = 'DELETE FROM application_pair WHERE a = ANY ($1::uuid[]) OR b = ANY ($1::uuid[])';

/** Remembers that the dossiers `$1` were compared in their versions `$2`, as their holders' `$3`. */
export const REMEMBER_COMPARED = `INSERT INTO application_compared (application_id, version, holder)
  SELECT g.id, g.version, g.holder FROM unnest($1::uuid[], $2::integer[], $3::uuid[]) AS g(id, version, holder)
    JOIN application a ON a.id = g.id
  ON CONFLICT (application_id) DO UPDATE SET version = excluded.version, holder = excluded.holder`;

/**
 * Finds the pairs of the dossiers `$2` among all of the edition `$1`, withdrawn ones too: they may come back. Titles are
 * compared within an organisation only. For places, the distinct names of each commune are compared first, then events
 * meet by commune, name and day: comparing each event with each other of its commune would take seconds.
 */
export const FIND_PAIRS = `
WITH changed AS MATERIALIZED (SELECT unnest($2::uuid[]) AS id),
titled AS MATERIALIZED (
  SELECT least(a.id, b.id) AS a, greatest(a.id, b.id) AS b, max(similarity(a.search, b.search)) AS nearness
  FROM changed JOIN application a ON a.id = changed.id
    JOIN application b ON b.organisation_id = a.organisation_id AND b.edition_year = a.edition_year AND a.id <> b.id
  WHERE length(a.search) > 1 AND similarity(a.search, b.search) >= ${NEAR_TITLE} GROUP BY 1, 2
),
commune AS MATERIALIZED (
  SELECT DISTINCT o.municipality_code AS code FROM changed JOIN event_overview o ON o.application_id = changed.id
  WHERE o.municipality_code IS NOT NULL
),
placed AS MATERIALIZED (
  SELECT o.application_id AS dossier, o.municipality_code AS commune, e.venue_key AS venue, s.begins_at, s.ends_at, ${DAYS} AS day
  FROM commune JOIN event_overview o ON o.edition_year = $1::smallint AND o.municipality_code = commune.code
    JOIN event e ON e.id = o.event_id JOIN slot s ON s.event_id = e.id
  WHERE e.venue_key <> '' AND o.attendance_mode <> 'online'
),
venue AS MATERIALIZED (SELECT DISTINCT commune, venue FROM placed),
near AS MATERIALIZED (
  SELECT commune, venue AS one, venue AS other FROM venue
  UNION ALL
  SELECT a.commune, a.venue, b.venue FROM venue a JOIN venue b ON a.commune = b.commune AND a.venue <> b.venue
    AND similarity(a.venue, b.venue) >= ${NEAR_VENUE}
),
met AS MATERIALIZED (
  SELECT DISTINCT least(x.dossier, y.dossier) AS a, greatest(x.dossier, y.dossier) AS b
  FROM changed JOIN placed x ON x.dossier = changed.id JOIN near n ON n.commune = x.commune AND n.one = x.venue
    JOIN placed y ON y.commune = n.commune AND y.venue = n.other AND y.day = x.day
  WHERE x.dossier <> y.dossier AND x.begins_at < y.ends_at AND y.begins_at < x.ends_at
)
INSERT INTO application_pair (a, b, edition_year, nearness, met)
SELECT COALESCE(t.a, m.a), COALESCE(t.b, m.b), $1::smallint, t.nearness, m.a IS NOT NULL
FROM titled t FULL JOIN met m ON m.a = t.a AND m.b = t.b
ON CONFLICT (a, b) DO UPDATE SET nearness = excluded.nearness, met = excluded.met`;

/** A page of the pairs of the edition `$1`, the surest first. `$2` reason, `$3` department, `$4` rows, `$5` from. */
export const PAIRS = `
WITH gone AS MATERIALIZED (SELECT id FROM application WHERE edition_year = $1::smallint AND state ${GONE}),
found AS (
  SELECT p.a, p.b, p.nearness, p.nearness IS NOT NULL AS near, p.met
  FROM application_pair p
  WHERE p.edition_year = $1::smallint AND p.a NOT IN (SELECT id FROM gone) AND p.b NOT IN (SELECT id FROM gone)
    AND NOT EXISTS (SELECT FROM application_distinct d WHERE d.a = p.a AND d.b = p.b)
    AND ($2::text IS NULL OR CASE $2 WHEN 'near_title' THEN p.nearness IS NOT NULL ELSE p.met END)
    AND ($3::text IS NULL OR p.a IN (SELECT application_id FROM event_overview WHERE edition_year = $1::smallint AND department = $3)
      OR p.b IN (SELECT application_id FROM event_overview WHERE edition_year = $1::smallint AND department = $3))
),
shown AS (
  SELECT *, count(*) OVER ()::integer AS total,
    row_number() OVER (ORDER BY (near AND met) DESC, near DESC, nearness DESC NULLS LAST, a, b) AS place
  FROM found ORDER BY place LIMIT $4 OFFSET $5
)
${SHOWN}`;

/** The same of one dossier `$1`: its organisation's titles, its own places. `$2` rows. */
export const PAIRS_OF_ONE = `
WITH self AS (SELECT * FROM application WHERE id = $1 AND state ${STANDING}),
titled AS (
  SELECT o.id, similarity(self.search, o.search) AS nearness
  FROM self JOIN application o ON o.organisation_id = self.organisation_id AND o.edition_year = self.edition_year AND o.id <> self.id
    AND o.state ${STANDING}
  WHERE length(self.search) > 1 AND similarity(self.search, o.search) >= ${NEAR_TITLE}
),
met AS (
  SELECT DISTINCT y.application_id AS id
  FROM self JOIN event x ON x.application_id = self.id AND x.venue_key <> '' AND x.attendance_mode <> 'online'
    JOIN event_overview xo ON xo.event_id = x.id
    JOIN event_overview yo ON yo.edition_year = self.edition_year AND yo.municipality_code = xo.municipality_code
      AND yo.application_id <> self.id AND yo.application_state ${STANDING} AND yo.attendance_mode <> 'online'
    JOIN event y ON y.id = yo.event_id AND y.venue_key <> ''
  WHERE similarity(x.venue_key, y.venue_key) >= ${NEAR_VENUE} AND EXISTS (SELECT FROM slot s JOIN slot t ON t.event_id = y.id
    AND t.begins_at < s.ends_at AND t.ends_at > s.begins_at WHERE s.event_id = x.id)
),
pair AS (
  SELECT least($1::uuid, o.id) AS a, greatest($1::uuid, o.id) AS b, t.nearness, t.id IS NOT NULL AS near, m.id IS NOT NULL AS met
  FROM (SELECT id FROM titled UNION SELECT id FROM met) o LEFT JOIN titled t ON t.id = o.id LEFT JOIN met m ON m.id = o.id
),
shown AS (
  SELECT *, count(*) OVER ()::integer AS total,
    row_number() OVER (ORDER BY (near AND met) DESC, near DESC, nearness DESC NULLS LAST, a, b) AS place
  FROM pair p WHERE NOT EXISTS (SELECT FROM application_distinct d WHERE d.a = p.a AND d.b = p.b)
  ORDER BY place LIMIT $2
)
${SHOWN}`;
