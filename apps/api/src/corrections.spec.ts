import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Duties } from '@fds/shared/api-kit';
import { layFestival, readContent, saveChanges, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';

interface Correction {
  id: string;
  dueOn: string;
  askedBy: string | null;
  answeredAt: string | null;
  answeredVersion: number | null;
  resolvedAt: string | null;
  cancelledAt: string | null;
  items: { section: string; why: string; eventTitle: string }[];
}
interface Corrections {
  items: Correction[];
  ask: { allowed: boolean };
  reasons?: string[];
  code?: string;
}

let portal: TestPortal;
let festival: Festival;
let coordinator: Visitor;
let holder: Visitor;
const path = (rest = ''): string => `/api/applications/${festival.applicationId}${rest}`;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());
/** The call is over; nothing is asked. */
beforeEach(async () => {
  await portal.sql('DELETE FROM correction_request');
  await portal.sql('DELETE FROM outbox_message');
  await at('2026-05-20T10:00:00+02:00');
});
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  coordinator = await portal.as('coordinator');
  holder = await portal.as('holder', [festival.organisationId]);
}
const ask = (items: object[] = [{ section: 'projet', why: 'Un résumé plus clair.' }], dueOn = '2026-05-25') =>
  coordinator.post<Corrections>(path('/corrections'), { dueOn, items });
const change = async (field: string, value: unknown, item = festival.applicationId) => {
  const { body } = await readContent(holder, festival.applicationId);
  const answers = item === festival.applicationId ? body.project : body.items.find(({ id }) => id === item)?.answers;
  const was = (answers as Record<string, unknown> | undefined)?.[field] ?? null;
  return saveChanges(holder, body, [{ op: 'set', item, field, was, value }]);
};
const send = async () => {
  const { body } = await readContent(holder, festival.applicationId);
  return holder.post<{ state: string }>(path('/submission'), { version: body.version });
};
const mails = () =>
  portal.sql<{ subject: string; text: string; occasion: string }>(
    'SELECT subject, text, occasion FROM outbox_message ORDER BY id',
  );

test('the coordinator asks; the holder reads what, why and until when, and only that section opens', async () => {
  const { status, body } = await ask();
  expect([status, body.items[0]]).toMatchObject([
    201,
    { dueOn: '2026-05-25', items: [{ section: 'projet', why: 'Un résumé plus clair.' }], answeredAt: null },
  ]);
  const [mail] = await mails();
  expect(mail?.subject).toContain('À compléter avant le 25 mai 2026');
  expect(mail?.text).toContain('Le projet : Un résumé plus clair.');

  const read = (await holder.get<Corrections>(path('/corrections'))).body;
  expect(read.items[0]).toMatchObject({ askedBy: null, dueOn: '2026-05-25' });
  expect(read.ask.allowed).toBe(false);
  expect((await holder.get(path('/content'))).body).toMatchObject({ correction: { dueOn: '2026-05-25' } });

  expect((await change('summary', 'Plus clair.')).status).toBe(200);
  expect(await change('title', 'Autre titre', festival.eventId)).toMatchObject({
    body: { code: 'applications.not_reopened' },
  });
});

test('the answer stores a version, keeps the state and the filing date, clears the wait and tells who asked', async () => {
  await ask();
  const filed = await portal.sql('SELECT submitted_at FROM application WHERE id = $1', [festival.applicationId]);
  const before = await portal.sql<{ n: number }>('SELECT count(*)::integer AS n FROM application_version');
  await change('summary', 'Un résumé tout neuf.');
  await at('2026-05-28T10:00:00+02:00'); // Three days late: still taken.
  expect(await send()).toMatchObject({ status: 200, body: { state: 'ready_for_committee' } });
  expect(await portal.sql('SELECT submitted_at FROM application WHERE id = $1', [festival.applicationId])).toEqual(
    filed,
  );

  const [answered] = (await coordinator.get<Corrections>(path('/corrections'))).body.items;
  expect(answered).toMatchObject({ answeredVersion: (before[0]?.n ?? 0) + 1, resolvedAt: null });
  const told = await mails();
  expect(told.some(({ subject }) => subject.startsWith('Réponse reçue'))).toBe(true);
  expect(told.some(({ subject }) => subject.startsWith('Votre réponse est reçue'))).toBe(true);
  expect(await change('summary', 'Encore.')).toMatchObject({ body: { code: 'applications.not_a_draft' } });

  await coordinator.post(path(`/corrections/${answered?.id}/resolution`));
  const again = await coordinator.post<Corrections>(path(`/corrections/${answered?.id}/resolution`));
  expect([again.status, again.body.items[0]?.resolvedAt]).toEqual([200, expect.any(String)]);
});

