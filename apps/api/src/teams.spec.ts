import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LeaveOrganisations } from '@fds/organisations/api';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM, Transactions } from '@fds/shared/api-kit';
import { actionsOn, addressOf, anOpenDossier, aTeam, mailsTo, tokenFor } from './test/teams';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
});
afterAll(() => portal?.stop());

interface Team {
  members: { personId: string; level: string; you: boolean; lastSeenMonth: string | null }[];
  manage: { allowed: boolean; reasons: { code: string }[] };
  leave: { allowed: boolean; reasons: { code: string }[] };
  requests: { id: string; message: string }[];
  invitations: { id: string; handsOver: boolean }[];
  level: string | null;
  orphanedAt: string | null;
  code: string;
  reasons: string[];
}
interface Requests {
  items: { id: string; resolution: string | null; reason: string | null; organisation: string }[];
  reasons: string[];
}
const path = (organisationId: string, rest = ''): string => `/api/organisations/${organisationId}/team${rest}`;
const teamOf = async (by: Visitor, organisationId: string): Promise<Team> =>
  (await by.get<Team>(path(organisationId))).body;
const leave = (by: Visitor, organisationId: string, confirmed = false) =>
  by.post<{ reasons: string[]; detail: string }>(path(organisationId, '/departure'), { confirmed });
const ask = (by: Visitor, organisationId: string, message = 'Je travaille avec vous.') =>
  by.post<Requests>(`/api/organisations/${organisationId}/join-requests`, { message });
const orphaned = (organisationId: string) =>
  portal.sql<{ resolved: boolean }>(
    'SELECT resolved_at IS NOT NULL AS resolved FROM organisation_takeover WHERE organisation_id = $1 ORDER BY orphaned_at',
    [organisationId],
  );

test('members read their team, with the month each was last there; only owners manage it', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  await portal.sql(`UPDATE person SET last_seen_on = '2025-10-03' WHERE id = $1`, [owner.personId]);
  const seen = await teamOf(editor, organisationId);
  expect(seen.members).toMatchObject([
    { personId: owner.personId, level: 'owner', you: false, lastSeenMonth: '2025-10' },
    { personId: editor.personId, level: 'editor', you: true },
  ]);
  expect(seen.manage).toMatchObject({ allowed: false, reasons: [{ code: 'not_owner' }] });
  expect((await teamOf(owner, organisationId)).manage.allowed).toBe(true);
});

test('a team of another organisation is not there', async () => {
  const { organisationId, editor } = await aTeam(portal);
  const { owner: stranger } = await aTeam(portal, 'Autre structure');
  expect((await stranger.get(path(organisationId))).status).toBe(404);
  expect((await stranger.put(path(organisationId, `/${editor.personId}`), { level: 'owner' })).status).toBe(404);
  expect((await stranger.delete(path(organisationId, `/${editor.personId}`))).status).toBe(404);
  expect((await leave(stranger, organisationId, true)).status).toBe(404);
  expect((await stranger.post(path(organisationId, '/handover'), { email: 'a@b.fr', then: 'leave' })).status).toBe(404);
});

test('an owner makes an editor owner, who is told; an editor changes nothing', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const refused = await editor.put<Team>(path(organisationId, `/${editor.personId}`), { level: 'owner' });
  expect([refused.status, refused.body.reasons]).toEqual([409, ['not_owner']]);
  const done = await owner.put<Team>(path(organisationId, `/${editor.personId}`), { level: 'owner' });
  expect(done.body.members.map(({ level }) => level)).toEqual(['owner', 'owner']);
  const [mail] = await mailsTo(portal, await addressOf(portal, editor));
  expect(mail?.text).toContain('Vous êtes désormais responsable de «\u00a0Maison pour tous\u00a0».');
  expect(await actionsOn(portal, organisationId)).toEqual(['organisation.member_level_changed']);
});

test('the last owner is neither made an editor nor leaves the others alone', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const demoted = await owner.put<Team>(path(organisationId, `/${owner.personId}`), { level: 'editor' });
  expect([demoted.status, demoted.body.reasons]).toEqual([409, ['last_owner']]);
  expect((await leave(owner, organisationId, true)).body.reasons).toEqual(['last_owner']);
});

