import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestPortal } from '@fds/portal/testing';
import type { Role } from '@fds/shared/kernel';
import { ForgingProvider, type Forgery } from './test/forging-provider';
import { IdentityProvider } from './test/identity-provider';
import { WanderingBrowser } from './test/wandering-browser';

const CLIENT = { id: 'portail', secret: 'a secret of the tests, long enough for HS256' };
const PUBLIC = 'http://localhost:4130';
const NOON = '2026-04-10T12:00:00+02:00';
const settings = (issuer: string): Record<string, string> => ({
  PORTAL_PUBLIC_URL: PUBLIC,
  PRO_CONNECT_ISSUER: issuer,
  PRO_CONNECT_CLIENT_ID: CLIENT.id,
  PRO_CONNECT_CLIENT_SECRET: CLIENT.secret,
});

/** Somebody with an account of the portal, in these roles. */
async function person(portal: TestPortal, email: string, ...roles: Role[]): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(`INSERT INTO person (email, name) VALUES ($1, $2) RETURNING id`, [
    email,
    email.split('@')[0],
  ]);
  for (const role of roles)
    await portal.sql(`INSERT INTO role_grant (person_id, role) VALUES ($1, $2)`, [row?.id, role]);
  return row?.id ?? '';
}
const reasonOf = ({ searchParams }: URL): string | null => searchParams.get('raison');

