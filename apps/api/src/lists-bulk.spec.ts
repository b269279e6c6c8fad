import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

interface Row {
  readonly applicationId: string;
  readonly title: string;
  readonly outcome: string;
  readonly reason: string | null;
}
interface Preview {
  readonly applicationIds: string[];
  readonly events: number;
  readonly may: number;
  readonly refused: Row[];
  readonly undoable: boolean;
}
interface Result {
  readonly done: number;
  readonly refused: number;
  readonly left: number;
  readonly rows: Row[];
  readonly undoable: boolean;
  readonly undone: boolean;
}
const MANY = 500;

let portal: TestPortal;
let coordinator: Visitor;
let ids: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2026, 'review');
  coordinator = await portal.as('coordinator');
  const organisationId = await foundOrganisation(portal, 2026, 'Musée de la nacre');
  for (let at = 0; at < 4; at++)
    ids.push(
      (
        await fileDossier(portal, {
          year: 2026,
          organisationId,
          title: `Dossier ${at}`,
          events: [{ title: 'Atelier' }],
        })
      ).id,
    );
  const many = await portal.sql<{ id: string }>(
    `INSERT INTO application (edition_year, organisation_id, title, state, submitted_at)
     SELECT 2026, $1, 'Dossier ' || n, 'submitted', '2026-05-01' FROM generate_series(4, ${MANY - 1}) n RETURNING id`,
    [organisationId],
  );
  ids = [...ids, ...many.map(({ id }) => id)];
}, 60_000);
afterAll(() => portal?.stop());

/** Every dossier is submitted, three are not: a draft, one that was withdrawn, one that is under review. */
beforeEach(async () => {
  await portal.sql('DELETE FROM application_review');
  await portal.sql('DELETE FROM agenda_item');
  await portal.sql(`UPDATE application SET state = 'submitted'`);
  for (const [at, state] of ['draft', 'withdrawn', 'under_review'].entries())
    await portal.sql('UPDATE application SET state = $2 WHERE id = $1', [ids[at], state]);
});

const target = (action: string, more: object = {}) => ({ year: 2026, action, ...more });
const preview = async (body: object, who = coordinator): Promise<Preview> =>
  (await who.post<Preview>('/api/bulk-actions/preview', body)).body;
const run = (body: object, who = coordinator) =>
  who.post<Result>('/api/bulk-actions', { id: randomUUID(), mode: 'those_that_may', applicationIds: ids, ...body });
const inState = async (state: string): Promise<number> =>
  (await portal.sql<{ n: number }>('SELECT count(*)::integer AS n FROM application WHERE state = $1', [state]))[0]?.n ??
  0;

describe('500 dossiers of which 3 may not move', () => {
  test('are told before anything moves: 497 may, and the 3 are named with their reason', async () => {
    const told = await preview(target('take_in_charge', { applicationIds: ids }));
    expect([told.applicationIds.length, told.may, told.events, told.undoable]).toEqual([MANY, 497, 4, true]);
    expect(told.refused.map(({ title, reason }) => [title, reason]).sort()).toEqual(
      [0, 1, 2].map((at) => [`Dossier ${at}`, 'Seul un dossier déposé peut être pris en charge.']),
    );
    expect(await inState('under_review')).toBe(1);
  });

  test('all or nothing: none moves, and the 3 are named', async () => {
    const { body } = await run(target('take_in_charge', { mode: 'all_or_nothing' }));
    expect(body).toMatchObject({ done: 0, refused: 3, left: 497, undoable: false });
    expect(
      body.rows
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Dossier 0', 'Dossier 1', 'Dossier 2']);
    expect(await inState('under_review')).toBe(1);
  });

  test('those that may: 497 move in one transaction, with their projection and a line of the journal each', async () => {
    const { status, body } = await run(target('take_in_charge'));
    expect([status, body.done, body.refused, body.left]).toEqual([200, 497, 3, 0]);
    expect(await inState('under_review')).toBe(498);
    const [kept] = await portal.sql<{ lines: number; stale: number }>(
      `SELECT (SELECT count(*)::integer FROM journal_entry WHERE action = 'application.taken_in_charge') AS lines,
         (SELECT count(*)::integer FROM event_overview o JOIN application a ON a.id = o.application_id
          WHERE o.application_state <> a.state AND a.id = $1) AS stale`,
      [ids[3]],
    );
    expect(kept).toEqual({ lines: 497, stale: 0 });
  });

  test('sent twice it is done once, and both are told the same', async () => {
    const request = target('take_in_charge', { id: randomUUID() });
    const [one, other] = await Promise.all([run(request), run(request)]);
    expect([one.body.done, other.body.done]).toEqual([497, 497]);
    expect((await run(request)).body).toMatchObject({ done: 497, refused: 3 });
    expect(
      (await coordinator.get<Result>(`/api/bulk-actions/${request['id' as keyof typeof request]}`)).body.done,
    ).toBe(497);
  });

  test('is taken back, but for what has moved since', async () => {
    const id = randomUUID();
    await run(target('take_in_charge', { id }));
    await portal.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [ids[10]]);
    const followed = async (): Promise<number> =>
      (
        await portal.sql<{ n: number }>(
          `SELECT count(*)::integer AS n FROM application_review r JOIN application a ON a.id = r.application_id
           WHERE r.assigned_to = $1 AND a.state <> 'withdrawn' AND a.id = ANY ($2::uuid[])`,
          [coordinator.personId, ids.slice(3)],
        )
      )[0]?.n ?? 0;
    expect(await followed()).toBe(496);
    const { body } = await coordinator.delete<Result>(`/api/bulk-actions/${id}`);
    expect(await followed()).toBe(0);
    expect(body).toMatchObject({ done: 496, refused: 1, undone: true, undoable: false });
    expect(body.rows[0]).toMatchObject({ title: 'Dossier 10', reason: 'Quelqu’un l’a fait avancer depuis.' });
    expect([await inState('submitted'), await inState('under_review')]).toEqual([496, 1]);
    expect((await coordinator.delete(`/api/bulk-actions/${id}`)).status).toBe(409);
  });
});

