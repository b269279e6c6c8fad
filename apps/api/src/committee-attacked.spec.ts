import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { decide, lotOf, prepared, readyDossier, type DecidedDossier } from './test/decided';
import { foundOrganisation, holdEdition } from './test/dossiers';

const YEAR = 2026;
let portal: TestPortal;
let replica: TestPortal;
let coordinator: Visitor, limited: Visitor;
let dossier: DecidedDossier;
let number = 0;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:32:00+02:00', env: { PORTAL_ROLE: 'api' } });
  replica = await portal.replica();
  await holdEdition(portal, YEAR, 'review');
  await holdEdition(portal, YEAR - 1, 'review');
  coordinator = await portal.as('coordinator');
  limited = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [limited.personId]);
});
afterAll(async () => {
  await replica?.stop();
  await portal?.stop();
});
beforeEach(async () => {
  number += 1;
  dossier = await readyDossier(portal, { year: YEAR, title: `Dossier ${number}`, events: [{ title: 'Conférence' }] });
});
const at = (rest: string): string => `/api/applications/${dossier.id}${rest}`;
const refused = (): Promise<void> => decide(coordinator, dossier, { Conférence: ['refuse', 'Payant.'] });
const session = async (year = YEAR): Promise<string> =>
  (
    await portal.sql<{ id: string }>(
      `INSERT INTO committee_session (edition_year, title, held_on) VALUES ($1, 'Comité', '2026-06-09') RETURNING id`,
      [year],
    )
  )[0]?.id ?? '';
const told = () =>
  portal.sql(`SELECT 1 FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'application.decision:%'`, [
    dossier.holder.personId,
  ]);

describe('a lot of answers', () => {
  test('named after a session that is not of its edition, is not closed or is none, is refused in words and sends nothing', async () => {
    await refused();
    const found = await prepared(coordinator, YEAR, dossier);
    if (!found) throw new Error('Nothing waits to be told');
    const lot = lotOf(YEAR, [found]);
    for (const over of [
      { sessionId: randomUUID() },
      { sessionId: await session(YEAR - 1) },
      { sessionId: await session() },
      { editionYear: 2001 },
    ])
      expect((await coordinator.post('/api/notification-lots', { ...lot, ...over })).status).toBe(404);
    const elsewhere = { ...lot, id: randomUUID(), editionYear: YEAR - 1 };
    expect((await coordinator.post('/api/notification-lots', elsewhere)).status).toBe(409);
    const foreign = { ...lot, dossiers: [...lot.dossiers, { applicationId: randomUUID(), stamp: 'x' }] };
    expect((await coordinator.post('/api/notification-lots', foreign)).status).toBe(409);
    expect(await told()).toEqual([]);
    expect((await coordinator.post('/api/notification-lots', lot)).status).toBe(200);
    expect(await told()).toHaveLength(1);
  });

  test('sent at once by two processes, under one id or two, leaves once', async () => {
    await refused();
    const found = await prepared(coordinator, YEAR, dossier);
    if (!found) throw new Error('Nothing waits to be told');
    const lot = lotOf(YEAR, [found]);
    const there = coordinator.before(replica);
    const answers = await Promise.all([
      coordinator.post('/api/notification-lots', lot),
      there.post('/api/notification-lots', lot),
      there.post('/api/notification-lots', { ...lot, id: randomUUID() }),
    ]);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(await told()).toHaveLength(1);
  });
});

