import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { layFestival, TestPortal, writeDossier, type Festival, type Visitor } from '@fds/portal/testing';
import { fileDossier, holdEdition } from './test/dossiers';

let portal: TestPortal;
let festival: Festival;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

const enter = (visitor: Visitor, organisationId = festival.organisationId) =>
  visitor.put<{ role: string; actingFor: { id: string; name: string } | null; organisations: object[] }>(
    `/api/session/acting-for/${organisationId}`,
  );
const begin = (visitor: Visitor, organisationId = festival.organisationId) =>
  visitor.post<{ id: string }>('/api/applications', { organisationId, editionYear: 2026, title: 'Au nom de' });
const mails = (personId: string) =>
  portal.sql(`SELECT subject FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'organisation.acted_for:%'`, [
    personId,
  ]);

test('a coordinator enters for a holder, does what the holder may, and comes back', async () => {
  const coordinator = await portal.as('coordinator');
  expect(await enter(coordinator)).toMatchObject({
    status: 200,
    body: {
      role: 'holder',
      actingFor: { id: festival.organisationId, name: 'Maison pour tous' },
      organisations: [{ id: festival.organisationId }],
    },
  });
  const begun = await begin(coordinator);
  expect(begun.status).toBe(201);
  const [line] = await portal.sql(
    `SELECT role, person_id, on_behalf_of FROM journal_entry WHERE action = 'application.begun' AND subject_id = $1`,
    [begun.body.id],
  );
  expect(line).toEqual({
    role: 'coordinator',
    person_id: coordinator.personId,
    on_behalf_of: festival.organisationId,
  });
  expect(await coordinator.delete('/api/session/acting-for')).toMatchObject({
    status: 200,
    body: { role: 'coordinator', actingFor: null },
  });
  expect((await begin(coordinator)).status).toBe(403);
});

test('whoever acts for a holder has that holder’s reach and no more', async () => {
  const coordinator = await portal.as('coordinator');
  await enter(coordinator);
  expect((await begin(coordinator, festival.otherOrganisationId)).status).toBe(404);
  expect((await coordinator.get('/api/organisations')).status).toBe(403);
  expect((await coordinator.post(`/api/applications/${festival.applicationId}/readiness`)).status).toBe(403);
});

test('the owners are told by one message a day, and not at all when nothing was written', async () => {
  const coordinator = await portal.as('coordinator');
  const { personId } = festival.holder;
  await portal.sql(`DELETE FROM outbox_message WHERE occasion LIKE 'organisation.acted_for:%'`);
  await enter(coordinator);
  await coordinator.get('/api/applications');
  expect(await mails(personId)).toHaveLength(0);
  await begin(coordinator);
  await begin(coordinator);
  expect(await mails(personId)).toEqual([{ subject: 'La coordination a agi en votre nom' }]);
  await coordinator.delete('/api/session/acting-for');
  portal.moveClock('2026-04-11T09:00:00+02:00');
  const again = await portal.as('coordinator');
  await enter(again);
  await begin(again);
  expect(await mails(personId)).toHaveLength(2);
  expect(await mails(festival.stranger.personId)).toHaveLength(0);
  portal.moveClock('2026-04-10T09:00:00+02:00');
});

test('the session’s token changes on the way in and on the way out', async () => {
  const coordinator = await portal.as('coordinator');
  const ids = () => portal.sql<{ id: string }>('SELECT id FROM session WHERE person_id = $1', [coordinator.personId]);
  const [before] = await ids();
  await enter(coordinator);
  const [inside] = await ids();
  await coordinator.delete('/api/session/acting-for');
  const [after] = await ids();
  expect(new Set([before?.id, inside?.id, after?.id]).size).toBe(3);
});

test('taking another role ends it', async () => {
  const coordinator = await portal.as('coordinator');
  await enter(coordinator);
  expect(await coordinator.put('/api/session/role', { role: 'coordinator' })).toMatchObject({
    body: { role: 'coordinator', actingFor: null },
  });
});

test('a coordinator of the Aisne does not enter for a holder of the Somme; one of the Somme does', async () => {
  const limited = async (department: string): Promise<Visitor> => {
    const visitor = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = $2 WHERE person_id = $1`, [visitor.personId, [department]]);
    return visitor;
  };
  expect(await enter(await limited('02'))).toMatchObject({ status: 403, body: { code: 'outside_territory' } });
  expect((await enter(await limited('80'))).status).toBe(200);
});

test('nobody but a coordinator enters, and only for an organisation that exists', async () => {
  expect((await enter(festival.holder)).status).toBe(403);
  expect((await enter(await portal.as('administrator'))).status).toBe(403);
  expect((await enter(await portal.as('coordinator'), festival.applicationId)).status).toBe(404);
});

test('a coordinator deactivated while acting for a holder is out at once', async () => {
  const [coordinator, administrator] = [await portal.as('coordinator'), await portal.as('administrator')];
  await enter(coordinator);
  expect((await administrator.post(`/api/people/${coordinator.personId}/deactivation`)).status).toBe(200);
  expect((await begin(coordinator)).status).toBe(401);
});

test('a dossier last written in the holder’s name says so, until the holder writes again', async () => {
  const coordinator = await portal.as('coordinator');
  await enter(coordinator);
  const { id } = (await begin(coordinator)).body;
  const read = async () =>
    (await festival.holder.get<{ version: number; changedByCoordinationAt: string | null }>(`/api/applications/${id}`))
      .body;
  const before = await read();
  expect(before.changedByCoordinationAt).toMatch(/^2026-04-10T07:00/);
  expect((await writeDossier(festival.holder, id, { title: 'Repris' })).status).toBe(200);
  expect((await read()).changedByCoordinationAt).toBeNull();
});

test('what a coordinator renews, takes over, copies or puts away for a holder is marked as the coordination’s', async () => {
  await holdEdition(portal, 2025, 'archived');
  const { organisationId } = festival;
  const events = [{ title: 'Village' }, { title: 'Conférence' }];
  const former = await fileDossier(portal, { year: 2025, organisationId, title: 'Autrefois', events });
  const coordinator = await portal.as('coordinator');
  await enter(coordinator);
  const from = (source: object) =>
    coordinator.post<{ id: string }>('/api/applications', { organisationId, editionYear: 2026, source });
  const renewed = await from({ from: 'renewal', applicationId: former.id, items: [former.event('Village')] });
  const { id } = renewed.body;
  const more = { applicationId: former.id, items: [former.event('Conférence')] };
  expect((await coordinator.post(`/api/applications/${id}/renewed-events`, more)).status).toBe(200);
  const read = (which: string) =>
    festival.holder.get<{ changedByCoordinationAt: string | null }>(`/api/applications/${which}`);
  expect((await read(id)).body.changedByCoordinationAt).not.toBeNull();
  const copied = await from({ from: 'copy', applicationId: id });
  expect((await coordinator.post(`/api/applications/${copied.body.id}/withdrawal`, {})).status).toBe(200);
  const lines = await portal.sql(
    `SELECT DISTINCT action, role, person_id, on_behalf_of FROM journal_entry WHERE subject_id = ANY ($1) ORDER BY action`,
    [[id, copied.body.id]],
  );
  const marked = { role: 'coordinator', person_id: coordinator.personId, on_behalf_of: organisationId };
  expect(lines).toEqual(
    ['application.begun', 'application.events_renewed', 'application.withdrawn'].map((action) => ({
      action,
      ...marked,
    })),
  );
});
