import type { CoordinationDashboardView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { CoordinationPage } from '../coordination/coordination.page';
import { EDITION, linkOf, shown, text } from './page-under-test';

const toTreat = (...what: string[]) => ({
  route: '/pilotage/a-traiter',
  filters: [
    { name: 'edition', value: '2026' },
    { name: 'attente', value: 'coordination' },
    ...what.map((value) => ({ name: 'quoi', value })),
  ],
});
const list = (...states: string[]) => ({
  route: '/pilotage/dossiers',
  filters: [{ name: 'edition', value: '2026' }, ...states.map((value) => ({ name: 'etat', value }))],
});
const COORDINATION: CoordinationDashboardView = {
  today: '2026-05-18',
  edition: EDITION,
  season: {
    from: '2025-12-01',
    to: '2026-12-31',
    phases: [
      { code: 'preparation', title: 'Préparation', from: '2025-12-01', to: '2026-03-01', state: 'done' },
      { code: 'call', title: 'Appel à projets', from: '2026-03-02', to: '2026-12-31', state: 'current' },
    ],
    milestones: [{ on: '2026-10-30', title: 'Chiffres' }],
    today: '2026-05-18',
  },
  toDo: [
    {
      kind: 'take_in_charge',
      count: 12,
      title: 'dossiers déposés à prendre en charge',
      detail: 'le plus ancien attend depuis 11 jours',
      list: toTreat('prendre-en-charge'),
    },
  ],
  funnel: [
    { stage: 'started', title: 'Commencés', count: 104, detail: 'brouillons compris', before: null, list: list() },
    { stage: 'submitted', title: 'Déposés', count: 86, detail: '', before: 79, list: list('submitted', 'decided') },
  ],
  beforeYear: 2025,
  balls: [
    {
      ball: 'coordination',
      total: 12,
      late: 0,
      list: toTreat(),
      rows: [
        {
          applicationId: 'a1',
          title: 'Festival',
          organisation: 'CC',
          what: 'à prendre en charge',
          when: 'depuis 11 jours',
          overdue: true,
        },
      ],
      counts: [{ kind: 'take_in_charge', what: 'à prendre en charge', count: 12, list: toTreat('prendre-en-charge') }],
    },
    { ball: 'holders', total: 0, late: 0, list: null, rows: [], counts: [] },
  ],
  departments: [
    { code: '80', name: 'Somme', dossiers: 17, events: 23, communes: 14, rate: 3, list: list('submitted') },
  ],
  region: { code: '', name: 'Région', dossiers: 86, events: 118, communes: 70, rate: 1.44, list: null },
  pace: {
    length: 66,
    today: 77,
    points: [
      { offset: 0, total: 2 },
      { offset: 66, total: 86 },
    ],
    beforeYear: 2025,
    before: [],
    lastDays: 35,
    lastDaysShare: 0.407,
  },
  alerts: [
    {
      kind: 'no_edition',
      title: 'L’édition 2027 n’est pas ouverte.',
      detail: '',
      action: { label: 'Préparer', list: { route: '/pilotage/edition/2027', filters: [] } },
      rows: [],
    },
  ],
};

test('each figure of the coordination leads to its list, with the filters in the address', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': COORDINATION });
  const matter = '/pilotage/a-traiter?edition=2026&attente=coordination&quoi=prendre-en-charge';
  expect(linkOf(root, 'dossiers déposés à prendre en charge')).toBe(matter);
  expect(linkOf(root, 'Déposés')).toBe('/pilotage/dossiers?edition=2026&etat=submitted&etat=decided');
  expect(linkOf(root, '12 à prendre en charge')).toBe(matter);
  expect(linkOf(root, '12 attentes')).toBe('/pilotage/a-traiter?edition=2026&attente=coordination');
  expect(linkOf(root, 'Festival')).toBe('/pilotage/dossiers/a1');
  expect(linkOf(root, 'Préparer')).toBe('/pilotage/edition/2027');
});

test('what is not known of the last edition is said unknown, and has no mark', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': COORDINATION });
  const rows = [...root.querySelectorAll('.ent li')];
  expect(rows.map((row) => row.querySelectorAll('u').length)).toEqual([0, 1]);
  expect(text(rows[0] as HTMLElement)).toContain('inconnu');
  expect(text(rows[1] as HTMLElement)).toContain('+7');
  expect(text(root.querySelector('fds-pace')!)).toContain('Les jours de dépôt de 2025 ne sont pas connus.');
});

test('the map has its numbers in a table, and the rate one decimal', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': COORDINATION });
  expect(root.querySelectorAll('fds-departments path')).toHaveLength(1);
  expect([...root.querySelectorAll('fds-departments tbody td')].map(({ textContent }) => textContent.trim())).toEqual([
    '17',
    '23',
    '14',
    '3,0',
  ]);
  expect(text(root.querySelector('fds-departments')!)).toContain('svg-maps, CC BY 4.0');
});

test('without any edition the coordination is led to one', async () => {
  const nothing = {
    ...COORDINATION,
    edition: null,
    season: null,
    toDo: [],
    funnel: [],
    balls: [],
    departments: [],
    region: null,
    pace: null,
  };
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': nothing });
  expect(linkOf(root, 'Importer une archive')).toBe('/pilotage/edition/import');
  expect(linkOf(root, 'Créer une édition')).toBe('/pilotage/edition');
  expect(root.querySelector('fds-alerts')).toBeNull();
});

test('nothing is yellow when nothing waits for the coordination', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': { ...COORDINATION, toDo: [] } });
  expect(root.querySelector('.jaune')).toBeNull();
  expect(text(root.querySelector('fds-to-do')!)).toContain('Rien ne vous attend');
});
