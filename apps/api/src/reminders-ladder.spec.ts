import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Duties } from '@fds/shared/api-kit';
import { holdEdition } from './test/dossiers';
import { dutiesAt, held, holding, remindersTo, report, startLadder, YEAR, type Holding } from './test/reminders';

let portal: TestPortal;
/** A coordinator who has just signed in: a session ends after twelve hours. */
const coordinator = (): Promise<Visitor> => portal.as('coordinator');
/** Two dossiers of one person, each with an event; a colleague of the first. */
let village: Holding, second: Holding;
let colleague: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-10-14T09:30:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'reporting');
  village = await holding(portal, 'Maison pour tous', [held('Village des sciences')]);
  second = await holding(portal, 'Médiathèque', [held('Le ciel en plein jour')]);
  await portal.sql('INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2)', [
    village.holder.personId,
    second.organisationId,
  ]);
  colleague = await portal.as('holder', [village.organisationId]);
  await portal.sql(`UPDATE organisation SET public_email = 'direction@maison.example' WHERE id = $1`, [
    village.organisationId,
  ]);
});
afterAll(() => portal?.stop());

const copies = () =>
  portal.sql<{ state: string; text: string; link: string | null }>(
    `SELECT state, text, link FROM outbox_message WHERE to_address = 'direction@maison.example' ORDER BY written_at`,
  );
const count = async (who: Visitor): Promise<number> => (await remindersTo(portal, who)).length;

test('nothing leaves before the coordination has set the ladder going', async () => {
  await dutiesAt(portal, '2026-10-16T09:30:00+02:00');
  expect(await portal.sql(`SELECT 1 FROM outbox_message WHERE kind = 'reminder'`)).toEqual([]);
});

test('J − 14: each person gets one message with all that is missing of all their dossiers, in the region’s morning', async () => {
  await startLadder(await coordinator());
  await dutiesAt(portal, '2026-10-16T07:00:00+02:00');
  expect(await count(village.holder)).toBe(0);
  await dutiesAt(portal, '2026-10-16T10:00:00+02:00');
  const [mail, ...more] = await remindersTo(portal, village.holder);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Il manque 2 réponses pour la Fête de la science 2026');
  expect(mail?.text).toContain('Village des sciences');
  expect(mail?.text).toContain('Le ciel en plein jour');
  expect(mail?.text).toContain('avant le vendredi 30 octobre 2026, ce jour compris');
  expect(mail?.link).toMatch(/\/a-completer\/[\w-]{43}$/);
  const [alone] = await remindersTo(portal, second.holder);
  expect(alone?.subject).toMatch(/donnez vos chiffres/);
  expect(alone?.text).not.toContain('Village');
  expect(await count(colleague)).toBe(1);
});

test('the same round again, later rounds of the day and two workers at once write nothing more', async () => {
  const before = await portal.sql(`SELECT id FROM outbox_message ORDER BY id`);
  await portal.sql('DELETE FROM duty');
  const replica = await portal.replica();
  try {
    await Promise.all([portal, replica].map((one) => one.app.get(Duties).look()));
    await dutiesAt(portal, '2026-10-16T17:30:00+02:00');
    await dutiesAt(portal, '2026-10-20T10:00:00+02:00');
  } finally {
    await replica.stop();
  }
  expect(await portal.sql(`SELECT id FROM outbox_message ORDER BY id`)).toEqual(before);
});

test('nothing more for who answered: the next step lists only what still is missing', async () => {
  await report(second.holder, second.dossier.event('Le ciel en plein jour'));
  await dutiesAt(portal, '2026-10-27T10:00:00+01:00');
  expect(await count(second.holder)).toBe(1);
  const [, mail] = await remindersTo(portal, village.holder);
  expect(mail?.text).toContain('Village des sciences');
  expect(mail?.text).not.toContain('Le ciel');
  const asked = await (
    await coordinator()
  ).get<{ items: { name: string; outcome: string }[]; outcomes: object[] }>(`/api/reminders?year=${YEAR}&q=ciel`);
  expect(asked.body.items.map(({ outcome }) => outcome).sort()).toEqual(['partly', 'settled']);
});

test('J + 2, after the change to winter time: a message, and a copy to the organisation that waits for a green light', async () => {
  await dutiesAt(portal, '2026-11-01T08:50:00+01:00');
  expect(await count(village.holder)).toBe(2);
  await dutiesAt(portal, '2026-11-01T09:05:00+01:00');
  expect(await count(village.holder)).toBe(3);
  const [, , mail] = await remindersTo(portal, village.holder);
  expect(mail).toMatchObject({ subject: expect.stringMatching(/^Toujours attendu/), state: 'planned' });
  const held = await copies();
  expect(held).toEqual([
    expect.objectContaining({ state: 'held', link: null }),
    expect.objectContaining({ state: 'held', link: null }),
  ]);
  expect(held[0]?.text).toContain('Village des sciences');
  expect(held[0]?.text).not.toContain('a-completer');
});

test('J + 9: a call instead of a message, listed once', async () => {
  await dutiesAt(portal, '2026-11-08T10:00:00+01:00');
  await dutiesAt(portal, '2026-11-09T10:00:00+01:00');
  expect(await count(village.holder)).toBe(3);
  const calls = await (
    await coordinator()
  ).get<{ items: { organisationName: string; matters: object[]; reminders: number }[] }>(
    `/api/reminder-calls?year=${YEAR}`,
  );
  expect(calls.body.items).toEqual([
    expect.objectContaining({ organisationName: 'Maison pour tous', reminders: 6, matters: [expect.anything()] }),
  ]);
});

test('once answered it stops by itself: copies that wait are called off, the call goes, every line says when', async () => {
  await report(village.holder, village.dossier.event('Village des sciences'));
  await dutiesAt(portal, '2026-11-10T10:00:00+01:00');
  expect((await copies()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  const { body } = await (await coordinator()).get<{ items: object[] }>(`/api/reminder-calls?year=${YEAR}`);
  expect(body.items).toEqual([]);
  const { body: asked } = await (
    await coordinator()
  ).get<{ total: number; outcomes: object[] }>(`/api/reminders?year=${YEAR}`);
  expect(asked).toMatchObject({
    total: 7,
    outcomes: [
      { outcome: 'waiting', count: 0 },
      { outcome: 'partly', count: 0 },
      { outcome: 'settled', count: 7 },
    ],
  });
  await dutiesAt(portal, '2026-11-20T10:00:00+01:00');
  expect(await count(village.holder)).toBe(3);
});
