import { placed } from './bilan-sets.sql';

/** A research unit, under its most frequent spelling. */
export interface ResearchUnitRow {
  /** The spelling without case, accents, spaces or signs, by which mentions are one unit. */
  readonly key: string;
  readonly name: string;
  readonly mentions: number;
  readonly institutions: readonly string[];
  /** Of the events of the holders who named it. */
  readonly departments: readonly string[];
}

/** Columns of `FURTHER_SQL`; none of them in what was held before they were counted. */
export interface FurtherRow {
  readonly units?: readonly ResearchUnitRow[] | null;
  /** Null when no holder gave its total. */
  readonly engaged?: { readonly people: number; readonly research: number } | null;
  readonly sites_over_1000?: number;
  readonly municipalities_by_size?: Readonly<Partial<Record<string, number>>> | null;
  readonly intermunicipalities?: { readonly total: number; readonly region: number };
  readonly answer_groups?: Readonly<Record<string, Readonly<Partial<Record<string, number>>>>> | null;
  readonly numbers?: Readonly<
    Record<string, { readonly sum: number; readonly mean: number; readonly median: number }>
  > | null;
  /** Who came to the meetings of the edition; null when there was none. */
  readonly participations?:
    | readonly {
        readonly id: string;
        readonly structureKey: string;
        readonly organisationId: string | null;
        readonly filed: boolean;
      }[]
    | null;
}

/**
 * The further codes of docs/domain/indicators.md, columns beside those of `COUNTS_SQL`. A venue without a name is a place of
 * its own; the total of the people engaged is known where its three parts were given.
 */
export const FURTHER_SQL = `  (SELECT json_agg(json_build_object('key', u.unit_key, 'name', u.name, 'mentions', u.n,
      'institutions', COALESCE(i.names, '[]'), 'departments', COALESCE(d.codes, '[]')) ORDER BY u.n DESC, u.name, u.unit_key)
    FROM (
      SELECT unit_key, mode() WITHIN GROUP (ORDER BY unit COLLATE "C" DESC) AS name, count(*) AS n
      FROM mention WHERE unit_key <> '' GROUP BY unit_key) u
    LEFT JOIN (
      SELECT unit_key, json_agg(name ORDER BY n DESC, name) AS names FROM (
        SELECT m.unit_key, mode() WITHIN GROUP (ORDER BY n.name COLLATE "C" DESC) AS name, count(*) AS n
        FROM mention m CROSS JOIN unnest(m.institutions, m.institution_keys) AS n (name, key)
        WHERE n.key <> '' GROUP BY m.unit_key, n.key) named GROUP BY unit_key) i ON i.unit_key = u.unit_key
    LEFT JOIN (
      SELECT unit_key, json_agg(department ORDER BY department) AS codes FROM (
        SELECT DISTINCT m.unit_key, r.department FROM mention m JOIN root r ON r.organisation_id = m.organisation_id
        WHERE r.department IS NOT NULL) placed GROUP BY unit_key) d ON d.unit_key = u.unit_key) AS units,
  (SELECT CASE WHEN count(engaged) > 0 THEN json_build_object('people', sum(engaged),
      'research', sum(staff_research) FILTER (WHERE engaged IS NOT NULL)) END FROM response) AS engaged,
  (SELECT count(*) FROM (
    SELECT FROM taken t JOIN event e ON e.id = t.event_id
      CROSS JOIN LATERAL (SELECT regexp_replace(lower(unaccent(e.venue)), '[^[:alnum:]]+', '', 'g') AS key) v
    GROUP BY t.municipality_code, v.key, CASE WHEN v.key = '' THEN t.event_id END
    HAVING sum(t.visits_public + t.visits_school + t.visits_accompanying) > 1000) s) AS sites_over_1000,
  (SELECT json_object_agg(size, n) FROM (
    SELECT CASE WHEN m.population < 2000 THEN 'village' WHEN m.population < 15000 THEN 'small_town'
        WHEN m.population < 100000 THEN 'town' ELSE 'city' END AS size, count(DISTINCT p.municipality_code) AS n
    FROM place p JOIN municipality m ON m.code = p.municipality_code WHERE m.population IS NOT NULL
    GROUP BY 1) c) AS municipalities_by_size,
  (SELECT json_build_object('total', count(*) FILTER (WHERE i.code IN (SELECT intermunicipality_code FROM place)),
      'region', count(*)) FROM (
    SELECT DISTINCT m.intermunicipality_code AS code FROM municipality m
    WHERE m.department = ANY (ARRAY(SELECT unnest(departments) FROM edition_of)) AND m.intermunicipality_code IS NOT NULL
      AND ${placed('m')}) i) AS intermunicipalities,
  (SELECT json_object_agg(question, tally) FROM (
    SELECT question, json_object_agg(code, n) AS tally FROM (
      SELECT question, code, sum(n) AS n FROM (SELECT a.question, g.code, bit_count(bit_or(a.bits)) AS n FROM answer a JOIN (
        SELECT q ->> 'code' AS question, o ->> 'group' AS code, array_agg(o ->> 'code') AS options
        FROM questionnaire k CROSS JOIN jsonb_array_elements(k.questions) AS q
        CROSS JOIN jsonb_array_elements(CASE jsonb_typeof(q -> 'options') WHEN 'array' THEN q -> 'options' ELSE '[]' END) AS o
        WHERE k.edition_year = $1 AND k.kind = 'evaluation' AND o ->> 'group' IS NOT NULL GROUP BY 1, 2
      ) g ON g.question = a.question AND a.choice = ANY (g.options) WHERE a.measure = 'option'
        GROUP BY a.question, g.code, a.chunk) c GROUP BY 1, 2 HAVING sum(n) > 0) n GROUP BY question) q) AS answer_groups,
  (SELECT json_object_agg(question, json_build_object('sum', sum, 'mean', mean, 'median', median)) FROM (
    SELECT v.question, sum(v.value) AS sum, avg(v.value) AS mean, percentile_cont(0.5) WITHIN GROUP (ORDER BY v.value) AS median
    FROM answer_number v JOIN response r ON r.place = v.place
    WHERE v.source = (SELECT year::text FROM edition_of) GROUP BY v.question) n) AS numbers,
  (SELECT json_agg(json_build_object('id', p.id, 'structureKey', p.structure_key, 'organisationId', p.organisation_id,
      'filed', EXISTS (SELECT FROM applicant a WHERE a.organisation_id = p.organisation_id)))
    FROM preparation_meeting m JOIN meeting_participant p ON p.meeting_id = m.id
    WHERE m.edition_year = $1) AS participations`;
