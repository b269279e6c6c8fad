import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier } from './test/dossiers';
import { layTalk, type Talk } from './test/talks';
import { actionsOn } from './test/teams';

interface Inbox {
  readonly items: readonly { title: string; lastId: string; waits: string | null; unread: number }[];
  readonly counts: { all: number; unread: number; us: number; them: number };
  readonly total: number;
}
let portal: TestPortal;
let talk: Talk;
/** Another dossier, with its holder. */
let otherId = '';
let other: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
  const organisationId = await anOrganisation(portal, 'Planétarium d’Épinal');
  const dossier = await fileDossier(portal, {
    year: 2026,
    organisationId,
    title: 'Étoiles',
    state: 'submitted',
    events: [{ title: 'Nuit' }],
  });
  otherId = dossier.id;
  other = await portal.as('holder', [organisationId]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  for (const table of ['application_message', 'application_message_read', 'outbox_message'])
    await portal.sql(`DELETE FROM ${table}`);
});

const say = async (visitor: Visitor, id: string, text: string, at: string, circle = 'thread'): Promise<string> => {
  portal.moveClock(`2026-04-10T${at}:00+02:00`);
  return (await visitor.post<{ id: string }>(`/api/applications/${id}/messages`, { circle, text })).body.id;
};
const inbox = async (query = '', visitor: Visitor = talk.coordinator): Promise<Inbox> =>
  (await visitor.get<Inbox>(`/api/threads${query}`)).body;
const titles = ({ items }: Inbox): string[] => items.map(({ title }) => title);
const settlement = (id: string, message: string): string => `/api/applications/${id}/messages/${message}/settlement`;

describe('the coordination’s inbox', () => {
  test('a thread waits for whoever did not speak last; what waits longest for us stands first', async () => {
    await say(other, otherId, 'Un planétarium gonflable ?', '09:00');
    await say(talk.anne, talk.id, 'Une autorisation ?', '09:30');
    expect([titles(await inbox('?show=us')), (await inbox()).counts]).toEqual([
      ['Étoiles', 'Village des sciences'],
      { all: 2, unread: 2, us: 2, them: 0 },
    ]);
    await say(talk.coordinator, talk.id, 'De la mairie. L’avez-vous ?', '10:00');
    const all = await inbox();
    expect(all.counts).toEqual({ all: 2, unread: 1, us: 1, them: 1 });
    expect([
      titles(await inbox('?show=us')),
      titles(await inbox('?show=them')),
      titles(await inbox('?show=unread')),
    ]).toEqual([['Étoiles'], ['Village des sciences'], ['Étoiles']]);
    expect((await inbox('?show=us')).total).toBe(1);
    // Seen from the other side.
    expect((await inbox('', talk.anne)).items[0]).toMatchObject({ waits: 'us' });
  });

  test('words, department and edition narrow it, the counts with it', async () => {
    await say(other, otherId, 'Bonjour', '09:00');
    await say(talk.anne, talk.id, 'Bonjour', '09:30');
    for (const [query, found] of [
      ['?q=etoiles', ['Étoiles']],
      ['?q=PLANETARIUM', ['Étoiles']],
      ['?q=100%25', []],
      ['?edition=2025', []],
      ['?department=99', []],
      ['?edition=2026&size=1&page=2', ['Étoiles']],
    ] as const)
      expect([query, titles(await inbox(query))]).toEqual([query, found]);
    expect((await inbox('?q=etoiles')).counts).toEqual({ all: 1, unread: 1, us: 1, them: 0 });
    expect((await talk.coordinator.get('/api/threads?show=mine')).status).toBe(422);
  });

  test('what needs no answer is closed by the coordination, opened again, and waits again with the next message', async () => {
    const thanks = await say(talk.anne, talk.id, 'Merci !', '09:00');
    expect((await talk.coordinator.post(settlement(talk.id, thanks))).status).toBe(204);
    expect((await talk.coordinator.post(settlement(talk.id, thanks))).status).toBe(204);
    expect((await inbox()).counts).toMatchObject({ all: 1, us: 0, them: 0 });
    expect((await talk.coordinator.delete(settlement(talk.id, thanks))).status).toBe(204);
    expect((await inbox()).counts.us).toBe(1);
    await talk.coordinator.post(settlement(talk.id, thanks));
    await say(talk.bruno, talk.id, 'Encore une question.', '09:10');
    expect((await inbox()).counts.us).toBe(1);
    expect((await actionsOn(portal, talk.id)).filter((action) => action.includes('application.thread_'))).toEqual([
      'application.thread_settled',
      'application.thread_reopened',
      'application.thread_settled',
    ]);
  });

  test('nobody else closes a thread, and a word of the team or a note is not closed', async () => {
    const asked = await say(talk.anne, talk.id, 'Une question', '09:00');
    const between = await say(talk.anne, talk.id, 'Entre nous', '09:01', 'team');
    const note = await say(talk.coordinator, talk.id, 'À nous', '09:02', 'note');
    expect((await talk.anne.post(settlement(talk.id, asked))).status).toBe(403);
    for (const message of [between, note])
      expect((await talk.coordinator.post(settlement(talk.id, message))).status).toBe(404);
    expect((await talk.coordinator.post(settlement(otherId, asked))).status).toBe(404);
    expect((await inbox()).counts.us).toBe(1);
  });

  test('a dossier that was withdrawn waits for nobody', async () => {
    await say(other, otherId, 'Nous renonçons.', '09:00');
    await portal.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [otherId]);
    expect((await inbox()).counts).toMatchObject({ all: 1, us: 0 });
    await portal.sql(`UPDATE application SET state = 'submitted' WHERE id = $1`, [otherId]);
  });
});

test('« Qui a la balle ? » counts what the inbox counts, and leads there', async () => {
  await say(other, otherId, 'Une question', '09:00');
  await say(talk.anne, talk.id, 'Une autre', '09:10');
  await say(talk.coordinator, talk.id, 'Et vous ?', '09:20');
  interface Ball {
    ball: string;
    counts: { kind: string; count: number; list: { route: string; filters: object[] } }[];
  }
  const { body } = await talk.coordinator.get<{ balls: Ball[] }>('/api/dashboards/coordination?year=2026');
  const of = (ball: string, kind: string) =>
    body.balls.find((one) => one.ball === ball)?.counts.find((one) => one.kind === kind);
  const { counts } = await inbox('?edition=2026');
  expect([of('coordination', 'answer_holder')?.count, of('holders', 'answer_coordination')?.count]).toEqual([
    counts.us,
    counts.them,
  ]);
  expect(of('coordination', 'answer_holder')?.list).toEqual({
    route: '/pilotage/messages',
    filters: [
      { name: 'edition', value: '2026' },
      { name: 'voir', value: 'nous' },
    ],
  });
});
