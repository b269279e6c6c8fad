import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';
import { dutiesAt, held, holding, remindersTo, report, startLadder, STEPS, YEAR, type Holding } from './test/reminders';

interface Ladder {
  version: number;
  running: boolean;
  steps: object[];
  rhythmHours: number;
  matters: string[];
  missing: { matter: string; missing: number; late: number }[];
  latePeople: number;
}
interface Preview {
  total: number;
  items: { name: string; subject: string; text: string; personId: string }[];
  leftOut: { why: string; people: number }[];
}
interface Pauses {
  items: { id: string; name: string; reason: string }[];
}
const LATE = '2026-11-02T10:00:00+01:00';

let portal: TestPortal;
let coordinator: Visitor;
let village: Holding, library: Holding;

beforeAll(async () => {
  portal = await TestPortal.start({ at: LATE, env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'reporting');
  coordinator = await portal.as('coordinator');
  village = await holding(portal, 'Maison pour tous', [held('Village')]);
  library = await holding(portal, 'Médiathèque', [held('Le ciel')]);
});
afterAll(() => portal?.stop());

const LADDER = `/api/editions/${YEAR}/reminder-ladder`;
const read = async (): Promise<Ladder> => (await coordinator.get<Ladder>(LADDER)).body;
const asked = (overrides: object = {}) => ({
  ...{ version: 0, running: false, steps: STEPS, rhythmHours: 72, matters: ['attendance'] },
  ...overrides,
});
const preview = async (scope = 'late'): Promise<Preview> =>
  (await coordinator.get<Preview>(`/api/reminders/preview?year=${YEAR}&scope=${scope}`)).body;
const pause = (body: object) =>
  coordinator.post<Pauses>('/api/reminder-pauses', {
    ...{ year: YEAR, personId: null, organisationId: null, reason: 'Un deuil.', until: null },
    ...body,
  });

test('an edition without a ladder of its own shows the usual one, stopped, and what is missing', async () => {
  expect(await read()).toMatchObject({
    ...{ version: 0, running: false, steps: STEPS, rhythmHours: 72, latePeople: 2 },
    matters: ['draft', 'correction', 'condition', 'photo', 'kit_order', 'attendance', 'questionnaire'],
    missing: expect.arrayContaining([{ matter: 'attendance', missing: 2, late: 2 }]),
  });
  expect((await coordinator.get('/api/editions/1999/reminder-ladder')).status).toBe(404);
});

test.each([
  ['under 72 hours', { rhythmHours: 71 }, 422],
  ['without a step', { steps: [] }, 422],
  ['a call first', { steps: [{ days: 2, channel: 'call' }] }, 422],
  ['a message after the call', { steps: [STEPS[0], { days: 2, channel: 'call' }, { days: 9, channel: 'mail' }] }, 422],
  ['two steps on one day', { steps: [STEPS[0], { days: -14, channel: 'mail' }] }, 422],
  ['days out of range', { steps: [{ days: -61, channel: 'mail' }] }, 422],
  ['an unknown matter', { matters: ['weather'] }, 422],
])('a ladder with %s is refused, and nothing is kept', async (_, overrides, status) => {
  expect((await coordinator.put(LADDER, asked(overrides))).status).toBe(status);
  expect((await read()).version).toBe(0);
});

test('two who change the ladder at once: the second is told, with the ladder as it stands', async () => {
  expect((await coordinator.put(LADDER, asked())).status).toBe(200);
  expect(await coordinator.put(LADDER, asked({ rhythmHours: 96 }))).toMatchObject({
    ...{ status: 409, body: { code: 'reminders.changed', current: { version: 1, rhythmHours: 72 } } },
  });
});

test('the preview shows who would get what; a number that has changed since sends nothing', async () => {
  const shown = await preview();
  expect(shown).toMatchObject({ total: 2, leftOut: [] });
  expect(shown.items[0]?.subject).toMatch(/^Toujours attendu/);
  expect(shown.items[0]?.text).toContain('{lien}');
  const wrong = await coordinator.post('/api/reminders', { year: YEAR, scope: 'late', expected: 3 });
  expect(wrong).toMatchObject({ status: 409, body: { current: { total: 2 } } });
  expect(await remindersTo(portal, village.holder)).toEqual([]);
});

test('a paused person or organisation gets nothing, the reason is shown, until it is ended', async () => {
  for (const [bad, status] of [
    [{}, 422],
    [{ personId: village.holder.personId, organisationId: library.organisationId }, 422],
    [{ personId: village.holder.personId, reason: '  ' }, 422],
    [{ personId: village.holder.personId, until: '2026-11-01' }, 422],
    [{ personId: village.organisationId }, 404],
    [{ organisationId: village.holder.personId }, 404],
  ] as const)
    expect((await pause(bad)).status).toBe(status);
  expect((await pause({ personId: village.holder.personId })).status).toBe(200);
  const { body } = await pause({ organisationId: library.organisationId, reason: 'Déménagement', until: '2026-11-30' });
  expect(body.items).toHaveLength(2);
  expect(await preview()).toMatchObject({ total: 0, leftOut: [{ why: 'paused', people: 2 }] });
  for (const { id } of body.items) expect((await coordinator.delete(`/api/reminder-pauses/${id}`)).status).toBe(204);
  expect((await coordinator.delete(`/api/reminder-pauses/${body.items[0]?.id}`)).status).toBe(404);
  expect((await preview()).total).toBe(2);
});

test('sent by hand: one message each, the list says who was asked, and the rhythm keeps the next one away', async () => {
  const sent = await coordinator.post('/api/reminders', { year: YEAR, scope: 'late', expected: 2 });
  expect(sent).toMatchObject({ status: 200, body: { sent: 2 } });
  expect(await remindersTo(portal, village.holder)).toHaveLength(1);
  expect(await preview()).toMatchObject({ total: 0, leftOut: [{ why: 'rhythm', people: 2 }] });
  const list = await coordinator.get<{ total: number; items: object[] }>(
    `/api/reminders?year=${YEAR}&matter=attendance&outcome=waiting&size=1`,
  );
  expect(list.body).toMatchObject({ total: 2, items: [{ origin: 'by_hand', message: 'planned', linkStands: true }] });
  const none = await coordinator.get<{ total: number }>(`/api/reminders?year=${YEAR}&matter=photo`);
  expect(none.body.total).toBe(0);
});

test('the call list has the telephones of the dossier and of the organisation; a call is noted with what was said', async () => {
  await portal.sql(
    `UPDATE application SET details = jsonb_build_object('contacts', jsonb_build_array(jsonb_build_object('name', 'Camille', 'role', 'Directrice', 'phone', '03 22 00 00 00')))
     WHERE id = $1`,
    [village.dossier.id],
  );
  await portal.sql(`UPDATE organisation SET public_phone = '03 22 11 11 11' WHERE id = $1`, [village.organisationId]);
  await startLadder(coordinator);
  await report(library.holder, library.dossier.event('Le ciel'));
  await dutiesAt(portal, '2026-11-09T10:00:00+01:00');
  coordinator = await portal.as('coordinator');
  interface Calls {
    items: { id: string; organisationName: string; phones: object[]; note: string; calledAt: string | null }[];
  }
  const calls = async () => (await coordinator.get<Calls>(`/api/reminder-calls?year=${YEAR}`)).body.items;
  const [call, ...more] = await calls();
  expect(more).toEqual([]);
  expect(call).toMatchObject({
    organisationName: 'Maison pour tous',
    phones: expect.arrayContaining([
      { who: 'Camille, Directrice', phone: '03 22 00 00 00' },
      { who: '', phone: '03 22 11 11 11' },
    ]),
    calledAt: null,
  });
  const path = `/api/reminder-calls/${call?.id}/note`;
  expect((await coordinator.put(path, { called: true, note: 'Enverra jeudi.' })).status).toBe(204);
  expect(await calls()).toMatchObject([{ note: 'Enverra jeudi.', calledAt: expect.any(String) }]);
  await report(village.holder, village.dossier.event('Village'));
  await dutiesAt(portal, '2026-11-09T11:00:00+01:00');
  expect(await coordinator.put(path, { called: true, note: '' })).toMatchObject({
    status: 409,
    body: { reasons: ['settled'] },
  });
});
