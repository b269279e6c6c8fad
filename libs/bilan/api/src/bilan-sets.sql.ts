import { NO_FILTER, UNSPECIFIED, type BilanFilter } from '@fds/bilan/domain';
import { bitsOf, chunkOf } from '@fds/evaluation/api';
import { REGION_ZONE } from '@fds/shared/kernel';

/**
 * An organisation without a labelled event in an earlier edition (rule 22); `o` has its id and its first year of
 * participation. An empty first year means "not known" in an imported edition, hence not a first time; in an edition run
 * here nobody is asked for it, and only the editions held can tell.
 */
export const newcomer = (
  o: string,
): string => `coalesce(${o}.first_participation_year >= $1, NOT (SELECT imported FROM edition_of))
  AND NOT EXISTS (SELECT FROM event_overview b WHERE b.organisation_id = ${o}.organisation_id AND b.edition_year < $1
    AND b.label IN ('labelled', 'conditional'))`;

/** The themes of an event, those of its dossier where it names none. */
export const themesOf = (event: string, application: string): string => `CASE WHEN cardinality(${event}.themes) > 0
  THEN ${event}.themes ELSE ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(${application}.details -> 'themes')
    WHEN 'array' THEN ${application}.details -> 'themes' ELSE '[]' END)) END`;

/** Nothing is asked of the place, of the event, of the organisation. */
const NO_PLACE = '$2::text[] IS NULL AND $3::text[] IS NULL';
const NO_KIND = '$4::text[] IS NULL';
const NO_HOLDER = '$5::text[] IS NULL AND $6::boolean IS NULL AND $7::text[] IS NULL AND $8::uuid[] IS NULL';

/** Whether a row with a department and an EPCI lies where it is asked. */
export const placed = (e: string): string =>
  `($2::text[] IS NULL OR ${e}.department = ANY($2)) AND ($3::text[] IS NULL OR ${e}.intermunicipality_code = ANY($3))`;
/** An event of a kind and of an organisation that are asked for, wherever it takes place. */
export const wanted = (e: string): string => `(${NO_KIND} OR ${e}.kind = ANY($4))
    AND ((${NO_HOLDER}) OR ${e}.organisation_id IN (SELECT organisation_id FROM wanted_organisation))`;

/**
 * The sets that the bilan of the edition `$1` counts, in the part that its filter keeps: departments `$2`, EPCI `$3`, kinds
 * `$4` of root events; family `$5`, first time `$6`, networks `$7` of their holders, organisations `$8`. A null is not asked.
 *
 * The filter keeps root events by their own commune; their activities follow them, and holders, answers and research are
 * those of the organisations that hold one. Communes are kept by where they lie, wherever the root of an activity is. A
 * dossier is kept when its organisation is and, if places or kinds are asked, one of its events.
 */
