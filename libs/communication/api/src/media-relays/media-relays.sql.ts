import type { RelaySort } from './media-relays.contract';

const ORDERS: Record<RelaySort, string> = {
  '-date': 'm.date DESC, m.outlet, m.id',
  date: 'm.date, m.outlet, m.id',
  outlet: 'search_form(m.outlet), m.date DESC, m.id',
  '-outlet': 'search_form(m.outlet) DESC, m.date DESC, m.id',
  title: 'search_form(m.title), m.date DESC, m.id',
  '-title': 'search_form(m.title) DESC, m.date DESC, m.id',
};

/** How many other relays of the edition seem to be the same: one address, or one story where not both have an address. */
const DOUBLES = `SELECT m.*, greatest(
    CASE WHEN m.address = '' THEN 0 ELSE count(*) OVER (PARTITION BY m.address) - 1 END,
    CASE WHEN m.address = '' THEN count(*) OVER (PARTITION BY m.story)
      ELSE count(*) FILTER (WHERE m.address = '') OVER (PARTITION BY m.story) + 1 END - 1)::integer AS doubles
  FROM (SELECT r.*, regexp_replace(regexp_replace(lower(r.url), '^https?://(www\\.)?', ''), '(#.*|/+)$', '') AS address,
      r.date::text || '|' || search_form(r.outlet) || '|' || search_form(r.title) AS story
    FROM media_relay r WHERE r.edition_year = $1) m`;

const FILTERS = `($2::text IS NULL OR m.kind = $2) AND ($3::text IS NULL OR to_char(m.date, 'YYYY-MM') = $3)
  AND ($4::boolean IS NULL OR m.names_ambassador = $4)
  AND ($5::uuid IS NULL OR EXISTS (SELECT FROM media_relay_event n WHERE n.relay_id = m.id AND n.event_id = $5))
  AND ($6::text[] IS NULL OR (SELECT bool_and(search_form(m.outlet || ' ' || m.title || ' ' || m.url) LIKE '%' || word || '%')
    FROM unnest($6) AS word))
  AND ($7::boolean IS NULL OR m.doubles > 0)`;

const EVENTS = `COALESCE((SELECT json_agg(json_build_object('id', v.id, 'title', v.title, 'organisationName', COALESCE(p.name, ''))
    ORDER BY v.title, v.id) FROM media_relay_event n JOIN event v ON v.id = n.event_id
  JOIN application a ON a.id = v.application_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE n.relay_id = m.id), '[]')`;
const COLUMNS = `m.id, m.edition_year AS "editionYear", m.date::text AS date, m.kind, m.outlet, m.title, m.url,
  m.names_ambassador AS "namesAmbassador", m.version, m.doubles, ${EVENTS} AS events`;

/** One statement per order, so that each keeps its plan. */
export const PAGE = Object.fromEntries(
  Object.entries(ORDERS).map(([sort, order]) => [
    sort,
    `SELECT ${COLUMNS}, m.total FROM (
       SELECT m.*, count(*) OVER ()::integer AS total, row_number() OVER (ORDER BY ${order}) AS place
       FROM (${DOUBLES}) m WHERE ${FILTERS} ORDER BY place LIMIT $8 OFFSET $9) m ORDER BY m.place`,
  ]),
) as Record<RelaySort, string>;
export const TOTAL = `SELECT count(*)::integer AS total FROM (${DOUBLES}) m WHERE ${FILTERS}`;
export const ONE = `SELECT ${COLUMNS} FROM (SELECT r.*, 0 AS doubles FROM media_relay r WHERE r.id = $1) m`;

/** What the edition has, whatever the filters. */
export const SUMMARY = `WITH m AS (${DOUBLES})
  SELECT (SELECT count(*)::integer FROM m) AS "all",
    COALESCE((SELECT json_agg(json_build_object('kind', kind, 'count', n) ORDER BY n DESC, kind)
      FROM (SELECT kind, count(*)::integer AS n FROM m GROUP BY 1) k), '[]') AS kinds,
    COALESCE((SELECT array_agg(DISTINCT to_char(date, 'YYYY-MM') ORDER BY to_char(date, 'YYYY-MM')) FROM m), '{}') AS months,
    (SELECT count(*)::integer FROM m WHERE names_ambassador) AS naming,
    (SELECT count(*)::integer FROM m WHERE doubles > 0) AS doubles,
    COALESCE((SELECT name FROM festival_ambassador WHERE year = $1), '') AS ambassador`;

/** What tells the relays of an edition apart. */
export const KNOWN = `SELECT id, date::text AS date, outlet, title, url FROM media_relay WHERE edition_year = $1`;

/** Events of an edition whose title or organisation holds every word. */
export const EVENTS_FOUND = `SELECT v.id, v.title, COALESCE(p.name, '') AS "organisationName"
  FROM event v JOIN application a ON a.id = v.application_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE v.edition_year = $1 AND a.state NOT IN ('draft', 'withdrawn', 'inadmissible') AND v.title <> ''
    AND ($2::text[] IS NULL OR (SELECT bool_and(search_form(v.title || ' ' || COALESCE(p.name, '')) LIKE '%' || word || '%')
      FROM unnest($2) AS word))
  ORDER BY v.parent_event_id IS NOT NULL, v.title, v.id LIMIT 20`;
