/**
 * What a set of root events makes of the region. Each fragment reads a `base` that whoever uses it writes (`WITH base AS …`):
 * a row per root event, with the columns of `ROOT` and `labelled`. So a scenario, and what the committee has decided, are
 * counted alike. `$1` is the year of the edition.
 */
export const ROOT = `o.event_id, o.application_id, o.title, o.organisation_name, o.kind, o.holder_family,
    o.municipality_code, o.department, o.intermunicipality_code,
    CASE WHEN jsonb_typeof(e.details->'audiences') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(e.details->'audiences')) END AS audiences`;

/** Totals by department, kind, family and audience; an event of several audiences counts in each. */
export const totalsOf = (base: string): string => `${base}, lines AS (
    SELECT 'department' AS by, COALESCE(department, '') AS code, labelled, application_id FROM base
    UNION ALL SELECT 'kind', kind, labelled, application_id FROM base
    UNION ALL SELECT 'holderFamily', COALESCE(holder_family, ''), labelled, application_id FROM base
    UNION ALL SELECT 'audience', COALESCE(a, ''), labelled, application_id FROM base LEFT JOIN LATERAL unnest(NULLIF(audiences, '{}')) a ON true)
  SELECT by, code, (count(*) FILTER (WHERE labelled))::integer AS labelled, count(*)::integer AS base,
    count(DISTINCT application_id)::integer AS dossiers
  FROM lines GROUP BY by, code ORDER BY by, code`;

/** Where events and their activities are; `filed` by what is before the committee, `labelled` when one of them has the label. */
const SERVED = `SELECT o.municipality_code AS code, o.intermunicipality_code AS epci, bool_or(b.labelled) AS labelled
    FROM event_overview o JOIN base b ON b.event_id = o.root_event_id GROUP BY 1, 2`;
/** Where the edition has a label already, whatever is before the committee. */
export const ALREADY_SERVED = `SELECT o.municipality_code, o.intermunicipality_code, true FROM event_overview o
    WHERE o.edition_year = $1 AND o.label IN ('labelled', 'conditional') GROUP BY 1, 2`;
const servedBy = (also: string): string => `served AS (${SERVED}${also && ` UNION ALL ${also}`})`;
/** `places`: the communes of the region (rule 21: those of the events, never of a seat). */
export const communesOf = (
  base: string,
  also = '',
): string => `${base}, ${servedBy(also)}, places AS (SELECT m.name, m.department, m.population, count(s.code) > 0 AS filed,
      COALESCE(bool_or(s.labelled), false) AS labelled
    FROM edition e JOIN municipality m ON m.region = e.region_code AND m.status = 'current'
    LEFT JOIN served s ON s.code = m.code WHERE e.year = $1 GROUP BY m.code)`;
/** `places`: the EPCI that have a commune in the region. */
export const intermunicipalitiesOf = (
  base: string,
  also = '',
): string => `${base}, ${servedBy(also)}, places AS (SELECT i.name, i.population, count(s.epci) > 0 AS filed,
      COALESCE(bool_or(s.labelled), false) AS labelled
    FROM intermunicipality i LEFT JOIN served s ON s.epci = i.code
    WHERE i.code IN (SELECT m.intermunicipality_code FROM edition e JOIN municipality m ON m.region = e.region_code AND m.status = 'current' WHERE e.year = $1)
    GROUP BY i.code)`;

/** The first `most` names of places of which `when` is true, the most populated first. */
export const namesOf = (when: string, most: number, name = 'name'): string =>
  `COALESCE((array_agg(${name} ORDER BY population DESC NULLS LAST, name) FILTER (WHERE ${when}))[1:${most}], '{}')`;

/** Root events that the committee may read in edition $1: of dossiers in the states $2. A decision is known with its dossier's. */
const READABLE = `WITH base AS (SELECT ${ROOT}, s.label, s.label IN ('labelled', 'conditional') AS labelled
    FROM event_overview o JOIN event e ON e.id = o.event_id
    CROSS JOIN LATERAL (SELECT CASE WHEN o.application_state = 'decided' THEN COALESCE(o.label, 'pending') ELSE 'pending' END AS label) s
    WHERE o.edition_year = $1 AND o.parent_event_id IS NULL AND o.application_state = ANY ($2))`;
export const STANDINGS = `${READABLE} SELECT label, count(*)::integer AS count FROM base GROUP BY label`;
export const DOSSIERS = `SELECT count(*)::integer AS count FROM application WHERE edition_year = $1 AND state = ANY ($2)`;
export const READABLE_TOTALS = totalsOf(READABLE);
const COUNTS = `count(*)::integer AS base, (count(*) FILTER (WHERE filed))::integer AS reached, (count(*) FILTER (WHERE labelled))::integer AS served`;
/** The region (department null), then each department. */
export const READABLE_COMMUNES = `${communesOf(READABLE)} SELECT department, ${COUNTS},
    ${namesOf('filed AND NOT labelled', 50, `name || ' (' || department || ')'`)} AS waiting,
    ${namesOf('NOT filed', 12, `name || ' (' || department || ')'`)} AS white
  FROM places GROUP BY GROUPING SETS ((), (department)) ORDER BY GROUPING(department) DESC, department`;
export const READABLE_INTERMUNICIPALITIES = `${intermunicipalitiesOf(READABLE)} SELECT ${COUNTS},
    ${namesOf('filed AND NOT labelled', 200)} AS waiting, ${namesOf('NOT filed', 200)} AS white FROM places`;
