import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { Examination, type Examined, type Review, SECRET, YEAR } from './test/examination';

/** From the decision to its announcement, and around a withdrawal. */
let room: Examination;
let portal: TestPortal;
let organisation: string;
let coordinator: Visitor;
let holder: Visitor;
let stranger: Visitor;
let dossier: Examined;

beforeAll(async () => {
  room = await Examination.begin();
  ({ portal, organisation, coordinator, holder, stranger } = room);
});
afterAll(() => room?.portal.stop());
beforeEach(async () => {
  dossier = await room.dossier();
});

/** Every page of the API that a holder can reach about a dossier. */
const holderReads = async (visitor: Visitor): Promise<string> => {
  const paths = [
    '/api/session',
    '/api/applications',
    `/api/applications/${dossier.id}`,
    dossier.path('answer'),
    ...['Village', 'Fromages', 'Conférence'].map((title) => `/api/events/${dossier.event(title)}/attendance`),
  ];
  const answers = await Promise.all(paths.map((at) => visitor.get(at)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  return JSON.stringify(answers.map(({ body }) => body));
};

test('rule 16: before the notification a holder reads nothing of the decision, anywhere', async () => {
  await dossier.ready();
  const before = await holderReads(holder);
  await dossier.decide();
  const after = await holderReads(holder);
  for (const word of ['"decided"', '"labelled"', '"refused"', SECRET]) expect(after).not.toContain(word);
  expect(after).toBe(before);
  const mails = await portal.sql(`SELECT 1 FROM outbox_message WHERE occasion LIKE $1`, [`%${dossier.id}%`]);
  expect(mails).toEqual([]);
});

test('rule 16: the notification opens the answer, with the reason of a refusal, in one message a person', async () => {
  const second = await portal.as('holder', [organisation]);
  await dossier.ready();
  await dossier.decide();
  const answer = await coordinator.post<Review>(dossier.path('notification'));
  expect(answer.status).toBe(200);
  expect(answer.body.notifiedAt).not.toBeNull();
  expect((await coordinator.post(dossier.path('notification'))).body).toMatchObject({ reasons: ['already_notified'] });
  expect((await holder.get(dossier.path('answer'))).body).toMatchObject({
    notifiedAt: expect.any(String),
    events: [
      { title: 'Village', label: 'labelled', reason: '' },
      { title: 'Fromages', label: 'labelled' },
      { title: 'Sel', label: 'labelled' },
      { title: 'Conférence', label: 'refused', reason: SECRET },
    ],
  });
  const mails = await portal.sql<{ person_id: string; subject: string; text: string }>(
    `SELECT person_id, subject, text FROM outbox_message WHERE occasion LIKE $1`,
    [`application.decision:${dossier.id}:%`],
  );
  expect(mails.map(({ person_id }) => person_id)).toEqual(expect.arrayContaining([holder.personId, second.personId]));
  expect(new Set(mails.map(({ person_id }) => person_id)).size).toBe(mails.length);
  expect(mails[0]?.subject).toBe('1 événement labellisé sur 2\u00a0: Saveurs savantes');
  expect(mails[0]?.text).toContain(SECRET);
});

test('another organisation’s holder does not learn that the dossier exists', async () => {
  await dossier.ready();
  await dossier.decide();
  await coordinator.post(dossier.path('notification'));
  expect((await stranger.get(dossier.path('answer'))).status).toBe(404);
  expect((await stranger.get(`/api/applications/${dossier.id}`)).status).toBe(404);
});

test('rule 16: a dossier withdrawn before the announcement keeps no label, and is announced to nobody', async () => {
  await dossier.ready();
  await dossier.decide();
  const answer = await holder.post(dossier.path('withdrawal'), { reason: 'Nous manquons de monde' });
  expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  for (const title of ['Village', 'Fromages', 'Conférence'])
    expect(await dossier.overview(title)).toEqual([
      { label: 'pending', notified: false, counts: false, state: 'withdrawn' },
    ]);
  const refused = await coordinator.post(dossier.path('notification'));
  expect(refused).toMatchObject({ status: 409, body: { reasons: ['withdrawn'] } });
  expect((await dossier.review(coordinator)).may['notify']).toMatchObject({ allowed: false });
  expect((await holder.get(dossier.path('answer'))).body).toMatchObject({ notifiedAt: null });
  const mails = await portal.sql(`SELECT 1 FROM outbox_message WHERE occasion LIKE $1`, [
    `application.decision:${dossier.id}:%`,
  ]);
  expect(mails).toEqual([]);
  const { items } = (
    await coordinator.get<{ items: { applicationId: string }[] }>(
      `/api/review-queue?year=${YEAR}&waitingFor=anyone&size=200`,
    )
  ).body;
  expect(items.some(({ applicationId }) => applicationId === dossier.id)).toBe(false);
});

test('of a withdrawal and an announcement at the same moment one wins, and the label says which', async () => {
  await dossier.ready();
  await dossier.decide();
  const [told, withdrawn] = await Promise.all([
    coordinator.post(dossier.path('notification')),
    holder.post(dossier.path('withdrawal'), { reason: 'Nous manquons de monde' }),
  ]);
  expect([told.status, withdrawn.status].sort()).toEqual([200, 409]);
  expect(await dossier.overview('Village')).toMatchObject([
    told.status === 200
      ? { label: 'labelled', notified: true, counts: true }
      : { label: 'pending', notified: false, counts: false },
  ]);
});

test('nothing is announced before it is decided', async () => {
  await dossier.ready();
  expect((await coordinator.post(dossier.path('notification'))).body).toMatchObject({ reasons: ['not_decided'] });
});
