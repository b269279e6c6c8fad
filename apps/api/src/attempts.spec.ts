import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, Visitor } from '@fds/portal/testing';
import { anAccount, from, PASSWORD, signedIn } from './test/accounts';
import { lastTokenTo } from './test/mailbox';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_TRUST_PROXY: '1' } });
});
afterAll(() => portal?.stop());

const HOME = '192.0.2.10';
const tries = async (email: string, password: string, address: string, visitor = portal.anonymous()): Promise<number> =>
  (await visitor.send('POST', '/api/session', { email, password }, from(address))).status;

/** `count` failures of an account, each from another network address. */
const flood = (email: string, count: number): Promise<unknown> =>
  portal.sql(
    `INSERT INTO sign_in_attempt (kind, account_key, address, at)
     SELECT 'password', encode(sha256(convert_to($1, 'UTF8')), 'hex'), '10.0.' || n / 250 || '.' || n % 250, $3 FROM generate_series(1, $2::int) n`,
    [email, count, new Date('2026-03-10T08:00:00Z')],
  );

test('from one address: five failures close the pair, fifty close the address to every account', async () => {
  const emails = Array.from({ length: 11 }, (_, index) => `masse-${index}@test.example`);
  for (const email of emails.slice(0, 3)) await anAccount(portal, email);
  const statuses: number[] = [];
  for (const email of emails.slice(0, 10))
    for (let time = 0; time < 5; time++) statuses.push(await tries(email, 'not this one', '192.0.2.66'));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(await tries(emails[0] ?? '', PASSWORD, '192.0.2.66')).toBe(429);
  expect(await tries(emails[10] ?? '', PASSWORD, '192.0.2.66')).toBe(429);
  expect(await tries(emails[0] ?? '', PASSWORD, HOME)).toBe(200);
});

test('twenty tries at the same moment are no more than five', async () => {
  await anAccount(portal, 'ensemble@test.example');
  const statuses = await Promise.all(
    Array.from({ length: 20 }, () => tries('ensemble@test.example', 'not this one', '192.0.2.67')),
  );
  expect(statuses.sort()).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
});

test('a flood from many addresses locks strangers out, not the owner where she came from before, and never the mailed link', async () => {
  const email = 'inondee@test.example';
  await anAccount(portal, email);
  expect(await tries(email, PASSWORD, HOME)).toBe(200);
  await flood(email, 500);
  expect(await tries(email, PASSWORD, '192.0.2.200')).toBe(429);
  expect(await tries(email, PASSWORD, HOME)).toBe(200);
  const visitor = portal.anonymous();
  expect(
    (await visitor.send('POST', '/api/access-requests', { email, wish: 'sign_in' }, from('192.0.2.200'))).status,
  ).toBe(202);
  const token = await lastTokenTo(portal, email);
  expect((await visitor.send('POST', `/api/links/${token}/session`, undefined, from('192.0.2.200'))).status).toBe(200);
  // From there too the account is known from now on.
  expect(await tries(email, PASSWORD, '192.0.2.200')).toBe(200);
});

test('an address is no longer known ninety days after the last sign-in from it', async () => {
  const email = 'longtemps@test.example';
  await anAccount(portal, email);
  portal.moveClock('2025-12-01T09:00:00+01:00');
  expect(await tries(email, PASSWORD, HOME)).toBe(200);
  portal.moveClock('2026-03-10T09:00:00+01:00');
  await flood(email, 100);
  expect(await tries(email, PASSWORD, HOME)).toBe(429);
});

test('an account nobody has is limited like one that somebody has', async () => {
  for (const email of ['personne@test.example', 'quelquun@test.example']) {
    if (email.startsWith('quelquun')) await anAccount(portal, email);
    await flood(email, 100);
    expect(await tries(email, 'not this one', '192.0.2.201')).toBe(429);
  }
});

test('a session handed to a browser before sign-in is dead after it (fixation), whether by password or by link', async () => {
  await anAccount(portal, 'fixee@test.example');
  const [planted, attacker] = await Promise.all([portal.as('holder'), portal.as('holder')]);
  // The victim's browser carries the attacker's token when she signs in.
  const victim = new Visitor(portal.url, cookieOf(attacker));
  expect(await tries('fixee@test.example', PASSWORD, HOME, victim)).toBe(200);
  expect((await attacker.get('/api/session')).body).toMatchObject({ signedIn: false });
  expect((await victim.get('/api/session')).body).toMatchObject({ person: { email: 'fixee@test.example' } });

  await portal.anonymous().post('/api/access-requests', { email: 'fixee@test.example', wish: 'sign_in' });
  const again = new Visitor(portal.url, cookieOf(planted));
  await again.post(`/api/links/${await lastTokenTo(portal, 'fixee@test.example')}/session`);
  expect((await planted.get('/api/session')).body).toMatchObject({ signedIn: false });
  expect((await again.get('/api/session')).body).toMatchObject({ person: { email: 'fixee@test.example' } });
});

test('a token that nobody wrote is never taken over', async () => {
  await anAccount(portal, 'inventee@test.example');
  const victim = new Visitor(portal.url, 'fds_session=chosen-by-somebody-else');
  expect(await tries('inventee@test.example', PASSWORD, HOME, victim)).toBe(200);
  expect(cookieOf(victim)).not.toContain('chosen-by-somebody-else');
  const attacker = new Visitor(portal.url, 'fds_session=chosen-by-somebody-else');
  expect((await attacker.get('/api/session')).body).toMatchObject({ signedIn: false });
});

test('the token changes with the role and with the password: whoever had read the former one is out', async () => {
  const id = await anAccount(portal, 'tourne@test.example');
  await portal.sql(`INSERT INTO role_grant (person_id, role) VALUES ($1, 'region')`, [id]);
  const person = await signedIn(portal, 'tourne@test.example');
  const changes = [
    () => person.put('/api/session/role', { role: 'holder' }),
    () => person.put('/api/account/password', { current: PASSWORD, password: 'Un-autre-mot-de-passe-7' }),
    () => person.delete('/api/account/password', { current: 'Un-autre-mot-de-passe-7' }),
  ];
  for (const change of changes) {
    const reader = new Visitor(portal.url, cookieOf(person));
    expect((await change()).status).toBe(200);
    expect((await reader.get('/api/session')).body).toMatchObject({ signedIn: false });
    expect((await person.get('/api/session')).body).toMatchObject({ signedIn: true });
  }
});

test('outside localhost the cookie is Secure and bound to the host', async () => {
  const secure = await TestPortal.start({
    at: '2026-03-10T09:00:00+01:00',
    env: { PORTAL_PUBLIC_URL: 'https://portail.example' },
  });
  try {
    await anAccount(secure, 'claire@test.example');
    const answer = await secure.anonymous().post('/api/session', { email: 'claire@test.example', password: PASSWORD });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-fds_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    // Neither the name without the prefix nor a cookie for a whole domain is read.
    const token = /=([\w-]+);/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1];
    const reads = async (cookie: string): Promise<unknown> =>
      (await new Visitor(secure.url, cookie).get<{ signedIn: boolean }>('/api/session')).body.signedIn;
    expect([await reads(`fds_session=${token}`), await reads(`__Host-fds_session=${token}`)]).toEqual([false, true]);
  } finally {
    await secure.stop();
  }
});

/** The cookie of a browser of the tests. */
const cookieOf = (visitor: Visitor): string => (visitor as unknown as { cookie: string | null }).cookie ?? '';
