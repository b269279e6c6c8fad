import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';

interface Invitation {
  id: string;
  email: string;
  state: string;
  times: number;
  refused: boolean;
  applicationId: string | null;
  resend: { allowed: boolean; reasons: { code: string }[] };
}
interface Invited {
  sent: number;
  results: { line: number | null; whom: string; result: string; text: string }[];
  code?: string;
}

let portal: TestPortal;
let coordinator: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2026, 'call_open');
  organisationId = await anOrganisation(portal, 'Maison pour tous');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  for (const table of ['call_invitation', 'application', 'outbox_message']) await portal.sql(`DELETE FROM ${table}`);
  await at('2026-04-10T09:00:00+02:00');
});
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  coordinator = await portal.as('coordinator');
}
const invite = (emails: string[], more: object = {}) =>
  coordinator.post<Invited>('/api/call-invitations', {
    editionYear: 2026,
    message: 'Votre fab lab y a toute sa place.',
    addresses: emails.map((email, index) => ({ line: index + 1, email, name: '' })),
    organisationIds: [],
    ...more,
  });
const list = async (query = ''): Promise<{ items: Invitation[]; states: object[]; total: number }> =>
  (
    await coordinator.get<{ items: Invitation[]; states: object[]; total: number }>(
      `/api/call-invitations?editionYear=2026${query}`,
    )
  ).body;
const results = ({ body }: { body: Invited }): string[] => body.results.map(({ result }) => result);

test('a pasted list is answered line by line: sent, repeated, not an address', async () => {
  const answer = await invite(['claire@labo.example', 'Claire+fds@labo.example', 'pas une adresse', 'max@fab.example']);
  expect(answer.body.sent).toBe(2);
  expect(results(answer)).toEqual(['sent', 'repeated', 'not_an_address', 'sent']);
  const mails = await portal.sql<{ to: string; text: string }>(
    `SELECT to_address AS "to", text FROM outbox_message ORDER BY 1`,
  );
  expect(mails.map(({ to }) => to)).toEqual(['claire@labo.example', 'max@fab.example']);
  expect(mails[0]?.text).toMatch(/Votre fab lab y a toute sa place\.[^]*\/participer/);
});

test('whoever was invited is not written to again by a second list', async () => {
  await invite(['claire@labo.example']);
  expect(results(await invite(['CLAIRE@labo.example', 'max@fab.example']))).toEqual(['already_invited', 'sent']);
});

test('the same mailbox under another name is not written to again, by another list or with a dossier begun', async () => {
  await invite(['Claire+fds@labo.example', 'a.b@labo.example']);
  expect(results(await invite(['claire@labo.example', 'claire+encore+un@labo.example', 'a.b+x@labo.example']))).toEqual(
    ['already_invited', 'repeated', 'already_invited'],
  );
  expect(results(await invite(['+claire@labo.example', 'claire@labo.example.org']))).toEqual(['sent', 'sent']);
  const own = await anOrganisation(portal, 'Autre maison');
  const member = await portal.as('holder', [own]);
  await member.post('/api/applications', { organisationId: own, editionYear: 2026, title: 'Saveurs' });
  const [{ email }] = (await portal.sql<{ email: string }>('SELECT email::text FROM person WHERE id = $1', [
    member.personId,
  ])) as [{ email: string }];
  expect(results(await invite([email.replace('@', '+autre@')]))).toEqual(['already_applied']);
});

test('an address whose mailbox refused our last message is said, and not written to', async () => {
  await portal.sql(
    `INSERT INTO outbox_message (occasion, to_address, to_name, subject, text, written_at, send_after, state)
     VALUES ('x', 'Gone@labo.example', '', '', '', now(), now(), 'refused')`,
  );
  expect(results(await invite(['gone@labo.example']))).toEqual(['refused_address']);
});

