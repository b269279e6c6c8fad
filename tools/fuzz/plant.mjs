// The ground: two organisations of 2021 with a dossier each in an open call, and a word of its own in the private rows of
// every organisation.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';
import { loadSources } from '../test/native/sources.mjs';
import { digestOf, makePerson, newToken, READERS, restore } from './readers.mjs';
import { send } from './wire.mjs';

/** The instant at which everything happens: the call of 2026 is open. */
export const AT = '2026-04-10T09:00:00+02:00';
const YEAR = 2026;
const EDITION = `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on,
    call_opens_on, call_closes_on, reports_due_on, cog_vintage, state)
  VALUES (${YEAR}, 35, 'Fête de la science 2026 en Hauts-de-France', '32', 'Hauts-de-France', '{02,59,60,62,80}',
    '2026-10-02', '2026-10-12', '2026-03-02', '2026-05-07', '2026-11-15', 2026, 'call_open')`;
const WORD = (id) => `'zqcn' || left(md5(${id}::text), 12)`;
/** Where private words stand, besides what the dossiers of 2026 say. Names, and what a label publishes, are left as they are. */
const PLANTED = [
  `UPDATE application SET charter_accepted_by = concat(charter_accepted_by, ' ', ${WORD('organisation_id')})`,
  `UPDATE attendance_report r SET comment = concat(comment, ' ', ${WORD('o.organisation_id')})
   FROM event_overview o WHERE o.event_id = r.event_id`,
  `INSERT INTO application_message (application_id, circle, role, text, written_by, written_at)
   SELECT a.id, 'team', 'holder', ${WORD('a.organisation_id')}, NULL, $1 FROM application a`,
];

/**
 * Lays everything on a portal that has just loaded 2021.
 * @param sql runs a statement as the owner of the database
 * @returns `{ readers, own, other, words }`: `own` and `other` hold the ids of the two organisations' things, `readers` is
 * `READERS` with what each shows at the door, `words` gives an organisation's word
 */