test('a request that is taken back leaves the dossier as it was sent, files and events too', async () => {
  const { body: filed } = await readContent(holder, festival.applicationId);
  const asked = await ask([
    { section: 'projet', why: 'Le résumé.' },
    { section: 'evenements', why: 'Les dates.' },
  ]);
  await change('summary', 'Jamais envoyé.');
  await change('capacity', 7, festival.eventId);
  const { body } = await readContent(holder, festival.applicationId);
  const item = randomUUID();
  const add = { op: 'add', item, parent: null, kind: 'single', position: 9 };
  expect(await saveChanges(holder, body, [add])).toMatchObject({ status: 200 });
  const request = asked.body.items[0]?.id;
  expect((await coordinator.delete(path(`/corrections/${request}`))).status).toBe(200);
  const { body: restored } = await readContent(holder, festival.applicationId);
  expect([restored.project, restored.items]).toEqual([filed.project, filed.items]);
  expect(await portal.sql('SELECT event_id FROM event_overview WHERE event_id = $1', [item])).toEqual([]);
  expect((await mails()).some(({ subject }) => subject.startsWith('Plus rien à compléter'))).toBe(true);
  expect(await change('summary', 'Trop tard.')).toMatchObject({ body: { code: 'applications.not_a_draft' } });
  expect((await coordinator.delete(path(`/corrections/${request}`))).body).toMatchObject({ reasons: ['not_waiting'] });
});

test('reminders go by themselves: before the day, on it, and the day after, once each', async () => {
  await ask();
  await portal.sql('DELETE FROM outbox_message');
  const occasions: string[] = [];
  for (const day of ['21', '22', '23', '25', '25', '26', '27']) {
    await at(`2026-05-${day}T18:00:00+02:00`);
    await portal.app.get(Duties).look();
    const found = new Set((await mails()).map(({ occasion }) => occasion.split(':').at(-1) ?? ''));
    occasions.push([...found].sort().join(' '));
  }
  expect(occasions).toEqual(['', '3', '3', '0 3', '0 3', '-1 0 3', '-1 0 3']);
});

test('the day changes while the request waits', async () => {
  const { body } = await ask();
  const request = body.items[0]?.id;
  const changed = await coordinator.send<Corrections>('PATCH', path(`/corrections/${request}`), {
    dueOn: '2026-06-02',
  });
  expect(changed.body.items[0]?.dueOn).toBe('2026-06-02');
  expect(
    (await coordinator.send('PATCH', path(`/corrections/${request}`), { dueOn: '2026-05-01' })).body,
  ).toMatchObject({
    reasons: ['due_past'],
  });
});

test('what cannot be asked is refused with every reason, and asks nothing', async () => {
  expect((await ask([{ section: 'projet', why: '   ' }])).status).toBeGreaterThanOrEqual(400);
  expect((await ask([{ section: 'nulle_part', why: 'x' }])).status).toBe(422);
  expect((await ask([{ section: 'subvention', why: 'x' }], '2026-05-01')).body).toMatchObject({
    reasons: ['section_off', 'due_past'],
  });
  expect((await ask([{ section: 'evenements', eventId: randomUUID(), why: 'x' }])).body).toMatchObject({
    reasons: ['unknown_event'],
  });
  await ask();
  expect((await ask()).body).toMatchObject({ code: 'corrections.already_asked' });
  expect((await coordinator.get<Corrections>(path('/corrections'))).body.items).toHaveLength(1);
});

test('another organisation sees no request, and a request of another dossier is not found', async () => {
  const { body } = await ask();
  const stranger = await portal.as('holder', [festival.otherOrganisationId]);
  expect((await stranger.get(path('/corrections'))).status).toBe(404);
  expect((await coordinator.delete(path(`/corrections/${randomUUID()}`))).status).toBe(404);
  expect((await holder.delete(path(`/corrections/${body.items[0]?.id}`))).status).toBe(403);
});
