import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DoorDuties } from '@fds/accounts/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { anAccount, from, PASSWORD, signedIn } from './test/accounts';
import { lastTokenTo, messagesTo } from './test/mailbox';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_TRUST_PROXY: '1' } });
});
afterAll(() => portal?.stop());

let places = 0;
/** Asks to come in, from a network address of its own unless one is given. */
const ask = (email: string, wish = 'sign_in', address = `198.51.100.${++places}`) =>
  portal.anonymous().send('POST', '/api/access-requests', { email, wish }, from(address));
const visits = (visitor: Visitor) => visitor.get<{ signedIn: boolean; role?: string }>('/api/session');

/** What a request does to the database: its statements, and the rows it leaves. */
async function workOf(work: () => Promise<unknown>): Promise<{ statements: string[]; rows: unknown }> {
  const tables = ['access_link', 'outbox_message', 'sign_in_attempt', 'journal_entry', 'session'];
  const counts = async (): Promise<number[]> =>
    Promise.all(
      tables.map(async (table) => (await portal.sql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n ?? 0),
    );
  const before = await counts();
  const statements: string[] = [];
  const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: unknown, ...given: unknown[]): unknown {
    const [first] = given;
    statements.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
    return Reflect.apply(query, this, given);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  const after = await counts();
  return { statements, rows: after.map((count, index) => count - (before[index] ?? 0)) };
}

test('a known, an unknown and a closed address get the same answer for the same work, whatever was wished', async () => {
  await anAccount(portal, 'connue@test.example');
  const closed = await anAccount(portal, 'fermee@test.example');
  await portal.sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [closed]);
  const answers: unknown[] = [];
  const works: unknown[] = [];
  for (const wish of ['sign_in', 'sign_up', 'password'])
    for (const email of ['connue@test.example', `inconnue-${wish}@test.example`, 'fermee@test.example'])
      works.push(
        await workOf(async () => {
          const { status, body } = await ask(email, wish);
          answers.push({ status, body });
        }),
      );
  expect(answers).toEqual(answers.map(() => ({ status: 202, body: { accepted: true } })));
  expect(works).toEqual(works.map(() => works[0]));
  expect(works[0]).toMatchObject({ rows: [1, 1, 1, 0, 0] });
});

test('the mailbox is told what the door does not tell: a link for what was wished, an account to open, or that it is closed', async () => {
  await anAccount(portal, 'parle@test.example');
  await ask('parle@test.example');
  const [signIn] = await messagesTo(portal, 'parle@test.example');
  expect(signIn?.text).toContain('20\u00a0minutes');
  expect(signIn?.text).toContain('{lien}');
  expect(signIn?.link).toMatch(/\/connexion\/[\w-]{43}$/);
  await ask('PARLE@test.example', 'password');
  expect((await messagesTo(portal, 'parle@test.example'))[0]?.subject).toBe('Choisissez un nouveau mot de passe');
  await ask('nouvelle@test.example', 'password');
  const [signUp] = await messagesTo(portal, 'nouvelle@test.example');
  expect(signUp?.text).toContain('Aucun compte n’existe à cette adresse');
  const closed = await anAccount(portal, 'finie@test.example');
  await portal.sql(`UPDATE role_grant SET ends_on = '2026-03-09' WHERE person_id = $1`, [closed]);
  await ask('finie@test.example');
  const [told] = await messagesTo(portal, 'finie@test.example');
  expect([told?.link, told?.text]).toEqual([null, expect.stringContaining('est fermé')]);
});

test('an address with a line break, letters of another alphabet or a disguised domain is refused in words, and nothing is written', async () => {
  const refused = async (email: string): Promise<string> => {
    let detail = '';
    const { rows } = await workOf(async () => {
      const { status, body } = await ask(email);
      expect(status).toBe(422);
      detail = (body as { errors: { pointer: string; detail: string }[] }).errors
        .map((error) => `${error.pointer} ${error.detail}`)
        .join();
    });
    expect(rows).toEqual([0, 0, 0, 0, 0]);
    return detail;
  };
  expect(await refused('a@test.example\r\nBcc: tous@test.example')).toContain(
    '/email Une adresse e-mail tient sur une seule ligne',
  );
  expect(await refused('сlaire@test.example')).toContain('lettre d’un autre alphabet');
  expect(await refused('claire@xn--tst-qla.example')).toContain('xn--');
  expect(await refused('claire')).toContain('n’est pas complète');
});

test('a plus-address is an account of its own, but shares the count of its mailbox', async () => {
  await anAccount(portal, 'camille@test.example');
  for (const email of ['camille+a@test.example', 'camille+b@test.example', 'Camille@test.example']) await ask(email);
  expect((await messagesTo(portal, 'camille+a@test.example'))[0]?.subject).toContain('Ouvrez votre compte');
  expect((await messagesTo(portal, 'camille@test.example'))[0]?.subject).toContain('lien de connexion');
  expect((await workOf(() => ask('camille+c@test.example'))).rows).toEqual([0, 0, 0, 0, 0]);
});

