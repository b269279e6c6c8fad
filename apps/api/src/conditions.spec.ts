import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { RecallConditions } from '@fds/labelling/api';
import { holdEdition } from './test/dossiers';
import { decide, due, readyDossier, tell, type DecidedDossier } from './test/decided';

const YEAR = 2026;
interface Condition {
  eventId: string;
  state: string;
  condition: string;
  dueOn: string | null;
  answers: { text: string; by: string; files: { id: string; name: string }[] }[];
  outcome: string;
}
let portal: TestPortal;
let coordinator: Visitor;
let stranger: Visitor;
let dossier: DecidedDossier;
let event: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  [coordinator, stranger] = [await portal.as('coordinator'), await portal.as('holder')];
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-06-15T14:00:00+02:00');
  dossier = await readyDossier(portal, { year: YEAR, title: 'Saveurs', events: [{ title: 'Conférence' }] });
  event = dossier.event('Conférence');
  await decide(coordinator, dossier, { Conférence: ['label_with_conditions', 'Prévoir une rampe'] });
  await due(portal, event, '2026-07-01');
});
const announce = async (): Promise<void> => {
  expect((await tell(coordinator, YEAR, dossier)).status).toBe(200);
};
const list = async (query = ''): Promise<{ total: number; counts: Record<string, number>; items: Condition[] }> =>
  (
    await coordinator.get<{ total: number; counts: Record<string, number>; items: Condition[] }>(
      `/api/conditions?year=${YEAR}&size=200${query}`,
    )
  ).body;
const mine = async (query = ''): Promise<Condition | undefined> =>
  (await list(query)).items.find(({ eventId }) => eventId === event);
const answer = (text: string, by = dossier.holder) => by.post(`/api/events/${event}/condition-answers`, { text });
const reminders = () =>
  portal.sql<{ text: string; occasion: string }>(
    `SELECT text, occasion FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'label.condition_reminder:%' ORDER BY occasion`,
    [dossier.holder.personId],
  );

test('rule 16: a condition that was not announced is on no list, and takes no answer', async () => {
  expect(await mine()).toBeUndefined();
  expect(await answer('C’est fait')).toMatchObject({ status: 409, body: { reasons: ['no_condition'] } });
  await portal.app.get(RecallConditions).run();
  expect(await reminders()).toEqual([]);
});

test('a holder answers its condition, more than once, and the coordination reads it', async () => {
  await announce();
  expect(await mine()).toMatchObject({ state: 'waiting', condition: 'Prévoir une rampe', dueOn: '2026-07-01' });
  expect((await answer('   ')).body).toMatchObject({ reasons: ['answer_missing'] });
  expect((await answer('x'.repeat(4001))).status).toBe(422);
  expect((await answer('La rampe est commandée.')).body).toMatchObject({
    events: [{ condition: { state: 'answered', answers: [{ text: 'La rampe est commandée.' }], mayAnswer: true } }],
  });
  await answer('La rampe est là.');
  expect(await mine('&state=answered')).toMatchObject({
    answers: [{ text: 'La rampe est là.', by: 'Test holder' }, { text: 'La rampe est commandée.' }],
  });
  expect((await answer('Moi aussi', stranger)).status).toBe(404);
});

