import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SoftwareAuthenticator } from './test/software-authenticator';
import { somebody, withPassword, type Somebody } from './test/second-factor-people';

const ORIGIN = 'https://portail.example';
const HOST = 'portail.example';
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({
    at: '2026-04-10T09:00:00+02:00',
    env: { PORTAL_ROLE: 'api', PORTAL_PUBLIC_URL: ORIGIN },
  });
});
afterAll(() => portal?.stop());
beforeEach(() => portal.moveClock('2026-04-10T09:00:00+02:00'));

const options = async (visitor: Visitor, path: string): Promise<string> =>
  (await visitor.post<{ options: string }>(`${path}/options`)).body.options;
const enrol = async (visitor: Visitor, key: SoftwareAuthenticator, bent = {}) =>
  visitor.post('/api/second-factors/passkey', {
    name: 'Clé du bureau',
    answer: key.enrol(await options(visitor, '/api/second-factors/passkey'), bent),
  });
/** Somebody with a passkey, and a browser where only the password was given. */
async function atTheSecondStep(): Promise<{ person: Somebody; key: SoftwareAuthenticator; visitor: Visitor }> {
  const person = await somebody(portal, ['coordinator'], '2025-01-01T12:00:00Z');
  const key = new SoftwareAuthenticator(ORIGIN, HOST);
  const enrolled = await enrol(await withPassword(portal, person), key);
  expect(enrolled).toMatchObject({ status: 201, body: { session: { signedIn: true } } });
  expect(enrolled.body['recoveryCodes']).toHaveLength(10);
  return { person, key, visitor: await withPassword(portal, person) };
}
const answer = (visitor: Visitor, text: string) => visitor.post('/api/second-step/passkey', { answer: text });

test('a passkey is enrolled by name and answers the second step', async () => {
  const { key, visitor } = await atTheSecondStep();
  expect((await visitor.get('/api/second-step')).body).toMatchObject({
    passkeyHost: HOST,
    methods: [
      { method: 'passkey', attemptsLeft: null },
      { method: 'recovery', attemptsLeft: 5 },
    ],
  });
  const asked = await options(visitor, '/api/second-step/passkey');
  expect((await answer(visitor, key.answer(asked))).body).toMatchObject({ signedIn: true, role: 'coordinator' });
  expect((await visitor.get('/api/second-factors')).body).toMatchObject({
    factors: [{ method: 'passkey', name: 'Clé du bureau', lastUsedAt: expect.stringMatching(/^2026-04-10/) }],
  });
});

test('an answer to another challenge, from another site, for another host, or by another key is refused', async () => {
  const { key, visitor } = await atTheSecondStep();
  const path = '/api/second-step/passkey';
  const wrong = [
    async () => key.answer(await options(visitor, path), { challenge: 'bm90IHRoaXMgb25l' }),
    async () => key.answer(await options(visitor, path), { origin: 'https://portail.example.evil.example' }),
    async () => new SoftwareAuthenticator(ORIGIN, HOST).answer(await options(visitor, path)),
    async () => key.answer(await options(visitor, path)).replace(/"signature":"../, '"signature":"AA'),
    async () => (await options(visitor, path)) && '{"id":',
    async () => (await options(visitor, path)) && 'null',
  ];
  for (const write of wrong)
    expect(await answer(visitor, await write())).toMatchObject({
      status: 422,
      body: { code: 'accounts.wrong_proof' },
    });
  expect((await visitor.get('/api/session')).body).toMatchObject({ signedIn: false, pending: 'second_factor' });
  // No number of them shuts the owner out: there is nothing to guess.
  expect((await answer(visitor, key.answer(await options(visitor, path)))).status).toBe(200);
});

test('an answer works once, within five minutes, and only in the session that asked', async () => {
  const { person, key, visitor } = await atTheSecondStep();
  const path = '/api/second-step/passkey';
  const other = await withPassword(portal, person);
  const said = key.answer(await options(visitor, path));
  expect((await answer(other, said)).status).toBe(422);
  expect((await answer(visitor, said)).status).toBe(200);
  expect((await answer(visitor, said)).status).toBe(422);
  const late = key.answer(await options(other, path));
  portal.moveClock('2026-04-10T09:06:00+02:00');
  expect((await answer(other, late)).status).toBe(422);
});

test('a copy of a passkey, which counts behind the original, is refused', async () => {
  const { key, visitor } = await atTheSecondStep();
  const asked = await options(visitor, '/api/second-step/passkey');
  expect((await answer(visitor, key.answer(asked, { count: 1 }))).status).toBe(422);
});

test('a passkey is not enrolled with the wrong challenge or origin, nor by two people', async () => {
  const visitor = await withPassword(portal, await somebody(portal, ['holder'], '2025-01-01T12:00:00Z'));
  const key = new SoftwareAuthenticator(ORIGIN, HOST);
  expect((await enrol(visitor, key, { challenge: 'bm90IHRoaXMgb25l' })).status).toBe(422);
  expect((await enrol(visitor, key, { origin: 'https://evil.example' })).status).toBe(422);
  expect((await enrol(visitor, new SoftwareAuthenticator(ORIGIN, 'evil.example'))).status).toBe(422);
  expect((await enrol(visitor, key)).status).toBe(201);
  const second = await withPassword(portal, await somebody(portal, ['holder'], '2025-01-01T12:00:00Z'));
  expect(await enrol(second, key)).toMatchObject({ status: 409, body: { code: 'accounts.passkey_taken' } });
});

test('where the portal is reached by a bare network address, passkeys are not offered', async () => {
  const bare = await TestPortal.start({ env: { PORTAL_ROLE: 'api', PORTAL_PUBLIC_URL: 'http://127.0.0.1:4120' } });
  try {
    const visitor = await withPassword(bare, await somebody(bare, ['holder'], '2025-01-01T12:00:00Z'));
    expect((await visitor.get('/api/second-factors')).body).toMatchObject({ passkeyHost: null });
    expect((await visitor.post('/api/second-factors/passkey/options')).body).toMatchObject({
      code: 'accounts.no_passkey_here',
    });
  } finally {
    await bare.stop();
  }
});
