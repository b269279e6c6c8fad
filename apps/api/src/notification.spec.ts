import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';
import {
  decide,
  inSession,
  lotOf,
  prepared,
  readyDossier,
  tell,
  type DecidedDossier,
  type Lot,
  type Prepared,
} from './test/decided';

const YEAR = 2026;
let portal: TestPortal;
let coordinator: Visitor;
let colleague: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:32:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  [coordinator, colleague] = [await portal.as('coordinator'), await portal.as('coordinator')];
});
afterAll(() => portal?.stop());

const file = (title: string, holderless = false): Promise<DecidedDossier> =>
  readyDossier(portal, {
    year: YEAR,
    title,
    holderless,
    events: [{ title: 'Village', kind: 'science_village', activities: [{ title: 'Sel' }] }, { title: 'Conférence' }],
  });
async function decided(title: string, holderless = false): Promise<DecidedDossier> {
  const dossier = await file(title, holderless);
  await decide(coordinator, dossier, { Village: ['label'], Conférence: ['refuse', 'L’entrée est payante'] });
  return dossier;
}
const look = async (dossier: DecidedDossier): Promise<Prepared> => {
  const found = await prepared(coordinator, YEAR, dossier);
  if (!found) throw new Error('Nothing waits to be told');
  return found;
};
const mails = ({ id }: DecidedDossier) =>
  portal.sql<{ personId: string; subject: string; text: string; enclosures: object[] | null }>(
    `SELECT person_id AS "personId", subject, text, enclosures FROM outbox_message WHERE occasion LIKE $1`,
    [`application.decision:${id}:%`],
  );
const answer = async ({ holder, id }: DecidedDossier) =>
  (
    await holder.get<{ notifiedAt: string | null; events: { label: string; certificate: string | null }[] }>(
      `/api/applications/${id}/answer`,
    )
  ).body;
const at = (dossier: DecidedDossier, path: string): string => `/api/applications/${dossier.id}/notification-${path}`;

