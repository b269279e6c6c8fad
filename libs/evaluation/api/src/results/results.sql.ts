import { SEVERAL } from '@fds/evaluation/domain';
import { departmentsSql, PUT } from '../response/response.sql';

/** The edition `$1`, with the questionnaire that is put. */
export const ASKED_SQL = `SELECT ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn",
    q.id AS "questionnaireId", COALESCE(q.title, '') AS title, COALESCE(q.sections, '[]') AS sections,
    COALESCE(q.questions, '[]') AS questions
  FROM edition ed LEFT JOIN questionnaire q ON ${PUT} WHERE ed.year = $1`;

/** Whose answers are counted, and where they lie. */
interface Counted {
  /** CTEs, the last one `response (id, declined, strata)`. */
  readonly responses: string;
  readonly answers: 'evaluation_answer' | 'survey_answer';
  /** How many were asked. */
  readonly invited: string;
  /** The name of the part `s.code`. */
  readonly name: string;
}

/** The class of the commune `seat` by its inhabitants; empty when they are not known. */
export const COMMUNE_SIZE_SQL = `CASE WHEN seat.population < 2000 THEN 'village' WHEN seat.population < 15000 THEN 'small_town'
        WHEN seat.population < 100000 THEN 'town' WHEN seat.population >= 100000 THEN 'city' ELSE '' END`;

/** In which parts, told apart by `$2`, a response `r` of the holder `h` is; one at least, empty when it is not known. */
const HOLDER_STRATA = `COALESCE(NULLIF(CASE $2::text
    WHEN 'family' THEN ARRAY[COALESCE(p.holder_family, '')]
    WHEN 'department' THEN (${departmentsSql('r.organisation_id')})[1:1]
    WHEN 'kind' THEN (SELECT array_agg(DISTINCT o.kind) FROM event_overview o WHERE o.organisation_id = r.organisation_id
      AND o.edition_year = $1 AND o.counts AND o.parent_event_id IS NULL)
    WHEN 'first_time' THEN ARRAY[CASE WHEN COALESCE(p.first_participation_year >= $1, NOT ed.imported) AND NOT EXISTS (
        SELECT FROM event_overview b WHERE b.organisation_id = r.organisation_id AND b.edition_year < $1
          AND b.label IN ('labelled', 'conditional')) THEN 'yes' ELSE 'no' END]
    WHEN 'size' THEN (SELECT ARRAY[${COMMUNE_SIZE_SQL}]
      FROM municipality m JOIN municipality seat ON seat.code = m.current_code WHERE m.code = p.municipality_code)
    WHEN 'question' THEN (SELECT a.options FROM evaluation_answer a WHERE a.response_id = r.id AND a.question = $3)
    ELSE '{}' END, '{}'), CASE WHEN $2 IS NULL THEN '{}' ELSE '{""}' END::text[])`;

/**
 * The results of `$1` told apart by `$2` (of the question `$3`); null for the whole. `$4` are the questions with what each
 * asks for, `$5` the group of each choice, `$6` the questions that are numbers. A response counts once in each of its
 * strata; with `$7`, those of several strata are one of their own. Answers with the same options are counted together
 * first: what is unnested stays small.
 */
