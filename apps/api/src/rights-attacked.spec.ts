import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { lastTokenTo } from './test/mailbox';
import { codeOf, PASSWORD, somebody, withPassword } from './test/second-factor-people';
import { addressOf, tokenFor } from './test/teams';

let portal: TestPortal;
let number = 0;
const newAddress = (): string => `attack-${(number += 1)}@test.example`;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
});
afterAll(() => portal?.stop());

type Refusal = { code: string; reasons: string[] };
const invite = (by: Visitor, body: object) => by.post<Refusal>('/api/invitations', body);
const accept = (by: Visitor, token: string, body: object = { name: 'Sacha Neuf' }) =>
  by.post<Refusal>(`/api/invitations/${token}/acceptance`, body);
const rightsOf = ({ personId }: Visitor) =>
  portal.sql<{ role: string; endsOn: string | null }>(
    `SELECT role, ends_on::text AS "endsOn" FROM role_grant WHERE person_id = $1 ORDER BY role`,
    [personId],
  );
/** A coordinator whose role ends on a day. */
async function intern(endsOn: string): Promise<Visitor> {
  const visitor = await portal.as('coordinator');
  await portal.sql('UPDATE role_grant SET ends_on = $2 WHERE person_id = $1', [visitor.personId, endsOn]);
  return visitor;
}

test('nobody invites the own address: a right is given by somebody else', async () => {
  const coordinator = await intern('2026-04-30');
  const email = await addressOf(portal, coordinator);
  for (const role of ['coordinator', 'drari', 'region']) {
    const answer = await invite(coordinator, { email: email.toUpperCase(), role });
    expect([answer.status, answer.body.reasons[0]]).toEqual([409, 'own_rights']);
  }
  const administrator = await portal.as('administrator');
  const own = await invite(administrator, { email: await addressOf(portal, administrator), role: 'coordinator' });
  expect([own.status, own.body.reasons]).toEqual([409, ['own_rights']]);
});

test('an inviter who takes the invited address afterwards gives nothing to themselves', async () => {
  const coordinator = await intern('2026-04-30');
  const email = newAddress();
  expect((await invite(coordinator, { email, role: 'drari', endsOn: '2026-04-01' })).status).toBe(201);
  await portal.sql('UPDATE person SET email = $2 WHERE id = $1', [coordinator.personId, email]);
  const answer = await accept(coordinator, await tokenFor(portal, email));
  expect([answer.status, answer.body.code]).toEqual([409, 'accounts.invitation_void']);
  expect(await rightsOf(coordinator)).toEqual([{ role: 'coordinator', endsOn: '2026-04-30' }]);
});

test('a coordinator whose role ends gives no right of the coordination or the committee that lasts longer', async () => {
  const coordinator = await intern('2026-04-30');
  const email = newAddress();
  for (const endsOn of [null, '2026-05-01']) {
    const answer = await invite(coordinator, { email, role: 'coordinator', endsOn });
    expect([answer.status, answer.body.reasons]).toEqual([409, ['longer_than_own']]);
  }
  expect((await invite(coordinator, { email, role: 'drari', endsOn: '2026-04-30' })).status).toBe(201);
  expect((await invite(coordinator, { email, role: 'holder' })).status).toBe(201);

  const colleague = await portal.as('holder');
  const { rolesStamp } = (await coordinator.get<{ rolesStamp: string }>(`/api/people/${colleague.personId}`)).body;
  const give = (endsOn: string | null) =>
    coordinator.put<Refusal>(`/api/people/${colleague.personId}/roles`, {
      roles: [
        { role: 'coordinator', endsOn, departments: null },
        { role: 'holder', endsOn: null, departments: null },
      ],
      rolesStamp,
    });
  expect((await give(null)).body.reasons).toEqual(['longer_than_own']);
  expect((await give('2026-04-30')).status).toBe(200);
});

test('an invitation written for longer than the inviter’s role came to last is void', async () => {
  const coordinator = await portal.as('coordinator');
  const email = newAddress();
  expect((await invite(coordinator, { email, role: 'coordinator' })).status).toBe(201);
  await portal.sql(`UPDATE role_grant SET ends_on = '2026-04-30' WHERE person_id = $1`, [coordinator.personId]);
  const answer = await accept(portal.anonymous(), await tokenFor(portal, email));
  expect([answer.status, answer.body.code]).toEqual([409, 'accounts.invitation_void']);
});

test('a role whose last day is today still invites; at midnight in the region its invitations are void', async () => {
  const coordinator = await intern('2026-03-10');
  const email = newAddress();
  expect((await invite(coordinator, { email, role: 'drari', endsOn: '2026-03-10' })).status).toBe(201);
  expect((await invite(coordinator, { email: newAddress(), role: 'holder' })).status).toBe(201);
  portal.moveClock('2026-03-10T23:59:30+01:00');
  expect((await portal.anonymous().get(`/api/invitations/${await tokenFor(portal, email)}`)).status).toBe(200);
  portal.moveClock('2026-03-11T00:00:01+01:00');
  expect((await accept(portal.anonymous(), await tokenFor(portal, email))).status).toBe(409);
  expect((await coordinator.get('/api/people')).status).toBe(401);
  portal.moveClock('2026-03-10T09:00:00+01:00');
});