test('a stranger who asks again and again fills no mailbox, and the owner still has links that work', async () => {
  await anAccount(portal, 'visee@test.example');
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask('visee@test.example')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(await messagesTo(portal, 'visee@test.example')).toHaveLength(3);
  portal.moveClock('2026-03-10T09:19:00+01:00');
  const owner = portal.anonymous();
  expect((await owner.post(`/api/links/${await lastTokenTo(portal, 'visee@test.example')}/session`)).status).toBe(200);
  // Coming in by the mailbox proves whose it is: it may ask again at once.
  await ask('visee@test.example');
  expect(await messagesTo(portal, 'visee@test.example')).toHaveLength(4);
  portal.moveClock('2026-03-10T09:00:00+01:00');
});

test('one network address asks for sixty links an hour, whoever they are for; an IPv6 subscriber is one address', async () => {
  await portal.sql(
    `INSERT INTO sign_in_attempt (kind, account_key, address, at)
    SELECT 'link', 'k' || n, a, $1 FROM generate_series(1, 59) n, unnest(ARRAY['203.0.113.9', '2001:db8:1:2']) a`,
    [new Date('2026-03-10T07:58:00Z')],
  );
  portal.moveClock('2026-03-10T09:00:00+01:00');
  for (const address of ['203.0.113.9', '2001:db8:1:2:aaaa::1']) {
    expect((await workOf(() => ask(`un-${address.length}@test.example`, 'sign_in', address))).rows).toEqual([
      1, 1, 1, 0, 0,
    ]);
    expect((await workOf(() => ask(`deux-${address.length}@test.example`, 'sign_in', address))).rows).toEqual([
      0, 0, 0, 0, 0,
    ]);
  }
  expect((await workOf(() => ask('trois@test.example'))).rows).toEqual([1, 1, 1, 0, 0]);
});

test('a mail scanner that follows a link consumes nothing; the button does, once', async () => {
  const personId = await anAccount(portal, 'scan@test.example');
  await ask('scan@test.example');
  const token = await lastTokenTo(portal, 'scan@test.example');
  const visitor = portal.anonymous();
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await visitor.send(method, `/api/links/${token}`)).status).toBe(200);
  expect((await visitor.get(`/api/links/${token}`)).body).toEqual({
    purpose: 'sign_in',
    email: 'scan@test.example',
    expiresAt: expect.stringMatching(/^2026-03-10T08:2/),
  });
  expect((await visits(visitor)).body).toMatchObject({ signedIn: false });
  expect((await visitor.post(`/api/links/${token}/session`)).body).toMatchObject({
    signedIn: true,
    person: { id: personId },
  });
  expect((await portal.anonymous().post(`/api/links/${token}/session`)).status).toBe(404);
  expect((await portal.anonymous().get(`/api/links/${token}`)).status).toBe(404);
});

test('a link pressed twice at the same moment lets in once', async () => {
  await anAccount(portal, 'double@test.example');
  await ask('double@test.example');
  const token = await lastTokenTo(portal, 'double@test.example');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => portal.anonymous().post(`/api/links/${token}/session`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(404)]);
});

