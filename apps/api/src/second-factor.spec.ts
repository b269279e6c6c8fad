import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { Duties } from '@fds/shared/api-kit';
import { ROUTES } from './test/routes.table';
import {
  codeOf,
  enrolApp,
  halfAMinuteLater,
  PASSWORD,
  somebody,
  withPassword,
  type Somebody,
} from './test/second-factor-people';

let portal: TestPortal;
let festival: Festival;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());
beforeEach(() => portal.moveClock('2026-04-10T09:00:00+02:00'));

const LONG_AGO = '2025-01-01T12:00:00Z';
/** Somebody with a factor, and a browser where only the password was given. */
async function atTheSecondStep(roles: Parameters<typeof somebody>[1] = ['coordinator']) {
  const person = await somebody(portal, roles, LONG_AGO);
  const app = await enrolApp(portal, await withPassword(portal, person));
  return { person, ...app, visitor: await withPassword(portal, person) };
}
const mails = async ({ id }: Somebody): Promise<string[]> =>
  (
    await portal.sql<{ subject: string }>(
      `SELECT subject FROM outbox_message WHERE person_id = $1 ORDER BY written_at, id`,
      [id],
    )
  ).map(({ subject }) => subject);
const sessionOf = async (visitor: Visitor): Promise<Record<string, unknown>> =>
  (await visitor.get('/api/session')).body;

test('a coordinator within the grace comes in and is told until when; afterwards a factor is to be chosen first', async () => {
  const person = await somebody(portal, ['coordinator'], '2026-04-01T10:00:00Z');
  const visitor = await withPassword(portal, person);
  expect(await sessionOf(visitor)).toMatchObject({ signedIn: true, secondFactorDueOn: '2026-04-15' });
  portal.moveClock('2026-04-15T08:00:00+02:00');
  const later = await withPassword(portal, person);
  expect(await sessionOf(later)).toEqual({
    signedIn: false,
    demonstration: true,
    proConnect: false,
    region: expect.objectContaining({ code: '32' }),
    pending: 'enrolment',
  });
  expect((await later.get('/api/applications')).status).toBe(401);
  await enrolApp(portal, later);
  expect(await sessionOf(later)).toMatchObject({ signedIn: true, role: 'coordinator' });
});

test('an administrator has no grace; a holder is never obliged, and may enrol', async () => {
  const administrator = await withPassword(portal, await somebody(portal, ['administrator'], '2026-04-10T06:00:00Z'));
  expect(await sessionOf(administrator)).toMatchObject({ signedIn: false, pending: 'enrolment' });
  const person = await somebody(portal, ['holder'], LONG_AGO);
  const holder = await withPassword(portal, person);
  expect(await sessionOf(holder)).toMatchObject({ signedIn: true, role: 'holder' });
  await enrolApp(portal, holder);
  expect(await sessionOf(await withPassword(portal, person))).toMatchObject({ pending: 'second_factor' });
});

test('the grace that an administrator sets is obeyed, and journalled', async () => {
  const administrator = await portal.as('administrator');
  expect((await administrator.get('/api/settings/second-factor')).body).toEqual({ graceDays: 14 });
  expect((await administrator.put('/api/settings/second-factor', { graceDays: 91 })).status).toBe(422);
  await administrator.put('/api/settings/second-factor', { graceDays: 0 });
  const visitor = await withPassword(portal, await somebody(portal, ['drari'], '2026-04-10T06:00:00Z'));
  expect(await sessionOf(visitor)).toMatchObject({ pending: 'enrolment' });
  expect(
    await portal.sql(
      `SELECT d.before, d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id WHERE action = 'settings.second_factor_changed'`,
    ),
  ).toEqual([{ before: { graceDays: 14 }, after: { graceDays: 0 } }]);
  await administrator.put('/api/settings/second-factor', { graceDays: 14 });
});

