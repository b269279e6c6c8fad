import { SEVERAL, type Crossing } from '@fds/evaluation/domain';
import { bitsOf, chunkOf, NOBODY } from '../counting/answer-bits.sql';
import { PUT } from '../response/response.sql';

/** The edition `$1`, with the questionnaire that is put. */
export const ASKED_SQL = `SELECT ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn",
    q.id AS "questionnaireId", COALESCE(q.title, '') AS title, COALESCE(q.sections, '[]') AS sections,
    COALESCE(q.questions, '[]') AS questions
  FROM edition ed LEFT JOIN questionnaire q ON ${PUT} WHERE ed.year = $1`;

/** The class of the commune `seat` by its inhabitants; empty when they are not known. */
export const COMMUNE_SIZE_SQL = `CASE WHEN seat.population < 2000 THEN 'village' WHEN seat.population < 15000 THEN 'small_town'
        WHEN seat.population < 100000 THEN 'town' WHEN seat.population >= 100000 THEN 'city' ELSE '' END`;

/** In which parts of the respondents each of them is. */
interface Telling {
  /** Names the part of a response, empty when it is not known; an array of them with `several`. */
  readonly stratum: string;
  readonly several?: boolean;
  /** What is read of the events of each holder `h` for it. */
  readonly holder?: string;
  /** What that expression needs, joined to the responses. */
  readonly joined?: string;
  /** The name of the part `s.code`, where the data alone knows it. */
  readonly name?: string;
}
const known = (one: string): string => `COALESCE(${one}, '')`;
const DEPARTMENT_NAME = 'SELECT d.name FROM department d WHERE d.code = s.code';
const SEAT = `LEFT JOIN municipality m ON m.code = p.municipality_code LEFT JOIN municipality seat ON seat.code = m.current_code`;

/** Of an evaluation: the holder `h` of a response `r`, with its profile `p`. */
const HOLDERS: Partial<Record<Crossing, Telling>> = {
  family: { stratum: known('p.holder_family') },
  department: {
    stratum: known('COALESCE(area.department, seat.department)'),
    joined: `${SEAT} LEFT JOIN (SELECT organisation_id, min(department) AS department FROM event_overview
      WHERE edition_year = $1::text::smallint AND counts AND department IS NOT NULL GROUP BY 1) area ON area.organisation_id = h.organisation_id`,
    name: DEPARTMENT_NAME,
  },
  kind: { stratum: 'h.kinds', several: true, holder: 'array_agg(DISTINCT kind) AS kinds' },
  first_time: {
    stratum: `CASE WHEN COALESCE(p.first_participation_year >= ed.year, NOT ed.imported) AND earlier.organisation_id IS NULL
      THEN 'yes' ELSE 'no' END`,
    joined: `LEFT JOIN (SELECT DISTINCT organisation_id FROM event_overview WHERE edition_year < $1::text::smallint
      AND label IN ('labelled', 'conditional')) earlier ON earlier.organisation_id = h.organisation_id`,
  },
  size: { stratum: COMMUNE_SIZE_SQL, joined: SEAT },
};
/** Of a free survey: what its invited list says, and the link by which people came. */
const INVITED: Partial<Record<Crossing, Telling>> = {
  department: { stratum: known('r.department'), name: DEPARTMENT_NAME },
  category: { stratum: known('r.category'), name: 'SELECT s.code' },
  size: { stratum: known('r.size') },
  channel: {
    stratum: known('r.channel_id::text'),
    name: 'SELECT c.name FROM survey_channel c WHERE c.survey_id = $1::text::uuid AND c.id::text = s.code',
  },
};

/** CTEs, the last one `response (place, stratum)`: those that count in the bilan, or were sent. */
const responsesSql = (survey: boolean, { stratum, holder, joined = '' }: Telling): string =>
  survey
    ? `response AS MATERIALIZED (SELECT r.place, ${stratum} AS stratum FROM survey_response r ${joined}
    WHERE r.survey_id = $1::text::uuid ORDER BY r.place LIMIT $5::integer)`
    : `holder AS MATERIALIZED (SELECT organisation_id${holder ? `, ${holder}` : ''} FROM event_overview
    WHERE edition_year = $1::text::smallint AND counts AND parent_event_id IS NULL GROUP BY 1),
  response AS MATERIALIZED (
    SELECT r.place, ${stratum} AS stratum
    FROM evaluation_response r JOIN holder h ON h.organisation_id = r.organisation_id JOIN edition ed ON ed.year = r.edition_year
    LEFT JOIN organisation_profile p ON p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year ${joined}
    WHERE r.edition_year = $1::text::smallint AND r.state <> 'in_progress')`;

