import { CITED_OFTEN } from '@fds/bilan/domain';
import { AUDIENCES, MULTI_KINDS, SCHOOL_LEVELS } from '@fds/shared/kernel';
import { newcomer, placed, SETS } from '../bilan-sets.sql';

/*
 * The rows behind the figures: the sets that the bilan counts, listed instead of counted. `$9` is the last part of a code
 * whose figures tell a value of a list: `festival` of `events.kind.festival`.
 */

const NOBODY = 'NULL::uuid AS event_id, NULL::uuid AS application_id';
const NOWHERE = `'' AS municipality, NULL::text AS department`;

const events = (from: string, where = 'true', count = 'NULL::bigint'): string => `
  SELECT v.event_id::text AS key, v.title AS name, v.organisation_name AS detail, coalesce(m.name, '') AS municipality,
    v.department, ${count} AS count, v.event_id, v.application_id, v.organisation_id
  FROM ${from} r JOIN event_overview v ON v.event_id = r.event_id LEFT JOIN municipality m ON m.code = v.municipality_code
  WHERE ${where}`;
/** Roots with a part of the visits; one that has none of it is not listed. */
const visits = (column: string, where = 'true'): string =>
  events('visit', `r.${column} > 0 AND ${where}`, `r.${column}`);

const dossiers = (where: string): string => `
  SELECT a.id::text AS key, a.title AS name, coalesce(p.name, '') AS detail, ${NOWHERE}, NULL::bigint AS count,
    NULL::uuid AS event_id, a.id AS application_id, a.organisation_id
  FROM dossier d JOIN application a ON a.id = d.id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = $1 WHERE ${where}`;

/** Organisations, each once; `ids` is a set with their `organisation_id`. */
const organisations = (ids: string, where = 'true'): string => `
  SELECT h.organisation_id::text AS key, coalesce(p.name, '') AS name, '' AS detail, coalesce(m.name, '') AS municipality,
    m.department, NULL::bigint AS count, ${NOBODY}, h.organisation_id
  FROM (SELECT DISTINCT organisation_id FROM ${ids}) h
  LEFT JOIN organisation_profile p ON p.organisation_id = h.organisation_id AND p.edition_year = $1
  LEFT JOIN municipality m ON m.code = p.municipality_code WHERE ${where}`;
/** The members of the network `$9` in a set. */
const inNetwork = (ids: string): string =>
  organisations(
    `${ids} n WHERE n.organisation_id IN (SELECT q.organisation_id FROM organisation_profile q JOIN organisation o ON o.id = q.organisation_id
      AND o.merged_into IS NULL WHERE q.edition_year = $1 AND $9 = ANY (q.networks))`,
  );

const SIZES = `CASE WHEN m.population < 2000 THEN 'village' WHEN m.population < 15000 THEN 'small_town'
  WHEN m.population < 100000 THEN 'town' WHEN m.population >= 100000 THEN 'city' END`;
const municipalities = (where: string): string => `
  SELECT p.municipality_code AS key, coalesce(m.name, p.municipality_code) AS name, coalesce(i.name, '') AS detail,
    coalesce(m.name, '') AS municipality, p.department, NULL::bigint AS count, ${NOBODY}, NULL::uuid AS organisation_id
  FROM (SELECT DISTINCT ON (municipality_code) * FROM place ORDER BY municipality_code) p LEFT JOIN municipality m ON m.code = p.municipality_code
  LEFT JOIN intermunicipality i ON i.code = p.intermunicipality_code WHERE ${where}`;
const epci = (where: string): string => `
  SELECT i.code AS key, coalesce(n.name, i.code) AS name, '' AS detail, ${NOWHERE}, NULL::bigint AS count, ${NOBODY},
    NULL::uuid AS organisation_id
  FROM (SELECT DISTINCT m.intermunicipality_code AS code FROM municipality m
    WHERE m.department = ANY (ARRAY(SELECT unnest(departments) FROM edition_of)) AND m.intermunicipality_code IS NOT NULL
      AND ${placed('m')}) i LEFT JOIN intermunicipality n ON n.code = i.code WHERE ${where}`;

const SITES = `
  SELECT min(t.event_id::text) AS key, coalesce(nullif(min(e.venue), ''), min(v.title)) AS name, '' AS detail, coalesce(min(m.name), '') AS municipality,
    min(m.department) AS department, sum(t.visits_public + t.visits_school + t.visits_accompanying)::bigint AS count, ${NOBODY},
    NULL::uuid AS organisation_id
  FROM taken t JOIN event e ON e.id = t.event_id JOIN event_overview v ON v.event_id = t.event_id
  LEFT JOIN municipality m ON m.code = t.municipality_code
  CROSS JOIN LATERAL (SELECT regexp_replace(lower(unaccent(e.venue)), '[^[:alnum:]]+', '', 'g') AS key) k
  GROUP BY t.municipality_code, k.key, CASE WHEN k.key = '' THEN t.event_id END
  HAVING sum(t.visits_public + t.visits_school + t.visits_accompanying) > 1000`;

const mentions = (where: string, count = 'NULL::bigint'): string => `
  SELECT n.id::text AS key, n.unit AS name, coalesce(p.name, '') AS detail, ${NOWHERE}, ${count} AS count, ${NOBODY}, n.organisation_id
  FROM mention n LEFT JOIN organisation_profile p ON p.organisation_id = n.organisation_id AND p.edition_year = $1 WHERE ${where}`;
const units = (having: string): string => `
  SELECT unit_key AS key, mode() WITHIN GROUP (ORDER BY unit COLLATE "C" DESC) AS name, '' AS detail, ${NOWHERE},
    count(*) AS count, ${NOBODY}, NULL::uuid AS organisation_id
  FROM mention GROUP BY unit_key HAVING ${having}`;
