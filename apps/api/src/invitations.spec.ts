import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { actionsOn, addressOf, aTeam, mailsTo, tokenFor } from './test/teams';

let portal: TestPortal;
let number = 0;
const newAddress = (): string => `invite-${(number += 1)}@test.example`;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
});
afterAll(() => portal?.stop());

interface Pending {
  id: string;
  email: string;
  expired: boolean;
}
const invite = (by: Visitor, organisationId: string, email: string, level = 'editor') =>
  by.post<Pending & { code: string; reasons: string[] }>('/api/invitations', {
    email,
    role: 'holder',
    organisationId,
    level,
  });
const accept = (by: Visitor, token: string, body: object = { name: 'Sacha Neuf' }) =>
  by.post<{ code?: string; detail?: string; role?: string }>(`/api/invitations/${token}/acceptance`, body);
const membersOf = (organisationId: string) =>
  portal.sql<{ email: string; level: string }>(
    `SELECT p.email::text AS email, m.level FROM membership m JOIN person p ON p.id = m.person_id WHERE organisation_id = $1 ORDER BY 1`,
    [organisationId],
  );

test('an owner invites a colleague, who opens an account without a password and is in the team', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const email = newAddress();
  const answer = await invite(owner, organisationId, email);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ email, role: 'holder', level: 'editor', organisation: 'Maison pour tous' });
  const [mail] = await mailsTo(portal, email);
  expect(mail?.subject).toBe('Invitation dans l’équipe de Maison pour tous');
  expect(mail?.text).toContain('Test holder vous invite dans l’équipe de «\u00a0Maison pour tous\u00a0»');
  expect(mail?.text).toContain('jusqu’au 24 mars 2026');
  expect(mail?.text).toContain('{lien}');
  expect(JSON.stringify(answer.body)).not.toContain(await tokenFor(portal, email));

  const token = await tokenFor(portal, email);
  const guest = portal.anonymous();
  const shown = await guest.get(`/api/invitations/${token}`);
  expect(shown.body).toMatchObject({ email, known: false, signedInAs: null, inviter: 'Test holder', level: 'editor' });
  expect((await accept(guest, token)).body).toMatchObject({ signedIn: true, role: 'holder' });
  expect((await guest.get('/api/session')).body).toMatchObject({ organisations: [{ id: organisationId }] });
  expect(await membersOf(organisationId)).toContainEqual({ email, level: 'editor' });
  expect(await actionsOn(portal, answer.body.id)).toEqual(['invitation.written', 'invitation.accepted']);
});

test('reading the link, as a mail scanner does, consumes nothing; accepting it does, once', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const email = newAddress();
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  for (let i = 0; i < 3; i++) expect((await portal.anonymous().get(`/api/invitations/${token}`)).status).toBe(200);
  expect((await accept(portal.anonymous(), token)).status).toBe(200);
  expect((await accept(portal.anonymous(), token)).status).toBe(404);
  expect((await portal.anonymous().get(`/api/invitations/${token}`)).status).toBe(404);
});

test('an invitation accepted twice at once is accepted once', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const email = newAddress();
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  const answers = await Promise.all([1, 2, 3, 4].map(() => accept(portal.anonymous(), token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
});

test('an altered or expired link, and one that was withdrawn or replaced, are all gone in the same words', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const email = newAddress();
  const first = await invite(owner, organisationId, email);
  const former = await tokenFor(portal, email);
  const resent = await owner.post<Pending>(`/api/invitations/${first.body.id}/resending`);
  expect(resent.status).toBe(200);
  const [mail] = await portal.sql<{ link: string }>(`SELECT link FROM outbox_message WHERE occasion = $1`, [
    `invitation:${resent.body.id}`,
  ]);
  const latest = mail?.link.split('/invitation/')[1] ?? '';
  const details = new Set<unknown>();
  const gone = async (token: string): Promise<void> => {
    const answer = await accept(portal.anonymous(), token);
    expect(answer.status).toBe(404);
    details.add(answer.body.detail);
  };
  await gone(former);
  await gone(`${latest.slice(0, -1)}${latest.endsWith('A') ? 'B' : 'A'}`);
  portal.moveClock('2026-03-25T09:00:00+01:00');
  await gone(latest);
  portal.moveClock('2026-03-10T10:00:00+01:00');
  expect((await owner.delete(`/api/invitations/${resent.body.id}`)).status).toBe(204);
  await gone(latest);
  expect(details.size).toBe(1);
  expect((await owner.delete(`/api/invitations/${resent.body.id}`)).status).toBe(404);
});

test('somebody with an account accepts without a form: the team is added, and the browser is let in', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const other = await portal.as('holder');
  const email = await addressOf(portal, other);
  await invite(owner, organisationId, email, 'owner');
  const token = await tokenFor(portal, email);
  expect((await portal.anonymous().get(`/api/invitations/${token}`)).body).toMatchObject({ known: true });
  const guest = portal.anonymous();
  expect((await accept(guest, token, {})).body).toMatchObject({ signedIn: true, person: { email } });
  expect(await membersOf(organisationId)).toContainEqual({ email, level: 'owner' });
});