describe('the agenda of a session', () => {
  const put = (by: Visitor, sessionId: string, id: string = randomUUID()) =>
    by.post<{ done: number; refused: number }>('/api/bulk-actions', {
      ...{ id, year: YEAR, action: 'put_on_agenda', mode: 'those_that_may' },
      ...{ applicationIds: [dossier.id], sessionId },
    });

  test('is the whole region’s from the list too: a coordinator of one department adds nothing to it', async () => {
    expect((await put(limited, await session())).body).toMatchObject({ done: 0, refused: 1 });
  });

  test('is not emptied by the way back of an action once the committee sits, or has decided', async () => {
    const [id, action] = [await session(), randomUUID()];
    expect((await put(coordinator, id, action)).body).toMatchObject({ done: 1 });
    expect((await coordinator.post(`/api/committee-sessions/${id}/opening`)).status).toBe(200);
    const back = await coordinator.delete<{ rows: { outcome: string }[] }>(`/api/bulk-actions/${action}`);
    expect([back.status, back.body.rows.map(({ outcome }) => outcome)]).toEqual([200, ['refused']]);
    expect((await coordinator.post(`/api/committee-sessions/${id}/closing`, { deferral: 'Plus tard.' })).status).toBe(
      200,
    );
    expect(await portal.sql('SELECT 1 FROM agenda_item WHERE session_id = $1', [id])).toHaveLength(1);
  });

  test('of a closed session, and what it decided, is written by nobody', async () => {
    const [id, action] = [await session(), randomUUID()];
    await put(coordinator, id, action);
    await coordinator.post(`/api/committee-sessions/${id}/opening`);
    await coordinator.post(`/api/committee-sessions/${id}/closing`, { deferral: 'Plus tard.' });
    expect((await coordinator.delete(`/api/bulk-actions/${action}`)).status).toBe(200);
    const { version } = (await coordinator.get<{ version: number }>(`/api/committee-sessions/${id}`)).body;
    const path = `/api/committee-sessions/${id}`;
    const answers = [
      await coordinator.put(`${path}/agenda`, { version, applicationIds: [] }),
      await coordinator.put(`${path}/presence`, { voices: [] }),
      await coordinator.post(`${path}/opening`),
      await coordinator.delete(path),
      await coordinator.put(`${path}/dossiers/${dossier.id}/positions/drari`, { position: 'favourable', reasons: '' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => expect.any(Number)));
    for (const { status } of answers) expect([403, 404, 409, 422]).toContain(status);
    expect(await portal.sql('SELECT 1 FROM agenda_item WHERE session_id = $1', [id])).toHaveLength(1);
  });

  test('a session of an edition that there is not is not prepared', async () => {
    const given = { title: 'x', heldOn: '2026-06-09', place: '', opinionsDueOn: null, answersOn: null };
    expect((await coordinator.post('/api/committee-sessions', { editionYear: 2001, ...given })).status).toBe(404);
  });
});

test('of a withdrawal and a decision at the same moment, no label stands on a withdrawn dossier', async () => {
  const decisions = [{ eventId: dossier.event('Conférence'), outcome: 'label', reason: '' }];
  const [withdrawn, decided] = await Promise.all([
    dossier.holder.post(at('/withdrawal'), { reason: 'Plus de lieu.' }),
    coordinator.post(at('/decisions'), { decisions }),
  ]);
  expect(withdrawn.status).toBe(200);
  expect([200, 409]).toContain(decided.status);
  expect(await portal.sql('SELECT label FROM event_overview WHERE application_id = $1', [dossier.id])).toEqual([
    { label: 'pending' },
  ]);
  expect((await coordinator.post(at('/notification'))).status).toBe(409);
});

test('a voice neither declares nor takes back the tie of another one', async () => {
  const [drari, region] = [await portal.as('drari'), await portal.as('region')];
  const organisationId = await foundOrganisation(portal, YEAR, 'Une structure');
  const tie = { organisationId, voice: 'region', tie: 'La Région la finance.' };
  expect((await drari.post('/api/committee-interests', tie)).status).toBe(404);
  const { body } = await region.post<{ items: { id: string }[] }>('/api/committee-interests', tie);
  expect((await drari.delete(`/api/committee-interests/${body.items[0]?.id}`)).status).toBe(404);
  expect((await drari.get<{ items: object[] }>('/api/committee-interests')).body.items).toEqual([]);
});