test('two links of one mailbox pressed at the same moment: one does it, the other is gone', async () => {
  await anAccount(portal, 'deux@test.example');
  for (const [email, wish, act, body] of [
    ['neuve@test.example', 'sign_up', 'account', { name: 'Ana Bel' }],
    ['deux@test.example', 'password', 'password', { password: 'Un-autre-mot-de-passe-7' }],
  ] as const) {
    const tokens: string[] = [];
    for (let time = 0; time < 3; time++) {
      await ask(email, wish);
      tokens.push(await lastTokenTo(portal, email));
    }
    const answers = await Promise.all(
      tokens.map((token) => portal.anonymous().post(`/api/links/${token}/${act}`, body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([wish === 'sign_up' ? 201 : 200, 404, 404]);
  }
});

test('an altered, an expired and a withdrawn link are gone in the same words, and none does what another is for', async () => {
  await anAccount(portal, 'vieux@test.example');
  await ask('vieux@test.example');
  const token = await lastTokenTo(portal, 'vieux@test.example');
  const said = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await portal.anonymous().post(path, body);
    return [answer.status, (answer.body as { code: string }).code];
  };
  const gone = [404, 'accounts.link_gone'];
  expect(await said(`/api/links/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}/session`)).toEqual(gone);
  expect(await said(`/api/links/${token.toLowerCase()}/session`)).toEqual(gone);
  expect(await said(`/api/links/${token}/password`, { password: PASSWORD })).toEqual(gone);
  expect(await said(`/api/links/${token}/account`, { name: 'Quelqu’un' })).toEqual(gone);
  expect(await said(`/api/links/${token}/email-change`)).toEqual(gone);
  portal.moveClock('2026-03-10T09:20:30+01:00');
  expect(await said(`/api/links/${token}/session`)).toEqual(gone);
  portal.moveClock('2026-03-10T09:00:00+01:00');
  expect((await portal.anonymous().get(`/api/links/${token}`)).status).toBe(200);
  await portal.sql(`UPDATE access_link SET revoked_at = now() WHERE email = 'vieux@test.example'`);
  expect(await said(`/api/links/${token}/session`)).toEqual(gone);
});

test('a newcomer opens an account by the link, without a password, and is a holder; her other links end', async () => {
  await ask('arrive@test.example', 'sign_up');
  const former = await lastTokenTo(portal, 'arrive@test.example');
  await ask('arrive@test.example', 'sign_in');
  const token = await lastTokenTo(portal, 'arrive@test.example');
  const visitor = portal.anonymous();
  expect(await visitor.post(`/api/links/${token}/account`, { name: 'Ana', password: 'abc' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/password' }] },
  });
  expect((await visitor.post(`/api/links/${token}/account`, { name: 'Ana\r\nBcc: x' })).status).toBe(422);
  const opened = await visitor.post(`/api/links/${token}/account`, { name: ' Ana Bel ' });
  expect(opened).toMatchObject({ status: 201, body: { signedIn: true, role: 'holder', person: { name: 'Ana Bel' } } });
  expect((await visitor.get('/api/account')).body).toMatchObject({ hasPassword: false });
  expect((await portal.anonymous().get(`/api/links/${former}`)).status).toBe(404);
  expect((await portal.anonymous().post('/api/session', { email: 'arrive@test.example', password: '' })).status).toBe(
    401,
  );
});

test('a sign-up link whose address has an account by now is refused, and stays for its owner to read', async () => {
  await ask('entretemps@test.example');
  const token = await lastTokenTo(portal, 'entretemps@test.example');
  await anAccount(portal, 'Entretemps@test.example');
  expect(await portal.anonymous().post(`/api/links/${token}/account`, { name: 'Encore' })).toMatchObject({
    status: 409,
    body: { code: 'accounts.address_taken' },
  });
});

test('a new password by link ends every session and every other link, lets in, and the owner is told', async () => {
  await anAccount(portal, 'perdu@test.example');
  const elsewhere = await signedIn(portal, 'perdu@test.example');
  await ask('perdu@test.example');
  const waiting = await lastTokenTo(portal, 'perdu@test.example');
  await ask('perdu@test.example', 'password');
  const token = await lastTokenTo(portal, 'perdu@test.example');
  const visitor = portal.anonymous();
  expect((await visitor.post(`/api/links/${token}/password`, { password: 'simple' })).status).toBe(422);
  const chosen = await visitor.post(`/api/links/${token}/password`, { password: 'Un-autre-mot-de-passe-7' });
  expect(chosen).toMatchObject({ status: 200, body: { signedIn: true } });
  expect((await visits(elsewhere)).body).toMatchObject({ signedIn: false });
  expect((await portal.anonymous().get(`/api/links/${waiting}`)).status).toBe(404);
  expect(
    (await portal.anonymous().post('/api/session', { email: 'perdu@test.example', password: PASSWORD })).status,
  ).toBe(401);
  await signedIn(portal, 'perdu@test.example', 'Un-autre-mot-de-passe-7');
  expect((await messagesTo(portal, 'perdu@test.example'))[0]?.subject).toBe('Votre mot de passe a été changé');
});

test('a link written before the account was closed opens nothing', async () => {
  const id = await anAccount(portal, 'ferme@test.example');
  await ask('ferme@test.example');
  const token = await lastTokenTo(portal, 'ferme@test.example');
  await portal.sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [id]);
  const visitor = portal.anonymous();
  expect((await visitor.post(`/api/links/${token}/session`)).status).toBe(401);
  expect((await visits(visitor)).body).toMatchObject({ signedIn: false });
});

test('another site makes no browser ask for links, use one or change an account', async () => {
  const evil = { origin: 'https://evil.example' };
  for (const path of ['/api/access-requests', '/api/links/x/session', '/api/account/email-change'])
    expect(await portal.anonymous().send('POST', path, {}, evil)).toMatchObject({
      status: 403,
      body: { code: 'other_origin' },
    });
  expect(
    await portal.anonymous().send('DELETE', '/api/account/sessions', undefined, { 'sec-fetch-site': 'same-site' }),
  ).toMatchObject({ status: 403, body: { code: 'other_origin' } });
});

test('what strangers tried is forgotten in time: attempts after an hour, links and their mails after a month', async () => {
  await ask('oubli@test.example');
  portal.moveClock('2026-03-10T10:30:00+01:00');
  await portal.app.get(DoorDuties).forget();
  expect(await portal.sql(`SELECT 1 FROM sign_in_attempt`)).toEqual([]);
  expect(await portal.sql(`SELECT 1 FROM access_link WHERE email = 'oubli@test.example'`)).toHaveLength(1);
  await portal.sql(`UPDATE outbox_message SET state = 'sent' WHERE to_address = 'oubli@test.example'`);
  portal.moveClock('2026-04-12T10:30:00+02:00');
  await portal.app.get(DoorDuties).forget();
  expect(await portal.sql(`SELECT 1 FROM access_link WHERE email = 'oubli@test.example'`)).toEqual([]);
  expect(await messagesTo(portal, 'oubli@test.example')).toEqual([]);
});
