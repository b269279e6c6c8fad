import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { layTalk, type Talk } from './test/talks';

const SECRETS = {
  note: 'NOTE-SECRETE-DE-LA-COORDINATION',
  team: 'COMMENTAIRE-SECRET-DE-L-EQUIPE',
  other: 'COMMENTAIRE-SECRET-SUR-LE-MUSEE',
  thread: 'MESSAGE-ENTRE-STRUCTURE-ET-COORDINATION',
};

let portal: TestPortal;
let talk: Talk;
let noteId = '';
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
  const say = (visitor: Visitor, circle: string, text: string, item?: string) =>
    visitor.post<{ id: string }>(`/api/applications/${talk.id}/messages`, { circle, text, item });
  noteId = (await say(talk.coordinator, 'note', SECRETS.note)).body.id;
  await say(talk.anne, 'team', SECRETS.team);
  await say(talk.anne, 'team', SECRETS.other, talk.otherStandId);
  await say(talk.anne, 'thread', SECRETS.thread);
});
afterAll(() => portal?.stop());

/** Every page of the portal that may say something of a dossier, of its people, or of what was done. */
const PAGES = (id: string): readonly string[] => [
  ...['', '/content', '/reading', '/history', '/versions', '/review', '/answer', '/attachments', '/needs/answers'].map(
    (path) => `/api/applications/${id}${path}`,
  ),
  ...['team', 'thread', 'note'].map((circle) => `/api/applications/${id}/messages?circle=${circle}`),
  '/api/threads',
  '/api/threads/unread',
  '/api/applications',
  '/api/applications/export.csv',
  '/api/invited-activities',
  '/api/needs?edition=2026',
  '/api/journal',
  '/api/review-queue?year=2026',
  '/api/dashboards/holder',
  '/api/dashboards/coordination',
  '/api/dashboards/committee',
  '/api/own-data',
];

/** All that somebody can read, as one text. */
async function everything(visitor: Visitor): Promise<string> {
  const answers = await Promise.all(PAGES(talk.id).map((path) => visitor.get(path)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  return answers.map(({ body }) => JSON.stringify(body)).join('\n');
}
const seenBy = async (visitor: Visitor): Promise<string[]> => {
  const text = await everything(visitor);
  return Object.entries(SECRETS).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
};

test('each reads what was said to them, on whatever page', async () => {
  expect(await seenBy(talk.coordinator)).toEqual(['note', 'thread']);
  expect(await seenBy(talk.bruno)).toEqual(['team', 'other', 'thread']);
  expect(await seenBy(talk.otherPartner)).toEqual(['other']);
  for (const visitor of [talk.partner, talk.stranger, talk.drari, await portal.as('region')])
    expect(await seenBy(visitor)).toEqual([]);
  expect(await seenBy(await portal.as('administrator'))).toEqual([]);
});

test('a note is mailed to nobody, and the journal holds no word of any message', async () => {
  const mails = await portal.sql<{ text: string; subject: string }>('SELECT text, subject FROM outbox_message');
  const journal = await portal.sql('SELECT * FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id');
  expect(JSON.stringify(mails)).not.toContain(SECRETS.note);
  for (const secret of Object.values(SECRETS)) expect(JSON.stringify(journal)).not.toContain(secret);
});

test('a copy of one’s own data has what one wrote, the notes of the coordination aside', async () => {
  const copy = async (visitor: Visitor) => JSON.stringify((await visitor.post('/api/own-data/json')).body);
  const own = await copy(talk.anne);
  for (const secret of [SECRETS.team, SECRETS.thread]) expect(own).toContain(secret);
  expect(await copy(talk.coordinator)).not.toContain(SECRETS.note);
  // What was mailed to somebody is in the copy; a note is mailed to nobody.
  expect(await copy(talk.bruno)).not.toContain(SECRETS.note);
  for (const secret of Object.values(SECRETS)) expect(await copy(talk.partner)).not.toContain(secret);
});

test('the history of a dossier does not tell its holder that the coordination took a note', async () => {
  const history = JSON.stringify((await talk.anne.get(`/api/applications/${talk.id}/history`)).body);
  expect(history).not.toMatch(/note/i);
});

test('a note cannot be marked, read, answered or found by its id from outside the coordination', async () => {
  for (const visitor of [talk.anne, talk.partner]) {
    const path = `/api/applications/${talk.id}/messages`;
    expect((await visitor.get(`${path}?circle=note`)).status).toBe(403);
    expect((await visitor.post(path, { circle: 'note', text: 'Et moi ?' })).status).toBe(403);
    expect((await visitor.put(`${path}/reading`, { circle: 'note', upTo: '2026-04-10T09:00:00Z' })).status).toBe(403);
    expect((await visitor.post(`${path}/${noteId}/resolution`)).status).toBe(404);
  }
  expect((await talk.anne.post(`/api/applications/${talk.id}/messages/${noteId}/files?name=a.pdf`, {})).status).toBe(
    404,
  );
});

test('a coordinator who stands in the holder’s place reads the thread, never what the team says to itself or the notes', async () => {
  await talk.coordinator.put(`/api/session/acting-for/${talk.organisationId}`);
  const circle = (code: string) => talk.coordinator.get<object>(`/api/applications/${talk.id}/messages?circle=${code}`);
  expect((await circle('thread')).body).toMatchObject({ circles: [{ circle: 'thread' }] });
  for (const code of ['team', 'note']) expect((await circle(code)).status).toBe(403);
  const written = await talk.coordinator.post(`/api/applications/${talk.id}/messages`, {
    circle: 'thread',
    text: 'Ici',
  });
  expect(written.body).toMatchObject({ author: { side: 'coordination' } });
  await talk.coordinator.delete('/api/session/acting-for');
});
