import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { fileDossier, refresh, type FiledDossier, type TestEvent } from './test/dossiers';

let portal: TestPortal;
let festival: Festival;
let [fair, fairAgain, otherFair, hall]: (FiledDossier | undefined)[] = [];

interface Pair {
  readonly a: { id: string; title: string };
  readonly b: { id: string; title: string };
  readonly reasons: string[];
  readonly meeting: { venue: string; municipalityName: string; at: string } | null;
  readonly mayDistinguish: { allowed: boolean };
}
interface Pairs {
  readonly items: Pair[];
  readonly total: number;
}

const SATURDAY = ['2026-10-10T10:00:00+02:00', '2026-10-10T18:00:00+02:00'] as const;
const event = (title: string, slot: readonly [string, string] = SATURDAY): TestEvent => ({ title, slots: [slot] });

async function file(
  organisationId: string,
  title: string,
  events: readonly TestEvent[],
  venue = '',
): Promise<FiledDossier> {
  const dossier = await fileDossier(portal, { year: 2026, organisationId, title, events });
  const ids = events.map((one) => dossier.event(one.title));
  await portal.sql('UPDATE event SET venue = $2 WHERE id = ANY ($1)', [ids, venue]);
  await refresh(portal, ids);
  return dossier;
}

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  await portal.sql(`UPDATE event SET venue = '' WHERE application_id = $1`, [festival.applicationId]);
  const own = await anOrganisation(portal, 'Planète Sciences');
  const other = await anOrganisation(portal, 'Musée de la nacre');
  fair = await file(own, 'La fête du goût à Abbeville', [event('Le goût')], 'Espace Saint-André');
  fairAgain = await file(own, 'Fête du gout, Abbeville', [event('Goûter')]);
  otherFair = await file(other, 'La fête du goût à Abbeville', [event('Ailleurs')]);
  hall = await file(other, 'Nacre et boutons', [event('Nacre')], 'espace Saint André');
  await file(
    other,
    'Le lundi',
    [event('Lundi', ['2026-10-05T10:00:00+02:00', '2026-10-05T11:00:00+02:00'])],
    'Espace Saint-André',
  );
});
afterAll(() => portal?.stop());

const pairs = (query = '', visitor = festival.coordinator) =>
  visitor.get<Pairs>(`/api/application-duplicates?year=2026${query}`);
const doubles = (id = '', visitor = festival.coordinator) => visitor.get<Pairs>(`/api/applications/${id}/duplicates`);
const sides = ({ a, b }: Pair): string[] => [a.id, b.id].sort();
const both = (one?: FiledDossier, other?: FiledDossier): string[] => [one?.id ?? '', other?.id ?? ''].sort();
const path = (pair: readonly string[]): string => `/api/application-duplicates/${pair.join('/')}/distinction`;

test('the coordination sees near titles of one organisation, and dossiers that meet at one place', async () => {
  const { status, body } = await pairs();
  expect(status).toBe(200);
  expect(body.total).toBe(2);
  expect(body.items.map((pair) => [sides(pair), pair.reasons])).toEqual([
    [both(fair, fairAgain), ['near_title']],
    [both(fair, hall), ['same_place']],
  ]);
  expect(body.items[1]?.meeting).toMatchObject({ municipalityName: 'Abbeville', at: '2026-10-10T08:00:00.000Z' });
});

test('the pairs are filtered by reason and department, and come page by page', async () => {
  expect((await pairs('&reason=same_place')).body.items.map(sides)).toEqual([both(fair, hall)]);
  expect((await pairs('&department=02')).body.total).toBe(0);
  const second = (await pairs('&size=1&page=2')).body;
  expect([second.items.map(sides), second.total]).toEqual([[both(fair, hall)], 2]);
  expect((await festival.coordinator.get('/api/application-duplicates')).status).toBe(422);
});

test('a dossier’s page says what it may be the same as; another organisation’s same title says nothing', async () => {
  expect((await doubles(fair?.id)).body.items.map(sides)).toEqual([both(fair, fairAgain), both(fair, hall)]);
  expect((await doubles(otherFair?.id)).body.items).toEqual([]);
});

test('a pair declared distinct is not suggested again, until that is taken back; the journal knows both', async () => {
  const pair = both(fair, fairAgain);
  for (const _ of [1, 2]) expect((await festival.coordinator.put(path(pair))).status).toBe(204);
  expect((await pairs()).body.items.map(sides)).toEqual([both(fair, hall)]);
  expect((await doubles(fairAgain?.id)).body.items).toEqual([]);
  expect((await festival.coordinator.delete(path([...pair].reverse()))).status).toBe(204);
  expect((await pairs()).body.total).toBe(2);
  const lines = await portal.sql(
    `SELECT action FROM journal_entry WHERE action LIKE 'application.d_stinct%' OR action = 'application.declared_distinct' ORDER BY id`,
  );
  expect(lines.map(({ action }) => action)).toEqual([
    'application.declared_distinct',
    'application.distinction_taken_back',
  ]);
});

test('a withdrawn dossier is nobody’s double', async () => {
  await portal.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [fairAgain?.id]);
  expect((await pairs('&reason=near_title')).body.total).toBe(0);
  await portal.sql(`UPDATE application SET state = 'submitted' WHERE id = $1`, [fairAgain?.id]);
});

test('only the coordination looks, and a coordinator of elsewhere changes nothing', async () => {
  for (const visitor of [festival.holder, await portal.as('drari')])
    expect((await pairs('', visitor)).status).toBe(403);
  const aisne: Visitor = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
  expect((await pairs('', aisne)).body.items[0]?.mayDistinguish.allowed).toBe(false);
  expect((await aisne.put(path(both(fair, fairAgain)))).status).toBe(403);
});

test('two dossiers of different editions, or one that is not there, cannot be told apart', async () => {
  expect((await festival.coordinator.put(path([fair?.id ?? '', festival.organisationId]))).status).toBe(404);
  expect((await doubles(festival.organisationId)).status).toBe(404);
});

test('a dossier written since is compared again, and so is one that a merge gave to another organisation', async () => {
  const total = async () => (await pairs('&reason=near_title')).body.total;
  expect(await total()).toBe(1);
  const write = (title: string) =>
    portal.sql('UPDATE application SET title = $2, version = version + 1 WHERE id = $1', [fairAgain?.id, title]);
  await write('Les abeilles de la ville');
  expect(await total()).toBe(0);
  await write('Fête du goût, Abbeville');
  expect(await total()).toBe(1);
  const [own, other] = await Promise.all(
    [fair, otherFair].map(async (one) => {
      const [row] = await portal.sql<{ id: string }>('SELECT organisation_id AS id FROM application WHERE id = $1', [
        one?.id,
      ]);
      return row?.id;
    }),
  );
  const merge = { survivorId: own, absorbedId: other, choices: [] };
  expect((await festival.coordinator.post('/api/organisation-merges', merge)).status).toBe(201);
  expect((await pairs('&reason=near_title')).body.items.map(sides)).toContainEqual(both(fair, otherFair));
});

test('two who list the pairs at once, after many have changed, find the same', async () => {
  await portal.sql('UPDATE application SET version = version + 1');
  const lists = await Promise.all([pairs(), pairs(), pairs()]);
  expect(lists.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(lists.map(({ body }) => body.items.map(sides).join()))).toHaveProperty('size', 1);
});
