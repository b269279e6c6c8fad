// The coordination's lists over an edition of 20 000 dossiers and 30 000 events, beside the bare SQL of the same rows and counts.
import { signIn } from '../lib/web-client.mjs';
import { percentile, repeat, stopwatch } from './measure.mjs';

/** An edition that nobody holds: made for the bench, removed after it. */
const YEAR = 2190;
export const DOSSIERS = 20_000;
const ORGANISATIONS = 6_000;
const ROUNDS = 4;

const FILL = [
  `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
     call_closes_on, reports_due_on, cog_vintage, state)
   VALUES (${YEAR}, 199, 'Bench', '32', 'Hauts-de-France', '{02,59,60,62,80}', '${YEAR}-10-02', '${YEAR}-10-12',
     '${YEAR}-03-01', '${YEAR}-05-07', '${YEAR}-11-15', 2026, 'review')`,
  `CREATE TEMP TABLE bench_organisation AS SELECT gen_random_uuid() AS id, n FROM generate_series(0, ${ORGANISATIONS - 1}) n`,
  `INSERT INTO organisation (id) SELECT id FROM bench_organisation`,
  `INSERT INTO organisation_profile (organisation_id, edition_year, name, municipality_code)
   SELECT id, ${YEAR}, (ARRAY['Médiathèque','Université','Collège','Association','Musée','Maison pour tous'])[1 + n % 6] || ' ' || n,
     (SELECT min(code) FROM municipality WHERE department = '80' AND status = 'current') FROM bench_organisation`,
  `INSERT INTO application (edition_year, organisation_id, title, state, submitted_at, updated_at)
   SELECT ${YEAR}, o.id, (ARRAY['La lumière','Les étoiles','Le climat','Les robots','L’océan','Les insectes','Le cerveau'])[1 + i % 7]
       || ' ' || (ARRAY['au jardin','en fête','pour tous','sous la loupe','à table'])[1 + i % 5] || ' ' || i,
     (ARRAY['submitted','submitted','under_review','ready_for_committee','draft'])[1 + i % 5],
     timestamptz '${YEAR}-03-01' + i * interval '3 minutes', timestamptz '${YEAR}-03-01' + i * interval '4 minutes'
   FROM generate_series(1, ${DOSSIERS}) AS k (i) JOIN bench_organisation o ON o.n = i % ${ORGANISATIONS}`,
  `CREATE TEMP TABLE bench_event AS SELECT gen_random_uuid() AS id, a.id AS application_id, a.n, k AS position,
     a.title || ' ' || k AS title, CASE WHEN a.n % 10 = 0 THEN 'science_village' ELSE 'single' END AS kind, m.code
   FROM (SELECT id, title, row_number() OVER (ORDER BY submitted_at) AS n FROM application WHERE edition_year = ${YEAR}) a
   CROSS JOIN LATERAL generate_series(0, (a.n % 2)::integer) k
   JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS r FROM municipality
     WHERE department IN ('02','59','60','62','80') AND status = 'current') m ON m.r = a.n % 600`,
  `INSERT INTO event (id, edition_year, application_id, position, kind, title, municipality_code)
   SELECT id, ${YEAR}, application_id, position, kind, title, code FROM bench_event`,
  `INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, root_event_id, kind,
     title, attendance_mode, municipality_code, department, application_state, submitted_at, search)
   SELECT b.id, ${YEAR}, a.id, a.organisation_id, p.name, b.id, b.kind, b.title, 'in_person', m.code, m.department, a.state,
     a.submitted_at, search_form(b.title || ' ' || p.name || ' ' || m.name)
   FROM bench_event b JOIN application a ON a.id = b.application_id JOIN municipality m ON m.code = b.code
   JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = ${YEAR}`,
  `INSERT INTO application_review (application_id, taken_by, taken_at, ready_at, assigned_to)
   SELECT a.id, p.id, a.submitted_at + interval '5 days', a.submitted_at + interval '20 days', CASE WHEN random() < 0.5 THEN p.id END
   FROM application a, (SELECT id FROM person LIMIT 1) p
   WHERE a.edition_year = ${YEAR} AND a.state IN ('under_review', 'ready_for_committee')`,
  `INSERT INTO opinion (application_id, voice, position, given_by, given_at)
   SELECT a.id, v, 'favourable', p.id, a.submitted_at + interval '25 days'
   FROM application a, (SELECT id FROM person LIMIT 1) p, unnest(ARRAY['coordination', 'drari', 'region']) v
   WHERE a.edition_year = ${YEAR} AND a.state = 'ready_for_committee' AND random() < 0.7`,
  `INSERT INTO correction_request (application_id, asked_at, due_on, items, answered_at)
   SELECT id, submitted_at + interval '8 days', '${YEAR}-05-20', '[]', CASE WHEN random() < 0.5 THEN submitted_at + interval '12 days' END
   FROM application WHERE edition_year = ${YEAR} AND state = 'under_review' AND random() < 0.3`,
  `INSERT INTO tag (edition_year, name, colour) VALUES (${YEAR}, 'Bench', 'blue')`,
  `INSERT INTO application_tag (application_id, tag_id) SELECT a.id, t.id FROM application a, tag t
   WHERE a.edition_year = ${YEAR} AND t.edition_year = ${YEAR} AND random() < 0.1`,
  'ANALYZE application_tag',
  'ANALYZE application_review',
  'ANALYZE opinion',
  'ANALYZE correction_request',
  'ANALYZE application',
  'ANALYZE event',
  // As autovacuum does within a minute: an index is read alone only where pages are known to be seen by all.
  'VACUUM ANALYZE event_overview',
  'ANALYZE organisation',
  'ANALYZE organisation_profile',
];
const EMPTY = [
  `DELETE FROM event_overview WHERE edition_year = ${YEAR}`,
  `DELETE FROM application WHERE edition_year = ${YEAR}`,
  `DELETE FROM organisation_profile WHERE edition_year = ${YEAR}`,
  `DELETE FROM organisation WHERE id IN (SELECT id FROM bench_organisation)`,
  `DELETE FROM edition WHERE year = ${YEAR}`,
];

