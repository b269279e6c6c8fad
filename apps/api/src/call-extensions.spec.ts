import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';
import { anOrganisation } from '@fds/portal/testing';

interface Extension {
  id: string;
  until: string;
  standing: boolean;
  answer: string | null;
  revokedAt: string | null;
  organisationName: string;
}

let portal: TestPortal;
let coordinator: Visitor;
let holder: Visitor;
let stranger: Visitor;
let organisationId: string;

/** The call of 2026 closes on 7 May. */
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2026, 'call_open');
  organisationId = await anOrganisation(portal, 'Maison pour tous');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM call_extension');
  await portal.sql('DELETE FROM outbox_message');
  await portal.sql(`UPDATE edition SET state = 'call_open'`);
  await at('2026-04-10T09:00:00+02:00');
});
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  coordinator = await portal.as('coordinator');
  holder = await portal.as('holder', [organisationId]);
  stranger = await portal.as('holder', [await anOrganisation(portal, 'Une autre')]);
}
const give = (until: string, by = coordinator) =>
  by.post<Extension & { code: string; reasons: string[] }>('/api/call-extensions', {
    editionYear: 2026,
    organisationId,
    until,
    reason: 'Panne du service informatique.',
  });
const list = async (by: Visitor): Promise<Extension[]> =>
  (await by.get<{ items: Extension[] }>('/api/call-extensions?editionYear=2026')).body.items;

test('rule 14: one holder gets more time, is told by mail with the reason, and reads it; another reads nothing', async () => {
  const { status, body } = await give('2026-05-20');
  expect([status, body]).toMatchObject([
    201,
    { until: '2026-05-20', standing: true, organisationName: 'Maison pour tous', answer: null },
  ]);
  expect((await list(holder)).map(({ until }) => until)).toEqual(['2026-05-20']);
  expect(await list(stranger)).toEqual([]);
  const mails = await portal.sql<{ subject: string; text: string }>('SELECT subject, text FROM outbox_message');
  expect(new Set(mails.map(({ subject }) => subject))).toEqual(
    new Set(['Vous avez jusqu’au 20 mai 2026 pour déposer']),
  );
  expect(mails[0]?.text).toContain('Panne du service informatique.');
});

test('rule 14: after the call closed, the holder with more time begins and the others do not; the call stays closed', async () => {
  await at('2026-05-07T23:59:59+02:00');
  await give('2026-05-20');
  await at('2026-05-08T00:00:00+02:00');
  const begin = (visitor: Visitor, id: string) =>
    visitor.post('/api/applications', { organisationId: id, editionYear: 2026, title: 'Saveurs' });
  expect((await begin(holder, organisationId)).status).toBe(201);
  const [own] = (await portal.sql<{ id: string }>('SELECT organisation_id AS id FROM membership WHERE person_id = $1', [
    stranger.personId,
  ])) as [{ id: string }];
  expect((await begin(stranger, own.id)).body).toMatchObject({ code: 'applications.call_closed' });
  expect((await coordinator.get('/api/editions/2026')).body).toMatchObject({ state: 'call_closed', callOpen: false });
  await at('2026-05-20T23:59:59+02:00');
  expect((await list(holder))[0]?.standing).toBe(true);
  await at('2026-05-21T00:00:00+02:00');
  expect((await list(coordinator))[0]?.standing).toBe(false);
});

test('a day that helps nobody is refused with its reason', async () => {
  const reasons = async (until: string): Promise<string[]> => (await give(until)).body.reasons;
  expect(await reasons('2026-05-07')).toEqual(['until_before_deadline']);
  expect(await reasons('2026-10-02')).toEqual(['until_after_start']);
  await at('2026-05-15T09:00:00+02:00');
  await portal.sql(`UPDATE edition SET state = 'review'`);
  expect(await reasons('2026-05-14')).toEqual(['until_past']);
  await portal.sql(`UPDATE edition SET state = 'labelled'`);
  expect(await reasons('2026-05-20')).toEqual(['review_over']);
});

test('the time is taken back with a reason, once; no older one comes back in its place', async () => {
  await give('2026-05-20');
  const { id } = (await give('2026-05-25')).body;
  expect((await list(coordinator)).map(({ until, standing }) => [until, standing])).toEqual([
    ['2026-05-20', false],
    ['2026-05-25', true],
  ]);
  const revoke = () => coordinator.delete<Extension>(`/api/call-extensions/${id}`, { reason: 'Dossier envoyé.' });
  expect((await revoke()).body).toMatchObject({ standing: false, revokedAt: expect.any(String) as unknown as string });
  expect(await list(holder)).toEqual([]);
  expect(await revoke()).toMatchObject({ status: 409, body: { code: 'call.extension_over' } });
  expect(
    await portal.sql(
      `SELECT count(*)::int AS mails FROM outbox_message WHERE subject LIKE 'Le délai%' AND person_id = $1`,
      [holder.personId],
    ),
  ).toEqual([{ mails: 1 }]);
});

test('an organisation that is not there, a reason that says nothing: nothing is given', async () => {
  const body = { editionYear: 2026, organisationId: '00000000-0000-4000-8000-000000000000', until: '2026-05-20' };
  expect((await coordinator.post('/api/call-extensions', { ...body, reason: 'x' })).status).toBe(404);
  expect((await coordinator.post('/api/call-extensions', { ...body, reason: '' })).status).toBe(422);
  expect(await list(coordinator)).toEqual([]);
});
