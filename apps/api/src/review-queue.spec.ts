import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { fileDossier } from './test/dossiers';
import { Examination, type Examined, YEAR } from './test/examination';

interface Queue {
  total: number;
  readable: number;
  opinionsGiven: number;
  counts: Record<string, number>;
  matters: { what: string; count: number }[];
  items: {
    applicationId: string;
    waitingFor: string[];
    ownPosition: string | null;
    what: string | null;
    when: string;
    overdue: boolean;
    due: string | null;
    waitingSince: string | null;
    kind: string;
    activities: number;
  }[];
}

let room: Examination;
let portal: TestPortal;
let organisation: string;
let coordinator: Visitor;
let drari: Visitor;
let region: Visitor;
let holder: Visitor;
let dossier: Examined;

beforeAll(async () => {
  room = await Examination.begin();
  ({ portal, organisation, coordinator, drari, region, holder } = room);
});
afterAll(() => room?.portal.stop());
beforeEach(async () => {
  dossier = await room.dossier();
});

const queue = async (visitor: Visitor, filter = ''): Promise<Queue> =>
  (await visitor.get<Queue>(`/api/review-queue?year=${YEAR}&size=200${filter}`)).body;
const mine = async (visitor: Visitor, filter = ''): Promise<Queue['items'][number] | undefined> =>
  (await queue(visitor, filter)).items.find(({ applicationId }) => applicationId === dossier.id);

test('a dossier waits for the coordination, then for both voices, then for the decision and its announcement', async () => {
  expect(await mine(coordinator)).toMatchObject({
    waitingFor: ['coordination'],
    kind: 'science_village',
    activities: 2,
  });
  await dossier.ready();
  expect((await mine(coordinator))?.waitingFor).toEqual(['drari', 'region']);
  await drari.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
  expect((await mine(coordinator))?.waitingFor).toEqual(['region']);
  await region.put(dossier.path('opinion'), { position: 'recused', reasons: '' });
  expect((await mine(coordinator))?.waitingFor).toEqual(['coordination']);
  await dossier.decide();
  expect((await mine(coordinator))?.waitingFor).toEqual(['coordination']);
  await coordinator.post(dossier.path('notification'));
  expect((await mine(coordinator))?.waitingFor).toEqual([]);
});

test('a voice sees its own turn and position, and never whether the other has spoken', async () => {
  expect(await mine(drari)).toBeUndefined();
  await dossier.ready();
  await region.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
  const seen = await queue(drari);
  expect(await mine(drari)).toMatchObject({ waitingFor: ['drari'], ownPosition: null });
  expect(seen.counts).toMatchObject({ region: 0, coordination: 0, holder: 0 });
  expect(await mine(drari, '&waitingFor=region')).toBeUndefined();
  expect(await mine(region)).toMatchObject({ waitingFor: [], ownPosition: 'favourable' });
});

test('counts agree with the list behind them', async () => {
  const { counts } = await queue(coordinator);
  for (const who of ['coordination', 'holder', 'drari', 'region'])
    expect((await queue(coordinator, `&waitingFor=${who}`)).total).toBe(counts[who]);
  const seen = await queue(region);
  expect(seen.readable).toBe(seen.total);
  expect(seen.opinionsGiven + (seen.counts['region'] ?? 0)).toBeLessThanOrEqual(seen.readable);
});

test('each matter has exactly the dossiers that its count says, for each person and for all', async () => {
  await dossier.ready();
  await fileDossier(portal, { year: YEAR, organisationId: organisation, state: 'under_review', events: [] });
  for (const who of ['coordination', 'holder', 'drari', 'region', 'anyone']) {
    const whole = await queue(coordinator, `&waitingFor=${who}`);
    expect({ who, total: whole.total }).toEqual({ who, total: whole.counts[who] });
    for (const { what, count } of whole.matters) {
      const part = await queue(coordinator, `&waitingFor=${who}&what=${what}`);
      expect({ who, what, total: part.total }).toEqual({ who, what, total: count });
      expect(part.items.every((item) => item.what === what)).toBe(true);
    }
    expect(whole.matters.reduce((sum, { count }) => sum + count, 0)).toBe(whole.total);
  }
  expect((await queue(coordinator, '&waitingFor=anyone&page=9999')).total).toBe(
    (await queue(coordinator, '&waitingFor=anyone')).total,
  );
});

test('a dossier left too long is overdue with its age, the oldest first', async () => {
  const { items } = await queue(coordinator, '&waitingFor=coordination&what=take_in_charge');
  expect(items[0]).toMatchObject({ what: 'take_in_charge', when: 'depuis 49\u00a0jours', overdue: true, due: null });
  const since = items.map(({ waitingSince }) => waitingSince);
  expect(since).toEqual([...since].sort());
});

test('a draft waits for its holder before the last day of the call, and for nobody after', async () => {
  const draft = await fileDossier(portal, { year: YEAR, organisationId: organisation, state: 'draft', events: [] });
  const find = async (): Promise<Queue['items'][number] | undefined> =>
    (await queue(coordinator)).items.find(({ applicationId }) => applicationId === draft.id);
  expect(await find()).toMatchObject({ waitingFor: [], what: null, when: '' });
  await portal.sql(`UPDATE edition SET state = 'call_open', call_closes_on = '2026-05-22' WHERE year = $1`, [YEAR]);
  expect(await find()).toMatchObject({
    waitingFor: ['holder'],
    what: 'finish_draft',
    due: '2026-05-22',
    when: 'avant le 22 mai',
  });
  await portal.sql(`UPDATE edition SET state = 'review', call_closes_on = '2026-05-07' WHERE year = $1`, [YEAR]);
});

test('nothing can be awaited of the committee once the labels of an edition are closed', async () => {
  await dossier.ready();
  await portal.sql(`UPDATE edition SET state = 'reporting' WHERE year = $1`, [YEAR]);
  expect(await mine(coordinator)).toMatchObject({ waitingFor: [], what: null });
  expect((await queue(drari)).counts).toMatchObject({ drari: 0, anyone: 0 });
  await portal.sql(`UPDATE edition SET state = 'review' WHERE year = $1`, [YEAR]);
});

test('rule 16: what a voice is told of a dossier is the same whether the other has spoken or not', async () => {
  await dossier.ready();
  const alone = await mine(drari);
  expect(alone).toMatchObject({ what: 'opinion' });
  await drari.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
  const before = await mine(drari);
  await region.put(dossier.path('opinion'), { position: 'favourable', reasons: '' });
  expect(await mine(drari)).toEqual(before);
  expect(before).toMatchObject({ what: null, when: '', overdue: false });
  for (const what of ['decide', 'notify', 'review']) {
    const asked = await queue(drari, `&what=${what}`);
    expect({ what, total: asked.total, matters: asked.matters }).toEqual({ what, total: 0, matters: [] });
  }
  expect((await queue(drari, '&what=opinion')).total).toBe((await queue(drari)).counts['drari']);
});

test('holders have no queue, and a query that is not understood is refused', async () => {
  expect((await holder.get(`/api/review-queue?year=${YEAR}`)).status).toBe(403);
  expect((await coordinator.get('/api/review-queue')).status).toBe(422);
  expect((await coordinator.get(`/api/review-queue?year=${YEAR}&waitingFor=me`)).status).toBe(422);
});
