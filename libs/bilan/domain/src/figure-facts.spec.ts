import { expect, test } from '@jest/globals';
import { figureFacts } from './figure-facts';
import { NO_FILTER } from './filter';
import { listBehind } from './list-behind';
import { FigureBook, type WordedFigure } from './reading';
import { sparkline } from './sparkline';
import type { YearKnown } from './years';

const a = (code: string, value: number | null, more: Partial<WordedFigure> = {}): WordedFigure => ({
  code,
  value,
  unit: 'visits',
  base: null,
  baseValue: null,
  share: null,
  label: 'Un chiffre',
  definition: 'Ce qui est compté.',
  ...more,
});
const PAST: readonly YearKnown[] = [
  { year: 2018, note: null, figures: { 'attendance.total': { kind: 'exact', value: 38_900 } } },
  {
    year: 2019,
    note: 'Grève des transports.',
    figures: { 'attendance.total': { kind: 'interval', lower: 47_000, upper: 48_000, estimate: 47_500 } },
  },
  {
    ...{ year: 2020, note: 'L’édition 2020 n’est pas comparable\u00A0: crise sanitaire.', comparable: false },
    figures: { 'attendance.total': { kind: 'exact', value: 100 } },
  },
];
const BOOK = new FigureBook([
  a('attendance.total', 35_196, { label: 'Fréquentation' }),
  a('attendance.school', 16_880, { base: 'attendance.total', baseValue: 35_196, share: 1_688_000 / 35_196 }),
  a('attendance.reports.expected', 101),
  a('attendance.reports.received', 96),
  a('comparison.2018.ratio.attendance.total', 90.48, { unit: '%' }),
  a('comparison.2018.change.attendance.total', -9.52, { unit: '%' }),
  a('comparison.2019.ratio.attendance.total', null, { unit: '%', lower: 73.3, upper: 74.9 }),
  a('comparison.2020.ratio.attendance.total', 35_196, { unit: '%' }),
]);

test('rule 4: a part says its share with the name and the n of its base, and what it stands on', () => {
  expect(figureFacts(BOOK, 'attendance.school', [])).toMatchObject({
    value: '16\u00A0880\u00A0visites',
    base: { label: 'Fréquentation', words: '48,0\u00A0% de 35\u00A0196' },
    coverage: 'Déclarations de fréquentation\u00A0: 96 sur 101.',
    years: [],
  });
  expect(figureFacts(BOOK, 'attendance.gone', [])).toBeNull();
});

test('rule 11: past years stand beside a figure with their notes, an interval as such, 2020 flagged without any ratio', () => {
  const years = figureFacts(BOOK, 'attendance.total', PAST)?.years;
  expect(years?.map(({ value, ratio, note }) => [value, ratio, note])).toEqual([
    ['38\u00A0900', '90,5\u00A0%', ''],
    ['47\u00A0000 à 48\u00A0000', '73,3\u00A0% à 74,9\u00A0%', 'Grève des transports.'],
    ['non comparable', '', 'L’édition 2020 n’est pas comparable\u00A0: crise sanitaire.'],
  ]);
});

test('rule 11: the line of the years breaks where a year does not compare, and keeps the bounds of an interval', () => {
  expect(sparkline(BOOK, 'attendance.total', 2021, PAST)).toEqual([
    { year: 2018, value: 38_900, lower: null, upper: null, after: false },
    { year: 2019, value: 47_500, lower: 47_000, upper: 48_000, after: true },
    { year: 2021, value: 35_196, lower: null, upper: null, after: false },
  ]);
});

test('rule 7: while no report is there, attendance is not drawn as a year of zero visits', () => {
  const book = new FigureBook([a('attendance.total', 0), a('attendance.reports.received', 0)]);
  expect(sparkline(book, 'attendance.total', 2026, PAST).map(({ year }) => year)).toEqual([2018, 2019]);
});

test('the coordination finds the rows behind a number, with the filter of the bilan; the committee what nobody declared', () => {
  const filter = { ...NO_FILTER, departments: ['80'], networks: ['proscitec'] };
  expect(listBehind('events.kind.festival', 2021, 'coordinator', filter)).toEqual({
    route: '/pilotage/bilans/2021/lignes',
    query: { dep: '80', reseau: 'proscitec', chiffre: 'events.kind.festival' },
    label: 'Voir les événements',
  });
  expect(listBehind('attendance.mean', 2021, 'coordinator')?.query).toEqual({ chiffre: 'attendance.reports.received' });
  expect(listBehind('media.kind.radio', 2021, 'coordinator')?.query).toEqual({ edition: '2021', sorte: 'radio' });
  expect(listBehind('manual.posters', 2021, 'coordinator')).toBeNull();
  expect(listBehind('events.total', 2021, 'drari')?.route).toBe('/comite/bilans/2021/lignes');
  expect(listBehind('attendance.total', 2021, 'drari')).toBeNull();
  expect(listBehind('applications.withdrawn', 2021, 'region')).toBeNull();
  expect(listBehind('evaluation.tools.poster', 2021, 'region')?.route).toBe('/comite/evaluation/resultats');
  expect(listBehind('evaluation.tools.poster', 2021, 'holder')).toBeNull();
  expect(listBehind('events.total', 2021, 'administrator')).toBeNull();
});
