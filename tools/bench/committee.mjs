// A committee of a hundred dossiers and 500 events: a dossier after the other on the screen, the closing that decides of all
// at once, the certificates of all; and the review screen of one dossier of 60 events.
import { ask, signIn } from '../lib/web-client.mjs';
import { repeat, stopwatch } from './measure.mjs';

/**
 * An edition that nobody holds, made for the bench. It stays: what a committee has closed cannot be removed, and the portal of
 * the bench is thrown away with its database.
 */
const YEAR = 2191;
const DOSSIERS = 100;
const EVENTS_EACH = 5;
/** The dossier whose review screen is opened. */
const LARGE = 60;
export const DECISIONS = DOSSIERS * EVENTS_EACH;
const LABEL_ALL = `INSERT INTO event_label (event_id, label, decided_at)
  SELECT id, 'labelled', now() FROM event WHERE edition_year = ${YEAR}`;

const fill = (person) => [
  `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
     call_closes_on, reports_due_on, cog_vintage, state)
   VALUES (${YEAR}, 200, 'Bench', '32', 'Hauts-de-France', '{02,59,60,62,80}', '${YEAR}-10-02', '${YEAR}-10-12',
     '${YEAR}-03-01', '${YEAR}-05-07', '${YEAR}-11-15', 2026, 'committee')`,
  `CREATE TEMP TABLE bench_holder AS SELECT gen_random_uuid() AS id`,
  'INSERT INTO organisation (id) SELECT id FROM bench_holder',
  `INSERT INTO organisation_profile (organisation_id, edition_year, name) SELECT id, ${YEAR}, 'Médiathèque' FROM bench_holder`,
  `CREATE TEMP TABLE bench_dossier AS SELECT gen_random_uuid() AS id, n FROM generate_series(0, ${DOSSIERS}) n`,
  `INSERT INTO application (id, edition_year, organisation_id, title, state, submitted_at)
   SELECT d.id, ${YEAR}, h.id, 'La lumière au jardin ' || n, CASE n WHEN 0 THEN 'under_review' ELSE 'ready_for_committee' END,
     now() FROM bench_dossier d, bench_holder h`,
  `INSERT INTO event (edition_year, application_id, position, kind, title, municipality_code)
   SELECT ${YEAR}, d.id, k, 'single', 'La lumière ' || n || '-' || k, m.code FROM bench_dossier d
   CROSS JOIN LATERAL generate_series(1, CASE n WHEN 0 THEN ${LARGE} ELSE ${EVENTS_EACH} END) k
   JOIN (SELECT code, row_number() OVER (ORDER BY code) AS r FROM municipality
     WHERE department = '80' AND status = 'current') m ON m.r = 1 + (d.n * ${EVENTS_EACH} + k) % 500`,
  `INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, root_event_id, kind,
     title, attendance_mode, municipality_code, department, application_state, submitted_at)
   SELECT e.id, ${YEAR}, a.id, a.organisation_id, 'Médiathèque', e.id, e.kind, e.title, e.attendance_mode, e.municipality_code,
     '80', a.state, a.submitted_at FROM event e JOIN application a ON a.id = e.application_id WHERE a.edition_year = ${YEAR}`,
  `INSERT INTO application_review (application_id, taken_by, taken_at) SELECT id, '${person}', now() FROM bench_dossier`,
  `INSERT INTO committee_session (edition_year, title, held_on, state, opened_at)
   VALUES (${YEAR}, 'Bench', '${YEAR}-06-01', 'open', now())`,
  `INSERT INTO agenda_item (session_id, application_id, position) SELECT s.id, d.id, d.n FROM committee_session s, bench_dossier d
   WHERE s.edition_year = ${YEAR} AND d.n > 0`,
  `INSERT INTO session_decision (session_id, application_id, event_id, number, outcome, reason, decided_by, decided_at)
   SELECT i.session_id, e.application_id, e.id, 1, 'label', '', '${person}', now()
   FROM agenda_item i JOIN event e ON e.application_id = i.application_id WHERE e.edition_year = ${YEAR}`,
  'ANALYZE event',
  'ANALYZE application',
  'ANALYZE event_overview',
];
const ANNOUNCE = [
  `UPDATE event_label SET notified_at = now() WHERE event_id IN (SELECT id FROM event WHERE edition_year = ${YEAR})`,
  `INSERT INTO label_certificate (event_id, edition_year, serial, code, issued_at)
   SELECT l.event_id, ${YEAR}, row_number() OVER (), upper(substr(md5(l.event_id::text), 1, 12)), now()
   FROM event_label l JOIN event e ON e.id = l.event_id WHERE e.edition_year = ${YEAR}`,
];
/** What the review screen asks for when it opens; at once, as the page does. */
const reviewed = (id) =>
  ['review', 'examination', 'proposals', 'reading', 'attachments'].map((part) => `/api/applications/${id}/${part}`);

/**
 * @returns milliseconds: of each next dossier, each opening of the review screen, the closing and its bare writes, the
 * certificates; and the id of the large dossier
 */
export async function measureCommittee({ url, account, databaseUrl }) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const client = await signIn(url, account);
  const send = async (method, path, body) => {
    const headers = { cookie: client.cookie, 'content-type': 'application/json' };
    const { status, text } = await ask(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
    if (status >= 300) throw new Error(`${path} answered ${status}: ${text}`);
  };
  try {
    const { rows: people } = await database.query('SELECT id FROM person WHERE email = $1', [account.email]);
    for (const statement of fill(people[0].id)) await database.query(statement);
    const ids = (await database.query('SELECT id FROM bench_dossier ORDER BY n')).rows.map(({ id }) => id);
    const [large, ...agenda] = ids;
    const { rows } = await database.query(`SELECT id FROM committee_session WHERE edition_year = ${YEAR}`);
    const session = `/api/committee-sessions/${rows[0].id}`;
    const show = async (id) => {
      await send('PUT', `${session}/current`, { applicationId: id });
      await client.read(`${session}/dossiers/${id}`);
    };
    const open = () => Promise.all(reviewed(large).map((path) => client.read(path)));
    await repeat(8, () => show(agenda[0]));
    await repeat(8, open);
    const next = await repeat(agenda.length, (at) => timed(() => show(agenda[at])));
    const review = await repeat(20, () => timed(open));
    const bareClosing = await timed(async () => {
      await database.query('BEGIN');
      await database.query(LABEL_ALL);
      await database.query('ROLLBACK');
    });
    const closing = await timed(() => send('POST', `${session}/closing`, { deferral: null }));
    for (const statement of ANNOUNCE) await database.query(statement);
    const certificates = await timed(() => client.read(`/api/certificates.zip?year=${YEAR}`));
    return { next, review, closing, bareClosing, certificates, large };
  } finally {
    client.close();
    await database.end();
  }
}

async function timed(work) {
  const elapsed = stopwatch();
  await work();
  return elapsed();
}