/** `part (stratum, chunk, bits)`: the whole. */
const WHOLE = `part AS MATERIALIZED (
    SELECT NULL::text AS stratum, ${chunkOf('place')} AS chunk, ${bitsOf('place')} AS bits FROM response GROUP BY 2)`;

/** The same with what the responses say themselves; and `placed`, each response in each of its parts. */
const told = ({ several = false }: Telling, masked: boolean): string => `placed AS ${
  several
    ? `MATERIALIZED (SELECT s.code AS stratum, place FROM response CROSS JOIN LATERAL
      unnest(${masked ? `CASE WHEN cardinality(stratum) > 1 THEN '{${SEVERAL}}' ELSE stratum END` : 'stratum'}) AS s (code))`
    : '(SELECT stratum, place FROM response)'
},
  apart AS MATERIALIZED (SELECT stratum, ${chunkOf('place')} AS chunk, ${bitsOf('place')} AS bits FROM placed GROUP BY 1, 2),
  part AS MATERIALIZED (
    SELECT NULL::text AS stratum, chunk, bit_or(bits) AS bits FROM apart GROUP BY 2 UNION ALL SELECT stratum, chunk, bits FROM apart)`;

/** The same of what they answered to the question that tells apart. */
const crossed = (masked: boolean, question: string): string => `whole AS MATERIALIZED (
    SELECT ${chunkOf('place')} AS chunk, ${bitsOf('place')} AS bits FROM response GROUP BY 1),
  choosing AS MATERIALIZED (
    SELECT t.choice, w.chunk, t.bits & w.bits AS bits FROM answer_bits t JOIN whole w ON w.chunk = t.chunk
    WHERE t.source = $1::text AND t.question = ${question}::text AND t.measure = 'option'),
  several AS (SELECT a.chunk, bit_or(a.bits & b.bits) AS bits FROM choosing a JOIN choosing b ON b.chunk = a.chunk AND b.choice > a.choice
    WHERE ${masked} GROUP BY 1),
  part AS MATERIALIZED (
    SELECT NULL::text AS stratum, chunk, bits FROM whole
    UNION ALL SELECT c.choice, c.chunk, c.bits & ~ COALESCE(s.bits, ${NOBODY}) FROM choosing c LEFT JOIN several s ON s.chunk = c.chunk
    UNION ALL SELECT '${SEVERAL}', chunk, bits FROM several
    UNION ALL SELECT '', w.chunk, w.bits & ~ COALESCE((SELECT bit_or(c.bits) FROM choosing c WHERE c.chunk = w.chunk), ${NOBODY})
      FROM whole w)`;

const ASKED_NUMBERS = `v.source = $1::text AND v.question = ANY ($4::text[])`;
/** The numbers `v` that were answered, by part: those of few parts are told by their bits. */
const byPart = (only: string): string => `SELECT p.stratum, v.question, v.value FROM answer_number v
        JOIN part p ON p.chunk = ${chunkOf('v.place')} AND get_bit(p.bits, v.place % length(p.bits)) = 1 WHERE ${ASKED_NUMBERS} ${only}`;
const NUMBERS = {
  parts: byPart(''),
  placed: `${byPart('AND p.stratum IS NULL')}
        UNION ALL SELECT p.stratum, v.question, v.value FROM answer_number v JOIN placed p ON p.place = v.place WHERE ${ASKED_NUMBERS}`,
};

/**
 * The results of `$1` told apart by `by`; the stratum is null for the whole. `$2` are the questions with what each asks for,
 * `$3` the group of each choice, `$4` the questions that are numbers; then, of a survey, how many of its responses are read, and last the question that tells apart. A response counts
 * once in each of its strata; masked, those of several strata are one of their own.
 *
 * No answer is read: `answer_bits` says of every response what it chose, so that a part of the respondents is one mask over
 * them, whatever tells it apart.
 */
