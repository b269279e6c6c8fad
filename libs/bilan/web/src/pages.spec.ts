import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { of } from 'rxjs';
import { Api, Problem, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ComparePage } from './compare/compare.page';
import { PlacesPage } from './explore/places.page';
import { ReadinessPage } from './readiness/readiness.page';
import { BilanRowsPage } from './rows/rows.page';

const BILAN = {
  edition: { year: 2021 },
  figures: [],
  choices: { departments: [{ code: '80', label: 'Somme' }], intermunicipalities: [], networks: [] },
  pastYears: [2019, 2020].map((year) => ({ year, held: true, note: null, figures: [] })),
};
const totals = (base: number, reached: number, visits: number | null = null) => ({
  ...{ base, reached, population: base * 100, populationReached: reached * 100, visits },
});
const PLACES = {
  ...{ edition: 2021, computedAt: '2021-12-14T09:00:00.000Z', region: totals(10, 2, 50) },
  departments: [{ code: '80', name: 'Somme', ...totals(10, 2, 50) }],
  intermunicipalities: [
    { code: '1', name: 'CA Amiens', ...totals(4, 2, 50) },
    { code: '2', name: 'CC Vide', ...totals(6, 0) },
  ],
  sizes: [{ size: 'village', ...totals(8, 1) }],
  communes: [
    {
      ...{ code: '80001', name: 'Abbeville', department: '80', intermunicipality: null, population: null },
      ...{ events: 1, activities: 0, visits: null },
    },
  ],
  white: [{ name: 'Ailly', department: '80', population: 3000 }],
};
const line = (code: string, more: Record<string, unknown>) => ({
  ...{ code, label: code, unit: 'visits', pastLower: null, pastUpper: null, same: null },
  ...more,
});
const COMPARISONS: Readonly<Record<number, unknown>> = {
  2019: {
    ...{ year: 2021, with: 2019, held: true, comparable: true, note: 'Grève des transports.', sameHolders: 40 },
    figures: [
      line('attendance.total', {
        ...{ value: 35196, past: 47500, pastLower: 47000, pastUpper: 48000 },
        ...{ ratio: { value: null, lower: 73.3, upper: 74.9 }, change: { value: null, lower: -26.7, upper: -25.1 } },
      }),
      line('media.total', {
        ...{ value: 290, past: 100, ratio: { value: 290 }, change: { value: 190 } },
        same: { value: 14, past: 12, ratio: { value: 116.7 }, change: { value: 16.7 } },
      }),
    ],
  },
  2020: {
    ...{
      year: 2021,
      with: 2020,
      held: true,
      comparable: false,
      note: 'L’édition 2020 n’est pas comparable.',
      sameHolders: 3,
    },
    figures: [
      line('attendance.total', { value: 35196, past: 100, ratio: { value: 35196 }, change: { value: 35096 } }),
      line('media.total', { value: 290, past: 145, ratio: { value: 200 }, change: { value: 100 } }),
    ],
  },
};

async function shown(
  page: Type<unknown>,
  answer: (path: string, query: Readonly<Record<string, unknown>>) => unknown,
  inputs: Readonly<Record<string, string>> = {},
) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap({})) } },
      {
        provide: Api,
        useValue: { get: async (path: string, query: Record<string, unknown> = {}) => answer(path, query) },
      },
      { provide: Session, useValue: { role: signal('coordinator') } },
    ],
  });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries({ annee: '2021', ...inputs })) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { root, text: root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}
const compared = (path: string, { with: year }: Readonly<Record<string, unknown>>): unknown =>
  path.endsWith('/comparison') ? COMPARISONS[Number(year)] : BILAN;

test('the region says how many of its communes are touched, which EPCI are white, and nothing reported is unknown', async () => {
  const { root, text } = await shown(PlacesPage, (path) => (path.endsWith('/places') ? PLACES : BILAN));
  expect([...root.querySelectorAll('td.fiche button')].map((one) => one.getAttribute('aria-label'))).toEqual([
    ...['Fiche Somme', 'Fiche CA Amiens'],
  ]);
  expect(text).toContain('Toutes les fiches (ZIP, 2)');
  expect(text).toContain('2 communes touchées sur 10');
  expect(text).toContain('1 EPCI sur 2 sans événement');
  expect(text).toContain('CC Vide (600 hab.)');
  // One commune of the class is touched and nothing was reported there: that is no zero.
  expect(text).toMatch(/Moins de 2 000 habitants1 sur 812,5 %12,5 %inconnu/);
  expect(text).toMatch(/Abbeville80 ?inconnu ?1 ?0 ?inconnu/);
  expect(text).toContain('et 7 autres.');
});

test('an edition without any event leaves every commune white, and says so instead of an empty table', async () => {
  const nothing = {
    ...PLACES,
    ...{ region: totals(10, 0), communes: [], departments: [{ code: '80', name: 'Somme', ...totals(10, 0) }] },
    ...{ intermunicipalities: [{ code: '2', name: 'CC Vide', ...totals(10, 0) }] },
  };
  const { root, text } = await shown(PlacesPage, (path) => (path.endsWith('/places') ? nothing : BILAN));
  expect(root.querySelector('#region')?.textContent).toBe('Aucune commune touchée');
  expect(text).toContain('Aucun EPCI touché');
  expect(root.querySelector('.communes')).toBeNull();
});

