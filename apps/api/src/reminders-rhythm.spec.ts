import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';
import { dutiesAt, held, holding, remindersTo, startLadder, YEAR } from './test/reminders';

let portal: TestPortal;
/** A coordinator who has just signed in: a session ends after twelve hours. */
const coordinator = (): Promise<Visitor> => portal.as('coordinator');

beforeEach(async () => {
  portal = await TestPortal.start({ at: '2026-10-14T09:30:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'reporting');
});
afterEach(() => portal?.stop());

/** As if a campaign or another reminder had left for this person. */
const written = (who: Visitor, kind: string, at: string, state = 'sent'): Promise<object[]> =>
  portal.sql(
    `INSERT INTO outbox_message (person_id, occasion, kind, to_address, to_name, subject, text, written_at, send_after, state)
     VALUES ($1, 'test:' || gen_random_uuid(), $2, 'a@b.example', 'A', 'S', 'T', $3, $3, $4)`,
    [who.personId, kind, at, state],
  );

test('never two reminders within 72 hours, whatever they speak of: campaigns and other reminders count, notices do not', async () => {
  const people = await Promise.all(
    ['campaign', 'reminder', 'notice', 'cancelled'].map((name) => holding(portal, name, [held(`Chez ${name}`)])),
  );
  const [campaign, reminder, notice, cancelled] = people.map(({ holder }) => holder) as [
    Visitor,
    Visitor,
    Visitor,
    Visitor,
  ];
  await written(campaign, 'campaign', '2026-10-15T10:00:00+02:00');
  await written(reminder, 'reminder', '2026-10-15T10:00:00+02:00');
  await written(notice, 'notice', '2026-10-15T10:00:00+02:00');
  await written(cancelled, 'campaign', '2026-10-15T10:00:00+02:00', 'cancelled');
  await startLadder(await coordinator());
  const fromLadder = async (who: Visitor): Promise<number> =>
    (await remindersTo(portal, who)).filter(({ link }) => link !== null).length;
  await dutiesAt(portal, '2026-10-18T09:55:00+02:00');
  expect(await Promise.all(people.map(({ holder }) => fromLadder(holder)))).toEqual([0, 0, 1, 1]);
  await dutiesAt(portal, '2026-10-18T10:06:00+02:00');
  expect(await Promise.all(people.map(({ holder }) => fromLadder(holder)))).toEqual([1, 1, 1, 1]);
});

test('rule 16: nothing of a decision that was not announced is asked for, by itself or by hand', async () => {
  const { holder } = await holding(portal, 'Sous embargo', [
    held('Labellisé en secret', { notified: false }),
    held('Réserve en secret', { label: 'conditional', notified: false }),
    held('Refusé', { label: 'refused', notified: false }),
  ]);
  await startLadder(await coordinator());
  await dutiesAt(portal, '2026-10-31T10:00:00+01:00');
  expect(await remindersTo(portal, holder)).toEqual([]);
  const { body } = await (
    await coordinator()
  ).get<{ total: number }>(`/api/reminders/preview?year=${YEAR}&scope=begun`);
  expect(body.total).toBe(0);
});

test('a round that is killed between two batches goes on: everybody has exactly one message', async () => {
  const { organisationId } = await holding(portal, 'Grande équipe', [held('Village')]);
  await portal.sql(
    `WITH p AS (INSERT INTO person (email, name) SELECT 'membre-' || lpad(n::text, 3, '0') || '@test.example', 'Membre ' || lpad(n::text, 3, '0')
       FROM generate_series(1, 240) n RETURNING id)
     INSERT INTO membership (person_id, organisation_id) SELECT id, $1 FROM p`,
    [organisationId],
  );
  await portal.sql(`CREATE FUNCTION kill_round() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.to_address = 'membre-150@test.example' THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`);
  await portal.sql(
    'CREATE TRIGGER kill_round BEFORE INSERT ON outbox_message FOR EACH ROW EXECUTE FUNCTION kill_round()',
  );
  await startLadder(await coordinator());
  const counts = () =>
    portal.sql<{ messages: number; people: number; reminders: number }>(
      `SELECT count(*)::int AS messages, count(DISTINCT person_id)::int AS people, (SELECT count(*)::int FROM reminder) AS reminders
       FROM outbox_message WHERE kind = 'reminder'`,
    );
  await dutiesAt(portal, '2026-10-16T10:00:00+02:00');
  expect(await counts()).toEqual([{ messages: 100, people: 100, reminders: 100 }]);
  await portal.sql('DROP TRIGGER kill_round ON outbox_message');
  await dutiesAt(portal, '2026-10-16T10:11:00+02:00');
  expect(await counts()).toEqual([{ messages: 241, people: 241, reminders: 241 }]);
});

test('where a ladder runs, the steps of the year send no reminders of their own', async () => {
  const { dossier, holder } = await holding(portal, 'À corriger', [held('Réserve', { label: 'conditional' })]);
  await portal.sql(
    `INSERT INTO label_decision (event_id, outcome, reason, decided_at, condition_due_on) VALUES ($1, 'label_with_conditions', 'Gratuité.', '2026-06-09', '2026-10-12')`,
    [dossier.event('Réserve')],
  );
  await startLadder(await coordinator(), ['condition']);
  await dutiesAt(portal, '2026-10-11T10:00:00+02:00');
  const all = await portal.sql<{ kind: string; text: string }>(
    'SELECT kind, text FROM outbox_message WHERE person_id = $1',
    [holder.personId],
  );
  expect(all).toEqual([
    expect.objectContaining({ kind: 'reminder', text: expect.stringContaining('répondez à la réserve du comité') }),
  ]);
  expect(all[0]?.text).toContain('Gratuité.');
});