export function resultsSql(survey: boolean, by: Crossing | null, masked: boolean): string {
  const key = `${survey} ${by} ${masked}`;
  const made = texts.get(key) ?? build(survey, by, masked);
  texts.set(key, made);
  return made;
}
const texts = new Map<string, string>();

function build(survey: boolean, by: Crossing | null, masked: boolean): string {
  const telling = (by === null || by === 'question' ? null : (survey ? INVITED : HOLDERS)[by]) ?? {
    stratum: 'NULL::text',
  };
  return `WITH ${responsesSql(survey, telling)},
  ${by === null ? WHOLE : by === 'question' ? crossed(masked, survey ? '$6' : '$5') : told(telling, masked)},
  question AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS q (code text, condition text, options text[])),
  grouping AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS g (question text, choice text, "group" text)),
  kept AS MATERIALIZED (SELECT question, measure, choice, chunk, bits FROM answer_bits WHERE source = $1::text),
  tally AS MATERIALIZED (
    SELECT question, measure, choice, chunk, bits FROM kept WHERE measure <> 'declined'
    UNION ALL SELECT d.question, 'declined', '', d.chunk, d.bits & ~ COALESCE(a.bits, ${NOBODY}) FROM kept d
      LEFT JOIN kept a ON a.measure = 'answered' AND a.question = d.question AND a.chunk = d.chunk WHERE d.measure = 'declined'
    UNION ALL SELECT k.question, 'group', g."group", k.chunk, bit_or(k.bits) FROM kept k
      JOIN grouping g ON g.question = k.question AND g.choice = k.choice WHERE k.measure = 'option' GROUP BY 1, 3, 4
    UNION ALL SELECT q.code, 'not_asked', '', c.chunk, ~ COALESCE((SELECT bit_or(k.bits) FROM kept k WHERE k.chunk = c.chunk
        AND ((k.question = q.code AND k.measure IN ('answered', 'declined'))
          OR (k.question = q.condition AND k.measure = 'option' AND k.choice = ANY (q.options)))), ${NOBODY})
      FROM question q CROSS JOIN (SELECT DISTINCT chunk FROM part) c WHERE q.condition IS NOT NULL),
  figure AS MATERIALIZED (
    SELECT p.stratum, t.question, t.measure, t.choice, sum(bit_count(t.bits & p.bits))::int AS n
    FROM tally t JOIN part p ON p.chunk = t.chunk GROUP BY 1, 2, 3, 4)
  SELECT (${survey ? `SELECT count(*) FROM survey_invitation WHERE survey_id = $1::text::uuid` : 'SELECT count(*) FROM holder'})::int AS invited,
    (SELECT count(*) FROM response)::int AS respondents,
    (SELECT COALESCE(json_agg(json_build_object('code', code, 'name', (${telling.name ?? 'NULL::text'}), 'respondents', n)
        ORDER BY code), '[]')
      FROM (SELECT stratum AS code, sum(bit_count(bits))::int AS n FROM part WHERE stratum IS NOT NULL GROUP BY 1
        HAVING sum(bit_count(bits)) > 0) s) AS strata,
    (SELECT COALESCE(json_agg(b), '[]') FROM (SELECT stratum, question,
        COALESCE(sum(n) FILTER (WHERE measure = 'answered'), 0)::int AS answered,
        COALESCE(sum(n) FILTER (WHERE measure = 'declined'), 0)::int AS declined,
        COALESCE(sum(n) FILTER (WHERE measure = 'not_asked'), 0)::int AS "notAsked"
      FROM figure WHERE n > 0 AND measure IN ('answered', 'declined', 'not_asked') GROUP BY 1, 2) b) AS bases,
    (SELECT COALESCE(json_agg(json_build_object('stratum', stratum, 'question', question, 'code', choice, 'count', n)), '[]')
      FROM figure WHERE measure = 'option' AND n > 0) AS chosen,
    (SELECT COALESCE(json_agg(json_build_object('stratum', stratum, 'question', question, 'code', choice, 'count', n)), '[]')
      FROM figure WHERE measure = 'group' AND n > 0) AS grouped,
    (SELECT COALESCE(json_agg(n), '[]') FROM (SELECT stratum, question, sum(value) AS sum, avg(value) AS mean,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median
      FROM (${NUMBERS[by === null || by === 'question' ? 'parts' : 'placed']}) v GROUP BY 1, 2) n) AS numbers`;
}
