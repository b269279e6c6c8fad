import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, holdEdition, refresh } from './test/dossiers';
import { layTalk, type Talk } from './test/talks';

let portal: TestPortal;
let talk: Talk;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
  await talk.coordinator.post(`/api/applications/${talk.id}/messages`, { circle: 'thread', text: 'Bonjour' });
});
afterAll(() => portal?.stop());

/** Every page on which something of a decision could show. */
const PAGES = ({ id, organisationId, villageId }: Talk): readonly string[] => [
  ...['', '/content', '/reading', '/history', '/versions', '/answer', '/attachments', '/needs/answers'].map(
    (path) => `/api/applications/${id}${path}`,
  ),
  ...['team', 'thread'].map((circle) => `/api/applications/${id}/messages?circle=${circle}`),
  ...['', '?state=decided', '?state=ready_for_committee', '?sort=waiting', '?year=2027&firstTime=yes'].map(
    (query) => `/api/applications${query}`,
  ),
  ...['acts', 'sheet'].map((part) => `/api/organisations/${organisationId}/${part}`),
  '/api/threads',
  '/api/threads/unread',
  '/api/beginnings?year=2027',
  '/api/invited-activities',
  '/api/dashboards/holder',
  `/api/events/${villageId}/attendance`,
  '/api/door',
  '/api/door/call',
  '/api/own-data',
];
const everything = async (visitor: Visitor): Promise<object[]> =>
  Promise.all(
    PAGES(talk).map(async (path) => {
      const { status, body } = await visitor.get(path);
      expect(status).toBeLessThan(500);
      // Neither the clock's seconds nor the number of a request are of the dossier.
      const own = Object.entries(body as object).filter(([name]) => name !== 'now' && name !== 'requestId');
      return { path, status, own };
    }),
  );

test('rule 16: a decision that was not notified changes no page of the holder, of its partners, of anybody else', async () => {
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [talk.id]);
  const events = [talk.villageId, talk.standId, talk.otherStandId, talk.freeStandId];
  await refresh(portal, events);
  const readers = [talk.anne, talk.bruno, talk.partner, talk.otherPartner, talk.stranger];
  await holdEdition(portal, 2027, 'call_open');
  await fileDossier(portal, { year: 2027, organisationId: talk.organisationId, state: 'draft', events: [] });
  const before = await Promise.all(readers.map(everything));
  await portal.sql(`UPDATE application SET state = 'decided' WHERE id = $1`, [talk.id]);
  for (const event of events)
    await portal.sql(`INSERT INTO event_label (event_id, label, decided_at) VALUES ($1, $2, '2026-04-09')`, [
      event,
      event === talk.villageId ? 'labelled' : 'refused',
    ]);
  await refresh(portal, events);
  await portal.sql(`UPDATE event_overview SET application_state = 'decided' WHERE application_id = $1`, [talk.id]);
  const after = await Promise.all(readers.map(everything));
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toMatch(/"refused"|"labelled"|"decided"/);
  expect(JSON.stringify(await everything(talk.coordinator))).toMatch(/"refused"/);
});

test('rule 16: nor does it show by what a holder or a partner is refused', async () => {
  const withdrawal = await talk.stranger.post(`/api/applications/${talk.id}/withdrawal`, { reason: 'Pour voir' });
  expect(withdrawal.status).toBe(404);
  const save = (visitor: Visitor) =>
    visitor.send('PATCH', `/api/applications/${talk.id}/content`, {
      base: 1,
      changes: [{ op: 'set', item: talk.standId, field: 'title', was: 'x', value: 'y' }],
    });
  for (const visitor of [talk.anne, talk.partner])
    expect((await save(visitor)).body).toMatchObject({ reasons: ['not_a_draft'] });
  expect((await talk.anne.delete(`/api/applications/${talk.id}/submission`)).body).toMatchObject({
    reasons: ['review_begun'],
  });
});