test('two years stand side by side: an interval, the note of the year, the holders of both', async () => {
  const { text, root } = await shown(ComparePage, compared);
  expect(root.querySelector('#comparaison')?.textContent).toBe('2021 et 2019');
  expect(text).toContain('73,3 % à 74,9 %');
  expect(text).toContain('Grève des transports.');
  expect(text).toContain('les 40 porteurs présents les deux années');
  expect(text).toContain('12 → 14 (+16,7 %)');
});

test('rule 11: against 2020, what was in person is shown and not compared, what was on the web is', async () => {
  const { root, text } = await shown(ComparePage, compared, { avec: '2020' });
  const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/[\s\u00a0]+/g, ' '));
  expect(rows.find((row) => row.includes('attendance.total'))).toContain('non comparable');
  expect(rows.find((row) => row.includes('media.total'))).toContain('+100,0 %');
  expect(text).toContain('L’édition 2020 n’est pas comparable');
});

test('without any other year there is nothing to compare, and the page says so', async () => {
  const { text } = await shown(ComparePage, () => ({ ...BILAN, pastYears: [] }));
  expect(text).toContain('Aucune autre année n’est connue');
});

test('the coordinator sees what is missing, which figures it holds back, whom to ring and where to put it right', async () => {
  const { root, text } = await shown(ReadinessPage, () => ({
    ...{ year: 2021, total: 1, page: 1, size: 30 },
    matters: [
      {
        matter: 'attendance',
        label: 'Fréquentation non déclarée',
        ask: 'Demander.',
        missing: 5,
        of: 101,
        figures: ['attendance.'],
      },
      {
        matter: 'family',
        label: 'Famille non indiquée',
        ask: 'Choisir.',
        missing: 0,
        of: 74,
        figures: ['holders.family.'],
      },
    ],
    items: [
      {
        ...{ organisationId: 'o1', name: 'Médiathèque d’Albert', missing: 1 },
        phones: [{ who: 'Camille', phone: '03 99 00 00 01' }],
        things: [{ matter: 'attendance', eventId: 'e1', applicationId: 'a1', title: 'La nuit des étoiles' }],
      },
    ],
  }));
  expect(text).toContain('5 sur 101');
  expect(text).toContain('Retient : fréquentation');
  expect(root.querySelector('a[href^="tel:"]')?.getAttribute('href')).toBe('tel:03 99 00 00 01');
  expect(root.querySelector('.quoi a')?.getAttribute('href')).toBe('/pilotage/frequentation/e1?edition=2021');
});

test('a year whose bilan is not open shows why, not an empty page', async () => {
  const refused = new Problem(403, 'bilan.not_open', 'Le bilan s’ouvre plus tard.');
  const { text } = await shown(PlacesPage, () => Promise.reject(refused));
  expect(text).not.toContain('communes touchées');
});

const ROWS = {
  ...{ edition: 2021, code: 'attendance.school', label: 'Scolaires', definition: 'Visites.', unit: 'visits' },
  ...{ kind: 'event', measure: 'sum', value: 120, today: 123, published: true, total: 2, page: 1, size: 50 },
  choices: BILAN.choices,
  items: [
    { key: 'e1', name: 'La nuit', detail: 'Musée', municipality: 'Albert', department: '80', count: 100 },
    { key: 'e2', name: '', detail: 'Lycée', municipality: '', department: null, count: 23 },
  ].map((row) => ({ ...row, eventId: row.key, applicationId: 'a1', organisationId: 'o1' })),
};

test('the list behind a number says how many rows make it, leads to each, and tells a published bilan from today', async () => {
  const asked: unknown[] = [];
  const { root, text } = await shown(
    BilanRowsPage,
    (path, query) => {
      asked.push([path, query['code'], query['page']]);
      return ROWS;
    },
    { chiffre: 'attendance.school', page: '1' },
  );
  expect(asked).toEqual([['/api/bilans/2021/rows', 'attendance.school', 1]]);
  expect(root.querySelector('h1')?.textContent).toBe('Scolaires');
  expect(text).toContain('123 visites, en 2 lignes');
  expect(text).toContain('Le bilan publié dit 120');
  expect([...root.querySelectorAll('thead th')].map((one) => one.textContent)).toEqual([
    ...['Événement', 'Structure', 'Commune', 'Visites'],
  ]);
  expect(root.querySelector('tbody a')?.getAttribute('href')).toBe('/pilotage/frequentation/e1?edition=2021');
  expect(text).toContain('Albert (80)');
  expect(text).toContain('Sans nom');
});

test('a number of nothing says that nothing is counted; a list that is not for the reader says why', async () => {
  const nothing = { ...ROWS, value: 0, today: 0, total: 0, items: [] };
  expect((await shown(BilanRowsPage, () => nothing, { chiffre: 'attendance.school' })).text).toContain(
    'Rien n’est compté ici.',
  );
});