test('somebody signed in as the invited person just accepts, and goes on under a new token', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const other = await portal.as('holder');
  const email = await addressOf(portal, other);
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  const answer = await accept(other, token, {});
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toContain('fds_session=');
  expect((await other.get('/api/session')).body).toMatchObject({ organisations: [{ id: organisationId }] });
});

test('the second step still applies: the link of an invitation lets nobody past it', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const guarded = await portal.as('holder');
  await portal.sql(
    `INSERT INTO second_factor (person_id, method, name, added_at) VALUES ($1, 'totp', 'Téléphone', now())`,
    [guarded.personId],
  );
  const email = await addressOf(portal, guarded);
  await invite(owner, organisationId, email);
  const guest = portal.anonymous();
  const answer = await accept(guest, await tokenFor(portal, email), {});
  expect(answer.body).toMatchObject({ signedIn: false, pending: 'second_factor' });
  expect((await guest.get(`/api/organisations/${organisationId}/team`)).status).toBe(401);
});

test('a holder signed in who becomes administrator first enrols a second factor', async () => {
  const holder = await portal.as('holder');
  await portal.sql('UPDATE person SET exempt_from_second_factor = false WHERE id = $1', [holder.personId]);
  const email = await addressOf(portal, holder);
  await (await portal.as('administrator')).post('/api/invitations', { email, role: 'administrator' });
  const answer = await accept(holder, await tokenFor(portal, email), {});
  expect(answer.body).toMatchObject({ signedIn: false, pending: 'enrolment' });
  expect((await holder.get('/api/people')).status).toBe(401);
});

test('a browser signed in with another account is told so, and nothing is consumed', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const other = await portal.as('holder');
  const email = newAddress();
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  expect((await other.get(`/api/invitations/${token}`)).body).toMatchObject({ otherAccount: true });
  const refused = await accept(other, token, {});
  expect(refused.status).toBe(409);
  expect(refused.body.code).toBe('accounts.other_account');
  expect(refused.body.detail).toBe(
    `Cette invitation est pour ${email}\u00a0; vous êtes connecté avec ${await addressOf(portal, other)}. Déconnectez-vous, puis ouvrez de nouveau le lien.`,
  );
  expect((await accept(portal.anonymous(), token)).status).toBe(200);
});

test('an invitation to a plus-address is not accepted by the plain one', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const other = await portal.as('holder');
  const plain = await addressOf(portal, other);
  const plus = plain.replace('@', '+fds@');
  await invite(owner, organisationId, plus);
  const token = await tokenFor(portal, plus);
  expect((await accept(other, token, {})).body.code).toBe('accounts.other_account');
  expect(await membersOf(organisationId)).toHaveLength(2);
});

test('an address that disguises another is not invited', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const disguised = ['cаmille@region.fr', 'camille@rеgion.fr', 'camille@xn--rgion-bsa.fr', 'a@b.fr\r\nBcc: c@d.fr'];
  for (const email of disguised) expect((await invite(owner, organisationId, email)).status).toBe(422);
});

test('an editor is told why not; a stranger finds no such organisation; the committee meets a closed door', async () => {
  const { organisationId, editor } = await aTeam(portal);
  const refused = await invite(editor, organisationId, newAddress());
  expect([refused.status, refused.body.reasons]).toEqual([409, ['not_owner']]);
  expect((await invite(await portal.as('holder'), organisationId, newAddress())).status).toBe(404);
  expect((await invite(await portal.as('drari'), organisationId, newAddress())).status).toBe(403);
  expect((await invite(await portal.as('coordinator'), organisationId, newAddress())).status).toBe(201);
});