describe('with a real provider', () => {
  let provider: IdentityProvider;
  let portal: TestPortal;
  const browser = (): WanderingBrowser => new WanderingBrowser(portal.url, PUBLIC);
  /** Somebody whom the provider knows by `sub` goes there and comes back. */
  const signIn = async (
    sub: string,
    from = '/api/pro-connect',
    by = browser(),
  ): Promise<{ by: WanderingBrowser; url: URL; way: readonly URL[] }> => {
    provider.signsIn = sub;
    return { by, ...(await by.go(from)) };
  };

  beforeAll(async () => {
    provider = await IdentityProvider.start(CLIENT.id, CLIENT.secret, PUBLIC);
    portal = await TestPortal.start({ at: NOON, env: settings(provider.issuer) });
  });
  afterAll(async () => {
    await portal?.stop();
    await provider?.stop();
  });

  test('the door says that ProConnect is offered, to whoever comes', async () => {
    expect((await portal.anonymous().get('/api/session')).body).toMatchObject({ signedIn: false, proConnect: true });
  });

  test('a DRARI agent signs in by ProConnect, is linked the first time with a line and a mail, and recognised by sub afterwards', async () => {
    const id = await person(portal, 'agent@drari.example', 'drari');
    provider.accounts.set('agent-7', { email: 'Agent@drari.example', email_verified: true });
    const { by, url, way } = await signIn(
      'agent-7',
      `/api/pro-connect?retour=${encodeURIComponent('/comite/dossiers?dep=80')}`,
    );
    expect(url.href).toBe(`${PUBLIC}/comite/dossiers?dep=80`);
    expect((await by.ask('GET', '/api/session')).body).toMatchObject({ signedIn: true, role: 'drari', person: { id } });
    const asked = way.find(({ pathname }) => pathname === '/auth')?.searchParams;
    expect(asked?.get('scope')).toBe('openid given_name usual_name email uid siret idp_id');
    expect(asked?.get('code_challenge_method')).toBe('S256');
    for (const secret of ['state', 'nonce']) expect(asked?.get(secret)?.length).toBeGreaterThanOrEqual(32);
    expect(by.cookies.has('fds_pro_connect')).toBe(false);

    const lines = (): Promise<object[]> =>
      portal.sql(`SELECT action FROM journal_entry WHERE subject_id = $1 AND action = 'person.linked_to_pro_connect'`, [
        id,
      ]);
    const mails = (): Promise<object[]> =>
      portal.sql(`SELECT to_address, subject FROM outbox_message WHERE person_id = $1`, [id]);
    expect(await lines()).toHaveLength(1);
    expect(await mails()).toEqual([
      { to_address: 'agent@drari.example', subject: 'Votre compte est maintenant lié à ProConnect' },
    ]);

    provider.accounts.set('agent-7', { email: 'changed@elsewhere.example', email_verified: false });
    const again = await signIn('agent-7');
    expect((await again.by.ask('GET', '/api/session')).body).toMatchObject({ signedIn: true, person: { id } });
    expect([await lines(), await mails()].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('signing out ends the session here, then at the provider, with the proof of identity', async () => {
    await person(portal, 'sort@region.example', 'region');
    provider.accounts.set('sort', { email: 'sort@region.example' });
    const { by } = await signIn('sort');
    expect(
      await portal.sql(
        `SELECT id_token IS NOT NULL AS kept FROM session WHERE method = 'pro_connect' AND role = 'region'`,
      ),
    ).toEqual([{ kept: true }]);
    const { status, body } = await by.ask<{ address: string }>('DELETE', '/api/session');
    expect(status).toBe(200);
    const address = new URL(body.address);
    expect(address.origin).toBe(provider.issuer);
    expect(address.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC}/connexion`);
    expect(address.searchParams.get('state')?.length).toBeGreaterThanOrEqual(32);
    expect((await by.go(address.href)).status).toBe(200);
    expect((await by.ask('GET', '/api/session')).body).toMatchObject({ signedIn: false });
    expect(await portal.sql(`SELECT 1 FROM session WHERE role = 'region'`)).toEqual([]);
  });

  test('somebody signed in with a password has nothing to end at the provider', async () => {
    expect((await (await portal.as('drari')).delete('/api/session')).body).toEqual({ address: null });
  });

  test('ProConnect opens the role of DRARI or Région only, even to somebody who has others', async () => {
    await person(portal, 'double@region.example', 'region', 'coordinator', 'administrator');
    await portal.sql(`UPDATE person SET exempt_from_second_factor = true WHERE email = 'double@region.example'`);
    provider.accounts.set('double', { email: 'double@region.example' });
    const { by } = await signIn('double');
    expect((await by.ask('GET', '/api/session')).body).toMatchObject({ role: 'region', roles: ['region'] });
  });

  test.each<[string, string, Role[]]>([
    ['a holder', 'porteur@asso.example', ['holder']],
    ['a coordinator', 'coordination@asso.example', ['coordinator']],
    ['an administrator', 'administration@asso.example', ['administrator']],
  ])('%s is told how to come in instead, and nothing is linked', async (_, email, roles) => {
    const id = await person(portal, email, ...roles);
    provider.accounts.set(email, { email, email_verified: true });
    const { by, url } = await signIn(email);
    expect(url.pathname).toBe('/connexion');
    expect(reasonOf(url)).toBe('pro_connect_not_open');
    expect((await by.ask('GET', '/api/session')).body).toMatchObject({ signedIn: false });
    expect(await portal.sql(`SELECT 1 FROM external_identity WHERE person_id = $1`, [id])).toEqual([]);
  });

  test('an unknown public agent gets no account', async () => {
    const [before] = await portal.sql(`SELECT count(*) AS people FROM person`);
    provider.accounts.set('unknown', { email: 'inconnu@drari.example', email_verified: true });
    const { url } = await signIn('unknown');
    expect(reasonOf(url)).toBe('pro_connect_not_open');
    expect(await portal.sql(`SELECT count(*) AS people FROM person`)).toEqual([before]);
  });

  test('an address that the provider has not verified, or does not give, links nothing', async () => {
    await person(portal, 'cible@drari.example', 'drari');
    provider.accounts.set('liar', { email: 'cible@drari.example', email_verified: false });
    expect(reasonOf((await signIn('liar')).url)).toBe('pro_connect_unverified');
    provider.accounts.set('mute', {});
    expect(reasonOf((await signIn('mute')).url)).toBe('pro_connect_unverified');
  });

  test('a disabled account and a role that has ended stay closed, linked or not', async () => {
    const id = await person(portal, 'parti@drari.example', 'drari');
    provider.accounts.set('parti', { email: 'parti@drari.example' });
    await signIn('parti');
    await portal.sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [id]);
    expect(reasonOf((await signIn('parti')).url)).toBe('pro_connect_closed');
    await portal.sql(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [id]);
    await portal.sql(`UPDATE role_grant SET ends_on = '2026-04-09' WHERE person_id = $1`, [id]);
    expect(reasonOf((await signIn('parti')).url)).toBe('pro_connect_not_open');
  });

  test('somebody who gives up at the provider comes back to the door, with the page still in mind', async () => {
    provider.signsIn = null;
    const { url } = await browser().go('/api/pro-connect?retour=/comite');
    expect(url.pathname).toBe('/connexion');
    expect([reasonOf(url), url.searchParams.get('retour')]).toEqual(['pro_connect_cancelled', '/comite']);
  });

  test('a return made to lead to another site is not followed', async () => {
    await person(portal, 'piege@drari.example', 'drari');
    provider.accounts.set('piege', { email: 'piege@drari.example' });
    for (const trap of ['https://evil.example', '//evil.example', '/\\evil.example', '/a/..//evil.example']) {
      const { url } = await signIn('piege', `/api/pro-connect?retour=${encodeURIComponent(trap)}`);
      expect(url.origin).toBe(PUBLIC);
    }
  });

  test('a callback that was used is refused when it is replayed, by the same browser and by another', async () => {
    await person(portal, 'rejeu@drari.example', 'drari');
    provider.accounts.set('rejeu', { email: 'rejeu@drari.example' });
    const { by, way } = await signIn('rejeu');
    const callback = way.find(({ pathname }) => pathname === '/api/pro-connect/callback')?.href ?? '';
    await by.ask('DELETE', '/api/session');
    for (const visitor of [by, browser()]) {
      expect(reasonOf((await visitor.go(callback)).url)).toBe('pro_connect_stale');
      expect((await visitor.ask('GET', '/api/session')).body).toMatchObject({ signedIn: false });
    }
  });

  test('a callback brought to another browser signs nobody in, and leaves the sign-in to whom it belongs', async () => {
    await person(portal, 'fixe@drari.example', 'drari');
    provider.accounts.set('fixe', { email: 'fixe@drari.example' });
    provider.signsIn = 'fixe';
    const [owner, victim] = [browser(), browser()];
    const callback = await untilCallback(owner);
    // The victim has begun a sign-in too: the cookie is a real one, of another browser.
    await victim.go('/api/pro-connect', { follow: false });
    expect(reasonOf((await victim.go(callback)).url)).toBe('pro_connect_stale');
    expect((await victim.ask('GET', '/api/session')).body).toMatchObject({ signedIn: false });
    expect(reasonOf((await owner.go(callback)).url)).toBeNull();
    expect((await owner.ask('GET', '/api/session')).body).toMatchObject({ signedIn: true });
  });

  test('an unknown state, one that is missing, and one older than ten minutes are refused', async () => {
    provider.signsIn = 'agent-7';
    const by = browser();
    const callback = new URL(await untilCallback(by));
    const code = callback.searchParams.get('code');
    expect(reasonOf((await by.go(`/api/pro-connect/callback?code=${code}&state=${'x'.repeat(43)}`)).url)).toBe(
      'pro_connect_stale',
    );
    expect(reasonOf((await by.go(`/api/pro-connect/callback?code=${code}`)).url)).toBe('pro_connect_stale');
    portal.moveClock('2026-04-10T12:11:00+02:00');
    expect(reasonOf((await by.go(callback.href)).url)).toBe('pro_connect_stale');
    portal.moveClock(NOON);
  });

  /** Goes to the provider, signs in there, and stops before the portal's callback. */
  async function untilCallback(by: WanderingBrowser): Promise<string> {
    let arrival = await by.go('/api/pro-connect', { follow: false });
    while (arrival.url.pathname !== '/api/pro-connect/callback')
      arrival = await by.go(arrival.url.href, { follow: false });
    return arrival.url.href;
  }
});

describe('with a provider that lies', () => {
  let provider: ForgingProvider;
  let portal: TestPortal;
  beforeAll(async () => {
    provider = await ForgingProvider.start(CLIENT.id);
    portal = await TestPortal.start({ at: NOON, env: settings(provider.issuer) });
    await person(portal, 'agent@drari.example', 'drari');
    provider.email = 'agent@drari.example';
  });
  afterAll(async () => {
    await portal?.stop();
    await provider?.stop();
  });

  /** Goes to the provider and comes back with its code; `nonce` is what it will vouch for. */
  async function visit(
    forgery: Forgery,
    change: Record<string, string> = {},
  ): Promise<{ reason: string | null; signedIn: unknown }> {
    const by = new WanderingBrowser(portal.url, PUBLIC);
    const { url } = await by.go('/api/pro-connect', { follow: false });
    provider.nonce = url.searchParams.get('nonce') ?? '';
    provider.forgery = forgery;
    const query = new URLSearchParams({ code: 'code', state: url.searchParams.get('state') ?? '', ...change });
    const back = await by.go(`/api/pro-connect/callback?${query}`);
    const { body } = await by.ask('GET', '/api/session');
    return { reason: reasonOf(back.url), signedIn: body['signedIn'] };
  }

  test('its honest answers let a person in, so that what follows is refused for what it forges', async () => {
    expect(await visit({})).toEqual({ reason: null, signedIn: true });
  });

  const now = Math.floor(Date.now() / 1000);
  test.each<[string, Forgery]>([
    ['an id_token with alg: none', { unsigned: 'idToken' }],
    ['an id_token signed by a stranger', { strangers: 'idToken' }],
    ['an id_token for another audience', { idToken: { aud: 'somebody-else' } }],
    ['an id_token of another issuer', { idToken: { iss: 'https://evil.example' } }],
    ['an id_token with an old nonce', { idToken: { nonce: 'n'.repeat(43) } }],
    ['an id_token without nonce', { idToken: { nonce: undefined } }],
    ['an id_token that has expired', { idToken: { exp: now - 3600, iat: now - 7200 } }],
    ['a userinfo with alg: none', { unsigned: 'userinfo' }],
    ['a userinfo signed by a stranger', { strangers: 'userinfo' }],
    ['a userinfo for another audience', { userinfo: { aud: 'somebody-else' } }],
    ['a userinfo without audience', { userinfo: { aud: undefined } }],
    ['a userinfo of another issuer', { userinfo: { iss: 'https://evil.example' } }],
    ['a userinfo without issuer', { userinfo: { iss: undefined } }],
    ['a userinfo about somebody else', { userinfo: { sub: 'other' } }],
    ['a userinfo that nobody signed', { plainUserinfo: true }],
  ])('%s proves nothing', async (_, forgery) => {
    expect(await visit(forgery)).toEqual({ reason: 'pro_connect_unproven', signedIn: false });
  });

  test('a provider that fails midway is told as such', async () => {
    expect(await visit({ tokenFails: true })).toEqual({ reason: 'pro_connect_down', signedIn: false });
  });
});

describe('with a provider that is down', () => {
  test('the person is told, keeps the page in mind, and comes in when it is up again', async () => {
    const first = await IdentityProvider.start(CLIENT.id, CLIENT.secret, PUBLIC);
    await first.stop();
    const portal = await TestPortal.start({ at: NOON, env: settings(first.issuer) });
    const browser = new WanderingBrowser(portal.url, PUBLIC);
    let up: IdentityProvider | undefined;
    try {
      const { url } = await browser.go('/api/pro-connect?retour=/comite');
      expect([url.pathname, reasonOf(url), url.searchParams.get('retour')]).toEqual([
        '/connexion',
        'pro_connect_down',
        '/comite',
      ]);
      up = await IdentityProvider.start(CLIENT.id, CLIENT.secret, PUBLIC, Number(new URL(first.issuer).port));
      await person(portal, 'patient@drari.example', 'drari');
      up.accounts.set('patient', { email: 'patient@drari.example' });
      up.signsIn = 'patient';
      expect((await browser.go('/api/pro-connect?retour=/comite')).url.href).toBe(`${PUBLIC}/comite`);
    } finally {
      await portal.stop();
      await up?.stop();
    }
  });
});

describe('without configuration', () => {
  test('the door does not speak of ProConnect and its addresses do not exist', async () => {
    const portal = await TestPortal.start();
    try {
      expect((await portal.anonymous().get('/api/session')).body).toMatchObject({ proConnect: false });
      expect((await portal.anonymous().get('/api/pro-connect')).status).toBe(404);
      expect((await portal.anonymous().get('/api/pro-connect/callback?code=a&state=b')).status).toBe(404);
    } finally {
      await portal.stop();
    }
  });

  test('a half of the configuration stops the start', async () => {
    await expect(TestPortal.start({ env: { PRO_CONNECT_ISSUER: 'https://auth.example' } })).rejects.toThrow(
      /vont ensemble/,
    );
  });
});