/** What is asked for, and the plainest SQL that answers the same rows with their exact count. */
const bare = (where, order) => [
  `SELECT count(*) FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id
     AND p.edition_year = a.edition_year WHERE a.edition_year = ${YEAR} AND ${where}`,
  `SELECT a.*, p.name, (SELECT json_agg(o) FROM event_overview o WHERE o.application_id = a.id) AS events
   FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
   WHERE a.edition_year = ${YEAR} AND ${where} ORDER BY ${order} LIMIT 25`,
];
const rooted = (condition) =>
  `a.id IN (SELECT application_id FROM event_overview WHERE edition_year = ${YEAR} AND ${condition})`;
/** The same for root events, with how many dossiers they are of. */
const bareEvents = (where, order) => [
  `SELECT count(*), count(DISTINCT f.application_id) FROM event_overview f JOIN application a ON a.id = f.application_id
   WHERE f.edition_year = ${YEAR} AND f.parent_event_id IS NULL AND ${where}`,
  `SELECT f.*, a.title, a.state FROM event_overview f JOIN application a ON a.id = f.application_id
   WHERE f.edition_year = ${YEAR} AND f.parent_event_id IS NULL AND ${where} ORDER BY ${order} LIMIT 25`,
];
const FILED = `a.state <> 'draft'`;
const CASES = [
  { query: 'applications?', sql: bare(FILED, 'a.submitted_at, a.id') },
  {
    query: 'applications?state=submitted&state=under_review&sort=title',
    sql: bare(`a.state IN ('submitted', 'under_review')`, 'a.title, a.id'),
  },
  {
    query: 'applications?department=80&sort=recent',
    sql: bare(`${FILED} AND ${rooted(`department = '80'`)}`, 'a.updated_at DESC, a.id'),
  },
  {
    query: 'applications?kind=science_village&sort=organisation',
    sql: bare(`${FILED} AND ${rooted(`kind = 'science_village'`)}`, 'p.name, a.id'),
  },
  {
    query: 'applications?q=lumiere',
    sql: bare(
      `${FILED} AND (a.search LIKE '%lumiere%' OR ${rooted(`search LIKE '%lumiere%'`)})`,
      'a.submitted_at, a.id',
    ),
  },
  { query: 'applications?sort=municipality', sql: bare(FILED, 'p.name, a.id') },
  { query: 'applications?what=review', sql: bare(`a.state = 'under_review'`, 'a.submitted_at, a.id') },
  ...[
    [
      'correction=open',
      `EXISTS (SELECT FROM correction_request c WHERE c.application_id = a.id AND c.answered_at IS NULL)`,
    ],
    ['waitingFor=coordination', `a.state IN ('submitted', 'under_review')`],
    [
      'assignedTo=nobody',
      `NOT EXISTS (SELECT FROM application_review r WHERE r.application_id = a.id AND r.taken_by IS NOT NULL)`,
    ],
    ['label=pending', rooted(`label = 'pending'`)],
    ['family=culture', `p.holder_family = 'culture'`],
    ['theme=health', `a.details->'themes' ? 'health'`],
    ['missing=image', `NOT EXISTS (SELECT FROM attachment x WHERE x.application_id = a.id AND x.kind = 'image')`],
    [
      'trait=first_time',
      rooted(
        `NOT EXISTS (SELECT FROM event_overview h WHERE h.organisation_id = a.organisation_id AND h.edition_year < ${YEAR})`,
      ),
    ],
    ['trait=new', 'a.renewed_from IS NULL'],
    [
      'tag=Bench',
      `a.id IN (SELECT x.application_id FROM application_tag x JOIN tag t ON t.id = x.tag_id WHERE t.edition_year = ${YEAR})`,
    ],
  ].flatMap(([query, where]) => [
    { query: `applications?${query}`, sql: bare(`${FILED} AND ${where}`, 'a.submitted_at, a.id') },
    {
      query: `events?${query}`,
      sql: bareEvents(
        `a.id IN (SELECT a.id FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id
           AND p.edition_year = a.edition_year WHERE a.edition_year = ${YEAR} AND ${FILED} AND ${where})`,
        'a.submitted_at, f.event_id',
      ),
    },
  ]),
  { query: 'events?', sql: bareEvents(FILED, 'a.submitted_at, f.event_id') },
  { query: 'events?sort=municipality', sql: bareEvents(FILED, 'f.municipality_code, f.event_id') },
  {
    query: 'events?q=lumiere&sort=title',
    sql: bareEvents(`${FILED} AND f.search LIKE '%lumiere%'`, 'f.search, f.event_id'),
  },
  {
    // Five filters: state, department, kind, who is waited for, words.
    query:
      'events?state=submitted&state=under_review&department=80&department=60&department=62&kind=single&waitingFor=coordination&q=lumiere',
    sql: bareEvents(
      `a.state IN ('submitted', 'under_review') AND f.department IN ('80', '60', '62') AND f.kind = 'single' AND f.search LIKE '%lumiere%'
        AND NOT EXISTS (SELECT FROM correction_request c WHERE c.application_id = a.id AND c.answered_at IS NULL)`,
      'a.submitted_at, f.event_id',
    ),
  },
];