const INSTITUTIONS = `
  SELECT i.key, mode() WITHIN GROUP (ORDER BY i.name COLLATE "C" DESC) AS name, '' AS detail, ${NOWHERE}, count(*) AS count,
    ${NOBODY}, NULL::uuid AS organisation_id
  FROM mention n CROSS JOIN unnest(n.institutions, n.institution_keys) AS i (name, key) WHERE i.key <> '' GROUP BY i.key`;

const LABELLED = `r.label IN ('labelled', 'conditional')`;
const FILED = `d.submitted_at IS NOT NULL AND d.state NOT IN ('withdrawn', 'folded')`;
/** Columns of `visit` by the code of their figure. */
const VISITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['total', 'online', 'exact', ...AUDIENCES].map((code) => [`attendance.${code}`, `"${code}"`])),
  'attendance.accompanying_adults': 'adults',
  ...Object.fromEntries(
    [...SCHOOL_LEVELS, 'unspecified'].map((level) => [`attendance.school_level.${level}`, `"${level}"`]),
  ),
};

/** Where the rows of a figure come from, by its code; a part in brackets is `$9`. */
const SOURCES: readonly (readonly [codes: RegExp, source: string])[] = [
  [/^applications\.submitted$/, dossiers(FILED)],
  [/^applications\.withdrawn$/, dossiers(`d.state = 'withdrawn'`)],
  [/^holders\.total$/, organisations('holder')],
  [/^holders\.first_time$/, organisations(`(SELECT * FROM holder f WHERE ${newcomer('f')}) x`)],
  [
    /^holders\.family\.(.+)$/,
    organisations(`(SELECT * FROM holder f WHERE coalesce(f.holder_family, 'unspecified') = $9) x`),
  ],
  [/^networks\.(.+)\.participating$/, inNetwork('participant')],
  [/^networks\.(.+)\.applicants$/, inNetwork('applicant')],
  [/^events\.total$/, events('root')],
  [/^events\.multi$/, events('root', `r.kind IN (${MULTI_KINDS.map((kind) => `'${kind}'`).join()})`)],
  [/^events\.kind\.(.+)$/, events('root', 'r.kind = $9')],
  [/^events\.mode\.(.+)$/, events('root', 'r.attendance_mode = $9')],
  [/^events\.single\.format\.(.+)$/, events('root', `r.kind = 'single' AND coalesce(r.format, 'unspecified') = $9`)],
  [/^events\.theme\.(.+)$/, events('root', 'r.event_id IN (SELECT event_id FROM themed WHERE theme = $9)')],
  [/^events\.refused$/, events('chosen', `r.label = 'refused'`)],
  [/^events\.cancelled$/, events('chosen', `${LABELLED} AND r.happening = 'cancelled'`)],
  [/^activities\.total$/, events('part', 'r.parent_event_id IS NOT NULL')],
  [/^municipalities\.total$/, municipalities('true')],
  [/^municipalities\.department\.(.+)$/, municipalities('p.department = $9')],
  [/^municipalities\.size\.(.+)$/, municipalities(`${SIZES} = $9`)],
  [/^intermunicipalities\.region$/, epci('true')],
  [/^intermunicipalities\.total$/, epci('i.code IN (SELECT intermunicipality_code FROM place)')],
  [/^attendance\.reports\.expected$/, events('root')],
  [/^attendance\.reports\.received$/, events('visit', 'true', 'r.total')],
  [/^attendance\.events_over_1000$/, events('visit', 'r.total > 1000', 'r.total')],
  [/^attendance\.sites_over_1000$/, SITES],
  [/^attendance\.kind\.(.+)$/, visits('total', 'r.kind = $9')],
  [/^attendance\.department\.(.+)$/, visits('total', 'r.department = $9')],
  [/^research\.holders$/, organisations('mention')],
  [/^research\.mentions$/, mentions('true')],
  [/^research\.unit\.(.+)$/, mentions('n.unit_key = $9')],
  [/^research\.staff$/, mentions('n.staff > 0', 'n.staff::bigint')],
  [/^research\.units$/, units('true')],
  [/^research\.units_cited_3_plus$/, units(`count(*) >= ${CITED_OFTEN}`)],
  [/^research\.institutions$/, INSTITUTIONS],
  [/^evaluation\.invited$/, organisations('holder')],
  [/^evaluation\.respondents$/, organisations('(SELECT organisation_id FROM response) x')],
];

/**
 * The statement of the rows behind a figure, in the part of the edition `$1` that the filter keeps (`countValues`, up to
 * `$8`); `$10` and `$11` are the page. Null when the figure has no rows.
 */
export function rowsSql(code: string): { readonly text: string; readonly part: string } | null {
  const column = VISITS[code];
  const found = SOURCES.find(([codes]) => codes.test(code));
  const source = column ? visits(column) : found?.[1];
  if (source === undefined) return null;
  const text = `WITH ${SETS}, line AS MATERIALIZED (${source}),
    page AS (SELECT * FROM line ORDER BY count DESC NULLS LAST, name, key LIMIT $10 OFFSET $11)
    SELECT (SELECT count(*)::integer FROM line) AS total, (SELECT coalesce(sum(count), 0)::bigint FROM line) AS sum,
      (SELECT coalesce(json_agg(json_build_object('key', key, 'name', name, 'detail', detail, 'municipality', municipality,
        'department', department, 'count', count, 'eventId', event_id, 'applicationId', application_id,
        'organisationId', organisation_id) ORDER BY count DESC NULLS LAST, name, key), '[]') FROM page) AS items
    WHERE $9::text IS NOT NULL`;
  return { text, part: found ? (found[0].exec(code)?.[1] ?? '') : '' };
}