describe('the preparation of a lot', () => {
  test('a coordinator reads one message per dossier, which merges all its events', async () => {
    const dossier = await decided('Saveurs savantes');
    const found = await look(dossier);
    expect(found).toMatchObject({
      subject: '1 événement labellisé sur 2\u00a0: Saveurs savantes',
      edited: false,
      heldBack: false,
      stopped: false,
      problems: [],
      recipients: ['Test holder'],
      events: [
        { title: 'Village', label: 'labelled' },
        { title: 'Conférence', label: 'refused' },
      ],
    });
    expect(found.text).toContain('{nom}');
    expect(found.text).toContain('L’entrée est payante');
    expect(await mails(dossier)).toEqual([]);
  });

  test('rule 16: preparing, editing, holding back and testing tell the holder nothing', async () => {
    const dossier = await decided('Sous embargo');
    const before = await answer(dossier);
    await coordinator.put(at(dossier, 'message'), { subject: 'Un mot', text: 'Bonjour {nom}, voici.' });
    await coordinator.put(at(dossier, 'hold'));
    expect((await coordinator.post(at(dossier, 'test'))).status).toBe(204);
    expect(await answer(dossier)).toEqual(before);
    expect(await portal.sql(`SELECT 1 FROM outbox_message WHERE person_id = $1`, [dossier.holder.personId])).toEqual(
      [],
    );
    const [trial] = await portal.sql<{ subject: string; text: string }>(
      `SELECT subject, text FROM outbox_message WHERE person_id = $1 AND occasion LIKE $2`,
      [coordinator.personId, `application.decision_test:${dossier.id}:%`],
    );
    expect(trial?.subject).toBe('[Essai] Un mot');
    expect(trial?.text).toContain('Bonjour Test holder, voici.');
  });

  test('the coordination writes its own words, may give them back, and keeps a dossier for a later lot', async () => {
    const dossier = await decided('Nos mots');
    const first = await look(dossier);
    const written = await coordinator.put<Prepared>(at(dossier, 'message'), { subject: 'Bravo', text: 'Cher {nom}' });
    expect(written.body).toMatchObject({ subject: 'Bravo', edited: true });
    expect(written.body.stamp).not.toBe(first.stamp);
    expect((await coordinator.put<Prepared>(at(dossier, 'hold'))).body).toMatchObject({ heldBack: true, edited: true });
    expect((await coordinator.delete<Prepared>(at(dossier, 'message'))).body).toMatchObject({
      edited: false,
      heldBack: true,
      subject: first.subject,
    });
    expect((await coordinator.delete<Prepared>(at(dossier, 'hold'))).body).toMatchObject({ heldBack: false });
  });

  test('an empty message, a subject on two lines and an unknown placeholder are refused or shown', async () => {
    const dossier = await decided('Accolades');
    expect((await coordinator.put(at(dossier, 'message'), { subject: ' ', text: 'x' })).status).toBe(422);
    expect((await coordinator.put(at(dossier, 'message'), { subject: 'a\nb', text: 'x' })).status).toBe(422);
    expect((await coordinator.put(at(dossier, 'message'), { subject: 'a', text: ' \n' })).status).toBe(422);
    await coordinator.put(at(dossier, 'message'), { subject: 'a', text: 'Bonjour {prénom}' });
    expect(await look(dossier)).toMatchObject({ stopped: true, problems: [{ code: 'unknown_placeholder' }] });
    expect(await tell(coordinator, YEAR, dossier)).toMatchObject({
      status: 409,
      body: { code: 'labelling.lot_refused', reasons: ['unknown_placeholder'] },
    });
  });

  test('a structure without anybody to write to is warned of, and may be told all the same', async () => {
    const dossier = await decided('Personne', true);
    expect(await look(dossier)).toMatchObject({ stopped: false, problems: [{ code: 'nobody' }] });
    expect(await tell(coordinator, YEAR, dossier)).toMatchObject({ status: 200, body: { dossiers: 1, messages: 0 } });
  });

  test('a dossier whose session is not closed waits for it', async () => {
    const dossier = await decided('En séance');
    const [session] = await portal.sql<{ id: string }>(
      `INSERT INTO committee_session (edition_year, title, held_on, state, opened_at) VALUES ($1, 'Comité', '2026-06-15', 'open', now())
       RETURNING id`,
      [YEAR],
    );
    await inSession(portal, dossier.event('Village'), session?.id ?? '');
    expect(await look(dossier)).toMatchObject({ stopped: true, problems: [{ code: 'session_open' }] });
    expect(await tell(coordinator, YEAR, dossier)).toMatchObject({ status: 409, body: { reasons: ['session_open'] } });
    await portal.sql(`UPDATE committee_session SET state = 'closed', closed_at = now()`);
    expect(await look(dossier)).toMatchObject({ stopped: false });
  });

  test('a dossier that is not decided, or was told, has nothing to prepare', async () => {
    expect((await coordinator.put(at(await file('Pas décidé'), 'hold'))).status).toBe(404);
    const told = await decided('Annoncé');
    await tell(coordinator, YEAR, told);
    expect(await coordinator.put(at(told, 'hold'))).toMatchObject({ status: 409 });
    expect(await prepared(coordinator, YEAR, told)).toBeUndefined();
  });
});

