import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { anAccount, PASSWORD, signedIn } from './test/accounts';
import { lastTokenTo, messagesTo } from './test/mailbox';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00' });
});
afterAll(() => portal?.stop());

const account = async (visitor: Visitor): Promise<Record<string, unknown>> => (await visitor.get('/api/account')).body;
const confirm = async (email: string) =>
  portal.anonymous().post(`/api/links/${await lastTokenTo(portal, email)}/email-change`);

test('a person corrects the name others read', async () => {
  await anAccount(portal, 'nom@test.example');
  const person = await signedIn(portal, 'nom@test.example');
  expect((await person.put('/api/account/name', { name: '  Claire Martin ' })).body).toMatchObject({
    name: 'Claire Martin',
  });
  expect((await person.get('/api/session')).body).toMatchObject({ person: { name: 'Claire Martin' } });
  expect((await person.put('/api/account/name', { name: '   ' })).status).toBe(422);
});

test('an address changes once both mailboxes have confirmed, in either order, and both are told', async () => {
  for (const [first, second] of [
    ['de-a@test.example', 'vers-a@test.example'],
    ['vers-b@test.example', 'de-b@test.example'],
  ] as const) {
    const [from, to] = first.startsWith('de') ? [first, second] : [second, first];
    await anAccount(portal, from);
    const person = await signedIn(portal, from);
    expect((await person.post('/api/account/email-change', { email: to })).body).toMatchObject({
      email: from,
      pendingEmail: { email: to, oldConfirmed: false, newConfirmed: false },
    });
    expect((await confirm(first)).body).toEqual({ done: false, newEmail: to, waitingFor: second });
    expect(await account(person)).toMatchObject({
      email: from,
      pendingEmail: { oldConfirmed: first === from, newConfirmed: first === to },
    });
    expect((await confirm(second)).body).toEqual({ done: true, newEmail: to, waitingFor: null });
    expect(await account(person)).toMatchObject({ email: to, pendingEmail: null });
    for (const email of [from, to])
      expect((await messagesTo(portal, email))[0]?.subject).toBe('L’adresse de votre compte a changé');
    await signedIn(portal, to);
    expect((await portal.anonymous().post('/api/session', { email: from, password: PASSWORD })).status).toBe(401);
  }
});

test('both confirmations at the same moment change the address', async () => {
  await anAccount(portal, 'de-c@test.example');
  const person = await signedIn(portal, 'de-c@test.example');
  await person.post('/api/account/email-change', { email: 'vers-c@test.example' });
  const answers = await Promise.all([confirm('de-c@test.example'), confirm('vers-c@test.example')]);
  expect(answers.map(({ body }) => body['done']).sort()).toEqual([false, true]);
  expect(await account(person)).toMatchObject({ email: 'vers-c@test.example' });
});

test('a link to the former mailbox opens the account no more once the address has changed', async () => {
  await anAccount(portal, 'de-d@test.example');
  const person = await signedIn(portal, 'de-d@test.example');
  await portal.anonymous().post('/api/access-requests', { email: 'de-d@test.example', wish: 'sign_in' });
  const signIn = await lastTokenTo(portal, 'de-d@test.example');
  await person.post('/api/account/email-change', { email: 'vers-d@test.example' });
  await confirm('de-d@test.example');
  await confirm('vers-d@test.example');
  expect((await portal.anonymous().get(`/api/links/${signIn}`)).status).toBe(404);
});

test('a change that was cancelled, replaced or is a day old is confirmed by nobody', async () => {
  await anAccount(portal, 'de-e@test.example');
  const person = await signedIn(portal, 'de-e@test.example');
  expect((await person.delete('/api/account/email-change')).status).toBe(404);
  await person.post('/api/account/email-change', { email: 'vers-e@test.example' });
  const cancelled = await lastTokenTo(portal, 'vers-e@test.example');
  expect((await person.delete('/api/account/email-change')).body).toMatchObject({ pendingEmail: null });
  await person.post('/api/account/email-change', { email: 'vers-f@test.example' });
  const replaced = await lastTokenTo(portal, 'vers-f@test.example');
  await person.post('/api/account/email-change', { email: 'vers-g@test.example' });
  expect(await account(person)).toMatchObject({ pendingEmail: { email: 'vers-g@test.example' } });
  const old = await lastTokenTo(portal, 'vers-g@test.example');
  for (const token of [cancelled, replaced])
    expect((await portal.anonymous().post(`/api/links/${token}/email-change`)).status).toBe(404);
  portal.moveClock('2026-03-11T09:01:00+01:00');
  expect((await portal.anonymous().post(`/api/links/${old}/email-change`)).status).toBe(404);
  expect(await account(person)).toMatchObject({ email: 'de-e@test.example', pendingEmail: null });
  portal.moveClock('2026-03-10T09:00:00+01:00');
});

test('a new address that has an account already is told to its mailbox only', async () => {
  await anAccount(portal, 'de-h@test.example');
  await anAccount(portal, 'prise@test.example');
  const person = await signedIn(portal, 'de-h@test.example');
  const answer = await person.post('/api/account/email-change', { email: 'Prise@test.example' });
  expect(answer).toMatchObject({
    status: 200,
    body: { pendingEmail: { email: 'Prise@test.example', oldConfirmed: false, newConfirmed: false } },
  });
  const [told] = await messagesTo(portal, 'prise@test.example');
  expect([told?.subject, told?.link]).toEqual(['Cette adresse a déjà un compte', null]);
  expect((await confirm('de-h@test.example')).body).toMatchObject({ done: false });
  expect((await person.post('/api/account/email-change', { email: 'de-h@test.example' })).status).toBe(409);
  expect((await person.post('/api/account/email-change', { email: 'dе-h@test.example' })).status).toBe(422);
});

