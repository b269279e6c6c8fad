import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { aSession } from './test/committee';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Scores {
  lines: { code: string; points: { voice: string; points: number }[] }[];
  voices: { voice: string; share: number | null; given: number; recused: boolean }[];
  mean: number | null;
}
interface Sheet {
  scored: boolean;
  events: { title: string; points: { mean: number; voices: number } | null }[];
}
const YEAR = 2026;
const GRID = [
  { code: 'science', label: 'Contenu scientifique', weight: 3 },
  { code: 'reach', label: 'Publics', weight: 1 },
];

let portal: TestPortal;
let coordinator: Visitor, drari: Visitor, region: Visitor, holder: Visitor;
let dossier: FiledDossier, other: FiledDossier;
let session: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  const organisationId = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, drari, region, holder] = [
    await portal.as('coordinator'),
    await portal.as('drari'),
    await portal.as('region'),
    await portal.as('holder', [organisationId]),
  ];
  const filed = { year: YEAR, organisationId, state: 'ready_for_committee' } as const;
  dossier = await fileDossier(portal, { ...filed, events: [{ title: 'Village' }, { title: 'Visite' }] });
  other = await fileDossier(portal, { ...filed, title: 'Autre', events: [{ title: 'Conférence' }] });
  session = await aSession(portal, YEAR, [dossier.id, other.id]);
  await portal.sql(`INSERT INTO committee_settings (edition_year, criteria, grid) VALUES ($1, '[]', $2)`, [
    YEAR,
    JSON.stringify(GRID),
  ]);
  for (const [visitor, science] of [
    [drari, 5],
    [region, 1],
  ] as const)
    await visitor.put(`/api/applications/${dossier.id}/points`, { points: [{ code: 'science', points: science }] });
});
afterAll(() => portal?.stop());

const scores = async (visitor: Visitor): Promise<Scores> =>
  (await visitor.get<Scores>(`/api/applications/${dossier.id}/points`)).body;
const sheet = async (): Promise<Sheet> => {
  const made = await coordinator.post<{ id: string }>('/api/scenarios', {
    editionYear: YEAR,
    name: 'Un',
    copyOf: null,
  });
  return (await coordinator.get<Sheet>(`/api/scenarios/${made.body.id}`)).body;
};

test('the coordination reads every voice’s points, by criterion and as totals, with their mean', async () => {
  expect(await scores(coordinator)).toMatchObject({
    lines: [
      { code: 'science', points: expect.arrayContaining([{ voice: 'region', points: 1 }]) },
      { code: 'reach', points: [] },
    ],
    voices: [
      { voice: 'coordination', share: null, given: 0 },
      { voice: 'drari', share: 100, given: 1 },
      { voice: 'region', share: 20, given: 1 },
    ],
    mean: 60,
  });
});

test('a voice reads its own points before the session, and neither the others’ nor the mean', async () => {
  const own = await scores(drari);
  expect(own.voices.map(({ voice }) => voice)).toEqual(['drari']);
  expect(own.lines[0]?.points).toEqual([{ voice: 'drari', points: 5 }]);
  expect(own.mean).toBeNull();
  expect((await holder.get(`/api/applications/${dossier.id}/points`)).status).toBe(403);
});

test('events of a scenario carry the mean of their dossier; one without points has none (rule 7)', async () => {
  const { scored, events } = await sheet();
  expect(scored).toBe(true);
  expect(events.map(({ title, points }) => [title, points])).toEqual([
    ['Conférence', null],
    ['Village', { mean: 60, voices: 2 }],
    ['Visite', { mean: 60, voices: 2 }],
  ]);
});

test('rule 17: the points of a voice that steps aside are counted out, on the sheet and in the scenario', async () => {
  await region.put(`/api/applications/${dossier.id}/opinion`, { position: 'recused', reasons: '' });
  expect(await scores(coordinator)).toMatchObject({ mean: 100 });
  expect((await scores(coordinator)).voices.at(-1)).toMatchObject({ recused: true, share: null });
  expect((await sheet()).events[1]?.points).toEqual({ mean: 100, voices: 1 });
});

test('once the session is open, the voices read each other’s points', async () => {
  await drari.put(`/api/applications/${other.id}/points`, { points: [{ code: 'science', points: 5 }] });
  await portal.sql(`UPDATE committee_session SET state = 'open' WHERE id = $1`, [session]);
  expect(await scores(region)).toMatchObject({ mean: 100 });
  expect((await scores(region)).voices).toHaveLength(3);
});

interface OnScreen {
  points: (Omit<Scores, 'lines'> & { lines: object[]; rank: number | null; ranked: number; tied: boolean }) | null;
}
const onScreen = async (visitor: Visitor, { id }: FiledDossier): Promise<OnScreen['points']> =>
  (await visitor.get<OnScreen>(`/api/committee-sessions/${session}/dossiers/${id}`)).body.points;

test('the room reads every voice’s points and the place of the dossier on the agenda; equals share it', async () => {
  expect(await onScreen(region, dossier)).toMatchObject({ mean: 100, rank: 1, ranked: 2, tied: true });
  expect(await onScreen(drari, other)).toMatchObject({
    mean: 100,
    rank: 1,
    lines: [
      { code: 'science', points: [{ voice: 'drari', points: 5 }] },
      { code: 'reach', points: [] },
    ],
  });
});

test('rule 17: what a voice gave is out once it steps aside in the room; without points a dossier has no place', async () => {
  await coordinator.put(`/api/committee-sessions/${session}/dossiers/${other.id}/positions/drari`, {
    position: 'recused',
    reasons: '',
  });
  expect(await onScreen(coordinator, other)).toMatchObject({
    mean: null,
    rank: null,
    lines: [{ points: [] }, { points: [] }],
    voices: [{ voice: 'coordination' }, { voice: 'drari', share: null, recused: true }, { voice: 'region' }],
  });
  expect(await onScreen(coordinator, dossier)).toMatchObject({ rank: 1, ranked: 1, tied: false });
});

test('an edition without a grid has no points on the screen of the session', async () => {
  await portal.sql(`UPDATE committee_settings SET grid = '[]' WHERE edition_year = $1`, [YEAR]);
  expect(await onScreen(coordinator, dossier)).toBeNull();
});
