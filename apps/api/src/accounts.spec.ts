import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { InviteFirstAdministrator } from '@fds/accounts/api';
import { DemonstrationAccounts, type DemonstrationAccount } from '@fds/portal/api';
import { TestPortal } from '@fds/portal/testing';

let portal: TestPortal;
let accounts: DemonstrationAccount[];
const account = (role: string): DemonstrationAccount =>
  accounts.find((one) => one.role === role) as DemonstrationAccount;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00' });
  accounts = await portal.app.get(DemonstrationAccounts).create();
});
afterAll(() => portal?.stop());

test('a coordinator signs in with her password, is known afterwards, and signs out', async () => {
  const visitor = portal.anonymous();
  const { email, password } = account('coordinator');
  const answer = await visitor.post('/api/session', { email: email.toUpperCase(), password });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ signedIn: true, role: 'coordinator', roles: ['coordinator'], person: { email } });
  const cookie = answer.headers.getSetCookie()[0] ?? '';
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  expect((await visitor.get('/api/session')).body).toMatchObject({ signedIn: true });
  await visitor.delete('/api/session');
  expect((await visitor.get('/api/session')).body).toMatchObject({ signedIn: false });
});

test('creating the demonstration accounts again changes their passwords and nothing else', async () => {
  const [before] = await portal.sql(`SELECT count(*) AS people FROM person`);
  const old = account('coordinator');
  accounts = await portal.app.get(DemonstrationAccounts).create();
  expect(await portal.sql(`SELECT count(*) AS people FROM person`)).toEqual([before]);
  expect((await portal.anonymous().post('/api/session', { email: old.email, password: old.password })).status).toBe(
    401,
  );
  const { email, password } = account('coordinator');
  expect((await portal.anonymous().post('/api/session', { email, password })).status).toBe(200);
});

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await portal
    .anonymous()
    .post('/api/session', { email: account('drari').email, password: 'not this one' });
  const unknown = await portal
    .anonymous()
    .post('/api/session', { email: 'nobody@demo.example', password: 'not this one' });
  expect(wrong.status).toBe(401);
  expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
});

test('after five failures the pair of account and address is closed for a quarter of an hour, other accounts stay open', async () => {
  const { email, password } = account('region');
  for (let i = 0; i < 5; i++) await portal.anonymous().post('/api/session', { email, password: 'not this one' });
  expect((await portal.anonymous().post('/api/session', { email, password })).status).toBe(429);
  const other = account('administrator');
  expect((await portal.anonymous().post('/api/session', { email: other.email, password: other.password })).status).toBe(
    200,
  );
  portal.moveClock('2026-03-10T10:00:00+01:00');
  expect((await portal.anonymous().post('/api/session', { email, password })).status).toBe(200);
});

test('a session ends after twelve idle hours for the coordination and after thirty days for a holder', async () => {
  portal.moveClock('2026-03-10T12:00:00+01:00');
  const [coordinator, holder] = [await portal.as('coordinator'), await portal.as('holder')];
  portal.moveClock('2026-03-11T00:30:00+01:00');
  expect((await coordinator.get('/api/session')).body).toMatchObject({ signedIn: false });
  expect((await holder.get('/api/session')).body).toMatchObject({ signedIn: true });
  portal.moveClock('2026-04-12T00:30:00+02:00');
  expect((await holder.get('/api/session')).body).toMatchObject({ signedIn: false });
  portal.moveClock('2026-03-10T12:00:00+01:00');
});

test('a right taken away ends the session at once', async () => {
  const region = await portal.as('region');
  expect((await region.get('/api/session')).body).toMatchObject({ signedIn: true });
  await portal.sql('DELETE FROM role_grant WHERE person_id = $1', [region.personId]);
  expect((await region.get('/api/session')).body).toMatchObject({ signedIn: false });
});

test('a person with two roles acts in one at a time and never in a role that was not granted', async () => {
  const visitor = await portal.as('holder');
  await portal.sql(`INSERT INTO role_grant (person_id, role) VALUES ($1, 'coordinator')`, [visitor.personId]);
  expect((await visitor.get('/api/people')).status).toBe(403);
  expect((await visitor.put('/api/session/role', { role: 'administrator' })).status).toBe(403);
  expect((await visitor.put('/api/session/role', { role: 'coordinator' })).body).toMatchObject({
    role: 'coordinator',
    roles: ['coordinator', 'holder'],
  });
});