test('an invitation into another organisation is not there to resend or withdraw', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const { body } = await invite(owner, organisationId, newAddress());
  const { owner: stranger } = await aTeam(portal, 'Autre structure');
  expect((await stranger.delete(`/api/invitations/${body.id}`)).status).toBe(404);
  expect((await stranger.post(`/api/invitations/${body.id}/resending`)).status).toBe(404);
  expect((await editor.delete(`/api/invitations/${body.id}`)).status).toBe(409);
});

test('an owner gives no other role than holder, a coordinator none above', async () => {
  const { owner, organisationId } = await aTeam(portal);
  const coordinator = await portal.as('coordinator');
  const post = async (by: Visitor, role: string, more: object = {}): Promise<number> =>
    (await by.post('/api/invitations', { email: newAddress(), role, ...more })).status;
  expect(await post(owner, 'coordinator')).toBe(409);
  expect(await post(owner, 'coordinator', { organisationId })).toBe(409);
  expect(await post(coordinator, 'administrator')).toBe(409);
  expect(await post(await portal.as('administrator'), 'administrator')).toBe(201);
  expect(await post(coordinator, 'drari', { endsOn: '2026-03-09' })).toBe(409);
  expect(await post(coordinator, 'drari', { departments: ['80'] })).toBe(409);
});

test('an intern is invited as coordinator of two departments for three months, and has just that', async () => {
  const email = newAddress();
  const coordinator = await portal.as('coordinator');
  await coordinator.post('/api/invitations', {
    email,
    role: 'coordinator',
    endsOn: '2026-06-10',
    departments: ['02', '80'],
  });
  expect((await mailsTo(portal, email))[0]?.text).toContain('Ce rôle dure jusqu’au 10 juin 2026 inclus.');
  expect((await mailsTo(portal, email))[0]?.text).toContain('pour les départements 02, 80');
  await accept(portal.anonymous(), await tokenFor(portal, email));
  expect(
    await portal.sql(
      `SELECT g.role, g.ends_on, g.departments FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email = $1`,
      [email],
    ),
  ).toEqual([{ role: 'coordinator', ends_on: '2026-06-10', departments: ['02', '80'] }]);
});

test('a departmental coordinator invites nobody beyond the own territory', async () => {
  const local = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [local.personId]);
  const { organisationId } = await aTeam(portal);
  const refused = await invite(local, organisationId, newAddress());
  expect([refused.status, refused.body.reasons]).toEqual([403, ['outside_territory']]);
});

test('an inviter who has lost the right invites nobody: the link says so and stays unused', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const email = newAddress();
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  await portal.sql(`UPDATE membership SET level = 'editor' WHERE person_id = $1`, [owner.personId]);
  expect((await portal.anonymous().get(`/api/invitations/${token}`)).body['code']).toBe('accounts.invitation_void');
  expect((await accept(portal.anonymous(), token)).body.code).toBe('accounts.invitation_void');
  await portal.sql(`UPDATE membership SET level = 'owner' WHERE person_id = $1`, [owner.personId]);
  await portal.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [owner.personId]);
  expect((await accept(portal.anonymous(), token)).body.code).toBe('accounts.invitation_void');
  await portal.sql('UPDATE person SET disabled_at = NULL WHERE id = $1', [owner.personId]);
  expect((await accept(portal.anonymous(), token)).status).toBe(200);
});

test('an invitation into an organisation that was merged away since, without following, is refused in words', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const survivor = await anOrganisation(portal, 'Maison pour tous');
  const email = newAddress();
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  await portal.sql('UPDATE organisation SET merged_into = $2 WHERE id = $1', [organisationId, survivor]);
  const refused = await accept(portal.anonymous(), token);
  expect([refused.status, refused.body.code]).toEqual([409, 'accounts.invitation_without_organisation']);
  expect(await portal.sql('SELECT 1 FROM person WHERE email = $1', [email])).toEqual([]);
});

test('a new account needs a name and no weak password; a closed one stays closed', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const email = newAddress();
  await invite(owner, organisationId, email);
  const token = await tokenFor(portal, email);
  expect((await accept(portal.anonymous(), token, {})).body).toMatchObject({
    code: 'accounts.name_required',
    errors: [{ pointer: '/name' }],
  });
  expect((await accept(portal.anonymous(), token, { name: 'Sacha', password: 'abc' })).body).toMatchObject({
    code: 'accounts.weak_password',
    errors: [{ pointer: '/password' }],
  });
  await portal.sql(`INSERT INTO person (email, name, disabled_at) VALUES ($1, 'Parti', now())`, [email]);
  expect((await accept(portal.anonymous(), token, {})).body.code).toBe('accounts.closed');
});