test('an owner whose account is closed does not count: the other one is the last', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  await portal.sql(`UPDATE membership SET level = 'owner' WHERE person_id = $1`, [editor.personId]);
  await portal.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [editor.personId]);
  expect((await leave(owner, organisationId)).body.reasons).toEqual(['confirm_without_team']);
});

test('two owners who leave at once do not both leave', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const third = await portal.as('holder', [organisationId]);
  await portal.sql(`UPDATE membership SET level = 'owner' WHERE organisation_id = $1`, [organisationId]);
  await portal.sql(`UPDATE membership SET level = 'editor' WHERE person_id = $1`, [third.personId]);
  const answers = await Promise.all([leave(owner, organisationId), leave(editor, organisationId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});

test('somebody alone leaves after a confirmation; without a dossier nobody needs to take over', async () => {
  const organisationId = await anOrganisation(portal, 'Maison seule');
  const owner = await portal.as('holder', [organisationId]);
  expect((await leave(owner, organisationId)).body.reasons).toEqual(['confirm_without_team']);
  expect((await leave(owner, organisationId, true)).status).toBe(204);
  expect(await orphaned(organisationId)).toEqual([]);
  expect((await owner.get('/api/session')).body).toMatchObject({ organisations: [] });
});

test('with an open dossier the coordination takes over: it is told, nothing is lost, and a new owner ends it', async () => {
  const organisationId = await anOrganisation(portal, 'Maison quittée');
  await anOpenDossier(portal, organisationId);
  const owner = await portal.as('holder', [organisationId]);
  const coordinator = await portal.as('coordinator');
  expect((await leave(owner, organisationId)).body.reasons).toEqual(['confirm_open_dossier']);
  expect((await leave(owner, organisationId, true)).status).toBe(204);
  expect(await orphaned(organisationId)).toEqual([{ resolved: false }]);
  expect((await teamOf(coordinator, organisationId)).orphanedAt).not.toBeNull();
  const [mail] = await mailsTo(portal, await addressOf(portal, coordinator));
  expect(mail?.subject).toBe('Sans responsable, à reprendre\u00a0: Maison quittée');
  expect(await portal.sql('SELECT title FROM application WHERE organisation_id = $1', [organisationId])).toHaveLength(
    1,
  );
  await coordinator.post('/api/invitations', {
    email: 'suite@test.example',
    role: 'holder',
    organisationId,
    level: 'owner',
  });
  const token = await tokenFor(portal, 'suite@test.example');
  await portal.anonymous().post(`/api/invitations/${token}/acceptance`, { name: 'Suite' });
  expect(await orphaned(organisationId)).toEqual([{ resolved: true }]);
  expect(await actionsOn(portal, organisationId)).toEqual([
    'organisation.member_left',
    'organisation.orphaned',
    'organisation.member_joined',
    'organisation.taken_over',
  ]);
});

test('an account that ends while it is the last owner leaves the organisation and its dossier to the coordination', async () => {
  const organisationId = await anOrganisation(portal, 'Maison orpheline');
  await anOpenDossier(portal, organisationId);
  const owner = await portal.as('holder', [organisationId]);
  await portal.app
    .get(Transactions)
    .run(SYSTEM, {}, (transaction) => portal.app.get(LeaveOrganisations).of(transaction, owner.personId));
  expect(await orphaned(organisationId)).toEqual([{ resolved: false }]);
  expect(await portal.sql('SELECT state FROM application WHERE organisation_id = $1', [organisationId])).toEqual([
    { state: 'draft' },
  ]);
});

test('an owner removes a member: the right ends with the next request, and the person is told', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  expect((await editor.get(path(organisationId))).status).toBe(200);
  const removed = await owner.delete<Team>(path(organisationId, `/${editor.personId}`));
  expect(removed.body.members).toHaveLength(1);
  expect((await editor.get(path(organisationId))).status).toBe(404);
  expect((await editor.get(`/api/organisations/${organisationId}`)).status).toBe(404);
  expect((await mailsTo(portal, await addressOf(portal, editor)))[0]?.text).toContain('retiré de l’équipe');
  expect((await owner.delete(path(organisationId, `/${editor.personId}`))).status).toBe(404);
  expect((await owner.delete<Team>(path(organisationId, `/${owner.personId}`))).body.code).toBe(
    'organisations.leave_instead',
  );
});

test('an owner hands over to a member and stays as editor, or leaves', async () => {
  for (const [then, left] of [
    ['editor', ['owner', 'editor']],
    ['leave', ['owner']],
  ] as const) {
    const { organisationId, owner, editor } = await aTeam(portal);
    expect((await editor.post(path(organisationId, '/handover'), { personId: editor.personId, then })).status).toBe(
      409,
    );
    const done = await owner.post(path(organisationId, '/handover'), { personId: editor.personId, then });
    expect(done.status).toBe(204);
    const team = await teamOf(editor, organisationId);
    expect([team.level, team.members.map(({ level }) => level)]).toEqual(['owner', left]);
    expect(await actionsOn(portal, organisationId)).toContain('organisation.handed_over');
  }
});

test('an owner hands over by invitation: nothing changes until the successor accepts, then the leaver is gone', async () => {
  const { organisationId, owner } = await aTeam(portal);
  await owner.post(path(organisationId, '/handover'), { email: 'succession@test.example', then: 'leave' });
  const before = await teamOf(owner, organisationId);
  expect([before.level, before.invitations.map(({ handsOver }) => handsOver)]).toEqual(['owner', [true]]);
  const [mail] = await mailsTo(portal, 'succession@test.example');
  expect(mail?.text).toContain('vous passe la main pour «\u00a0Maison pour tous\u00a0»');
  const successor = portal.anonymous();
  const token = await tokenFor(portal, 'succession@test.example');
  expect((await successor.post(`/api/invitations/${token}/acceptance`, { name: 'Suite' })).status).toBe(200);
  const after = await teamOf(successor, organisationId);
  expect([after.level, after.members.map(({ personId }) => personId).includes(owner.personId)]).toEqual([
    'owner',
    false,
  ]);
  expect((await owner.get(path(organisationId))).status).toBe(404);
});

test('a handing over names one successor, who is not oneself and whose account is open', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const handOver = async (body: object): Promise<number> =>
    (await owner.post(path(organisationId, '/handover'), { then: 'editor', ...body })).status;
  expect(await handOver({})).toBe(422);
  expect(await handOver({ personId: editor.personId, email: 'a@b.fr' })).toBe(422);
  expect(await handOver({ personId: owner.personId })).toBe(409);
  await portal.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [editor.personId]);
  expect(await handOver({ personId: editor.personId })).toBe(409);
});

