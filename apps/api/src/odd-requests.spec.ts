import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { STATUS_CODES } from 'node:http';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';

/** What `npm run fuzz` found, each held by a test. */
let portal: TestPortal;
let festival: Festival;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

test.each(['application/octet-stream', 'image/png', 'application/zip'])(
  'a stranger who sends the bytes of a file (%s) where an object is expected is refused at once',
  async (type) => {
    const bytes = new TextEncoder().encode('{"email":"a@b.fr","wish":"sign_in"}');
    const headers = { 'content-type': type };
    const answer = await portal.anonymous().send('POST', '/api/access-requests', bytes, headers);
    expect(answer).toMatchObject({ status: 415, body: { code: 'http_415' } });
    expect((await festival.holder.get('/api/session')).status).toBe(200);
  },
);

test('an address without end is refused with its beginning alone', async () => {
  const { status, body } = await festival.holder.get(`/api/applications/none?x=${'y'.repeat(6000)}`);
  expect(status).toBe(422);
  expect(String(body['instance'])).toHaveLength(2000);
});

test.each([
  ['an identifier without end', `/api/applications/${'a'.repeat(500)}`, 414],
  ['an address that nobody can read', '/api/applications/%ff%', 400],
  ['an address longer than all headers may be', `/api/applications?q=${'a'.repeat(20_000)}`, 431],
])('%s is refused before any route is found, as a problem', async (_what, path, status) => {
  const answer = await festival.holder.get(path);
  expect(answer).toMatchObject({ status, body: { status, code: `http_${status}`, title: STATUS_CODES[status] } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('a field whose name has no end is told by its beginning', async () => {
  const { status, body } = await portal.anonymous().post('/api/access-requests', { ['a'.repeat(5000)]: 1 });
  const { errors } = body as { errors: { pointer: string }[] };
  expect(status).toBe(422);
  expect(errors.map(({ pointer }) => pointer.length <= 500)).not.toContain(false);
});

test('of refused fields without end the first thousand are told', async () => {
  const body = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`field${at}`, at]));
  const answer = await portal.anonymous().post<{ errors: object[] }>('/api/access-requests', body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toHaveLength(1000);
});

test('a mail address with half a character is no address', async () => {
  for (const email of ['\ud800', 'a\udc00@structure.fr', 'a@\ud83d.fr']) {
    const { status, body } = await portal.anonymous().post('/api/session', { email, password: 'x' });
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ pointer: '/email', rule: 'isEmail' }] } });
  }
});

test('a name with half a character is refused, not half written', async () => {
  const holder = await portal.as('holder');
  for (const name of ['\ud800', 'Camille \udc00']) {
    const { status, body } = await holder.put('/api/account/name', { name });
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name', rule: 'withoutNul' }] },
    });
  }
});

test('a session of the committee is named by an identifier, not by what looks like one', async () => {
  const odd = `/api/committee-reading/booklet.pdf?year=2026&which=session&session=${'-'.repeat(36)}`;
  expect(await festival.coordinator.get(odd)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/session' }] },
  });
});

test('a list where an object is expected is refused, not searched for fields', async () => {
  const answer = await festival.coordinator.put(`/api/scenarios/${festival.eventId}/decisions`, [{}]);
  expect(answer).toMatchObject({ status: 422, body: { code: 'http_422' } });
});

test('a tag that was made says what the contract says of it', async () => {
  const tag = { year: 2026, name: 'À revoir', colour: 'amber' };
  const { status, body } = await festival.coordinator.post('/api/tags', tag);
  expect(status).toBe(201);
  expect(Object.keys(body).sort()).toEqual(['colour', 'dossiers', 'id', 'name', 'version']);
});

test('two quotes of a bilan under one identifier are refused, and nothing is written', async () => {
  await portal.sql(`UPDATE edition SET state = 'bilan_draft' WHERE year = 2026`);
  const quote = { id: festival.eventId, section: 'evaluation', words: 'Bravo.', saidBy: 'Une visiteuse' };
  const { version } = (await festival.coordinator.get('/api/bilans/2026/writing')).body;
  const request = { version, sections: [], highlights: [], quotes: [quote, quote] };
  const answer = await festival.coordinator.put('/api/bilans/2026/writing', request);
  expect(answer).toMatchObject({ status: 422, body: { code: 'bilan.quote_twice' } });
  expect((await festival.coordinator.get('/api/bilans/2026/writing')).body).toMatchObject({ version, quotes: [] });
});

test.each(['1991', '40000', 'abc'])('the reviewed messages of %s: no year of an edition', async (year) => {
  const path = `/api/editions/${year}/reviewed-messages`;
  expect((await festival.coordinator.get(path)).status).toBe(422);
  expect((await festival.coordinator.put(path, { kinds: [] })).status).toBe(422);
});
