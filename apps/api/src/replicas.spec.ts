import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { SealJournal, VerifyJournal } from '@fds/shared/api-kit';
import { lastTokenTo } from './test/mailbox';
import { codeOf, enrolApp, PASSWORD, somebody, withPassword } from './test/second-factor-people';
import { tokenFor } from './test/teams';

/** Two applications on one database, as behind a proxy that sends each request to either. */
let one: TestPortal;
let other: TestPortal;

beforeAll(async () => {
  one = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  other = await one.replica();
});
afterAll(async () => {
  await other?.stop();
  await one?.stop();
});

test('tries at a password are counted together, whichever application they reach, also at the same moment', async () => {
  const { email } = await somebody(one, ['holder'], '2026-01-01');
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      (at % 2 ? one : other).anonymous().post('/api/session', { email, password: 'not this one 1A' }),
    ),
  );
  expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
  for (const portal of [one, other])
    expect((await portal.anonymous().post('/api/session', { email, password: PASSWORD })).status).toBe(429);
});

test('links are counted together', async () => {
  const email = 'nobody-yet@test.example';
  await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      (at % 2 ? one : other).anonymous().post('/api/access-requests', { email, wish: 'sign_in' }),
    ),
  );
  expect(await one.sql('SELECT 1 FROM outbox_message WHERE to_address = $1', [email])).toHaveLength(3);
});

test('a session opened before one is known to the other, and ended before one is over for the other', async () => {
  const visitor = await withPassword(one, await somebody(one, ['holder'], '2026-01-01'));
  expect((await visitor.before(other).get('/api/account')).status).toBe(200);
  const left = visitor.before(other);
  await visitor.delete('/api/session');
  expect((await left.get('/api/account')).status).toBe(401);
});

test('a right taken away before one is gone before the other at the next request', async () => {
  const coordinator = await one.as('coordinator');
  const administrator = await other.as('administrator');
  const elsewhere = coordinator.before(other);
  expect((await elsewhere.get('/api/people')).status).toBe(200);
  const { rolesStamp } = (await administrator.get<{ rolesStamp: string }>(`/api/people/${coordinator.personId}`)).body;
  const given = { roles: [{ role: 'holder', endsOn: null, departments: null }], rolesStamp };
  expect((await administrator.put(`/api/people/${coordinator.personId}/roles`, given)).status).toBe(200);
  for (const visitor of [coordinator, elsewhere]) expect((await visitor.get('/api/people')).status).toBe(401);
});

test('a link pressed before both at the same moment lets in once', async () => {
  const { email } = await somebody(one, ['holder'], '2026-01-01');
  await one.anonymous().post('/api/access-requests', { email, wish: 'sign_in' });
  const token = await lastTokenTo(one, email);
  const answers = await Promise.all(
    [one, other].map((portal) => portal.anonymous().post(`/api/links/${token}/session`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('an invitation accepted before both at the same moment is accepted once', async () => {
  const organisationId = await anOrganisation(one, 'Maison pour tous');
  const owner = await one.as('holder', [organisationId]);
  const email = 'twice@test.example';
  await owner.post('/api/invitations', { email, role: 'holder', organisationId, level: 'editor' });
  const token = await tokenFor(one, email);
  const answers = await Promise.all(
    [one, other].map((portal) =>
      portal.anonymous().post(`/api/invitations/${token}/acceptance`, { name: 'Sacha Neuf' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('the same code of an app sent to both at the same moment lets one browser in, and wrong ones close it for both', async () => {
  const person = await somebody(one, ['holder'], '2026-01-01');
  const { secret } = await enrolApp(one, await withPassword(one, person));
  const browsers = [await withPassword(one, person), await withPassword(other, person)];
  const code = codeOf(secret);
  const answers = await Promise.all(browsers.map((browser) => browser.post('/api/second-step/totp', { code })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);

  const guessing = [await withPassword(one, person), await withPassword(other, person)];
  for (let at = 0; at < 6; at++) await guessing[at % 2]?.post('/api/second-step/totp', { code: '000000' });
  for (const browser of guessing)
    expect((await browser.post('/api/second-step/totp', { code: codeOf(secret) })).status).toBe(429);
});

test('two owners who leave at the same moment, before either, do not both leave', async () => {
  const organisationId = await anOrganisation(one, 'Les Jardins');
  const owners = [await one.as('holder', [organisationId]), await one.as('holder', [organisationId])];
  await one
    .as('holder', [organisationId])
    .then(({ personId }) => one.sql(`UPDATE membership SET level = 'editor' WHERE person_id = $1`, [personId]));
  const [first, second] = owners as [Visitor, Visitor];
  const answers = await Promise.all(
    [first, second.before(other)].map((visitor) =>
      visitor.post(`/api/organisations/${organisationId}/team/departure`, { confirmed: true }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});

test('both seal the journal at the same moment while both write: one chain, whole', async () => {
  const people = await Promise.all([one, other, one, other].map((portal) => portal.as('holder')));
  await Promise.all([
    ...people.map((visitor, at) => visitor.put('/api/account/name', { name: `Nom ${at}` })),
    one.app.get(SealJournal).seal(),
    other.app.get(SealJournal).seal(),
  ]);
  await one.app.get(SealJournal).seal();
  expect(await other.app.get(VerifyJournal).verify()).toMatchObject({ unsealed: 0, faults: [] });
});
