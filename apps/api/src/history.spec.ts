import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { beginWholeDossier, callThatAsksAll, send, setTo, write, type WholeDossier } from './test/whole-dossier';

interface Line {
  action: string;
  what: string;
  from: string;
  to: string;
  who: string | null;
  role: string;
  inPlace: boolean;
  erased: boolean;
  changes: { item: string | null; label: string; before: string | null; after: string | null }[];
}
interface History {
  total: number;
  items: Line[];
}

let portal: TestPortal;
let organisationId: string;
let holder: Visitor;
let coordinator: Visitor;
let dossier: WholeDossier;
const read = async (visitor: Visitor, query = ''): Promise<History> => {
  const answer = await visitor.get<History>(`/api/applications/${dossier.id}/history${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await callThatAsksAll(portal);
  organisationId = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisationId]);
  coordinator = await portal.as('coordinator');
  dossier = await beginWholeDossier(holder, organisationId);
});
afterAll(() => portal?.stop());

let summary = 'Réponse à summary';
const say = async (words: string, visitor = holder): Promise<number> => {
  const version = await write(visitor, dossier.id, [setTo(dossier.id, 'summary', summary, words)]);
  summary = words;
  return version;
};

test('saves of one person on one page within ten minutes are one line: before the first, after the last', async () => {
  portal.moveClock('2026-04-11T14:00:00+02:00');
  await say('S');
  portal.moveClock('2026-04-11T14:05:00+02:00');
  await say('Sa');
  portal.moveClock('2026-04-11T14:12:00+02:00');
  await say('Saveurs');
  const [line] = (await read(holder)).items;
  expect(line).toMatchObject({
    action: 'application.saved',
    what: 'Dossier modifié',
    who: 'Test holder',
    role: 'holder',
    from: expect.stringMatching(/^2026-04-11T12:00/),
    to: expect.stringMatching(/^2026-04-11T12:12/),
    changes: [{ item: null, label: 'Résumé du projet', before: 'Réponse à summary', after: 'Saveurs' }],
  });
});

test('a pause, another page or another person begins a line', async () => {
  const before = (await read(holder)).total;
  portal.moveClock('2026-04-11T14:30:00+02:00');
  await say('Après une pause');
  await write(holder, dossier.id, [setTo(dossier.villageId, 'venue', 'Réponse à venue', 'Place du marché')]);
  const colleague = await portal.as('holder', [organisationId]);
  await write(colleague, dossier.id, [setTo(dossier.villageId, 'address', 'Réponse à address', '1 rue du Port')]);
  const { items, total } = await read(holder);
  expect(total - before).toBe(3);
  expect(items[0]?.changes).toEqual([
    { item: 'Village des sciences d’Abbeville', label: 'Adresse', before: 'Réponse à address', after: '1 rue du Port' },
  ]);
});

test('what is done to the whole dossier has its words; a reader of the coordination sees who, the holder sees the coordination', async () => {
  await send(holder, dossier.id, await say('Prêt'));
  coordinator = await portal.as('coordinator');
  await coordinator.post(`/api/applications/${dossier.id}/review`);
  const [mine, theirs] = [(await read(holder)).items, (await read(coordinator)).items];
  expect(mine.slice(0, 2)).toMatchObject([
    { what: 'Dossier pris en charge', role: 'coordinator', who: null },
    { what: 'Dossier envoyé', who: 'Test holder' },
  ]);
  expect(theirs[0]).toMatchObject({ role: 'coordinator', who: 'Test coordinator' });
  expect(mine.at(-1)).toMatchObject({ what: 'Dossier commencé' });
});

test('rule 16: neither opinions, decisions nor notes are told, to anybody', async () => {
  await coordinator.post(`/api/applications/${dossier.id}/readiness`);
  const drari = await portal.as('drari');
  await drari.put(`/api/applications/${dossier.id}/opinion`, { position: 'favourable', reason: 'Bien.' });
  await coordinator.post(`/api/applications/${dossier.id}/decisions`, {
    decisions: [
      { eventId: dossier.villageId, outcome: 'label', reason: '' },
      { eventId: dossier.singleId, outcome: 'label', reason: '' },
    ],
  });
  for (const visitor of [holder, coordinator])
    for (const { action } of (await read(visitor)).items) expect(action).not.toMatch(/opinion|decided|note|message/);
});

test('the history is paged', async () => {
  const all = (await read(holder)).items;
  const second = await read(holder, '?page=2&size=2');
  expect(second.total).toBe(all.length);
  expect(second.items).toEqual(all.slice(2, 4));
});

test('a line whose values were erased says so', async () => {
  await portal.sql(
    `SELECT erase_journal_detail(array_agg(j.id), false) FROM journal_entry j
     WHERE j.subject_id = $1 AND j.action = 'application.saved'`,
    [dossier.id],
  );
  const saved = (await read(holder)).items.filter(({ action }) => action === 'application.saved');
  expect(saved.length).toBeGreaterThan(0);
  for (const line of saved) expect(line).toMatchObject({ erased: true, changes: [] });
});

test('to a holder of another organisation there is nothing; the committee does not enter', async () => {
  const path = `/api/applications/${dossier.id}/history`;
  expect((await (await portal.as('holder', [await anOrganisation(portal, 'Une autre')])).get(path)).status).toBe(404);
  expect((await (await portal.as('drari')).get(path)).status).toBe(403);
});
