import { NEAR_TITLE, NEAR_VENUE } from '@fds/applications/domain';

/** A text as names are compared: accents, case and signs aside. */
const words = (text: string): string => `trim(regexp_replace(lower(unaccent(${text})), '[^[:alnum:]]+', ' ', 'g'))`;

/** Withdrawn dossiers are nobody's double; titles of one letter say nothing. */
const dossiers = (edition: string): string => `
dossier AS MATERIALIZED (
  SELECT a.id, a.organisation_id, ${words('a.title')} AS title FROM application a
  WHERE a.edition_year = ${edition} AND a.state NOT IN ('withdrawn', 'inadmissible')
)`;

/** Places of an edition's events, each with the commune it counts in. */
const places = (edition: string): string => `
placed AS MATERIALIZED (
  SELECT e.id, e.application_id, o.municipality_code AS commune, ${words('e.venue')} AS venue
  FROM event_overview o JOIN event e ON e.id = o.event_id JOIN dossier d ON d.id = e.application_id
  WHERE o.edition_year = ${edition} AND o.municipality_code IS NOT NULL AND e.venue <> '' AND o.attendance_mode <> 'online'
)`;

const overlap = (one: string, other: string): string => `EXISTS (SELECT FROM slot s JOIN slot t ON t.event_id = ${other}
    AND t.begins_at < s.ends_at AND t.ends_at > s.begins_at WHERE s.event_id = ${one})`;

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
    WHERE shown.met AND x.application_id = shown.a AND x.venue <> '' AND y.venue <> ''
      AND similarity(${words('x.venue')}, ${words('y.venue')}) >= ${NEAR_VENUE}
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
 * Pairs of dossiers of the edition `$1` that may be one. Titles are compared within an organisation only. For places, the
 * distinct names of each commune are compared first, and the events only where two names are near: an edition of 20 000
 * dossiers has some ten thousand places, and comparing each event with each other of its commune would take seconds.
 * `$2` reason, `$3` department, `$4` rows, `$5` from.
 */
export const PAIRS = `
WITH ${dossiers('$1::smallint')},
titled AS (
  SELECT a.id AS a, b.id AS b, similarity(a.title, b.title) AS nearness
  FROM dossier a JOIN dossier b ON a.organisation_id = b.organisation_id AND a.id < b.id
  WHERE length(a.title) > 1 AND similarity(a.title, b.title) >= ${NEAR_TITLE}
), ${places('$1::smallint')},
venue AS MATERIALIZED (SELECT DISTINCT commune, venue FROM placed WHERE venue <> ''),
near AS MATERIALIZED (
  SELECT a.commune, a.venue AS one, b.venue AS other FROM venue a JOIN venue b ON a.commune = b.commune
    AND (a.venue = b.venue OR similarity(a.venue, b.venue) >= ${NEAR_VENUE})
),
met AS (
  SELECT DISTINCT x.application_id AS a, y.application_id AS b
  FROM near n JOIN placed x ON x.commune = n.commune AND x.venue = n.one
    JOIN placed y ON y.commune = n.commune AND y.venue = n.other AND x.application_id < y.application_id
  WHERE ${overlap('x.id', 'y.id')}
),
pair AS (
  SELECT COALESCE(t.a, m.a) AS a, COALESCE(t.b, m.b) AS b, t.nearness, t.a IS NOT NULL AS near, m.a IS NOT NULL AS met
  FROM titled t FULL JOIN met m ON m.a = t.a AND m.b = t.b
),
found AS (
  SELECT * FROM pair p
  WHERE NOT EXISTS (SELECT FROM application_distinct d WHERE d.a = p.a AND d.b = p.b)
    AND ($2::text IS NULL OR CASE $2 WHEN 'near_title' THEN p.near ELSE p.met END)
    AND ($3::text IS NULL OR EXISTS (SELECT FROM event_overview o WHERE o.application_id IN (p.a, p.b) AND o.department = $3))
),
shown AS (
  SELECT *, count(*) OVER ()::integer AS total,
    row_number() OVER (ORDER BY (near AND met) DESC, near DESC, nearness DESC NULLS LAST, a, b) AS place
  FROM found ORDER BY place LIMIT $4 OFFSET $5
)
${SHOWN}`;

/** The same of one dossier `$1`: its organisation's titles, its own places. `$2` rows. */
export const PAIRS_OF_ONE = `
WITH self AS (SELECT a.*, ${words('a.title')} AS words FROM application a WHERE a.id = $1 AND a.state NOT IN ('withdrawn', 'inadmissible')),
titled AS (
  SELECT o.id, similarity(self.words, ${words('o.title')}) AS nearness
  FROM self JOIN application o ON o.organisation_id = self.organisation_id AND o.edition_year = self.edition_year AND o.id <> self.id
    AND o.state NOT IN ('withdrawn', 'inadmissible')
  WHERE length(self.words) > 1 AND similarity(self.words, ${words('o.title')}) >= ${NEAR_TITLE}
),
met AS (
  SELECT DISTINCT y.application_id AS id
  FROM self JOIN event x ON x.application_id = self.id AND x.venue <> '' AND x.attendance_mode <> 'online'
    JOIN event_overview xo ON xo.event_id = x.id
    JOIN event_overview yo ON yo.edition_year = self.edition_year AND yo.municipality_code = xo.municipality_code
      AND yo.application_id <> self.id AND yo.application_state NOT IN ('withdrawn', 'inadmissible') AND yo.attendance_mode <> 'online'
    JOIN event y ON y.id = yo.event_id AND y.venue <> ''
  WHERE similarity(${words('x.venue')}, ${words('y.venue')}) >= ${NEAR_VENUE} AND ${overlap('x.id', 'y.id')}
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