test('a holder asks to join; the owners are told, one lets in, and the organisation is the asker’s', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const asker = await portal.as('holder');
  const asked = await ask(asker, organisationId, 'Bonjour,\r\n\r\nVotre compte est bloqué');
  expect([asked.status, asked.body.items]).toMatchObject([
    201,
    [{ organisation: 'Maison pour tous', resolution: null }],
  ]);
  const [mail] = await mailsTo(portal, await addressOf(portal, owner));
  expect(mail?.text).toContain('Son message\u00a0: «\u00a0Bonjour, Votre compte est bloqué\u00a0»');
  expect(mail?.text).not.toContain('\r');
  expect((await teamOf(editor, organisationId)).requests).toEqual([]);
  const [request] = (await teamOf(owner, organisationId)).requests;
  const accept = (by: Visitor) => by.post<Team>(`/api/join-requests/${request?.id}/acceptance`, { level: 'editor' });
  expect((await accept(editor)).status).toBe(409);
  expect((await accept(asker)).status).toBe(404);
  expect((await accept((await aTeam(portal, 'Autre')).owner)).status).toBe(404);
  expect((await accept(owner)).body.members).toHaveLength(3);
  expect((await accept(owner)).status).toBe(404);
  expect((await asker.get('/api/session')).body).toMatchObject({ organisations: [{ id: organisationId }] });
  expect((await asker.get<Requests>('/api/account/join-requests')).body.items).toEqual([]);
});