test('all that an address finds is one choice, whatever the page', async () => {
  const found = await preview(target('take_in_charge', { list: 'applications', query: 'etat=under_review,withdrawn' }));
  expect(found.applicationIds.sort()).toEqual([ids[1], ids[2]].sort());
  expect((await preview(target('assign', { list: 'applications', query: 'q=dossier+49' }))).applicationIds.length).toBe(
    15,
  );
});

test('dossiers are given to a colleague, to nobody again, and never to somebody who coordinates nothing', async () => {
  const colleague = await portal.as('coordinator');
  const id = randomUUID();
  const { body } = await run(target('assign', { id, to: colleague.personId }));
  expect(body).toMatchObject({ done: 498, refused: 2 });
  const read = async (): Promise<number> =>
    (
      await coordinator.get<{ total: number }>(
        `/api/review-lists/applications?year=2026&assignedTo=${colleague.personId}`,
      )
    ).body.total;
  expect(await read()).toBe(498);
  expect((await run(target('assign', { to: colleague.personId }))).body).toMatchObject({ done: 0 });
  await coordinator.delete(`/api/bulk-actions/${id}`);
  expect(await read()).toBe(0);
  const stranger = await portal.as('holder');
  expect((await run(target('assign', { to: stranger.personId }))).body).toMatchObject({ done: 0, refused: MANY });
});