/**
 * @param requests in all, over every case, in rounds that take turns with the bare statements
 * @returns medians and 95th percentiles of the rounds, those of the slowest case, medians of the bare rounds, in milliseconds
 */
export async function measureDossierList({ url, account, databaseUrl, requests }) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const client = await signIn(url, account);
  try {
    for (const statement of FILL) await database.query(statement);
    const read = ({ query }) => client.read(`/api/review-lists/${query}&year=${YEAR}&size=25`);
    const plain = async ({ sql }) => {
      for (const text of sql) await database.query(text);
    };
    for (const one of CASES) await repeat(8, () => read(one));
    const each = Math.max(2, Math.round(requests / ROUNDS / CASES.length));
    const rounds = await repeat(ROUNDS, async () => {
      const cases = [];
      for (const one of CASES)
        cases.push({
          api: await repeat(each, () => timed(() => read(one))),
          sql: await repeat(each, () => timed(() => plain(one))),
        });
      return cases;
    });
    return {
      medians: rounds.map((cases) =>
        percentile(
          cases.flatMap(({ api }) => api),
          0.5,
        ),
      ),
      slowest: rounds.map((cases) => Math.max(...cases.map(({ api }) => percentile(api, 0.5)))),
      bare: rounds.map((cases) =>
        percentile(
          cases.flatMap(({ sql }) => sql),
          0.5,
        ),
      ),
      bareSlowest: rounds.map((cases) => Math.max(...cases.map(({ sql }) => percentile(sql, 0.5)))),
    };
  } finally {
    client.close();
    for (const statement of EMPTY) await database.query(statement).catch(() => undefined);
    await database.end();
  }
}

async function timed(work) {
  const elapsed = stopwatch();
  await work();
  return elapsed();
}
