// An edition whose holders answered an evaluation of twenty questions, made in one database session and removed in the same.
/** An edition that nobody holds: made for the bench, removed after it. */
export const YEAR = 2191;
/** Eighteen to choose from (one with a condition, one of several answers), one number, one text. */
export const QUESTIONS = 20;
const CHOICES = 18;
const OPTIONS = 6;

const options = Array.from({ length: OPTIONS }, (_, at) => ({
  code: `o${at}`,
  label: `Réponse ${at}`,
  ...(at < 2 ? { group: 'positive' } : {}),
}));
const questions = [
  ...Array.from({ length: CHOICES }, (_, at) => ({
    ...{ code: `q${at}`, type: at === 2 ? 'multiple' : 'single', label: `Question ${at} ?`, required: false, options },
    groups: [{ code: 'positive', label: 'Plutôt oui' }],
    ...(at === 3 ? { visibleWhen: { question: 'q0', equals: 'o0' } } : {}),
  })),
  { code: 'people', type: 'number', label: 'Combien de personnes ?', required: false },
  { code: 'words', type: 'long_text', label: 'Un mot ?', required: false },
];

/** @param holders as many responses, of twenty answers each */
export const fill = (holders) => [
  `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
     call_closes_on, reports_due_on, cog_vintage, state)
   VALUES (${YEAR}, 200, 'Bench', '32', 'Hauts-de-France', '{02,59,60,62,80}', '${YEAR}-10-02', '${YEAR}-10-12',
     '${YEAR}-03-01', '${YEAR}-05-07', '${YEAR}-11-15', 2026, 'reporting')`,
  `INSERT INTO questionnaire (edition_year, kind, version, title, questions)
   VALUES (${YEAR}, 'evaluation', 1, 'Bench', '${JSON.stringify(questions)}')`,
  `CREATE TEMP TABLE bench_holder AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS event, gen_random_uuid() AS dossier,
     gen_random_uuid() AS response, n FROM generate_series(0, ${holders - 1}) n`,
  `INSERT INTO organisation (id) SELECT id FROM bench_holder`,
  `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, municipality_code)
   SELECT id, ${YEAR}, 'Structure ' || n, (ARRAY['education_research', 'culture', 'local_authority', 'other'])[1 + n % 4],
     (SELECT min(code) FROM municipality WHERE department = '80' AND status = 'current') FROM bench_holder`,
  `INSERT INTO application (id, edition_year, organisation_id, title, state, submitted_at, updated_at)
   SELECT dossier, ${YEAR}, id, 'Dossier ' || n, 'labelled', '${YEAR}-04-01', '${YEAR}-04-01' FROM bench_holder`,
  `INSERT INTO event (id, edition_year, application_id, position, kind, title, municipality_code)
   SELECT b.event, ${YEAR}, b.dossier, 1, (ARRAY['single', 'science_village', 'open_days'])[1 + b.n % 3], 'Événement ' || b.n, m.code
   FROM bench_holder b JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS r FROM municipality
     WHERE department IN ('02','59','60','62','80') AND status = 'current') m ON m.r = b.n % 600`,
  `INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, root_event_id, kind,
     title, attendance_mode, municipality_code, department, application_state, submitted_at, label, notified_at, counts, search)
   SELECT e.id, ${YEAR}, b.dossier, b.id, '', e.id, e.kind, e.title, 'in_person', m.code, m.department, 'labelled',
     '${YEAR}-04-01', 'labelled', '${YEAR}-06-01', true, ''
   FROM bench_holder b JOIN event e ON e.id = b.event JOIN municipality m ON m.code = e.municipality_code`,
  `INSERT INTO evaluation_response (id, edition_year, organisation_id, state, declined)
   SELECT response, ${YEAR}, id, 'submitted', CASE WHEN n % 10 = 0 THEN '{q1}'::text[] ELSE '{}' END FROM bench_holder`,
  `INSERT INTO evaluation_answer (response_id, question, answer, options)
   SELECT b.response, 'q' || q, CASE WHEN q = 2 THEN a.one || '|' || a.other ELSE a.one END,
     CASE WHEN q = 2 THEN ARRAY[a.one, a.other] ELSE ARRAY[a.one] END
   FROM bench_holder b CROSS JOIN generate_series(0, ${CHOICES - 1}) q
   CROSS JOIN LATERAL (SELECT 'o' || r AS one, 'o' || (r + 1) % ${OPTIONS} AS other FROM (
     SELECT abs(hashint4(b.n * 31 + q)) % ${OPTIONS} AS r) c) a WHERE NOT (q = 1 AND b.n % 10 = 0)`,
  `INSERT INTO evaluation_answer (response_id, question, answer) SELECT response, 'people', (1 + n % 400)::text FROM bench_holder`,
  `INSERT INTO evaluation_answer (response_id, question, answer) SELECT response, 'words', 'Une réponse ' || n FROM bench_holder`,
  ...['event_overview', 'evaluation_response', 'evaluation_answer', 'answer_bits', 'answer_number'].map(
    (table) => `VACUUM ANALYZE ${table}`,
  ),
  'ANALYZE organisation_profile',
];
export const EMPTY = [
  `DELETE FROM evaluation_response WHERE edition_year = ${YEAR}`,
  `DELETE FROM event_overview WHERE edition_year = ${YEAR}`,
  `DELETE FROM application WHERE edition_year = ${YEAR}`,
  `DELETE FROM questionnaire WHERE edition_year = ${YEAR}`,
  `DELETE FROM organisation_profile WHERE edition_year = ${YEAR}`,
  `DELETE FROM organisation WHERE id IN (SELECT id FROM bench_holder)`,
  `DELETE FROM edition WHERE year = ${YEAR}`,
];

/** The same counts from the answers themselves: what each option of each question has, and who answered. */
export const LIVE = `WITH holder AS MATERIALIZED (
    SELECT DISTINCT organisation_id FROM event_overview WHERE edition_year = ${YEAR} AND counts AND parent_event_id IS NULL),
  response AS MATERIALIZED (SELECT r.id FROM evaluation_response r JOIN holder h ON h.organisation_id = r.organisation_id
    WHERE r.edition_year = ${YEAR} AND r.state <> 'in_progress'),
  combined AS MATERIALIZED (SELECT a.question, a.options, count(*) AS n FROM response r JOIN evaluation_answer a ON a.response_id = r.id
    WHERE a.answer <> '' GROUP BY 1, 2)
  SELECT (SELECT json_agg(b) FROM (SELECT question, sum(n) FROM combined GROUP BY 1) b) AS bases,
    (SELECT json_agg(c) FROM (SELECT question, o.code, sum(n) FROM combined CROSS JOIN unnest(options) AS o (code) GROUP BY 1, 2) c) AS chosen`;