describe('a lot', () => {
  test('rule 16: goes in one go: labels are told, certificates issued, one message a person, the rest stays', async () => {
    const [one, other, later] = [await decided('Un'), await decided('Deux'), await decided('Plus tard')];
    const second = await portal.as('holder', [one.organisationId]);
    const sent = await tell(coordinator, YEAR, one, other);
    expect(sent).toMatchObject({
      status: 200,
      body: {
        dossiers: 2,
        certificates: 2,
        messages: 3,
        waiting: 3,
        delivered: 0,
        refused: 0,
        sentBy: 'Test coordinator',
      },
    });
    for (const dossier of [one, other])
      expect(await answer(dossier)).toMatchObject({
        notifiedAt: expect.any(String),
        events: [
          { label: 'labelled', certificate: expect.stringMatching(/^HDF-2026-\d{4}$/) },
          { label: 'labelled', certificate: null },
          { label: 'refused', certificate: null },
        ],
      });
    expect(await answer(later)).toMatchObject({ notifiedAt: null });
    const written = await mails(one);
    expect(written.map(({ personId }) => personId).sort()).toEqual([one.holder.personId, second.personId].sort());
    expect(written[0]?.text).toMatch(/^Bonjour Test holder,/);
    expect(written[0]?.enclosures?.[0]).toMatchObject({
      kind: 'label.certificates',
      values: { applicationId: one.id },
    });
  });

  test('sent twice by an impatient hand, or again by the network, leaves once', async () => {
    const dossier = await decided('Double clic');
    const lot = lotOf(YEAR, [await look(dossier)]);
    const answers = await Promise.all([0, 1, 2].map(() => coordinator.post<Lot>('/api/notification-lots', lot)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await mails(dossier)).toHaveLength(1);
    const lines = await portal.sql(
      `SELECT 1 FROM journal_entry WHERE subject_id = $1 AND action = 'application.notified'`,
      [dossier.id],
    );
    expect(lines).toHaveLength(1);
  });

  test('of two coordinators the second is told who was faster and when, and nothing leaves again', async () => {
    const dossier = await decided('Deux mains');
    const seen = [await look(dossier)];
    const answers = await Promise.all(
      [coordinator, colleague].map((who) => who.post('/api/notification-lots', lotOf(YEAR, seen))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409);
    expect(told?.body).toMatchObject({
      code: 'labelling.already_sent',
      detail: expect.stringMatching(
        /«\u00a0Deux mains\u00a0» déjà envoyé le 15 juin 2026 à 14 h \d\d par Test coordinator/,
      ),
    });
    expect(await mails(dossier)).toHaveLength(1);
  });

  test('all or nothing: one dossier that changed since it was read keeps the others back', async () => {
    const [one, other] = [await decided('Relu'), await decided('Changé')];
    const seen = [await look(one), await look(other)];
    await colleague.put(at(other, 'message'), { subject: 'Autre', text: 'Autre texte' });
    expect(await coordinator.post('/api/notification-lots', lotOf(YEAR, seen))).toMatchObject({
      status: 409,
      body: { code: 'labelling.lot_changed', detail: expect.stringContaining('«\u00a0Changé\u00a0»') },
    });
    expect(await answer(one)).toMatchObject({ notifiedAt: null });
    expect(await mails(one)).toEqual([]);
    expect((await coordinator.post('/api/notification-lots', lotOf(YEAR, []))).status).toBe(422);
  });

  test('what the outbox says afterwards is read with the lot', async () => {
    const dossier = await decided('Boîte pleine');
    const { body } = await tell(coordinator, YEAR, dossier);
    await portal.sql(`UPDATE outbox_message SET state = 'refused', refusal = '550 inconnu' WHERE occasion LIKE $1`, [
      `application.decision:${dossier.id}:%`,
    ]);
    expect((await coordinator.get<Lot>(`/api/notification-lots/${body.id}`)).body).toMatchObject({
      refused: 1,
      waiting: 0,
      refusals: [{ to: 'Test holder', refusal: '550 inconnu' }],
    });
    const { body: list } = await coordinator.get<{ items: Lot[] }>(`/api/notification-lots?year=${YEAR}`);
    expect(list.items[0]?.id).toBe(body.id);
  });

  test('a coordinator of another department neither edits nor sends', async () => {
    const dossier = await decided('Somme');
    const seen = [await look(dossier)];
    const aisne = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
    expect((await aisne.put(at(dossier, 'hold'))).status).toBe(403);
    expect((await aisne.put(at(dossier, 'message'), { subject: 'a', text: 'b' })).status).toBe(403);
    expect(await aisne.post('/api/notification-lots', lotOf(YEAR, seen))).toMatchObject({
      status: 403,
      body: { reasons: ['outside_territory'] },
    });
    expect(await answer(dossier)).toMatchObject({ notifiedAt: null });
  });

  test('rule 16: an event that was deferred and decided again still reads as deferred until that is told', async () => {
    const dossier = await file('Revient');
    await decide(coordinator, dossier, { Village: ['defer', 'Il manque le lieu'], Conférence: ['label'] });
    await tell(coordinator, YEAR, dossier);
    const before = await answer(dossier);
    expect(before.events[0]).toMatchObject({ label: 'deferred', reason: 'Il manque le lieu' });
    portal.moveClock('2026-06-15T22:00:00+02:00');
    await portal.sql(
      `UPDATE event_label SET label = 'refused', decided_at = $2, notified_at = NULL WHERE event_id = $1`,
      [dossier.event('Village'), '2026-06-15T21:00:00+02:00'],
    );
    await portal.sql(
      `INSERT INTO label_decision (event_id, outcome, reason, decided_at) VALUES ($1, 'refuse', 'Secret', '2026-06-15T21:00:00+02:00')`,
      [dossier.event('Village')],
    );
    expect(await answer(dossier)).toEqual(before);
    expect((await look(dossier)).events).toMatchObject([{ title: 'Village', label: 'refused' }]);
    await tell(coordinator, YEAR, dossier);
    expect((await answer(dossier)).events[0]).toMatchObject({ label: 'refused', reason: 'Secret' });
    portal.moveClock('2026-06-15T15:00:00+02:00');
  });
});
