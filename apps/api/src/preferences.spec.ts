import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SendCampaigns } from '@fds/communication/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

const YEAR = 2026;
let portal: TestPortal;
let coordinator: Visitor;
let holder: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:32:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  coordinator = await portal.as('coordinator');
  const organisationId = await foundOrganisation(portal, YEAR, 'Musée');
  holder = await portal.as('holder', [organisationId]);
  await fileDossier(portal, { year: YEAR, organisationId, events: [{ title: 'Village' }] });
});
afterAll(() => portal?.stop());

/** Moves the clock; nobody's session runs out meanwhile. */
async function moveTo(instant: string): Promise<void> {
  portal.moveClock(instant);
  await portal.sql('UPDATE session SET seen_at = $1', [instant]);
}

/** Sends a campaign of this topic to everybody; returns the unsubscription addresses of its messages. */
async function send(topic: string | null): Promise<(string | null)[]> {
  const begun = await coordinator.post<{ id: string; version: number }>('/api/campaigns', {
    editionYear: YEAR,
    name: 'Lettre',
    from: null,
  });
  const { id, version } = begun.body;
  const content = { name: 'Lettre', topic, segment: { any: [], except: [] }, subject: 'Lettre', text: 'Bonjour.' };
  await coordinator.put(`/api/campaigns/${id}`, { ...content, schedule: { kind: 'now' }, version });
  await coordinator.post(`/api/campaigns/${id}/release`, { version: version + 1 });
  await portal.app.get(SendCampaigns).run();
  const sent = await portal.sql<{ unsubscribe: string | null }>(
    'SELECT unsubscribe FROM outbox_message WHERE campaign_id = $1',
    [id],
  );
  return sent.map(({ unsubscribe }) => unsubscribe);
}
const say = (rhythm: string) =>
  holder.put('/api/account/preferences', { preferences: [{ topic: 'newsletter', rhythm }] });

test('nobody gets a letter before having asked for it; a service message always goes, without a way out', async () => {
  expect((await holder.get('/api/account/preferences')).body).toMatchObject({
    preferences: [{ topic: 'newsletter', rhythm: 'never', saidAt: null }, { topic: 'meetings' }, { topic: 'calls' }],
  });
  expect(await send('newsletter')).toEqual([]);
  expect(await send(null)).toEqual([null]);
  expect((await say('each')).body).toMatchObject({ preferences: [{ rhythm: 'each' }, { rhythm: 'never' }, {}] });
  expect(await send('newsletter')).toHaveLength(1);
});

test('one a month at most is one a month at most', async () => {
  await moveTo('2026-07-20T09:00:00+02:00');
  await say('monthly');
  expect(await send('newsletter')).toHaveLength(1);
  expect(await send('newsletter')).toEqual([]);
  await moveTo('2026-08-20T09:00:00+02:00');
  expect(await send('newsletter')).toHaveLength(1);
});

test('the link of a message takes its reader off by one request without a session, twice being once; reading it does not', async () => {
  await say('each');
  const [link] = await send('newsletter');
  const token = String(link).split('/').at(-1) ?? '';
  expect(link).toMatch(/\/api\/unsubscribe\/[\w-]{43}$/);
  expect(await portal.sql('SELECT 1 FROM unsubscribe_link WHERE id = $1', [token])).toEqual([]);
  const anonymous = portal.anonymous();
  expect((await anonymous.get(`/api/unsubscribe/${token}/choice`)).body).toEqual({
    topic: 'newsletter',
    rhythm: 'each',
  });
  const followed = await fetch(`${portal.url}/api/unsubscribe/${token}`, { redirect: 'manual' });
  expect([followed.status, followed.headers.get('location')]).toEqual([303, `/desinscription/${token}`]);
  expect(await send('newsletter')).toHaveLength(1);
  for (const _ of [1, 2])
    expect(await anonymous.post(`/api/unsubscribe/${token}`)).toMatchObject({ status: 200, body: { rhythm: 'never' } });
  expect(await send('newsletter')).toEqual([]);
  expect(await send(null)).toHaveLength(1);
});

test('a mail program that unsubscribes by itself sends a form, from nowhere, and is obeyed (RFC 8058)', async () => {
  await say('each');
  const [link] = await send('newsletter');
  const token = String(link).split('/').at(-1) ?? '';
  const answer = await portal
    .anonymous()
    .send('POST', `/api/unsubscribe/${token}`, new TextEncoder().encode('List-Unsubscribe=One-Click'), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  expect(answer.status).toBe(200);
  expect(await send('newsletter')).toEqual([]);
});

test('a link that was never given takes nobody off', async () => {
  expect((await portal.anonymous().post('/api/unsubscribe/inconnu')).status).toBe(404);
  expect((await portal.anonymous().get('/api/unsubscribe/inconnu/choice')).status).toBe(404);
});