test('dossiers that are ready come on the agenda of a session that is being prepared, once', async () => {
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = ANY ($1::uuid[])`, [
    ids.slice(5, 15),
  ]);
  const [session] = await portal.sql<{ id: string }>(
    `INSERT INTO committee_session (edition_year, title, held_on) VALUES (2026, 'Comité', '2026-06-09') RETURNING id`,
  );
  const id = randomUUID();
  const request = target('put_on_agenda', { id, sessionId: session?.id });
  expect((await run(request)).body).toMatchObject({ done: 10, refused: 490 });
  expect((await run(target('put_on_agenda', { sessionId: session?.id }))).body).toMatchObject({ done: 0 });
  await coordinator.delete(`/api/bulk-actions/${id}`);
  expect(await portal.sql('SELECT 1 FROM agenda_item')).toEqual([]);
  expect((await run(target('put_on_agenda', { sessionId: randomUUID() }))).status).toBe(422);
  await portal.sql(`UPDATE committee_session SET state = 'open'`);
  expect((await run(request)).status).toBe(200);
  expect((await run(target('put_on_agenda', { sessionId: session?.id }))).status).toBe(422);
});

test('dossiers are declared ready together, unless a correction is expected; an opinion that came since keeps its dossier', async () => {
  const four = ids.slice(5, 9);
  await portal.sql(`UPDATE application SET state = 'under_review' WHERE id = ANY ($1::uuid[])`, [four]);
  await portal.sql(
    `INSERT INTO correction_request (application_id, asked_at, due_on, items) VALUES ($1, '2026-05-10', '2026-05-25', '[]')`,
    [four[0]],
  );
  const id = randomUUID();
  const { body } = await run(target('declare_ready', { id, applicationIds: four }));
  expect(body).toMatchObject({ done: 3, refused: 1 });
  expect(body.rows[0]?.reason).toBe('Une correction est attendue du porteur.');
  const drari = await portal.as('drari');
  expect(
    (await drari.put(`/api/applications/${four[1]}/opinion`, { position: 'favourable', reasons: '' })).status,
  ).toBe(200);
  expect((await coordinator.delete<Result>(`/api/bulk-actions/${id}`)).body).toMatchObject({ done: 2, refused: 1 });
  await portal.sql('DELETE FROM correction_request');
  await portal.sql('DELETE FROM opinion');
});

test('a message goes to each dossier’s thread, and is not taken back; without a text it is refused', async () => {
  const id = randomUUID();
  const few = ids.slice(0, 3);
  expect((await run(target('write', { id, applicationIds: few }))).status).toBe(422);
  const { body } = await run(target('write', { id, applicationIds: few, text: 'Bonjour à tous' }));
  expect(body).toMatchObject({ done: 3, undoable: false });
  const [said] = await portal.sql(
    `SELECT count(*)::integer AS n FROM application_message WHERE text = 'Bonjour à tous'`,
  );
  expect(said).toEqual({ n: 3 });
  expect((await coordinator.delete(`/api/bulk-actions/${id}`)).status).toBe(409);
});

test('a coordinator of another department is refused dossier by dossier; nobody reads or undoes the action of another', async () => {
  const limited = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [limited.personId]);
  const told = await preview(target('take_in_charge', { applicationIds: [ids[3]] }), limited);
  expect(told.refused[0]?.reason).toMatch(/territoire/);
  const id = randomUUID();
  await run(target('take_in_charge', { id }));
  expect((await limited.get(`/api/bulk-actions/${id}`)).status).toBe(404);
  expect((await limited.delete(`/api/bulk-actions/${id}`)).status).toBe(404);
  expect((await run(target('take_in_charge', { id }), limited)).status).toBe(404);
});

test('a coordinator limited to a department since takes back what lies there alone, and nothing when nothing does', async () => {
  const colleague = await portal.as('coordinator');
  const limit = (department: string | null) =>
    portal.sql('UPDATE role_grant SET departments = $2 WHERE person_id = $1', [
      colleague.personId,
      department && [department],
    ]);
  // The first lies in the Somme, the second has neither an event nor a seat: it is the whole region's.
  const applicationIds = [ids[3], ids[20]];
  const id = randomUUID();
  const given = target('assign', { id, to: coordinator.personId, applicationIds });
  expect((await run(given, colleague)).body).toMatchObject({ done: 2 });
  const followed = () =>
    portal.sql(
      'SELECT application_id FROM application_review WHERE assigned_to IS NOT NULL AND application_id = ANY ($1)',
      [applicationIds],
    );
  await limit('02');
  const { status, body: refusal } = await colleague.delete<{ reasons?: string[] }>(`/api/bulk-actions/${id}`);
  expect([status, refusal.reasons]).toEqual([403, ['outside_territory']]);
  expect(await followed()).toHaveLength(2);
  await limit('80');
  const { body } = await colleague.delete<Result>(`/api/bulk-actions/${id}`);
  expect(body).toMatchObject({ done: 1, refused: 1, undone: true });
  expect(body.rows[0]).toMatchObject({ applicationId: ids[20], reason: expect.stringMatching(/territoire/) });
  expect(await followed()).toEqual([{ application_id: ids[20] }]);
});

test('what is the whole region’s, an agenda, is not taken back by who is limited to a department since', async () => {
  const colleague = await portal.as('coordinator');
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [ids[3]]);
  const [session] = await portal.sql<{ id: string }>(
    `INSERT INTO committee_session (edition_year, title, held_on) VALUES (2026, 'Comité', '2026-06-16') RETURNING id`,
  );
  const id = randomUUID();
  await run(target('put_on_agenda', { id, sessionId: session?.id, applicationIds: [ids[3]] }), colleague);
  await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [colleague.personId]);
  expect((await colleague.delete(`/api/bulk-actions/${id}`)).status).toBe(403);
  expect(await portal.sql('SELECT 1 FROM agenda_item')).toHaveLength(1);
});

test('dossiers of another edition, or of none, are not found; an edition that is over moves nothing', async () => {
  const told = await preview(target('take_in_charge', { applicationIds: [randomUUID()] }));
  expect(told.refused[0]?.reason).toBe('Ce dossier n’existe pas, ou plus.');
  expect(
    (await coordinator.post('/api/bulk-actions/preview', { year: 1999, action: 'write', applicationIds: [] })).status,
  ).toBe(404);
  await portal.sql(`UPDATE edition SET state = 'archived'`);
  expect(await preview(target('take_in_charge', { applicationIds: [ids[5]] }))).toMatchObject({ may: 0 });
  await portal.sql(`UPDATE edition SET state = 'review'`);
});
