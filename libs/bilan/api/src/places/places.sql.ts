import { SETS, wanted } from '../bilan-sets.sql';

/** Class of a commune by its inhabitants; the words of docs/domain/indicators.md, `municipalities.size`. */
const SIZE = `CASE WHEN population < 2000 THEN 'village' WHEN population < 15000 THEN 'small_town'
    WHEN population < 100000 THEN 'town' WHEN population >= 100000 THEN 'city' END`;
/** What a group of communes of the region comes to. */
const TOTALS = `'base', count(*), 'reached', count(*) FILTER (WHERE reached), 'population', coalesce(sum(population), 0),
      'populationReached', coalesce(sum(population) FILTER (WHERE reached), 0), 'visits', sum(visits)`;
/** White communes that are named, the most populated first. */
const NAMED = 30;

/**
 * Where the edition `$1` takes place, in the part that the filter keeps (`countValues`): the communes of the region with
 * their events and visits, those outside it that have one, and the same by department, EPCI and class of population.
 *
 * A commune is that of the event or of the activity, never the holder's seat (rule 21). Visits are those of the reports
 * that are taken (rule 2), each at its own commune: the activity's when it reported itself, else the event's,
 * wherever the root of an activity is: a commune has the same visits whatever place is asked.
 */
export const PLACES_SQL = `
WITH ${SETS},
held AS (
  SELECT municipality_code AS code, count(*) FILTER (WHERE parent_event_id IS NULL) AS events,
    count(*) FILTER (WHERE parent_event_id IS NOT NULL) AS activities
  FROM here GROUP BY 1
),
came AS (
  SELECT coalesce(o.municipality_code, r.municipality_code) AS code,
    sum(o.visits_public + o.visits_school + o.visits_accompanying) AS visits
  FROM event_of r JOIN event_of o ON o.root_event_id = r.event_id
  WHERE r.parent_event_id IS NULL AND r.counts AND ${wanted('r')}
    AND o.counts AND o.reported AND (o.parent_event_id IS NULL OR NOT r.reported)
  GROUP BY 1
),
commune AS MATERIALIZED (
  SELECT m.code, m.name, m.department, m.intermunicipality_code AS epci, m.population, ${SIZE} AS size,
    m.region = e.region_code AND m.status = 'current' AS inside, h.code IS NOT NULL AS reached,
    coalesce(h.events, 0) AS events, coalesce(h.activities, 0) AS activities, c.visits
  FROM edition e
  JOIN municipality m ON (m.region = e.region_code AND m.status = 'current' OR m.code IN (SELECT code FROM held))
  LEFT JOIN held h ON h.code = m.code LEFT JOIN came c ON c.code = m.code
  WHERE e.year = $1 AND ($2::text[] IS NULL OR m.department = ANY($2))
    AND ($3::text[] IS NULL OR m.intermunicipality_code = ANY($3))
),
region AS MATERIALIZED (SELECT * FROM commune WHERE inside)
SELECT
  (SELECT json_build_object(${TOTALS}) FROM region) AS region,
  (SELECT json_agg(json_build_object('code', code, 'name', name, 'department', department, 'population', population,
      'intermunicipality', (SELECT i.name FROM intermunicipality i WHERE i.code = epci), 'events', events,
      'activities', activities, 'visits', visits) ORDER BY visits DESC NULLS LAST, events DESC, name)
    FROM commune WHERE reached) AS communes,
  (SELECT json_agg(d ORDER BY d->>'code') FROM (
    SELECT json_build_object('code', department, 'name', (SELECT n.name FROM department n WHERE n.code = department),
      ${TOTALS}) AS d FROM region GROUP BY department) x) AS departments,
  (SELECT json_agg(json_build_object('size', size, 'totals', totals)) FROM (
    SELECT size, json_build_object(${TOTALS}) AS totals FROM region WHERE size IS NOT NULL GROUP BY size) s) AS sizes,
  (SELECT json_agg(i ORDER BY (i->>'visits')::bigint DESC NULLS LAST, i->>'name') FROM (
    SELECT json_build_object('code', epci, 'name', (SELECT n.name FROM intermunicipality n WHERE n.code = epci), ${TOTALS}) AS i
    FROM region WHERE epci IS NOT NULL GROUP BY epci) x) AS intermunicipalities,
  (SELECT json_agg(json_build_object('name', name, 'department', department, 'population', population) ORDER BY position)
    FROM (SELECT *, row_number() OVER (ORDER BY population DESC NULLS LAST, name, code) AS position FROM region
      WHERE NOT reached) w WHERE position <= ${NAMED}) AS white`;