test('an answer brings its files: they are judged as those of any message, and the coordination opens them', async () => {
  await announce();
  const { body } = await answer('La convention est jointe.');
  const given = (body as { events: { condition: { answers: { messageId: string }[] } }[] }).events[0]?.condition
    .answers[0];
  const path = `/api/applications/${dossier.id}/messages/${given?.messageId}/files?name=`;
  const send = (name: string, bytes: Uint8Array) =>
    dossier.holder.send<{ detail: string }>('POST', `${path}${encodeURIComponent(name)}`, bytes, {
      'content-type': 'application/octet-stream',
    });
  expect((await send('convention.txt', Buffer.from('Convention signée.'))).status).toBe(201);
  const refused = await send('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  expect([refused.status, refused.body.detail]).toEqual([422, expect.any(String)]);
  const [shown] = (await mine())?.answers ?? [];
  expect(shown?.files.map(({ name }) => name)).toEqual(['convention.txt']);
  const address = `/api/applications/${dossier.id}/attachments/${shown?.files[0]?.id}`;
  expect((await coordinator.send('GET', address)).status).toBe(200);
  expect((await stranger.get(address)).status).toBe(404);
  const own = await dossier.holder.get<object>(`/api/applications/${dossier.id}/answer`);
  expect(own.body).toMatchObject({ events: [{ condition: { answers: [{ files: [{ name: 'convention.txt' }] }] } }] });
});

test('the coordination lifts the condition: the label is plain, the holder is told in its words', async () => {
  await announce();
  const before = await list();
  const mail = { subject: 'Tout est bon', text: 'Bonjour {nom}, la rampe convient.' };
  expect((await coordinator.post(`/api/events/${event}/condition-lifting`, { mail })).status).toBe(204);
  expect(await mine()).toBeUndefined();
  expect(await mine('&state=lifted')).toMatchObject({ state: 'lifted' });
  expect((await list()).counts['lifted']).toBe((before.counts['lifted'] ?? 0) + 1);
  const { body } = await dossier.holder.get(`/api/applications/${dossier.id}/answer`);
  expect(body).toMatchObject({ events: [{ label: 'labelled', condition: null, certificate: expect.any(String) }] });
  const [told] = await portal.sql(`SELECT subject, text FROM outbox_message WHERE occasion LIKE $1`, [
    `label.changed:${event}:%`,
  ]);
  expect(told).toEqual({ subject: 'Tout est bon', text: 'Bonjour Test holder, la rampe convient.' });
  expect((await coordinator.post(`/api/events/${event}/condition-lifting`, { mail: null })).body).toMatchObject({
    reasons: ['no_condition'],
  });
});

test('a condition that is not met refuses the label, with its reason, for good', async () => {
  await announce();
  const path = `/api/events/${event}/condition-refusal`;
  expect((await coordinator.post(path, { reason: '', mail: null })).status).toBe(422);
  expect((await coordinator.post(path, { reason: ' ', mail: null })).body).toMatchObject({
    reasons: ['reason_missing'],
  });
  expect(
    (await coordinator.post(path, { reason: 'Sans rampe', mail: { subject: 'a', text: '{toi}' } })).body,
  ).toMatchObject({
    reasons: ['unknown_placeholder'],
  });
  expect((await coordinator.post(path, { reason: 'Sans rampe', mail: null })).status).toBe(204);
  expect(await mine('&state=refused')).toMatchObject({ outcome: 'Sans rampe' });
  expect((await dossier.holder.get(`/api/applications/${dossier.id}/answer`)).body).toMatchObject({
    events: [{ label: 'refused', reason: 'Sans rampe', certificate: null }],
  });
  expect(await answer('Trop tard')).toMatchObject({ status: 409 });
});

test('of a lifting and a refusal at once one wins, the other is told', async () => {
  await announce();
  const colleague = await portal.as('coordinator');
  const answers = await Promise.all([
    coordinator.post(`/api/events/${event}/condition-lifting`, { mail: null }),
    colleague.post(`/api/events/${event}/condition-refusal`, { reason: 'Sans rampe', mail: null }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  const told = await portal.sql(`SELECT 1 FROM outbox_message WHERE occasion LIKE $1`, [`label.changed:${event}:%`]);
  expect(told).toHaveLength(1);
});

test('reminders go by themselves, a week and a day before, once each, and stop with the answer', async () => {
  await announce();
  const round = async (at: string): Promise<number> => {
    portal.moveClock(at);
    await portal.app.get(RecallConditions).run();
    await portal.app.get(RecallConditions).run();
    return (await reminders()).length;
  };
  expect(await round('2026-06-20T09:00:00+02:00')).toBe(0);
  expect(await round('2026-06-24T09:00:00+02:00')).toBe(1);
  expect(await round('2026-06-27T09:00:00+02:00')).toBe(1);
  expect((await reminders())[0]?.text).toMatch(/avant le 1er juillet 2026[^]*Prévoir une rampe/);
  expect(await round('2026-06-30T09:00:00+02:00')).toBe(2);
  expect(await round('2026-07-02T09:00:00+02:00')).toBe(2);
  coordinator = await portal.as('coordinator');
  expect(await mine()).toMatchObject({ state: 'overdue' });
  await answer('En retard, mais fait.');
  expect(await mine()).toMatchObject({ state: 'answered' });
});

test('a condition that was answered, or lifted, is not recalled', async () => {
  await announce();
  await answer('C’est fait.');
  portal.moveClock('2026-06-30T09:00:00+02:00');
  await portal.app.get(RecallConditions).run();
  expect(await reminders()).toEqual([]);
});