test('the answer is the same whether the invited address has an account or not', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const known = await addressOf(portal, await portal.as('region'));
  const [a, b] = [await invite(owner, organisationId, known), await invite(owner, organisationId, newAddress())];
  const same = { id: '', email: '', createdAt: '', expiresAt: '' };
  expect([a.status, { ...a.body, ...same }]).toEqual([b.status, { ...b.body, ...same }]);
});

test('inviting the same address again replaces the link; a member already is not invited', async () => {
  const { organisationId, owner, editor } = await aTeam(portal);
  const email = newAddress();
  await invite(owner, organisationId, email);
  await invite(owner, organisationId, email.toUpperCase());
  const team = await owner.get<{ invitations: Pending[] }>(`/api/organisations/${organisationId}/team`);
  expect(team.body.invitations).toHaveLength(1);
  const refused = await invite(owner, organisationId, await addressOf(portal, editor));
  expect([refused.status, refused.body.reasons]).toEqual([409, ['already_member']]);
});

test('mass inviting is limited, per inviter, even at once, and per address', async () => {
  const { organisationId, owner } = await aTeam(portal);
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) => invite(owner, organisationId, `masse-${index}@test.example`)),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  portal.moveClock('2026-03-11T12:00:00+01:00');
  const email = newAddress();
  for (let i = 0; i < 5; i++) expect((await invite(owner, organisationId, email)).status).toBe(201);
  expect((await invite(owner, organisationId, email)).status).toBe(429);
  expect((await invite(owner, organisationId, email.replace('@', '+encore@'))).status).toBe(429);
});

test('a name with line breaks writes no line of its own into the mail', async () => {
  const { organisationId, owner } = await aTeam(portal, 'Maison\r\nBcc: tous@test.example');
  await portal.sql(`UPDATE person SET name = E'Camille\\r\\n\\r\\nVotre compte est bloqué' WHERE id = $1`, [
    owner.personId,
  ]);
  const email = newAddress();
  await invite(owner, organisationId, email);
  const [mail] = await mailsTo(portal, email);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
  expect(mail?.text).not.toContain('\r');
  expect(mail?.text.split('\n').filter((line) => /^(Votre compte|Bcc)/.test(line))).toEqual([]);
});

test('the coordination lists what nobody has accepted, filters it, and sends an expired one again', async () => {
  const coordinator = await portal.as('coordinator');
  const email = newAddress();
  const { body } = await coordinator.post<Pending>('/api/invitations', { email, role: 'region' });
  const list = async (): Promise<Pending[]> =>
    (await coordinator.get<{ items: Pending[] }>(`/api/invitations?q=${email}&role=region`)).body.items;
  expect(await list()).toMatchObject([{ id: body.id, expired: false }]);
  const [link] = await portal.sql<{ at: string }>(
    `UPDATE access_link SET expires_at = created_at WHERE id = $1 RETURNING id AS at`,
    [body.id],
  );
  expect(link?.at).toBe(body.id);
  expect(await list()).toMatchObject([{ expired: true }]);
  expect((await coordinator.post(`/api/invitations/${body.id}/resending`)).status).toBe(200);
  expect(await list()).toMatchObject([{ expired: false }]);
});

test('a coordinator in the place of a holder invites into that organisation, and as holder only', async () => {
  const { organisationId } = await aTeam(portal);
  const coordinator = await portal.as('coordinator');
  await portal.sql('UPDATE session SET acting_for = $2 WHERE person_id = $1', [coordinator.personId, organisationId]);
  const email = newAddress();
  expect((await invite(coordinator, organisationId, email)).status).toBe(201);
  const { organisationId: other } = await aTeam(portal, 'Autre structure');
  expect((await invite(coordinator, other, newAddress())).status).toBe(404);
  expect((await coordinator.post('/api/invitations', { email: newAddress(), role: 'drari' })).status).toBe(409);
  expect((await accept(portal.anonymous(), await tokenFor(portal, email))).status).toBe(200);
});