test('a write that another site makes a browser send is refused', async () => {
  const { email, password } = account('coordinator');
  const refused = await portal
    .anonymous()
    .send('POST', '/api/session', { email, password }, { origin: 'https://evil.example' });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: 'other_origin' });
  expect(
    (await portal.anonymous().send('POST', '/api/session', { email, password }, { 'sec-fetch-site': 'cross-site' }))
      .status,
  ).toBe(403);
});

test('a request with an unknown, missing, over-long or wrong-typed field is refused with the field named', async () => {
  const visitor = portal.anonymous();
  const pointers = async (body: unknown): Promise<string[]> => {
    const answer = await visitor.post<{ errors: { pointer: string }[] }>('/api/session', body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return answer.body.errors.map(({ pointer }) => pointer);
  };
  expect(await pointers({ email: 'a@b.fr', password: 'x', extra: 1 })).toEqual(['/extra']);
  expect(await pointers({ password: 'x' })).toEqual(['/email']);
  expect(await pointers({ email: `${'a'.repeat(250)}@b.fr`, password: 'x' })).toEqual(['/email']);
  expect(await pointers({ email: 'a@b.fr', password: 12 })).toEqual(['/password']);
  expect(
    (
      await visitor.send('POST', '/api/session', new TextEncoder().encode('{"email":'), {
        'content-type': 'application/json',
      })
    ).status,
  ).toBe(400);
});

test('the first administrator comes in by a link that works once, for an hour, and only while there is none', async () => {
  const invitations = portal.app.get(InviteFirstAdministrator);
  await expect(invitations.write('other@demo.example')).rejects.toMatchObject({
    code: 'accounts.administrator_exists',
  });
  await portal.sql(`DELETE FROM role_grant WHERE role = 'administrator'`);
  const token = await invitations.write('premiere@demo.example');
  const visitor = portal.anonymous();
  expect((await visitor.get(`/api/invitations/${token}`)).body).toMatchObject({
    email: 'premiere@demo.example',
    role: 'administrator',
  });
  const weak = await visitor.post(`/api/invitations/${token}/acceptance`, { name: 'Première', password: 'abc' });
  expect(weak).toMatchObject({ status: 422, body: { errors: [{ pointer: '/password' }] } });
  expect(
    (await visitor.post(`/api/invitations/${token}/acceptance`, { name: 'Première', password: 'Abcdefghij1!' })).status,
  ).toBe(200);
  expect((await visitor.get('/api/session')).body).toMatchObject({ signedIn: false, pending: 'enrolment' });
  expect(
    (
      await portal
        .anonymous()
        .post(`/api/invitations/${token}/acceptance`, { name: 'Encore', password: 'Abcdefghij1!' })
    ).status,
  ).toBe(404);
});

test('a link that is an hour old is gone', async () => {
  await portal.sql(`DELETE FROM role_grant WHERE role = 'administrator'`);
  const token = await portal.app.get(InviteFirstAdministrator).write('tard@demo.example');
  portal.moveClock('2026-03-10T13:01:00+01:00');
  expect((await portal.anonymous().get(`/api/invitations/${token}`)).status).toBe(404);
});

test('an administrator moves the clock of the demonstration and stays signed in', async () => {
  const administrator = await portal.as('administrator');
  const moved = await administrator.put<{ now: string }>('/api/clock', { at: '2027-01-04T08:00:00.000Z' });
  expect(moved.status).toBe(200);
  expect(moved.body.now.slice(0, 10)).toBe('2027-01-04');
  expect((await administrator.get('/api/session')).body).toMatchObject({ signedIn: true });
  expect((await (await portal.as('coordinator')).put('/api/clock', { at: null })).status).toBe(403);
});

test('nobody changes or removes a line of the journal', async () => {
  await expect(portal.sql(`UPDATE journal_entry SET action = 'nothing'`)).rejects.toThrow(/append-only/);
  await expect(portal.sql(`DELETE FROM journal_entry`)).rejects.toThrow(/append-only/);
});
