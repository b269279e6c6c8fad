import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';
import { holdEdition } from './test/dossiers';

const YEAR = 2026;
interface Life {
  label: string;
  happening: string;
  reason: string;
  answers: Record<string, unknown>;
  changes: {
    id: string;
    state: string;
    happening: string | null;
    facts: { label: string; before: string[]; after: string[] }[];
    mayUndo: { allowed: boolean };
    settledReason: string;
  }[];
  mayChange: { allowed: boolean };
  events: number;
}
let portal: TestPortal;
let coordinator: Visitor;
let stranger: Visitor;
let dossier: DecidedDossier;
let village: string;
let single: string;
const IN_WINDOW = ['2026-10-09T14:00:00+02:00', '2026-10-09T16:00:00+02:00'] as const;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'labelled');
  [coordinator, stranger] = [await portal.as('coordinator'), await portal.as('holder')];
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  dossier = await readyDossier(portal, {
    year: YEAR,
    title: 'Saveurs',
    events: [
      { title: 'Village', kind: 'science_village', activities: [{ title: 'Stand' }] },
      { title: 'Conférence', slots: [IN_WINDOW] },
    ],
  });
  [village, single] = [dossier.event('Village'), dossier.event('Conférence')];
  await decide(coordinator, dossier, { Village: ['label'], Conférence: ['label'] });
});
const announce = async (): Promise<void> => expect((await tell(coordinator, YEAR, dossier)).status).toBe(200);
const life = async (by: Visitor, event = single) => (await by.get<Life>(`/api/events/${event}/life`)).body;
const change = (by: Visitor, body: object, event = single) =>
  by.post<Life & { errors?: object[]; reasons?: string[] }>(`/api/events/${event}/changes`, {
    happening: null,
    reason: '',
    facts: [],
    ...body,
  });
const counted = async (): Promise<Record<string, boolean>> =>
  Object.fromEntries(
    (
      await portal.sql<{ title: string; counts: boolean }>(
        'SELECT title, counts FROM event_overview WHERE application_id = $1',
        [dossier.id],
      )
    ).map(({ title, counts }) => [title, counts]),
  );
const mailsTo = async (who: Visitor, occasion: string): Promise<number> =>
  (
    await portal.sql(`SELECT 1 FROM outbox_message WHERE person_id = $1 AND occasion LIKE $2 || '%'`, [
      who.personId,
      occasion,
    ])
  ).length;
const waiting = async () =>
  (
    await coordinator.get<{
      waiting: number;
      total: number;
      items: { id: string; eventId: string; mayRevoke: object }[];
    }>(`/api/event-changes?year=${YEAR}&application=${dossier.id}`)
  ).body;
const slot = (day: string) => ({ day, from: '14:00', to: '16:00', nextDay: false, audience: 'everyone' });

test('rule 16: before the announcement nothing of this exists for its holder, whatever was decided', async () => {
  expect((await dossier.holder.get(`/api/events/${single}/life`)).status).toBe(404);
  expect((await change(dossier.holder, { happening: 'full' })).status).toBe(404);
  expect((await dossier.holder.post(`/api/applications/${dossier.id}/calling-off`, { reason: 'Grève' })).status).toBe(
    404,
  );
  expect(await change(coordinator, { happening: 'full' })).toMatchObject({ body: { reasons: ['not_announced'] } });
});

test('rule 15: a holder cancels its event: the label stays, it counts no more, its certificate is worth nothing', async () => {
  await announce();
  expect((await change(dossier.holder, { happening: 'cancelled', reason: ' ' })).body.reasons).toEqual([
    'reason_missing',
  ]);
  const { status, body } = await change(dossier.holder, { happening: 'cancelled', reason: 'Salle inondée' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ label: 'labelled', happening: 'cancelled', reason: 'Salle inondée' });
  expect(await counted()).toEqual({ Village: true, Stand: true, Conférence: false });
  expect(await mailsTo(coordinator, `event.happening:${single}`)).toBe(1);
  expect((await dossier.holder.get(`/api/events/${single}/certificate.pdf`)).status).toBe(404);
  const answer = await dossier.holder.get<{ events: { title: string; label: string; certificate: string | null }[] }>(
    `/api/applications/${dossier.id}/answer`,
  );
  expect(answer.body.events.find(({ title }) => title === 'Conférence')).toMatchObject({
    label: 'labelled',
    certificate: null,
  });
  const [row] = await portal.sql<{ code: string }>('SELECT code FROM label_certificate WHERE event_id = $1', [single]);
  expect((await portal.anonymous().get(`/api/label-checks/${row?.code}`)).body).toMatchObject({
    state: 'valid',
    cancelled: true,
  });
  const undone = await dossier.holder.post<Life>(`/api/event-changes/${body.changes[0]?.id}/undoing`);
  expect(undone.body).toMatchObject({ happening: 'scheduled', reason: '', changes: [{ state: 'undone' }] });
  expect((await counted())['Conférence']).toBe(true);
});

test('rule 2: an activity follows its village that is postponed, and nothing of it counts', async () => {
  await announce();
  await change(coordinator, { happening: 'postponed', reason: 'Tempête' }, village);
  expect(await counted()).toEqual({ Village: false, Stand: false, Conférence: true });
  expect(await mailsTo(dossier.holder, `event.changed:${village}`)).toBe(1);
});

test('a move online changes how one attends, and its undoing brings it back', async () => {
  await announce();
  const moved = await change(dossier.holder, { happening: 'moved_online', reason: 'Travaux' });
  expect(moved.body).toMatchObject({ happening: 'moved_online', answers: { attendanceMode: 'online' } });
  const back = await dossier.holder.post<Life>(`/api/event-changes/${moved.body.changes[0]?.id}/undoing`);
  expect(back.body).toMatchObject({ happening: 'scheduled', answers: { attendanceMode: 'in_person' } });
});