test('a refusal has a reason, which the asker reads; the asker may ask again', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const asker = await portal.as('holder');
  await ask(asker, organisationId);
  const [request] = (await teamOf(owner, organisationId)).requests;
  expect((await owner.post(`/api/join-requests/${request?.id}/refusal`, {})).status).toBe(422);
  await owner.post(`/api/join-requests/${request?.id}/refusal`, { reason: 'Nous ne vous connaissons pas.' });
  expect((await asker.get<Requests>('/api/account/join-requests')).body.items).toMatchObject([
    { resolution: 'refused', reason: 'Nous ne vous connaissons pas.' },
  ]);
  expect((await mailsTo(portal, await addressOf(portal, asker)))[0]?.text).toContain('Nous ne vous connaissons pas.');
  expect((await ask(asker, organisationId)).status).toBe(201);
});

test('a team without an owner leaves the answer to the coordination, which is told', async () => {
  const organisationId = await anOrganisation(portal, 'Maison vide');
  const [asker, coordinator] = [await portal.as('holder'), await portal.as('coordinator')];
  const elsewhere = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [elsewhere.personId]);
  await ask(asker, organisationId);
  expect((await mailsTo(portal, await addressOf(portal, coordinator)))[0]?.text).toContain(
    `/pilotage/structures/${organisationId}`,
  );
  expect(await mailsTo(portal, await addressOf(portal, elsewhere))).toEqual([]);
  const [request] = (await teamOf(coordinator, organisationId)).requests;
  const accept = (by: Visitor) => by.post<Team>(`/api/join-requests/${request?.id}/acceptance`, { level: 'owner' });
  expect((await accept(elsewhere)).body.reasons).toEqual(['outside_territory']);
  expect((await accept(coordinator)).body.members).toMatchObject([{ personId: asker.personId, level: 'owner' }]);
});

test('requests are limited: one per team, even at once, none as a member, five open, and each may be withdrawn', async () => {
  const { organisationId, editor } = await aTeam(portal);
  const asker = await portal.as('holder');
  const answers = await Promise.all([1, 2, 3].map(() => ask(asker, organisationId)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await ask(editor, organisationId)).body.reasons).toEqual(['already_member']);
  expect((await ask(asker, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  for (let i = 0; i < 4; i++) await ask(asker, (await aTeam(portal, `Équipe ${i}`)).organisationId);
  const last = (await aTeam(portal, 'Dernière')).organisationId;
  expect((await ask(asker, last)).body.reasons).toEqual(['too_many_open']);
  const [open] = (await asker.get<Requests>('/api/account/join-requests')).body.items;
  expect((await editor.delete(`/api/join-requests/${open?.id}`)).status).toBe(404);
  expect((await asker.delete(`/api/join-requests/${open?.id}`)).status).toBe(204);
  expect((await asker.delete(`/api/join-requests/${open?.id}`)).status).toBe(404);
  expect((await ask(asker, last)).status).toBe(201);
});

test('an invitation accepted answers the request that waited', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const asker = await portal.as('holder');
  await ask(asker, organisationId);
  const email = await addressOf(portal, asker);
  await owner.post('/api/invitations', { email, role: 'holder', organisationId, level: 'editor' });
  await asker.post(`/api/invitations/${await tokenFor(portal, email)}/acceptance`, {});
  expect((await teamOf(owner, organisationId)).requests).toEqual([]);
});

test('the coordination looks after a team within its territory, and a coordinator in a holder’s place as its owner', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const coordinator = await portal.as('coordinator');
  const promoted = await coordinator.put<Team>(path(organisationId, `/${editor.personId}`), { level: 'owner' });
  expect(promoted.status).toBe(200);
  await portal.sql(`UPDATE role_grant SET departments = '{59}' WHERE person_id = $1`, [coordinator.personId]);
  const refused = await coordinator.delete<Team>(path(organisationId, `/${editor.personId}`));
  expect([refused.status, refused.body.reasons]).toEqual([403, ['outside_territory']]);
  await portal.sql('UPDATE role_grant SET departments = NULL WHERE person_id = $1', [coordinator.personId]);
  await portal.sql('UPDATE session SET acting_for = $2 WHERE person_id = $1', [coordinator.personId, organisationId]);
  expect((await coordinator.delete(path(organisationId, `/${owner.personId}`))).status).toBe(200);
  const [line] = await portal.sql(
    `SELECT role, on_behalf_of FROM journal_entry WHERE action = 'organisation.member_removed' AND subject_id = $1`,
    [organisationId],
  );
  expect(line).toEqual({ role: 'coordinator', on_behalf_of: organisationId });
});
