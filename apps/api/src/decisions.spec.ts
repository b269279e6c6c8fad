import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { Examination, type Examined, SECRET } from './test/examination';

/** What the committee decided of a dossier is recorded, of all its events at once. */
let room: Examination;
let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;
let region: Visitor;
let dossier: Examined;

beforeAll(async () => {
  room = await Examination.begin();
  ({ portal, coordinator, drari, region } = room);
});
afterAll(() => room?.portal.stop());
beforeEach(async () => {
  dossier = await room.dossier();
});

test('rule 15: each root event has its own; activities inherit it', async () => {
  await dossier.ready();
  const answer = await dossier.decide();
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ state: 'decided', notifiedAt: null });
  expect(await dossier.overview('Village')).toEqual([
    { label: 'labelled', notified: false, counts: true, state: 'decided' },
  ]);
  expect(await dossier.overview('Fromages')).toMatchObject([{ label: 'labelled', notified: false, counts: true }]);
  expect(await dossier.overview('Conférence')).toMatchObject([{ label: 'refused', counts: false }]);
});

test('an activity refused alone loses the label that its village keeps', async () => {
  await dossier.ready();
  const decisions = [
    dossier.decision('Village', 'label_with_conditions', 'Prévoir une navette'),
    dossier.decision('Conférence', 'label'),
  ];
  await coordinator.post(dossier.path('decisions'), {
    decisions: [...decisions, dossier.decision('Sel', 'refuse', 'Payant')],
  });
  expect(await dossier.overview('Sel')).toMatchObject([{ label: 'refused', counts: false }]);
  expect(await dossier.overview('Fromages')).toMatchObject([{ label: 'conditional', counts: true }]);
});

test('a root event left out, a refusal without reason or another dossier’s event decide nothing', async () => {
  await dossier.ready();
  const attempt = async (decisions: object[]): Promise<unknown> =>
    (await coordinator.post(dossier.path('decisions'), { decisions })).body['reasons'];
  expect(await attempt([dossier.decision('Village', 'label')])).toEqual(['outcome_missing']);
  expect(await attempt([dossier.decision('Village', 'label'), dossier.decision('Conférence', 'refuse', ' ')])).toEqual([
    'reason_missing',
  ]);
  const foreign = { eventId: '00000000-0000-4000-8000-000000000000', outcome: 'label', reason: '' };
  expect(
    await attempt([dossier.decision('Village', 'label'), dossier.decision('Conférence', 'label'), foreign]),
  ).toEqual(['unknown_event']);
  expect((await coordinator.post(dossier.path('decisions'), { decisions: [] })).status).toBe(422);
  expect(await dossier.review(coordinator)).toMatchObject({ state: 'ready_for_committee' });
});

test('of two coordinators who decide at once one wins, the other is told and sees what was decided', async () => {
  await dossier.ready();
  const colleague = await portal.as('coordinator');
  const answers = await Promise.all([dossier.decide(), dossier.decide(colleague)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const told = answers.find(({ status }) => status === 409);
  expect(told?.body).toMatchObject({ code: 'labelling.changed', current: { state: 'decided' } });
  const rows = await portal.sql(`SELECT 1 FROM label_decision WHERE event_id = $1`, [dossier.event('Village')]);
  expect(rows).toHaveLength(1);
});

test('the committee decides nothing by itself and reads the decision once it is taken', async () => {
  await dossier.ready();
  expect((await dossier.decide(drari)).status).toBe(403);
  expect(
    (await dossier.review(region)).events.every(({ label, outcome }) => label === 'pending' && outcome === null),
  ).toBe(true);
  await dossier.decide();
  expect((await dossier.review(region)).events.find(({ title }) => title === 'Conférence')).toMatchObject({
    label: 'refused',
    outcome: 'refuse',
    reason: SECRET,
  });
});
