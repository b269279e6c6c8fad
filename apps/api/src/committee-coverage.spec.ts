import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, refresh } from './test/dossiers';

interface Places {
  base: number;
  reached: number;
  served: number;
  waiting: string[];
  white: string[];
}
interface Line {
  code: string;
  label: string;
  dossiers: number;
  events: number;
  labelled: number;
}
interface Coverage {
  dossiers: number;
  events: number;
  labelled: number;
  labels: { label: string; count: number }[];
  departments: (Line & { communes: Places | null })[];
  groups: { by: string; lines: Line[] }[];
  communes: Places;
  intermunicipalities: Places;
}
const YEAR = 2026;

let portal: TestPortal;
let coordinator: Visitor, drari: Visitor, holder: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  const organisationId = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, drari, holder] = [
    await portal.as('coordinator'),
    await portal.as('drari'),
    await portal.as('holder', [organisationId]),
  ];
  const filed = { year: YEAR, organisationId };
  const ready = await fileDossier(portal, {
    ...filed,
    state: 'ready_for_committee',
    events: [{ title: 'Village', kind: 'science_village', activities: [{ title: 'Fromages' }] }, { title: 'En ligne' }],
  });
  // Decided, and not told yet.
  const decided = await fileDossier(portal, {
    ...filed,
    state: 'decided',
    events: [
      { title: 'Le blé', label: 'labelled', notified: false },
      { title: 'Le pain', label: 'refused', notified: false },
    ],
  });
  await fileDossier(portal, { ...filed, state: 'under_review', events: [{ title: 'Pas encore prêt' }] });
  await portal.sql(`UPDATE event SET municipality_code = '02691' WHERE id = $1`, [ready.event('Fromages')]);
  await portal.sql(`UPDATE event SET municipality_code = NULL WHERE id = $1`, [ready.event('En ligne')]);
  await portal.sql(`UPDATE event SET municipality_code = '62041' WHERE id = $1`, [decided.event('Le pain')]);
  await portal.sql(`UPDATE event SET details = '{"audiences": ["families", "school"]}' WHERE id = $1`, [
    decided.event('Le blé'),
  ]);
  const titles = ['Village', 'Fromages', 'En ligne'];
  await refresh(portal, [
    ...titles.map((title) => ready.event(title)),
    decided.event('Le blé'),
    decided.event('Le pain'),
  ]);
});
afterAll(() => portal?.stop());

const coverage = async (visitor: Visitor): Promise<Coverage> =>
  (await visitor.get<Coverage>(`/api/committee-reading/coverage?year=${YEAR}`)).body;
const of = ({ departments }: Coverage, code: string) => departments.find((line) => line.code === code);

test('the committee reads what is before it and what it decided, before it is told; roots are counted (rules 1, 2)', async () => {
  const view = await coverage(drari);
  expect(view).toMatchObject({ dossiers: 2, events: 4, labelled: 1 });
  expect(view.labels).toEqual([
    { label: 'pending', count: 2 },
    { label: 'labelled', count: 1 },
    { label: 'refused', count: 1 },
  ]);
});

test('rule 4: each line has its base; rule 6: an event without a commune or publics is a line of its own', async () => {
  const view = await coverage(drari);
  expect(of(view, '80')).toMatchObject({ label: 'Somme (80)', dossiers: 2, events: 2, labelled: 1 });
  expect(of(view, '62')).toMatchObject({ events: 1, labelled: 0, communes: { reached: 1, served: 0 } });
  expect(of(view, '')).toMatchObject({ label: 'Non renseigné', events: 1, communes: null });
  const audience = view.groups.find(({ by }) => by === 'audience');
  expect(audience?.lines.at(-1)).toMatchObject({ code: '', events: 3 });
  expect(audience?.lines).toHaveLength(3);
});

test('activities serve their own commune, and the places that wait for a label are named', async () => {
  const view = await coverage(drari);
  expect(of(view, '02')?.communes).toMatchObject({ reached: 1, served: 0, waiting: ['Saint-Quentin (02)'] });
  expect(view.communes).toMatchObject({ reached: 3, served: 1, waiting: ['Saint-Quentin (02)', 'Arras (62)'] });
  expect(view.communes.base).toBe(view.departments.reduce((sum, line) => sum + (line.communes?.base ?? 0), 0));
  expect(view.communes.white[0]).toBe('Lille (59)');
  expect(view.intermunicipalities).toMatchObject({ reached: 3, served: 1 });
});

test('the coordination reads the same figures, a holder none (rule 16)', async () => {
  expect({ ...(await coverage(coordinator)), computedAt: '' }).toEqual({ ...(await coverage(drari)), computedAt: '' });
  expect((await holder.get(`/api/committee-reading/coverage?year=${YEAR}`)).status).toBe(403);
});