test('small changes take effect and are logged, what was labelled waits and does not change until then', async () => {
  await announce();
  const { body } = await change(dossier.holder, {
    reason: 'Plus de monde',
    facts: [
      { field: 'capacity', was: null, value: 40 },
      { field: 'title', was: 'Conférence', value: 'Grande conférence' },
    ],
  });
  expect(body.answers).toMatchObject({ capacity: 40, title: 'Conférence' });
  expect(body.changes.map(({ state }) => state).sort()).toEqual(['applied', 'proposed']);
  expect(await mailsTo(coordinator, `event.change_waits:${single}`)).toBe(1);
  const [one] = (await waiting()).items;
  const accepted = await coordinator.post<Life>(`/api/event-changes/${one?.id}/acceptance`);
  expect(accepted.body).toMatchObject({ title: 'Grande conférence', label: 'labelled' });
  expect(await mailsTo(dossier.holder, `event.change_settled:${one?.id}`)).toBe(1);
  expect((await waiting()).items).toEqual([]);
  expect(await coordinator.post(`/api/event-changes/${one?.id}/acceptance`)).toMatchObject({
    body: { reasons: ['not_waiting'] },
  });
  const [filed] = await portal.sql<{ title: string }>('SELECT title FROM event_overview WHERE event_id = $1', [single]);
  expect(filed?.title).toBe('Grande conférence');
});

test('a label that is taken back leaves nothing to review: the change waits for nobody', async () => {
  await announce();
  await change(dossier.holder, { reason: '', facts: [{ field: 'title', was: 'Conférence', value: 'Autre chose' }] });
  const [one] = (await waiting()).items;
  expect(one?.mayRevoke).toMatchObject({ allowed: true });
  const before = (await waiting()).waiting;
  expect(
    (await coordinator.post(`/api/events/${single}/label-revocation`, { reason: 'Ailleurs', mail: null })).status,
  ).toBe(204);
  const after = await waiting();
  expect([after.waiting, after.total, after.items]).toEqual([before - 1, 0, []]);
});

test('new dates outside the window wait with their hours; refused, the event stays, and its holder reads why', async () => {
  await announce();
  const was = (await life(dossier.holder)).answers['slots'];
  const facts = [{ field: 'slots', was, value: [slot('2026-11-20')] }];
  const { body } = await change(dossier.holder, { happening: 'rescheduled', reason: 'Grève', facts });
  expect(body).toMatchObject({ happening: 'scheduled', answers: { slots: was } });
  const [one] = (await waiting()).items;
  expect((await coordinator.post(`/api/event-changes/${one?.id}/refusal`, { reason: ' ' })).body).toMatchObject({
    reasons: ['refusal_reason_missing'],
  });
  const refused = await coordinator.post<Life>(`/api/event-changes/${one?.id}/refusal`, { reason: 'Trop tard' });
  expect(refused.body).toMatchObject({ happening: 'scheduled', changes: [{ settledReason: 'Trop tard' }] });
  expect(await life(dossier.holder)).toMatchObject({ answers: { slots: was } });
});

test('new hours inside the window take effect at once', async () => {
  await announce();
  const was = (await life(dossier.holder)).answers['slots'];
  const facts = [{ field: 'slots', was, value: [slot('2026-10-10')] }];
  const { body } = await change(dossier.holder, { happening: 'rescheduled', reason: 'Grève', facts });
  expect(body).toMatchObject({ happening: 'rescheduled', changes: [{ state: 'applied' }] });
});

test('what nobody could write is refused with its place, and a stale answer is told', async () => {
  await announce();
  const bad = (field: string, value: unknown) => change(dossier.holder, { facts: [{ field, was: null, value }] });
  expect((await bad('kind', 'festival')).status).toBe(422);
  expect((await bad('capacity', 'beaucoup')).status).toBe(422);
  expect((await bad('publicBookingEmail', 'x')).status).toBe(409);
  const email = { field: 'publicBookingEmail', was: '', value: 'pas une adresse' };
  expect((await change(dossier.holder, { facts: [email] })).status).toBe(422);
  expect((await change(dossier.holder, { facts: [{ field: 'title', was: 'Autre', value: 'X' }] })).status).toBe(409);
  expect((await change(dossier.holder, {})).body.reasons).toEqual(['nothing_changes']);
  expect((await change(stranger, { happening: 'full' })).status).toBe(404);
});

test('a dossier withdrawn after its label: all its labelled events are cancelled, the decision stays', async () => {
  await announce();
  const off = (by: Visitor, reason = 'Plus d’équipe') =>
    by.post(`/api/applications/${dossier.id}/calling-off`, { reason });
  expect((await off(stranger)).status).toBe(404);
  expect((await off(dossier.holder, ' ')).body).toMatchObject({ reasons: ['reason_missing'] });
  expect(await off(dossier.holder)).toMatchObject({ status: 200, body: { cancelled: 2 } });
  expect(await counted()).toEqual({ Village: false, Stand: false, Conférence: false });
  expect(await life(dossier.holder)).toMatchObject({ label: 'labelled', happening: 'cancelled', events: 0 });
  expect(await mailsTo(coordinator, `application.called_off:${dossier.id}`)).toBe(1);
  expect(await off(dossier.holder)).toMatchObject({ body: { reasons: ['nothing_changes'] } });
});

test('two changes at once of the same answer: one wins, the other is told', async () => {
  await announce();
  const facts = (value: number) => [{ field: 'capacity', was: null, value }];
  const answers = await Promise.all([
    change(dossier.holder, { facts: facts(10) }),
    change(coordinator, { facts: facts(20) }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