test('a code lets in once: the same code again, an old one and a wrong one are refused', async () => {
  const { person, secret, visitor } = await atTheSecondStep();
  expect((await visitor.get('/api/second-step')).body).toMatchObject({
    stage: 'second_factor',
    email: person.email,
    methods: [
      { method: 'totp', attemptsLeft: 5 },
      { method: 'recovery', attemptsLeft: 5 },
    ],
  });
  for (const code of [codeOf(secret, -5), '000000', 'abcdef'])
    expect(await visitor.post('/api/second-step/totp', { code })).toMatchObject({
      status: 422,
      body: { code: 'accounts.wrong_proof', errors: [{ pointer: '/code' }] },
    });
  const code = codeOf(secret);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect((await visitor.post('/api/second-step/totp', { code: spaced })).body).toMatchObject({ signedIn: true });
  const again = await withPassword(portal, person);
  expect((await again.post<{ detail: string }>('/api/second-step/totp', { code })).body.detail).toContain('déjà servi');
  expect(await sessionOf(again)).toMatchObject({ signedIn: false });
});

test('the same code sent from four browsers at once lets one in', async () => {
  const { person, secret } = await atTheSecondStep();
  const visitors = await Promise.all(Array.from({ length: 4 }, () => withPassword(portal, person)));
  const code = codeOf(secret);
  const answers = await Promise.all(visitors.map((visitor) => visitor.post('/api/second-step/totp', { code })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
});

test('after five wrong codes, from any session, the app is closed for a quarter of an hour; recovery codes still let in', async () => {
  const { person, secret, codes, visitor } = await atTheSecondStep();
  const other = await withPassword(portal, person);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => [visitor, other][at % 2]!.post('/api/second-step/totp', { code: '000000' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  expect((await visitor.post('/api/second-step/totp', { code: codeOf(secret) })).status).toBe(429);
  expect((await visitor.get('/api/second-step')).body).toMatchObject({
    methods: [{ attemptsLeft: 0 }, { attemptsLeft: 5 }],
  });
  expect(await mails(person)).toContain('Des codes faux sur votre compte');
  expect((await other.post('/api/second-step/recovery', { code: codes[0] })).status).toBe(200);
  portal.moveClock('2026-04-10T09:16:00+02:00');
  expect((await visitor.post('/api/second-step/totp', { code: codeOf(secret) })).status).toBe(200);
});

test('a recovery code works once, however it is typed; the owner is told, and warned when three are left', async () => {
  const { person, codes } = await atTheSecondStep();
  expect(new Set(codes).size).toBe(10);
  const enter = async (code: string): Promise<number> =>
    (await (await withPassword(portal, person)).post('/api/second-step/recovery', { code })).status;
  expect(await enter(` ${codes[0]!.toUpperCase().replaceAll('-', ' ')} `)).toBe(200);
  expect(await enter(codes[0]!)).toBe(422);
  for (const code of codes.slice(1, 7)) expect(await enter(code)).toBe(200);
  expect((await mails(person)).slice(-2)).toEqual([
    'Un code de secours a servi',
    'Il vous reste peu de codes de secours',
  ]);
});

test('a session that waits for its second proof is nobody on every other route', async () => {
  const { visitor } = await atTheSecondStep();
  const enrolling = await withPassword(portal, await somebody(portal, ['administrator'], LONG_AGO));
  const closed = ROUTES.filter(({ open }) => !open.anonymous);
  expect(closed.length).toBeGreaterThan(50);
  for (const { route, request } of closed) {
    const [method = '', template = ''] = route.split(' ');
    const own = template.startsWith('/api/second-');
    const path = template.replace('{id}', festival.applicationId).replace(/\{\w+\}/g, '2026');
    const body = request?.(festival).body;
    for (const pending of [visitor, enrolling]) {
      if (own && (pending === enrolling || template.startsWith('/api/second-step'))) continue;
      expect({ route, status: (await pending.send(method, path, body)).status }).toEqual({ route, status: 401 });
    }
  }
});

test('who knew the cookie before the second step holds nothing after it', async () => {
  const { secret, visitor, person } = await atTheSecondStep();
  const [before] = await portal.sql<{ id: string }>(
    `SELECT id FROM session WHERE person_id = $1 AND stage = 'second_factor'`,
    [person.id],
  );
  expect((await visitor.post('/api/second-step/totp', { code: codeOf(secret) })).status).toBe(200);
  expect(await portal.sql(`SELECT id FROM session WHERE id = $1`, [before?.id])).toEqual([]);
  expect(await sessionOf(visitor)).toMatchObject({ signedIn: true });
});

test('a session that waits for more than an hour is over', async () => {
  const { visitor } = await atTheSecondStep();
  portal.moveClock('2026-04-10T10:01:00+02:00');
  expect((await visitor.get('/api/second-step')).status).toBe(401);
});

test('a role given during a session asks for a factor when it is taken up, and at the next sign-in', async () => {
  const person = await somebody(portal, ['holder'], LONG_AGO);
  const visitor = await withPassword(portal, person);
  await portal.sql(`INSERT INTO role_grant (person_id, role, granted_at) VALUES ($1, 'administrator', $2)`, [
    person.id,
    '2026-04-10T07:00:00Z',
  ]);
  expect(await sessionOf(visitor)).toMatchObject({ signedIn: true, role: 'holder' });
  expect(await sessionOf(await withPassword(portal, person))).toMatchObject({ pending: 'enrolment' });
  expect((await visitor.put('/api/session/role', { role: 'administrator' })).body).toMatchObject({
    signedIn: false,
    pending: 'enrolment',
  });
});

test('a session that is used every day waits for a factor once the grace is over', async () => {
  const person = await somebody(portal, ['region'], '2026-04-09T10:00:00Z');
  const visitor = await withPassword(portal, person);
  await portal.app.get(Duties).look();
  expect(await sessionOf(visitor)).toMatchObject({ signedIn: true });
  portal.moveClock('2026-04-23T08:00:00+02:00');
  await portal.sql(`UPDATE session SET seen_at = $2 WHERE person_id = $1`, [person.id, '2026-04-23T05:50:00Z']);
  await portal.app.get(Duties).look();
  expect(await sessionOf(visitor)).toMatchObject({ pending: 'enrolment' });
});

test('factors are changed within ten minutes of a proof; later the person proves again who they are', async () => {
  const person = await somebody(portal, ['holder'], LONG_AGO);
  const visitor = await withPassword(portal, person);
  portal.moveClock('2026-04-10T09:11:00+02:00');
  expect((await visitor.post('/api/second-factors/totp/secret')).body).toMatchObject({ code: 'accounts.proof_needed' });
  expect((await visitor.get('/api/second-step')).body).toMatchObject({
    fresh: false,
    methods: [{ method: 'password' }],
  });
  expect((await visitor.post('/api/second-step/password', { password: 'autre' })).status).toBe(422);
  expect((await visitor.post('/api/second-step/password', { password: PASSWORD })).status).toBe(200);
  const { secret } = await enrolApp(portal, visitor);
  portal.moveClock('2026-04-10T09:30:00+02:00');
  expect((await visitor.post('/api/second-step/password', { password: PASSWORD })).status).toBe(422);
  expect((await visitor.post('/api/second-factors/recovery-codes')).status).toBe(409);
  expect((await visitor.post('/api/second-step/totp', { code: codeOf(secret) })).status).toBe(200);
  expect((await visitor.post('/api/second-factors/recovery-codes')).body).toMatchObject({ codes: expect.any(Array) });
});

test('new recovery codes end the former ones', async () => {
  const { person, codes, secret, visitor } = await atTheSecondStep();
  await visitor.post('/api/second-step/totp', { code: codeOf(secret) });
  const renewed = (await visitor.post<{ codes: string[] }>('/api/second-factors/recovery-codes')).body.codes;
  const next = await withPassword(portal, person);
  expect((await next.post('/api/second-step/recovery', { code: codes[0] })).status).toBe(422);
  expect((await next.post('/api/second-step/recovery', { code: renewed[0] })).status).toBe(200);
});

test('the last factor stays while the role requires one; a holder may remove it, and is told', async () => {
  const obliged = await atTheSecondStep(['coordinator']);
  await obliged.visitor.post('/api/second-step/totp', { code: codeOf(obliged.secret) });
  expect((await obliged.visitor.get('/api/second-factors')).body).toMatchObject({
    required: true,
    removal: { allowed: false, reasons: [{ code: 'last_required' }] },
  });
  expect(await obliged.visitor.delete(`/api/second-factors/${obliged.factorId}`)).toMatchObject({
    status: 409,
    body: { code: 'accounts.factor_kept', reasons: ['last_required'] },
  });
  const second = await enrolApp(portal, obliged.visitor, 'Tablette');
  expect(second.codes).toEqual([]);
  expect((await obliged.visitor.delete(`/api/second-factors/${obliged.factorId}`)).status).toBe(200);

  const free = await atTheSecondStep(['holder']);
  await free.visitor.post('/api/second-step/totp', { code: codeOf(free.secret) });
  expect((await free.visitor.delete(`/api/second-factors/${obliged.factorId}`)).status).toBe(404);
  expect((await free.visitor.delete(`/api/second-factors/${free.factorId}`)).body).toMatchObject({
    factors: [],
    recoveryCodesLeft: 0,
  });
  expect(await mails(free.person)).toEqual([
    'Double vérification\u00a0: un moyen ajouté',
    'Double vérification\u00a0: un moyen retiré',
  ]);
});

test('with the first factor, the person’s other sessions end: none of them gave a second proof', async () => {
  const person = await somebody(portal, ['holder'], LONG_AGO);
  const [here, elsewhere] = [await withPassword(portal, person), await withPassword(portal, person)];
  await enrolApp(portal, here);
  expect(await sessionOf(here)).toMatchObject({ signedIn: true });
  expect(await sessionOf(elsewhere)).toMatchObject({ signedIn: false });
});

test('a phone whose clock is wrong is told so while it is enrolled, and nothing is kept', async () => {
  const visitor = await withPassword(portal, await somebody(portal, ['holder'], LONG_AGO));
  const { secret } = (await visitor.post<{ secret: string }>('/api/second-factors/totp/secret')).body;
  const answer = await visitor.post<{ detail: string }>('/api/second-factors/totp', {
    code: codeOf(secret, 8),
    name: 'Téléphone',
  });
  expect(answer.status).toBe(422);
  expect(answer.body.detail).toContain('décalée d’environ 8 minutes');
  expect((await visitor.get('/api/second-factors')).body).toMatchObject({ factors: [] });
});

test('an administrator resets the factors of somebody whose phone is lost: sessions end, a line is written, the person told', async () => {
  const { person, secret, visitor } = await atTheSecondStep();
  await visitor.post('/api/second-step/totp', { code: codeOf(secret) });
  const administrator = await portal.as('administrator');
  expect((await administrator.delete(`/api/people/${person.id}/second-factor`)).status).toBe(204);
  expect(await sessionOf(visitor)).toMatchObject({ signedIn: false });
  expect(await sessionOf(await withPassword(portal, person))).toMatchObject({ pending: 'enrolment' });
  expect(await mails(person)).toContain('Votre double vérification a été remise à zéro');
  const [line] = await portal.sql(
    `SELECT person_id FROM journal_entry WHERE action = 'person.second_factor_reset' AND subject_id = $1`,
    [person.id],
  );
  expect(line).toEqual({ person_id: administrator.personId });
  expect((await administrator.delete(`/api/people/${administrator.personId}/second-factor`)).status).toBe(409);
  expect((await administrator.delete(`/api/people/${festival.applicationId}/second-factor`)).status).toBe(404);
});

test('the secret is in no answer after enrolment, in no line of the journal, no message, and in the database only sealed', async () => {
  const { secret, codes, visitor } = await atTheSecondStep();
  const entered = await visitor.post('/api/second-step/totp', { code: codeOf(secret) });
  const answers = [entered, await visitor.get('/api/second-factors'), await visitor.get('/api/second-step')];
  const [journal, messages, factors] = await Promise.all([
    portal.sql(`SELECT * FROM journal_detail`),
    portal.sql(`SELECT * FROM outbox_message`),
    portal.sql<{ secret: Buffer | null }>(`SELECT *, encode(secret, 'base64') FROM second_factor`),
  ]);
  const [recovery] = [await portal.sql(`SELECT * FROM recovery_code`)];
  const everything = JSON.stringify([answers.map(({ body }) => body), journal, messages, factors, recovery]);
  expect(everything).not.toContain(secret);
  for (const code of codes) {
    expect(everything).not.toContain(code);
    expect(everything).not.toContain(code.replaceAll('-', ''));
  }
  const { TOTP } = await import('otpauth');
  const bytes = Buffer.from(new TOTP({ secret }).secret.bytes);
  for (const factor of factors) expect(factor.secret?.includes(bytes)).toBe(false);
  await halfAMinuteLater(portal);
});