test('a password is chosen, changed with the present one, and taken away; other sessions end', async () => {
  await anAccount(portal, 'mdp@test.example', { password: null });
  await portal.anonymous().post('/api/access-requests', { email: 'mdp@test.example', wish: 'sign_in' });
  const person = portal.anonymous();
  await person.post(`/api/links/${await lastTokenTo(portal, 'mdp@test.example')}/session`);
  expect(await account(person)).toMatchObject({ hasPassword: false });
  expect((await person.delete('/api/account/password', { current: 'x' })).status).toBe(409);
  expect((await person.put('/api/account/password', { password: 'simple' })).status).toBe(422);
  expect((await person.put('/api/account/password', { password: PASSWORD })).body).toMatchObject({ hasPassword: true });

  const elsewhere = await signedIn(portal, 'mdp@test.example');
  const wrong = await person.put('/api/account/password', { current: 'non', password: 'Un-autre-mot-de-passe-7' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/current' }] } });
  expect(
    (await person.put('/api/account/password', { current: PASSWORD, password: 'Un-autre-mot-de-passe-7' })).status,
  ).toBe(200);
  expect((await elsewhere.get('/api/session')).body).toMatchObject({ signedIn: false });
  expect((await person.delete('/api/account/password', { current: PASSWORD })).status).toBe(422);
  expect((await person.delete('/api/account/password', { current: 'Un-autre-mot-de-passe-7' })).body).toMatchObject({
    hasPassword: false,
  });
  expect((await messagesTo(portal, 'mdp@test.example'))[0]?.subject).toBe('Votre mot de passe a été retiré');
  const journal = await portal.sql<{ before: unknown; after: unknown }>(
    `SELECT d.before, d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id WHERE e.action LIKE 'person.password%'`,
  );
  expect(JSON.stringify(journal)).not.toMatch(/argon2|mot-de-passe-7/);
});

test('whoever sits at an open session guesses the present password five times, not more', async () => {
  await anAccount(portal, 'assis@test.example');
  const person = await signedIn(portal, 'assis@test.example');
  const guess = async (): Promise<number> =>
    (await person.put('/api/account/password', { current: 'non', password: 'Un-autre-mot-de-passe-7' })).status;
  const statuses: number[] = [];
  for (let time = 0; time < 6; time++) statuses.push(await guess());
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
});

interface Row {
  id: string;
  present: boolean;
  browser: string | null;
  system: string | null;
  handheld: boolean;
}
const sessions = async (visitor: Visitor): Promise<Row[]> =>
  (await visitor.get<{ items: Row[] }>('/api/account/sessions')).body.items;

test('a person sees the own sessions with their devices, ends one, and ends all others', async () => {
  await anAccount(portal, 'ecrans@test.example');
  const enter = async (agent: string): Promise<Visitor> => {
    const visitor = portal.anonymous();
    await visitor.send(
      'POST',
      '/api/session',
      { email: 'ecrans@test.example', password: PASSWORD },
      { 'user-agent': agent },
    );
    return visitor;
  };
  const desk = await enter('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0');
  const phone = await enter(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  );
  const third = await enter('<script>alert(1)</script>');
  expect(
    (await sessions(desk)).map(({ browser, system, handheld, present }) => [browser, system, handheld, present]),
  ).toEqual(
    expect.arrayContaining([
      ['Firefox', 'Linux', false, true],
      ['Safari', 'iOS', true, false],
    ]),
  );
  const ofPhone = (await sessions(desk)).find(({ handheld }) => handheld)?.id ?? '';
  const present = (await sessions(desk)).find((one) => one.present)?.id ?? '';
  expect((await desk.delete(`/api/account/sessions/${present}`)).status).toBe(409);
  expect((await desk.delete(`/api/account/sessions/${ofPhone}`)).status).toBe(204);
  expect((await phone.get('/api/session')).body).toMatchObject({ signedIn: false });
  expect((await desk.delete(`/api/account/sessions/${ofPhone}`)).status).toBe(404);
  expect((await desk.delete('/api/account/sessions')).body).toEqual({ ended: 1 });
  expect((await third.get('/api/session')).body).toMatchObject({ signedIn: false });
  expect(await sessions(desk)).toHaveLength(1);
});

test('the session of somebody else is not there to be ended', async () => {
  await anAccount(portal, 'une@test.example');
  await anAccount(portal, 'autre@test.example');
  const [one, other] = [await signedIn(portal, 'une@test.example'), await signedIn(portal, 'autre@test.example')];
  const [theirs] = await sessions(other);
  expect((await one.delete(`/api/account/sessions/${theirs?.id}`)).status).toBe(404);
  expect((await other.get('/api/session')).body).toMatchObject({ signedIn: true });
});

test('sessions that have run out are not listed: twelve hours for the coordination, thirty days for a holder', async () => {
  const id = await anAccount(portal, 'listes@test.example', { roles: ['holder'] });
  const person = await signedIn(portal, 'listes@test.example');
  const at = (hours: number): Date => new Date(Date.parse('2026-03-10T08:00:00Z') - hours * 3_600_000);
  await portal.sql(
    `INSERT INTO session (id, person_id, role, created_at, seen_at)
     VALUES ('a', $1, 'coordinator', $2, $2), ('b', $1, 'coordinator', $3, $3), ('c', $1, 'holder', $3, $3), ('d', $1, 'holder', $4, $4)`,
    [id, at(11), at(13), at(31 * 24)],
  );
  expect((await person.get<{ total: number }>('/api/account/sessions')).body.total).toBe(3);
  expect((await person.get<{ items: Row[] }>('/api/account/sessions?size=1')).body.items).toMatchObject([
    { present: true },
  ]);
});