test('a structure of the register is written to through its team, straight to a new dossier', async () => {
  const member = await portal.as('holder', [organisationId]);
  const nobody = await anOrganisation(portal, 'Sans compte');
  const answer = await invite([], { organisationIds: [organisationId, nobody] });
  expect([...results(answer)].sort()).toEqual(['nobody_to_write_to', 'sent']);
  const [mail] = await portal.sql<{ person: string; text: string }>(
    `SELECT person_id AS person, text FROM outbox_message`,
  );
  expect(mail).toMatchObject({
    person: member.personId,
    text: expect.stringContaining('/dossiers/nouveau') as unknown,
  });
});

test('the list says who answered: nobody yet, account made, dossier begun, dossier sent', async () => {
  const member = await portal.as('holder', [organisationId]);
  const [{ email }] = (await portal.sql<{ email: string }>('SELECT email::text FROM person WHERE id = $1', [
    member.personId,
  ])) as [{ email: string }];
  await invite(['claire@labo.example', email]);
  const states = async () => Object.fromEntries((await list()).items.map((one) => [one.email, one.state]));
  expect(await states()).toEqual({ 'claire@labo.example': 'waiting', [email]: 'signed_up' });
  const begun = await member.post<{ id: string }>('/api/applications', {
    organisationId,
    editionYear: 2026,
    title: 'Saveurs',
  });
  expect((await list('&state=begun')).items).toMatchObject([{ email, applicationId: begun.body.id }]);
  expect(results(await invite([email.replace('@', '+autre@'), 'max@fab.example']))).toEqual([
    'already_invited',
    'sent',
  ]);
  await portal.sql(`UPDATE application SET state = 'submitted'`);
  const { states: counts } = await list();
  expect(counts).toEqual(
    expect.arrayContaining([
      { state: 'waiting', count: 2 },
      { state: 'sent', count: 1 },
    ]),
  );
});

test('a structure that has begun its dossier is not invited', async () => {
  const member = await portal.as('holder', [organisationId]);
  await member.post('/api/applications', { organisationId, editionYear: 2026, title: 'Saveurs' });
  const answer = await invite([], { organisationIds: [organisationId] });
  expect(new Set(results(answer))).toEqual(new Set(['already_applied']));
});

test('an invitation is sent again after 72 hours, not before, and not once a dossier was begun', async () => {
  await invite(['claire@labo.example']);
  const again = async () => {
    const [one] = (await list()).items;
    return coordinator.post<Invitation & { code: string }>(`/api/call-invitations/${one?.id}/resending`);
  };
  expect((await again()).body.code).toBe('call.invited_lately');
  await at('2026-04-13T09:01:00+02:00');
  expect((await again()).body).toMatchObject({ times: 2, resend: { allowed: false } });
  expect(await portal.sql('SELECT count(*)::int AS mails FROM outbox_message')).toEqual([{ mails: 2 }]);
});

test('nobody is invited while the call is not open', async () => {
  await at('2026-05-08T00:00:00+02:00');
  expect(await invite(['claire@labo.example'])).toMatchObject({
    status: 409,
    body: { code: 'call.call_not_running' },
  });
});

test('nine hundred invitations leave in 24 hours, however the lists are cut; the rest is said to wait', async () => {
  await portal.sql(
    `INSERT INTO call_invitation (edition_year, email, name, message, sent_by, sent_at)
     SELECT 2026, 'n' || n || '@labo.example', '', '', $1, $2::timestamptz FROM generate_series(1, 898) AS n`,
    [coordinator.personId, '2026-04-10T08:00:00+02:00'],
  );
  const lists = await Promise.all([invite(['a@b.example', 'b@b.example']), invite(['c@b.example', 'd@b.example'])]);
  expect(lists.flatMap(results).sort()).toEqual(['sent', 'sent', 'too_many_today', 'too_many_today']);
  await at('2026-04-11T09:00:00+02:00');
  expect(results(await invite(['e@b.example']))).toEqual(['sent']);
});
