import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestPortal } from '@fds/portal/testing';
import { fileDossier, foundOrganisation } from './test/dossiers';
import { layTalk, type Talk } from './test/talks';
import { addressOf, mailsTo } from './test/teams';

let portal: TestPortal;
let talk: Talk;
const [lab, tables, hall] = [randomUUID(), randomUUID(), randomUUID()];
/** A dossier of the Somme that offers a venue, one of the Oise, one that was withdrawn. */
let near = '';
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
  await needs(talk.id, [
    { key: lab, direction: 'seeking', what: 'researcher', details: 'Un spécialiste de l’estran' },
    { key: hall, direction: 'seeking', what: 'venue', details: 'Une salle <b>au sec</b>' },
    { key: randomUUID(), direction: null, what: null, details: 'À peine commencé' },
  ]);
  near = await other('Musée Boucher', '80001', [
    { key: tables, direction: 'offering', what: 'equipment', details: 'Vingt tables' },
    { key: randomUUID(), direction: 'offering', what: 'venue', details: 'Un auditorium' },
  ]);
  await other('Salle lointaine', '60057', [
    { key: randomUUID(), direction: 'offering', what: 'venue', details: 'Loin d’ici' },
  ]);
  const gone = await other('Salle retirée', '80001', [
    { key: randomUUID(), direction: 'offering', what: 'venue', details: 'Retirée' },
  ]);
  await portal.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [gone]);
});
afterAll(() => portal?.stop());
beforeEach(() => portal.sql('DELETE FROM application_message'));

interface Need {
  readonly key: string;
  readonly details: string;
  readonly organisation: string;
  readonly departments: string[];
  readonly answeredAt: string | null;
}
const needs = (id: string, rows: object[]) =>
  portal.sql(`UPDATE application SET details = jsonb_build_object('needs', $2::jsonb) WHERE id = $1`, [
    id,
    JSON.stringify(rows),
  ]);
async function other(name: string, municipality: string, rows: object[]): Promise<string> {
  const organisationId = await foundOrganisation(portal, 2026, name);
  const { id, event } = await fileDossier(portal, {
    year: 2026,
    organisationId,
    title: name,
    state: 'draft',
    events: [{ title: name }],
  });
  await portal.sql('UPDATE event_overview SET department = $2 WHERE event_id = $1', [
    event(name),
    municipality.slice(0, 2),
  ]);
  await needs(id, rows);
  return id;
}
const list = async (query = '') =>
  (await talk.coordinator.get<{ items: Need[]; total: number; waiting: number }>(`/api/needs?edition=2026${query}`))
    .body;
const details = async (query = '') => (await list(query)).items.map((need) => need.details);
const answer = (needKey = hall) =>
  talk.coordinator.post(`/api/applications/${talk.id}/messages`, {
    circle: 'thread',
    text: 'Le musée en a une',
    needKey,
  });

test('the coordination reads what every dossier looks for and offers, those without an answer first', async () => {
  const { total, waiting } = await list();
  expect([total, waiting]).toEqual([5, 5]);
  await answer();
  const all = await list();
  expect([all.total, all.waiting, all.items.at(-1)?.key]).toEqual([5, 4, hall]);
  expect(all.items.at(-1)).toMatchObject({
    details: 'Une salle <b>au sec</b>',
    organisation: 'Médiathèque d’Abbeville',
    departments: ['80'],
  });
});

test('the list is filtered by way, kind, department, answer and words, and paged', async () => {
  expect(await details('&direction=offering')).toHaveLength(3);
  expect(await details('&what=venue&direction=seeking')).toEqual(['Une salle <b>au sec</b>']);
  expect(await details('&department=60')).toEqual(['Loin d’ici']);
  expect(await details('&q=ESTRAN')).toEqual(['Un spécialiste de l’estran']);
  expect(await details('&q=boucher%20table')).toEqual(['Vingt tables']);
  expect(await details('&q=100%25_')).toEqual([]);
  await answer();
  expect(await details('&answered=yes')).toEqual(['Une salle <b>au sec</b>']);
  expect(await details('&answered=no')).toHaveLength(4);
  const second = await list('&size=2&page=3');
  expect([second.items.length, second.total]).toEqual([1, 5]);
  expect(await list('&size=2&page=9')).toMatchObject({ items: [], total: 5 });
});

test('for who looks for a venue, the offers of the same kind in the same department are proposed', async () => {
  const { body } = await talk.coordinator.get<{ items: Need[]; more: boolean }>(
    `/api/applications/${talk.id}/needs/${hall}/matches`,
  );
  expect([body.items.map((need) => need.details), body.more]).toEqual([['Un auditorium'], false]);
  expect((await talk.coordinator.get(`/api/applications/${near}/needs/${hall}/matches`)).status).toBe(404);
});

test('an answer is a message of the thread: the holder is mailed, and its need says that it was answered', async () => {
  const answers = async () =>
    (await talk.anne.get<{ items: object[] }>(`/api/applications/${talk.id}/needs/answers`)).body.items;
  expect(await answers()).toEqual([]);
  await talk.anne.post(`/api/applications/${talk.id}/messages`, { circle: 'thread', text: 'Et ceci ?', needKey: hall });
  expect(await answers()).toEqual([]);
  expect((await answer()).status).toBe(201);
  expect(await answers()).toEqual([{ key: hall, answers: 1, answeredAt: expect.any(String) }]);
  const mails = await mailsTo(portal, await addressOf(portal, talk.bruno));
  expect(mails.some(({ text }) => text.includes('« Le musée en a une »'))).toBe(true);
});

test('what holders look for is nobody else’s: committee, partners, other organisations', async () => {
  for (const visitor of [talk.anne, talk.stranger, talk.partner, talk.drari])
    expect((await visitor.get('/api/needs?edition=2026')).status).toBe(403);
  for (const visitor of [talk.anne, talk.partner, talk.drari])
    expect((await visitor.get(`/api/applications/${talk.id}/needs/${hall}/matches`)).status).toBe(403);
  expect((await talk.stranger.get(`/api/applications/${talk.id}/needs/answers`)).status).toBe(404);
});

test('a dossier whose needs are not what the form writes does not break the list', async () => {
  await portal.sql(`UPDATE application SET details = '{"needs": "rien"}' WHERE id = $1`, [near]);
  expect((await list()).total).toBe(3);
  await portal.sql(`UPDATE application SET details = '{"needs": [1, null, {"key": 3}]}' WHERE id = $1`, [near]);
  expect((await list()).total).toBe(3);
  expect((await talk.coordinator.get('/api/needs?edition=2026&department=quatre')).status).toBe(422);
});
