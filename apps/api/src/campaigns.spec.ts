import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SendCampaigns } from '@fds/communication/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { pdf } from './test/attachments';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

const YEAR = 2026;
let portal: TestPortal;
let coordinator: Visitor;
let colleague: Visitor;
let holders: Visitor[];

interface Campaign {
  id: string;
  version: number;
  state: string;
  dueAt: string | null;
  figures: { messages: number; waiting: number; cancelled: number };
  leftOut: { reason: string; count: number }[];
  settled: number | null;
  files: { id: string; name: string }[];
}
const ALL = { any: [{ all: [{ field: 'state', values: ['submitted'] }] }], except: [] };
const DRAFT = {
  name: 'Relance',
  topic: null as string | null,
  segment: ALL as object,
  subject: 'Des nouvelles de {nom de la structure}',
  text: 'Bonjour {nom de la personne},\n\n{liste des événements}\n\n{bouton : mon espace}\n\n{signature}',
  schedule: { kind: 'now' } as object,
};
/** A draft that is complete, unless said otherwise. */
async function draft(overrides: Partial<typeof DRAFT> = {}): Promise<Campaign> {
  const begun = await coordinator.post<Campaign>('/api/campaigns', { editionYear: YEAR, name: 'Relance', from: null });
  const { id, version } = begun.body;
  const saved = await coordinator.put<Campaign>(`/api/campaigns/${id}`, { ...DRAFT, ...overrides, version });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  return saved.body;
}
const at = ({ id }: Campaign, path = ''): string => `/api/campaigns/${id}${path}`;
const release = (campaign: Campaign, who = coordinator) =>
  who.post<Campaign>(at(campaign, '/release'), { version: campaign.version });
const round = (of = portal): Promise<void> => of.app.get(SendCampaigns).run();
const read = async (campaign: Campaign): Promise<Campaign> => (await coordinator.get<Campaign>(at(campaign))).body;
/** How many campaigns the first page of somebody says to wait for a green light of theirs. */
const greenLightsOf = async (who: Visitor): Promise<number[]> => {
  const { body } = await who.get<{ toDo: { kind: string; count: number }[] }>(
    `/api/dashboards/coordination?year=${YEAR}`,
  );
  return body.toDo.filter(({ kind }) => kind === 'approve_campaign').map(({ count }) => count);
};
const mails = ({ id }: Campaign) =>
  portal.sql<{ personId: string; subject: string; text: string; state: string; unsubscribe: string | null }>(
    `SELECT person_id AS "personId", subject, text, state, unsubscribe FROM outbox_message WHERE campaign_id = $1 ORDER BY to_name, person_id`,
    [id],
  );

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:32:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  [coordinator, colleague] = [await portal.as('coordinator'), await portal.as('coordinator')];
  holders = [];
  for (const name of ['Musée', 'Médiathèque', 'Mairie']) {
    const organisationId = await foundOrganisation(portal, YEAR, name);
    holders.push(await portal.as('holder', [organisationId]));
    await fileDossier(portal, { year: YEAR, organisationId, events: [{ title: `Village de ${name}` }] });
  }
});
afterAll(() => portal?.stop());

/** Moves the clock; nobody's session runs out meanwhile. */
async function moveTo(instant: string): Promise<void> {
  portal.moveClock(instant);
  await portal.sql('UPDATE session SET seen_at = $1', [instant]);
}