export const SETS = `edition_of AS MATERIALIZED (
  SELECT year, imported, departments,
    starts_on::timestamp AT TIME ZONE '${REGION_ZONE}' AS opens,
    (ends_on + 1)::timestamp AT TIME ZONE '${REGION_ZONE}' AS closes
  FROM edition WHERE year = $1
),
event_of AS MATERIALIZED (
  SELECT event_id, parent_event_id, root_event_id, application_id, organisation_id, kind, format, attendance_mode,
    municipality_code, department, intermunicipality_code, first_slot_at, label, happening, counts, reported, visits_public,
    visits_school, visits_accompanying, visits_online, visits_exact, visits_nursery, visits_primary, visits_middle,
    visits_high, visits_higher, visits_mixed, visits_unspecified
  FROM event_overview WHERE edition_year = $1
),
wanted_organisation AS MATERIALIZED (
  SELECT o.organisation_id FROM (
    SELECT k.organisation_id, p.holder_family, p.first_participation_year, p.networks FROM (
      SELECT organisation_id FROM event_of UNION SELECT organisation_id FROM application WHERE edition_year = $1
    ) k LEFT JOIN organisation_profile p ON p.organisation_id = k.organisation_id AND p.edition_year = $1) o
  WHERE ($5::text[] IS NULL OR coalesce(o.holder_family, 'unspecified') = ANY($5))
    AND ($6::boolean IS NULL OR (${newcomer('o')}) = $6)
    AND ($7::text[] IS NULL OR o.networks && $7) AND ($8::uuid[] IS NULL OR o.organisation_id = ANY($8))
),
chosen AS MATERIALIZED (
  SELECT * FROM event_of e WHERE parent_event_id IS NULL AND ${placed('e')} AND ${wanted('e')}
),
root AS MATERIALIZED (SELECT * FROM chosen WHERE counts),
themed AS (
  SELECT r.event_id, unnest(CASE WHEN cardinality(t.themes) > 0 THEN t.themes ELSE '{${UNSPECIFIED}}' END) AS theme
  FROM root r JOIN event e ON e.id = r.event_id JOIN application a ON a.id = r.application_id
  CROSS JOIN LATERAL (SELECT ${themesOf('e', 'a')} AS themes) t
),
part AS MATERIALIZED (
  SELECT e.* FROM event_of e WHERE e.counts
    AND ((${NO_PLACE} AND ${NO_KIND} AND ${NO_HOLDER}) OR e.root_event_id IN (SELECT event_id FROM root))
),
here AS MATERIALIZED (
  SELECT e.event_id, e.parent_event_id, e.municipality_code, e.department, e.intermunicipality_code FROM event_of e
  WHERE e.counts AND e.attendance_mode IN ('in_person', 'hybrid') AND e.municipality_code IS NOT NULL AND ${placed('e')}
    AND ((${NO_KIND} AND ${NO_HOLDER}) OR e.root_event_id IN (
      SELECT r.event_id FROM event_of r WHERE r.parent_event_id IS NULL AND ${wanted('r')}))
),
place AS MATERIALIZED (SELECT DISTINCT municipality_code, department, intermunicipality_code FROM here),
taken AS MATERIALIZED (
  SELECT o.* FROM root r JOIN part o ON o.root_event_id = r.event_id
  WHERE o.reported AND (o.parent_event_id IS NULL OR NOT r.reported)
),
visit AS MATERIALIZED (
  SELECT r.event_id, r.kind, r.department,
    sum(o.visits_public + o.visits_school + o.visits_accompanying) AS total,
    sum(o.visits_public) AS general_public, sum(o.visits_school) AS school, sum(o.visits_accompanying) AS adults,
    sum(o.visits_online) AS online, sum(o.visits_exact) AS exact,
    sum(o.visits_nursery) AS nursery, sum(o.visits_primary) AS "primary", sum(o.visits_middle) AS middle,
    sum(o.visits_high) AS high, sum(o.visits_higher) AS higher, sum(o.visits_mixed) AS mixed,
    sum(o.visits_unspecified) AS unspecified
  FROM root r JOIN taken o ON o.root_event_id = r.event_id GROUP BY r.event_id, r.kind, r.department
),
holder AS MATERIALIZED (
  SELECT h.organisation_id, p.holder_family, p.first_participation_year
  FROM (SELECT DISTINCT organisation_id FROM root) h
  LEFT JOIN organisation_profile p ON p.organisation_id = h.organisation_id AND p.edition_year = $1
),
dossier AS MATERIALIZED (
  SELECT a.id, a.organisation_id, a.submitted_at, a.state FROM application a WHERE a.edition_year = $1
    AND ((${NO_HOLDER}) OR a.organisation_id IN (SELECT organisation_id FROM wanted_organisation))
    AND ((${NO_PLACE} AND ${NO_KIND}) OR a.id IN (SELECT application_id FROM chosen))
),
applicant AS MATERIALIZED (
  SELECT DISTINCT organisation_id FROM dossier WHERE submitted_at IS NOT NULL AND state NOT IN ('withdrawn', 'folded')
),
participant AS MATERIALIZED (
  SELECT organisation_id FROM holder
  UNION
  SELECT p.organisation_id FROM event_partner p JOIN part c ON c.event_id = p.event_id
),
mention AS MATERIALIZED (
  -- Those of a response that was given back count again once it is sent; what was known without one stands.
  SELECT m.* FROM research_mention m JOIN holder h ON h.organisation_id = m.organisation_id WHERE m.edition_year = $1
    AND NOT EXISTS (SELECT FROM evaluation_response r WHERE r.organisation_id = m.organisation_id
      AND r.edition_year = $1 AND r.state = 'in_progress' AND r.submitted_at IS NOT NULL)
),
response AS MATERIALIZED (
  SELECT r.organisation_id, r.place, r.staff_research, r.staff_research + r.staff_own + r.volunteers AS engaged
  FROM evaluation_response r JOIN holder h ON h.organisation_id = r.organisation_id
  WHERE r.edition_year = $1 AND r.state <> 'in_progress'
),
-- Which of these responses chose what: no answer is read (docs/decisions/0034).
answering AS MATERIALIZED (SELECT ${chunkOf('place')} AS chunk, ${bitsOf('place')} AS bits FROM response GROUP BY 1),
answer AS MATERIALIZED (
  SELECT t.question, t.measure, t.choice, t.chunk, t.bits & a.bits AS bits
  FROM answer_bits t JOIN answering a ON a.chunk = t.chunk
  WHERE t.source = (SELECT year::text FROM edition_of) AND t.measure IN ('answered', 'option')
)`;

/** What is asked of `SETS`: the parameters of a statement made of them, in order. `organisations` null asks for all. */
export function countValues(
  year: number,
  filter: BilanFilter = NO_FILTER,
  organisations: readonly string[] | null = null,
): readonly unknown[] {
  const { departments, intermunicipalities, kinds, families, firstTime, networks } = filter;
  const asked = (list: readonly string[]): readonly string[] | null => (list.length > 0 ? list : null);
  return [
    ...[year, asked(departments), asked(intermunicipalities), asked(kinds), asked(families)],
    ...[firstTime, asked(networks), organisations],
  ];
}
