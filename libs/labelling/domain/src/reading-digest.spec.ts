import { expect, test } from '@jest/globals';
import { emptyEvent, emptyProject, type Content, type EventItem } from '@fds/applications/domain';
import { checksInWords, keyFigures, readingTimeInWords, territoryInWords, type MarkedCriterion } from './index';

const item = (
  id: string,
  parentId: string | null,
  more: object = {},
  kind: 'single' | 'festival' = 'single',
): EventItem => ({
  id,
  parentId,
  position: 0,
  answers: { ...emptyEvent(kind), ...more },
});
const slot = (day: string, audience: 'everyone' | 'school' = 'everyone') => ({
  day,
  from: '10:00',
  to: '12:00',
  nextDay: false,
  audience,
});
const partner = (name: string) => ({ key: name, organisationId: null, name, role: 'contributor' });
const content = (items: readonly EventItem[], project: object = {}): Content => ({
  id: 'a',
  project: { ...emptyProject(), ...project },
  extra: {},
  items,
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a dossier is grasped by four figures: activities and partners, days, visits of last year, research units', () => {
  const village = item('v', null, { slots: [slot('2026-10-03'), slot('2026-10-04')] }, 'festival');
  const stands = [
    item('s1', 'v', { partners: [partner('Lycée'), partner('Musée')], slots: [slot('2026-10-02', 'school')] }),
    item('s2', 'v', { partners: [partner(' lycée ')] }),
  ];
  const unit = { key: 'u', unit: 'EDYSAN', institutions: '', people: '', doctoral: false };
  const figures = keyFigures(content([village, ...stands], { researchUnits: [unit] }), { year: 2025, visits: 1284 });
  expect(figures.map(({ count, words }) => [count, plain(words)])).toEqual([
    [2, 'animations, 2 partenaires'],
    [3, 'jours, dont 1 avec des séances pour les classes'],
    [1284, 'visites en 2025'],
    [1, 'unité de recherche'],
  ]);
});

test('rule 7: figures that nobody wrote are left out; without visits of last year those expected stand there', () => {
  expect(keyFigures(content([item('e', null)]), { year: null, visits: null })).toEqual([
    { count: 1, words: 'événement' },
  ]);
  const expected = content([item('e', null, { expectedVisits: 120 }), item('f', null)]);
  expect(keyFigures(expected, { year: 2025, visits: null })[1]).toEqual({ count: 120, words: 'visites attendues' });
  expect(keyFigures(expected, { year: 2025, visits: 0 })[1]).toEqual({ count: 0, words: 'visite en 2025' });
});

const criterion = (label: string, mark: MarkedCriterion['mark'], more: Partial<MarkedCriterion> = {}) => ({
  code: label,
  kind: 'label' as const,
  label,
  optional: false,
  mark,
  ...more,
});

test('what the coordination checked is told with its base, reserves by name; nothing while it judged nothing', () => {
  expect(checksInWords([criterion('Gratuit', null)])).toEqual([]);
  const words = checksInWords([
    criterion('Gratuit pour tous', 'met', { kind: 'admissibility' }),
    criterion('Charte acceptée', 'met', { kind: 'admissibility' }),
    criterion('Contenu scientifique', 'to_check'),
    criterion('Médiation', 'not_met'),
    criterion('Accessibilité', null),
  ]).map(plain);
  expect(words).toEqual([
    'Gratuit pour tous, charte acceptée.',
    '2 critères sur 4 sans réserve.',
    'À éclaircir : Contenu scientifique.',
    'Non rempli : Médiation.',
  ]);
});

test('rule 13: a theme that the dossier does not follow is told as optional', () => {
  const words = checksInWords([criterion('Thème', 'not_met', { optional: true }), criterion('Gratuit', 'met')]);
  expect(words.map(plain)).toEqual(['1 critère sur 2 sans réserve.', 'Facultatif, non rempli : Thème.']);
});

const commune = (name: string, others: number, othersAround = others) => ({
  name,
  department: '80',
  intermunicipality: 'CA de la Baie de Somme',
  others,
  othersAround,
});

test('the territory tells the other projects of each commune, and beyond four counts them', () => {
  expect(territoryInWords([commune('Abbeville', 1, 3)]).map(plain)).toEqual([
    'Abbeville (80) : 1 autre projet dans la commune, 3 dans CA de la Baie de Somme.',
  ]);
  const five = ['A', 'B', 'C', 'D', 'E'].map((name) => commune(name, name === 'E' ? 0 : 2));
  expect(plain(territoryInWords(five).at(-1) ?? '')).toBe('En tout 5 communes, dont 1 sans autre projet : E.');
  expect(territoryInWords([])[0]).toMatch(/en ligne/);
});

test('the time that is left is told in minutes, and in quarters of an hour beyond one', () => {
  expect([1, 4, 20, 31].map(readingTimeInWords).map(plain)).toEqual([
    'environ 3 minutes',
    'environ 12 minutes',
    'environ 1 h',
    'environ 1 h 30',
  ]);
});