describe('a campaign', () => {
  test('a coordinator writes, checks and releases it: each holder gets one message with their own words', async () => {
    const campaign = await draft();
    const check = await coordinator.get<{ leaving: number; empty: object[] }>(at(campaign, '/check'));
    expect(check.body).toMatchObject({ leaving: 3, empty: [], release: { allowed: true } });
    expect(await mails(campaign)).toEqual([]);
    expect((await release(campaign)).body).toMatchObject({ state: 'planned' });
    await round();
    await round();
    const sent = await mails(campaign);
    expect(sent.map(({ subject }) => subject).sort()).toEqual(
      ['Mairie', 'Musée', 'Médiathèque'].map((name) => `Des nouvelles de ${name}`).sort(),
    );
    expect(sent[0]?.text).toContain('Bonjour Test holder,');
    expect(sent[0]?.text).toMatch(/- Village de /);
    expect(sent[0]?.text).toContain('/mon-espace?edition=2026');
    expect(sent[0]?.text).toContain('Test coordinator\n');
    expect(await read(campaign)).toMatchObject({ state: 'sent', figures: { messages: 3 }, settled: 0 });
  });

  test('workers that send it at once, and again after being cut short, write to nobody twice', async () => {
    const campaign = await draft();
    await release(campaign);
    const replica = await portal.replica();
    await Promise.all([round(), round(replica), round(), round(replica)]);
    // A worker that died after the recipients were found, before the messages of one of them were written.
    await portal.sql(`UPDATE campaign SET state = 'sending' WHERE id = $1`, [campaign.id]);
    await portal.sql(`UPDATE campaign_recipient SET written_at = NULL WHERE campaign_id = $1`, [campaign.id]);
    await Promise.all([round(), round(replica)]);
    await round();
    await replica.stop();
    expect(await mails(campaign)).toHaveLength(3);
    expect(await read(campaign)).toMatchObject({ state: 'sent' });
  });

  test('whoever gave what was asked since is not written to, and a segment without anybody is not sent, but told', async () => {
    const campaign = await draft({ schedule: { kind: 'at', day: '2026-06-20', time: '09:00' } });
    expect((await release(campaign)).body).toMatchObject({ state: 'planned', dueAt: '2026-06-20T07:00:00.000Z' });
    await round();
    expect(await mails(campaign)).toEqual([]);
    await portal.sql(`UPDATE application SET state = 'under_review'`);
    await moveTo('2026-06-20T09:01:00+02:00');
    await round();
    expect(await mails(campaign)).toEqual([]);
    expect(await read(campaign)).toMatchObject({ state: 'empty' });
    const told = await portal.sql(`SELECT 1 FROM outbox_message WHERE person_id = $1 AND occasion = $2`, [
      coordinator.personId,
      `campaign.empty:${campaign.id}`,
    ]);
    expect(told).toHaveLength(1);
    await portal.sql(`UPDATE application SET state = 'submitted'`);
  });

  test('it is counted from a day of the edition, moves with that day, and keeps its hour in winter time', async () => {
    const campaign = await draft({ schedule: { kind: 'relative', anchor: 'ends', days: 20, time: '09:00' } });
    const planned = await release(campaign);
    // 12 October + 20 days is 1 November: 9 h is 8 h UTC then, 7 h UTC in summer.
    expect(planned.body.dueAt).toBe('2026-11-01T08:00:00.000Z');
    await portal.sql(`UPDATE edition SET ends_on = '2026-10-04' WHERE year = $1`, [YEAR]);
    expect((await read(campaign)).dueAt).toBe('2026-10-24T07:00:00.000Z');
    await portal.sql(`UPDATE edition SET ends_on = '2026-10-12' WHERE year = $1`, [YEAR]);
    expect((await coordinator.post(at(campaign, '/taking-back'))).body).toMatchObject({ state: 'draft' });
  });

  test('it is paused with its messages, goes on, and is stopped; what is over does not move', async () => {
    const campaign = await draft();
    await release(campaign);
    await round();
    await portal.sql(`UPDATE campaign SET state = 'sending' WHERE id = $1`, [campaign.id]);
    expect((await coordinator.post(at(campaign, '/pause'))).body).toMatchObject({ state: 'paused' });
    expect((await mails(campaign)).map(({ state }) => state)).toEqual(['held', 'held', 'held']);
    await round();
    expect((await coordinator.post(at(campaign, '/taking-back'))).status).toBe(409);
    expect((await coordinator.post(at(campaign, '/resumption'))).body).toMatchObject({ state: 'planned' });
    expect((await mails(campaign)).map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
    await coordinator.post(at(campaign, '/pause'));
    expect((await coordinator.post(at(campaign, '/stop'))).body).toMatchObject({
      state: 'stopped',
      figures: { cancelled: 3, waiting: 0 },
    });
    expect((await coordinator.post(at(campaign, '/resumption'))).status).toBe(409);
  });

  test('where the edition asks for a second person, whoever asked for the green light cannot give it', async () => {
    await coordinator.put(`/api/communication-settings/${YEAR}`, { secondPerson: true });
    const campaign = await draft();
    expect((await release(campaign)).body).toMatchObject({ state: 'awaiting', approve: { allowed: false } });
    expect(await greenLightsOf(coordinator)).toEqual([]);
    expect(await greenLightsOf(colleague)).toEqual([1]);
    await round();
    expect(await mails(campaign)).toEqual([]);
    expect(await coordinator.post(at(campaign, '/approval'))).toMatchObject({
      status: 409,
      body: { reasons: ['own_campaign'] },
    });
    const list = await colleague.get<{ items: { id: string; mine: boolean }[] }>(`/api/campaigns?year=${YEAR}`);
    expect(list.body.items[0]).toMatchObject({ id: campaign.id, mine: true });
    expect((await colleague.post(at(campaign, '/approval'))).body).toMatchObject({ state: 'planned' });
    await round();
    expect(await mails(campaign)).toHaveLength(3);
    await coordinator.put(`/api/communication-settings/${YEAR}`, { secondPerson: false });
  });

  test('information that is empty for some is named before anything leaves; they get no message with a hole', async () => {
    const nameless = await foundOrganisation(portal, YEAR, '');
    await portal.as('holder', [nameless]);
    const { id } = await fileDossier(portal, { year: YEAR, organisationId: nameless, events: [{ title: 'Sans nom' }] });
    const campaign = await draft();
    const { body } = await coordinator.get(at(campaign, '/check'));
    expect(body).toMatchObject({
      leaving: 3,
      counts: { messages: 4 },
      empty: [{ variable: 'nom de la structure', count: 1, names: ['Test holder'] }],
    });
    await release(campaign);
    await round();
    expect(await mails(campaign)).toHaveLength(3);
    expect(await read(campaign)).toMatchObject({ leftOut: [{ reason: 'empty_value', count: 1 }] });
    await portal.sql('DELETE FROM application WHERE id = $1', [id]);
  });

  test('a button leads each reader to their own page of what is missing; whoever lacks nothing gets no message', async () => {
    const drafts = `UPDATE application SET state = $2, lacking = $3 WHERE organisation_id = (SELECT organisation_id FROM membership WHERE person_id = $1)`;
    for (const [at, lacking] of [3, 0].entries()) await portal.sql(drafts, [holders[at]?.personId, 'draft', lacking]);
    const campaign = await draft({
      segment: { any: [{ all: [{ field: 'state', values: ['draft'] }] }], except: [] },
      text: 'Bonjour,\n\n{bouton : ce qui manque}',
    });
    await release(campaign);
    await round();
    const sent = await portal.sql<{ personId: string; link: string; text: string }>(
      'SELECT person_id AS "personId", link, text FROM outbox_message WHERE campaign_id = $1',
      [campaign.id],
    );
    expect(sent.map(({ personId }) => personId)).toEqual([holders[0]?.personId]);
    expect(sent[0]?.text).toContain('{lien}');
    const token = /\/a-completer\/([\w-]+)$/.exec(sent[0]?.link ?? '')?.[1];
    expect((await coordinator.get(`/api/personal-links/${token}`)).body).toMatchObject({ closure: null });
    for (const { personId } of holders) await portal.sql(drafts, [personId, 'submitted', null]);
  });

  test('the version that was read is the one that leaves; a draft that two people write tells the second', async () => {
    const campaign = await draft();
    const again = { ...DRAFT, subject: 'Autre', version: campaign.version };
    expect((await colleague.put(at(campaign), again)).status).toBe(200);
    expect((await coordinator.put(at(campaign), again)).status).toBe(409);
    expect((await release(campaign)).status).toBe(409);
    expect(await mails(campaign)).toEqual([]);
  });

  test('an unknown variable, an empty text, a moment in the past and a segment without anybody stop it, with words', async () => {
    const nobody = { any: [{ all: [{ field: 'kind', values: ['festival'] }] }], except: [] };
    const broken = await draft({
      ...{ text: '{prénom}', subject: '', segment: nobody },
      schedule: { kind: 'at', day: '2026-03-29', time: '02:30' },
    });
    const refused = await release(broken);
    expect(refused).toMatchObject({
      status: 409,
      body: { reasons: ['no_subject', 'unknown_variable', 'past', 'nobody'] },
    });
  });

  test('a test goes to the asker alone, as one recipient would read it', async () => {
    const campaign = await draft();
    expect((await coordinator.post(at(campaign, '/test'), { position: 1 })).status).toBe(204);
    const [trial, ...others] = await portal.sql<{ subject: string }>(
      `SELECT subject FROM outbox_message WHERE occasion LIKE $1`,
      [`campaign.test:${campaign.id}:%`],
    );
    expect(others).toEqual([]);
    expect(trial?.subject).toMatch(/^\[Essai\] Des nouvelles de M/);
  });

  test('a file goes with it; one of 20 MB is refused with a sentence', async () => {
    const campaign = await draft();
    const added = await coordinator.send<Campaign>('POST', at(campaign, '/files?name=plan.pdf'), pdf());
    const large = await coordinator.send(
      'POST',
      at(campaign, '/files?name=grand.pdf'),
      new Uint8Array(20 * 1024 * 1024),
    );
    expect(large).toMatchObject({ status: 422, body: { code: 'communication.file_too_large' } });
    expect(added).toMatchObject({ status: 201, body: { files: [{ name: 'plan.pdf' }] } });
    await release(campaign);
    await round();
    const [mail] = await portal.sql(`SELECT enclosures FROM outbox_message WHERE campaign_id = $1`, [campaign.id]);
    expect(mail).toMatchObject({ enclosures: [{ kind: 'communication.campaign_file' }] });
  });
});
