import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, refresh, type FiledDossier } from './test/dossiers';

interface Proposals {
  stamp: string;
  events: { eventId: string; title: string; outcome: string | null; reason: string; proposedBy: string | null }[];
  may: { allowed: boolean; reasons: { code: string }[] };
}
const YEAR = 2026;
const SECRET = 'Le tarif dépasse la charte';

let portal: TestPortal;
let coordinator: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'under_review',
    events: [
      { title: 'Village', kind: 'science_village', activities: [{ title: 'Fromages' }] },
      { title: 'Conférence' },
    ],
  });
});

const path = (): string => `/api/applications/${dossier.id}/proposals`;
const read = async (): Promise<Proposals> => (await coordinator.get<Proposals>(path())).body;
const proposal = (title: string, outcome: string | null, reason = '', conditionDueOn: string | null = null) => ({
  eventId: dossier.event(title),
  outcome,
  reason,
  conditionDueOn,
});
const propose = (stamp: string, proposals: object[], by = coordinator): Promise<Answer<Proposals>> =>
  by.put<Proposals>(path(), { stamp, proposals });
const of = ({ events }: Proposals, title: string) => events.find((event) => event.title === title);

test('a coordinator proposes event by event, changes one and takes one back; the rest stays', async () => {
  const before = await read();
  expect(before).toMatchObject({ stamp: '', may: { allowed: true } });
  const first = await propose(before.stamp, [
    proposal('Village', 'label_with_conditions', ' Une navette ', '2026-07-01'),
    proposal('Conférence', 'refuse', SECRET),
    proposal('Fromages', 'refuse', 'Payant'),
  ]);
  expect(first.status).toBe(200);
  expect(of(first.body, 'Village')).toMatchObject({
    outcome: 'label_with_conditions',
    reason: 'Une navette',
    conditionDueOn: '2026-07-01',
    proposedBy: 'Test coordinator',
  });
  const second = await propose(first.body.stamp, [proposal('Fromages', null)]);
  expect(of(second.body, 'Fromages')).toMatchObject({ outcome: null, reason: '', proposedBy: null });
  expect(of(second.body, 'Conférence')).toMatchObject({ outcome: 'refuse', reason: SECRET });
  const lines = await portal.sql(
    `SELECT 1 FROM journal_entry WHERE subject_id = $1 AND action = 'application.proposed'`,
    [dossier.id],
  );
  expect(lines).toHaveLength(2);
});

test('of two coordinators who propose at once one wins, the other is told and sees what was proposed', async () => {
  const colleague = await portal.as('coordinator');
  const { stamp } = await read();
  const answers = await Promise.all([
    propose(stamp, [proposal('Conférence', 'label')]),
    propose(stamp, [proposal('Conférence', 'refuse', SECRET)], colleague),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const won = answers.find(({ status }) => status === 200);
  const told = answers.find(({ status }) => status === 409)?.body as unknown as { code: string; current: Proposals };
  expect(told.code).toBe('labelling.proposals_changed');
  expect(told.current.stamp).toBe(won?.body.stamp);
  expect(of(told.current, 'Conférence')?.outcome).toBe(of(won?.body as Proposals, 'Conférence')?.outcome);
});

test('a proposal without its reason, of another dossier, of an activity or of an unknown outcome changes nothing', async () => {
  const refused = async (proposals: object[]): Promise<unknown> => (await propose('', proposals)).body;
  expect(await refused([proposal('Village', 'refuse', ' ')])).toMatchObject({ reasons: ['proposal_reason_missing'] });
  expect(await refused([proposal('Fromages', 'label')])).toMatchObject({ reasons: ['activity_follows'] });
  expect(await refused([proposal('Village', 'label', '', '2026-07-01')])).toMatchObject({
    reasons: ['due_without_condition'],
  });
  const foreign = { ...proposal('Village', 'label'), eventId: '00000000-0000-4000-8000-000000000000' };
  expect(await refused([foreign])).toMatchObject({ reasons: ['unknown_event'] });
  expect((await propose('', [proposal('Village', 'revoke', SECRET)])).status).toBe(422);
  expect((await propose('', [proposal('Village', 'label_with_conditions', 'x', '2026-02-30')])).status).toBe(422);
  expect((await propose('', [])).status).toBe(422);
  expect((await propose('', [proposal('Village', 'refuse', 'x'.repeat(2001))])).status).toBe(422);
  expect((await read()).stamp).toBe('');
});

test('a dossier is proposed of until it is decided; what was put off is proposed anew, for the next session', async () => {
  const { stamp } = (await propose('', [proposal('Village', 'defer', 'Le lieu'), proposal('Conférence', 'label')]))
    .body;
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [dossier.id]);
  portal.moveClock('2026-05-20T12:00:00+02:00');
  const decided = await coordinator.post(`/api/applications/${dossier.id}/decisions`, {
    decisions: [
      { eventId: dossier.event('Village'), outcome: 'defer', reason: 'Le lieu' },
      { eventId: dossier.event('Conférence'), outcome: 'label', reason: '' },
    ],
  });
  expect(decided.status).toBe(200);
  const after = await read();
  expect(after.events.map(({ outcome }) => outcome)).toEqual([null, null, null]);
  expect(after.may.allowed).toBe(true);
  expect((await propose(stamp, [proposal('Village', 'label')])).status).toBe(409);
  portal.moveClock('2026-05-20T14:00:00+02:00');
  expect((await propose(after.stamp, [proposal('Conférence', 'refuse', SECRET)])).body).toMatchObject({
    reasons: ['event_decided'],
  });
  expect(of((await propose(after.stamp, [proposal('Village', 'label')])).body, 'Village')?.outcome).toBe('label');
  portal.moveClock('2026-05-20T09:00:00+02:00');
});

test('rule 16: no holder, partner or voice of the committee meets a proposal, in no answer that they can reach', async () => {
  await propose('', [proposal('Village', 'refuse', SECRET), proposal('Conférence', 'refuse', SECRET)]);
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [dossier.id]);
  await refresh(portal, [dossier.event('Village'), dossier.event('Conférence')]);
  const holder = await portal.as('holder', [organisation]);
  const others = [holder, await portal.as('partner'), await portal.as('drari'), await portal.as('region')];
  const addresses = ['', '/content', '/reading', '/history', '/answer', '/review', '/proposals', '/messages', '/pdf'];
  for (const visitor of others) {
    expect((await visitor.get(path())).status).toBe(403);
    for (const address of addresses) {
      const { body } = await visitor.get(`/api/applications/${dossier.id}${address}`);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    const lists = ['applications?year=2026', 'review-queue?year=2026'];
    for (const list of lists) expect(JSON.stringify((await visitor.get(`/api/${list}`)).body)).not.toContain(SECRET);
  }
  expect(await portal.sql(`SELECT 1 FROM outbox_message WHERE text LIKE $1`, [`%${SECRET}%`])).toEqual([]);
});