export async function plant(url, sql, accounts) {
  loadSources();
  const library = (path) => import(pathToFileURL(join(root, 'libs', path)).href);
  const { aDossier, aSingleEvent } = await library('portal/testing/src/festival.ts');
  const { changesTo } = await library('portal/testing/src/write-dossier.ts');
  await moveClock(url, accounts);
  await sql(EDITION);
  await sql(`UPDATE edition SET state = 'reporting' WHERE year = 2021`);
  const organisations = await sql(
    `SELECT o.organisation_id AS id, min(o.event_id::text) AS "reportedId" FROM event_overview o
     WHERE o.report_state IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2`,
  );
  await sql(
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code)
     SELECT organisation_id, ${YEAR}, name, holder_family, kind, '80001' FROM organisation_profile
     WHERE edition_year = 2021 ON CONFLICT DO NOTHING`,
  );
  const coordinator = await signedIn({ role: 'coordinator' });
  const words = Object.fromEntries(
    (await sql(`SELECT id, ${WORD('id')} AS word FROM organisation`)).map(({ id, word }) => [id, word]),
  );
  const [own, other] = await Promise.all(organisations.map(lay));
  for (const statement of PLANTED) await sql(statement, statement.includes('$1') ? [AT] : []);
  return { own, other, words, readers: await Promise.all(READERS.map(admitted)) };

  /** A dossier that stands before the committee, another one that is still a draft. */
  async function lay({ id: organisationId, reportedId }) {
    const holder = await signedIn({ role: 'holder', organisationId });
    const word = words[organisationId];
    const begin = async (title) => {
      const dossier = await done(holder, 'POST', '/api/applications', { organisationId, editionYear: YEAR, title });
      const content = await done(holder, 'GET', `/api/applications/${dossier.id}/content`);
      const told = aDossier({
        ...{ title: `${title} ${word}`, summary: `Comprendre ${word}`, charterAcceptedBy: `Camille ${word}` },
        events: [
          aSingleEvent({ title: `Fromages ${word}`, description: `Regarder ${word}` }),
          aSingleEvent({
            kind: 'science_village',
            title: `Village ${word}`,
            activities: [aSingleEvent({ title: `Stand ${word}` })],
          }),
        ],
      });
      await done(holder, 'PATCH', `/api/applications/${dossier.id}/content`, {
        base: content.version,
        changes: changesTo(content, told),
      });
      return done(holder, 'GET', `/api/applications/${dossier.id}`);
    };
    const draft = await begin('Brouillon');
    const dossier = await begin('Saveurs');
    await done(holder, 'POST', `/api/applications/${dossier.id}/submission`, { version: dossier.version });
    await done(coordinator, 'POST', `/api/applications/${dossier.id}/review`);
    await done(coordinator, 'POST', `/api/applications/${dossier.id}/readiness`);
    const events = await sql(
      `SELECT id, parent_event_id AS parent FROM event WHERE application_id = $1 ORDER BY position, id`,
      [dossier.id],
    );
    const [{ id: reportedApplicationId }] = await sql(`SELECT application_id AS id FROM event WHERE id = $1`, [
      reportedId,
    ]);
    return {
      ...{ organisationId, personId: holder.personId, draftId: draft.id, applicationId: dossier.id, reportedId },
      ...{
        reportedApplicationId,
        eventId: events.find(({ parent }) => !parent).id,
        itemId: events.find(({ parent }) => parent).id,
      },
    };
  }

  async function admitted(reader) {
    if (reader.link) return { ...reader, ...(await linkOf(reader.link)) };
    if (!reader.role) return { ...reader, headers: {} };
    const organisationId = { own, other }[reader.member]?.organisationId;
    const person = await signedIn({ ...reader, organisationId });
    if (reader.role === 'partner')
      await sql(
        `INSERT INTO activity_writer (event_id, email, person_id, invited_at, accepted_at)
         SELECT $1, email, id, $3, $3 FROM person WHERE id = $2`,
        [own.itemId, person.personId, AT],
      );
    return { ...reader, person, headers: { cookie: person.cookie } };
  }

  /** A link to something of the first organisation. */
  async function linkOf(kind) {
    const token = newToken();
    const digest = digestOf(token);
    if (kind === 'counting') {
      await sql(`INSERT INTO counting_link (event_id, label, token_digest, made_at) VALUES ($1, 'Porte', $2, $3)`, [
        ...[own.reportedId, digest, AT],
      ]);
      return { token, headers: { authorization: `Bearer ${token}` } };
    }
    if (kind === 'personal') {
      await sql(
        `INSERT INTO reminder_link (id, edition_year, person_id, token_digest, given_at, expires_on)
         VALUES (gen_random_uuid(), 2021, $1, $2, $3, '2026-12-31')`,
        [own.personId, digest, AT],
      );
      return { token, headers: {} };
    }
    await sql(
      `INSERT INTO outside_opinion (application_id, version_number, email, name, token_digest, due_on, asked_at)
       VALUES ($1, 1, 'expert@fuzz.example', 'Une experte', $2, '2026-05-01', $3)`,
      [own.applicationId, digest, AT],
    );
    const opened = await send(url, post(`/api/outside-opinions/${token}/opening`, {}));
    const cookie = (opened.headers?.['set-cookie'] ?? []).map((text) => text.split(';')[0]).join('; ');
    return { token, headers: { cookie } };
  }

  async function signedIn(who) {
    const person = await makePerson(sql, who);
    await restore(sql, person, AT);
    return person;
  }
  async function done({ cookie }, method, path, body) {
    const answer = await send(url, { ...post(path, body), method, headers: { ...post(path, body).headers, cookie } });
    if (!(answer.status < 300)) throw new Error(`${method} ${path}: ${answer.status} ${answer.text ?? answer.failure}`);
    return answer.text ? JSON.parse(answer.text) : null;
  }
}

const post = (path, body) => ({
  method: 'POST',
  path,
  headers: body === undefined ? {} : { 'content-type': 'application/json' },
  body: body === undefined ? null : JSON.stringify(body),
});

/** As the demonstration's administrator, who alone may. */
async function moveClock(url, accounts) {
  const { email, password } = accounts.find(({ role }) => role === 'administrator');
  const { headers } = await send(url, post('/api/session', { email, password }));
  const cookie = headers['set-cookie'].map((text) => text.split(';')[0]).join('; ');
  const asked = post('/api/clock', { at: new Date(AT).toISOString() });
  const { status, text } = await send(url, { ...asked, method: 'PUT', headers: { ...asked.headers, cookie } });
  if (status !== 200) throw new Error(`The clock does not move: ${status} ${text}`);
}