const countedSql = ({ responses, answers, invited, name }: Counted): string => `WITH ${responses},
  placed AS MATERIALIZED (
    SELECT id, declined, NULL::text AS stratum FROM response
    UNION ALL SELECT id, declined, s.code FROM response
      CROSS JOIN LATERAL unnest(CASE WHEN $7 AND cardinality(strata) > 1 THEN '{${SEVERAL}}' ELSE strata END) AS s (code)),
  question AS (SELECT * FROM jsonb_to_recordset($4::jsonb) AS q (code text, condition text, options text[])),
  combined AS MATERIALIZED (
    SELECT p.stratum, a.question, a.options, count(*) AS n
    FROM placed p JOIN ${answers} a ON a.response_id = p.id WHERE a.answer <> '' GROUP BY 1, 2, 3),
  base AS (
    SELECT stratum, question, sum(n) AS answered, 0 AS declined, 0 AS not_asked FROM combined GROUP BY 1, 2
    UNION ALL SELECT p.stratum, d.question, 0, count(*), 0 FROM placed p CROSS JOIN LATERAL unnest(p.declined) AS d (question)
      WHERE NOT EXISTS (SELECT FROM ${answers} a WHERE a.response_id = p.id AND a.question = d.question AND a.answer <> '')
      GROUP BY 1, 2
    UNION ALL SELECT p.stratum, q.code, 0, 0, count(*) FROM placed p JOIN question q ON q.condition IS NOT NULL
      WHERE NOT q.code = ANY (p.declined)
        AND NOT EXISTS (SELECT FROM ${answers} a WHERE a.response_id = p.id AND a.question = q.code AND a.answer <> '')
        AND NOT EXISTS (SELECT FROM ${answers} c WHERE c.response_id = p.id AND c.question = q.condition AND c.options && q.options)
      GROUP BY 1, 2)
  SELECT (${invited})::int AS invited, (SELECT count(*) FROM response)::int AS respondents,
    (SELECT COALESCE(json_agg(json_build_object('code', code, 'name', (${name}), 'respondents', n)
        ORDER BY code), '[]')
      FROM (SELECT stratum AS code, count(*) AS n FROM placed WHERE stratum IS NOT NULL GROUP BY 1) s) AS strata,
    (SELECT COALESCE(json_agg(b), '[]') FROM (SELECT stratum, question, sum(answered)::int AS answered,
        sum(declined)::int AS declined, sum(not_asked)::int AS "notAsked" FROM base GROUP BY 1, 2) b) AS bases,
    (SELECT COALESCE(json_agg(c), '[]') FROM (SELECT stratum, question, o.code, sum(n)::int AS count
      FROM combined CROSS JOIN LATERAL (SELECT DISTINCT unnest(options) AS code) o GROUP BY 1, 2, 3) c) AS chosen,
    (SELECT COALESCE(json_agg(c), '[]') FROM (SELECT b.stratum, b.question, o.code, sum(b.n)::int AS count
      FROM combined b CROSS JOIN LATERAL (SELECT DISTINCT g."group" AS code
        FROM jsonb_to_recordset($5::jsonb) AS g (question text, choice text, "group" text)
        WHERE g.question = b.question AND g.choice = ANY (b.options)) o
      GROUP BY 1, 2, 3) c) AS grouped,
    (SELECT COALESCE(json_agg(n), '[]') FROM (SELECT stratum, question, sum(value) AS sum, avg(value) AS mean,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median
      FROM (SELECT p.stratum, a.question, rtrim(a.answer, '~')::float8 AS value
        FROM placed p JOIN ${answers} a ON a.response_id = p.id
        WHERE a.question = ANY ($6::text[]) AND a.answer ~ '^-?[0-9]{1,15}([.][0-9]{1,15})?~?$') v GROUP BY 1, 2) n) AS numbers`;

/** Of the evaluation of the edition `$1`: the responses that count in the bilan. */
export const EVALUATION_RESULTS_SQL = countedSql({
  responses: `holder AS MATERIALIZED (
    SELECT DISTINCT organisation_id FROM event_overview WHERE edition_year = $1 AND counts AND parent_event_id IS NULL),
  response AS MATERIALIZED (
    SELECT r.id, r.declined, ${HOLDER_STRATA} AS strata
    FROM evaluation_response r JOIN holder h ON h.organisation_id = r.organisation_id JOIN edition ed ON ed.year = r.edition_year
    LEFT JOIN organisation_profile p ON p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year
    WHERE r.edition_year = $1 AND r.state <> 'in_progress')`,
  answers: 'evaluation_answer',
  invited: 'SELECT count(*) FROM holder',
  name: 'SELECT d.name FROM department d WHERE d.code = s.code',
});

/** Of the free survey `$1`. */
export const SURVEY_RESULTS_SQL = countedSql({
  responses: `response AS MATERIALIZED (
    SELECT r.id, r.declined, COALESCE(NULLIF(CASE $2::text
        WHEN 'department' THEN ARRAY[r.department]
        WHEN 'category' THEN ARRAY[r.category]
        WHEN 'size' THEN ARRAY[r.size]
        WHEN 'channel' THEN ARRAY[COALESCE(r.channel_id::text, '')]
        WHEN 'question' THEN (SELECT a.options FROM survey_answer a WHERE a.response_id = r.id AND a.question = $3)
        ELSE '{}' END, '{}'), CASE WHEN $2 IS NULL THEN '{}' ELSE '{""}' END::text[]) AS strata
    FROM survey_response r WHERE r.survey_id = $1)`,
  answers: 'survey_answer',
  invited: 'SELECT count(*) FROM survey_invitation WHERE survey_id = $1',
  name: `SELECT CASE $2::text WHEN 'department' THEN (SELECT d.name FROM department d WHERE d.code = s.code)
    WHEN 'channel' THEN (SELECT c.name FROM survey_channel c WHERE c.survey_id = $1 AND c.id::text = s.code)
    WHEN 'category' THEN s.code END`,
});
