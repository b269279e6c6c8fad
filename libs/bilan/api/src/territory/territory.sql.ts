import type { EventKind } from '@fds/shared/kernel';
import { placed, SETS } from '../bilan-sets.sql';

/** The rows behind the sheet of a territory; a null list was empty. */
export interface TerritoryRow {
  readonly communes: readonly { readonly code: string; readonly name: string; readonly reached: boolean }[] | null;
  readonly population: number;
  readonly population_reached: number;
  readonly events:
    | readonly {
        readonly title: string;
        readonly kind: EventKind;
        readonly commune: string | null;
        readonly holder: string;
      }[]
    | null;
  readonly holders: readonly string[] | null;
}

/**
 * The communes, events and holders of the part of the edition `$1` that a place keeps (`countValues`): communes of the
 * region, and those outside it that the part reaches. Events are those that their holders were told of (rule 16), villages
 * and other large ones first, then those that most people came to.
 */
export const TERRITORY_SQL = `
WITH ${SETS},
commune AS (
  SELECT m.code, m.name, m.population, m.code IN (SELECT municipality_code FROM place) AS reached
  FROM edition e
  JOIN municipality m ON (m.region = e.region_code AND m.status = 'current' OR m.code IN (SELECT municipality_code FROM place))
  WHERE e.year = $1 AND ${placed('m')}
),
told AS (
  SELECT o.event_id, o.title, o.kind, o.organisation_name, m.name AS commune, v.total
  FROM root r JOIN event_overview o ON o.event_id = r.event_id
  LEFT JOIN municipality m ON m.code = r.municipality_code LEFT JOIN visit v ON v.event_id = r.event_id
  WHERE o.told_label IN ('labelled', 'conditional')
)
SELECT
  (SELECT json_agg(json_build_object('code', code, 'name', name, 'reached', reached) ORDER BY name, code) FROM commune) AS communes,
  (SELECT coalesce(sum(population), 0)::int FROM commune) AS population,
  (SELECT coalesce(sum(population), 0)::int FROM commune WHERE reached) AS population_reached,
  (SELECT json_agg(json_build_object('title', title, 'kind', kind, 'commune', commune, 'holder', organisation_name)
      ORDER BY array_position(ARRAY['science_village', 'festival', 'science_route'], kind) NULLS LAST, total DESC NULLS LAST, title)
    FROM told) AS events,
  (SELECT json_agg(organisation_name ORDER BY n DESC, organisation_name) FROM (
    SELECT organisation_name, count(*) AS n FROM told GROUP BY 1) h) AS holders`;

/** A territory of the edition's region by its code `$2`; no row when the region has none of it. */
export const DEPARTMENT_SQL = `SELECT d.name, ARRAY[d.code] AS departments FROM edition e
  JOIN department d ON d.code = ANY (e.departments) WHERE e.year = $1 AND d.code = $2`;
export const EPCI_SQL = `SELECT i.name, array_agg(DISTINCT m.department ORDER BY m.department) AS departments FROM edition e
  JOIN municipality m ON m.region = e.region_code AND m.status = 'current' AND m.intermunicipality_code = $2
  JOIN intermunicipality i ON i.code = $2 WHERE e.year = $1 GROUP BY i.name`;