test('accounts of one address that are opened at the same moment, by link and by invitation, are one; nobody sees a failure', async () => {
  const organisationId = await anOrganisation(portal, 'Les Petits Débrouillards');
  const owner = await portal.as('holder', [organisationId]);
  const coordinator = await portal.as('coordinator');
  const email = newAddress();
  await portal.anonymous().post('/api/access-requests', { email, wish: 'sign_up' });
  const signUp = await lastTokenTo(portal, email);
  await invite(owner, { email, role: 'holder', organisationId, level: 'editor' });
  const team = await tokenFor(portal, email);
  await invite(coordinator, { email, role: 'drari' });
  const tokens = await portal.sql<{ link: string }>(
    `SELECT link FROM outbox_message WHERE to_address = $1 AND link LIKE '%/invitation/%'`,
    [email],
  );
  const invitations = tokens.map(({ link }) => link.split('/invitation/')[1] ?? '');
  expect(invitations).toContain(team);
  const answers = await Promise.all([
    portal.anonymous().post(`/api/links/${signUp}/account`, { name: 'Camille Neuve' }),
    ...invitations.map((token) => accept(portal.anonymous(), token)),
  ]);
  for (const { status } of answers) expect([200, 201, 404, 409]).toContain(status);
  expect(await portal.sql('SELECT 1 FROM person WHERE email = $1', [email])).toHaveLength(1);
});

test('of two changes to one address, or one and a new account, at the same moment, one is done and the other is told', async () => {
  for (const rival of ['change', 'account'] as const) {
    const to = newAddress();
    const pair = async (): Promise<[string, string]> => {
      const visitor = await portal.as('holder');
      const from = await addressOf(portal, visitor);
      expect((await visitor.post('/api/account/email-change', { email: to })).status).toBe(200);
      return [await lastTokenTo(portal, from), await lastTokenTo(portal, to)];
    };
    const [from, arrive] = await pair();
    const [otherFrom, otherArrive] = rival === 'change' ? await pair() : ['', ''];
    const press = (token: string) => portal.anonymous().post<Refusal>(`/api/links/${token}/email-change`);
    await press(from);
    let second: Promise<{ status: number; body: Refusal }>;
    if (rival === 'change') {
      await press(otherFrom);
      second = press(otherArrive);
    } else {
      await portal.anonymous().post('/api/access-requests', { email: to, wish: 'sign_up' });
      second = portal.anonymous().post(`/api/links/${await lastTokenTo(portal, to)}/account`, { name: 'Camille' });
    }
    const answers = await Promise.all([press(arrive), second]);
    const statuses = answers.map(({ status }) => status);
    expect([rival, statuses.filter((status) => status < 300).length, Math.max(...statuses)]).toEqual([rival, 1, 409]);
    expect(await portal.sql('SELECT 1 FROM person WHERE email = $1', [to])).toHaveLength(1);
  }
});

test('an address with letters that the database takes for others opens nothing, and gives no further tries', async () => {
  const { id } = await somebody(portal, ['holder'], '2026-01-01');
  const email = 'kiki@test.example';
  await portal.sql('UPDATE person SET email = $2 WHERE id = $1', [id, email]);
  const signIn = (typed: string) => portal.anonymous().post('/api/session', { email: typed, password: PASSWORD });
  for (const letter of ['\u0130', 'ı'])
    expect((await signIn(email.replace('i', letter))).body).toMatchObject({ code: 'accounts.wrong_pair' });
  expect((await signIn(email)).status).toBe(200);
});

test('a merge carries no limited coordinator, in a holder’s place at that moment, out of the own departments', async () => {
  const absorbedId = await anOrganisation(portal, 'Fablab de la Somme');
  const survivorId = await anOrganisation(portal, 'Fablab de l’Aisne');
  const [aisne] = await portal.sql<{ code: string }>(
    `SELECT code FROM municipality WHERE department = '02' AND current_code = code ORDER BY code LIMIT 1`,
  );
  await portal.sql('UPDATE organisation_profile SET municipality_code = $2 WHERE organisation_id = $1', [
    survivorId,
    aisne?.code,
  ]);
  const entered = async (departments: string[] | null): Promise<Visitor> => {
    const visitor = await portal.as('coordinator');
    await portal.sql('UPDATE role_grant SET departments = $2 WHERE person_id = $1', [visitor.personId, departments]);
    expect((await visitor.put(`/api/session/acting-for/${absorbedId}`)).status).toBe(200);
    return visitor;
  };
  const [limited, regional] = [await entered(['80']), await entered(null)];
  const merged = await (
    await portal.as('coordinator')
  ).post('/api/organisation-merges', { survivorId, absorbedId, choices: [] });
  expect(merged.status).toBe(201);
  expect((await limited.get('/api/session')).body).toMatchObject({ role: 'coordinator', actingFor: null });
  expect((await regional.get('/api/session')).body).toMatchObject({ role: 'holder', actingFor: { id: survivorId } });
});

test('of two browsers that choose the first app at the same moment, one does; the other, ended by it, adds none', async () => {
  const person = await somebody(portal, ['administrator'], '2026-01-01');
  const browsers = [await withPassword(portal, person), await withPassword(portal, person)];
  const choices = await Promise.all(
    browsers.map(async (browser) => ({
      browser,
      secret: (await browser.post<{ secret: string }>('/api/second-factors/totp/secret')).body.secret,
    })),
  );
  const answers = await Promise.all(
    choices.map(({ browser, secret }) =>
      browser.post('/api/second-factors/totp', { code: codeOf(secret), name: 'Téléphone' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
  expect(await portal.sql('SELECT 1 FROM second_factor WHERE person_id = $1', [person.id])).toHaveLength(1);
});
