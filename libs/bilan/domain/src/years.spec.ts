import { describe, expect, test } from '@jest/globals';
import { change, ratio, type PastFigure } from './comparison';
import { FigureBook, type WordedFigure } from './reading';
import {
  attendanceFinding,
  formatBounds,
  formatCompared,
  formatEstimate,
  formatPast,
  ratiosSentence,
  referenceYear,
  yearColumns,
  yearNotes,
  type YearKnown,
} from './years';

const exact = (value: number): PastFigure => ({ kind: 'exact', value });
const interval = (lower: number, upper: number, estimate: number | null = null): PastFigure => ({
  kind: 'interval',
  lower,
  upper,
  estimate,
});
const aYear = (year: number, total?: PastFigure, note: string | null = null): YearKnown => ({
  year,
  note,
  figures: total ? { 'attendance.total': total } : {},
});
const CRISIS = 'L’édition 2020 n’est pas comparable\u00A0: crise sanitaire.';
/** A year that is shown and flagged. */
const apart = (year: number, total?: PastFigure): YearKnown => ({ ...aYear(year, total, CRISIS), comparable: false });
const figure = (code: string, compared: object): WordedFigure => ({
  code,
  value: null,
  unit: '%',
  base: null,
  baseValue: null,
  share: null,
  label: '',
  definition: '',
  ...compared,
});
const count = (code: string, value: number): WordedFigure => figure(code, { value });

/** A bilan of `total` visits from `received` of 101 reports, compared with these years. */
const book = (total: number, past: readonly YearKnown[], received = 96): FigureBook =>
  new FigureBook([
    count('attendance.total', total),
    count('attendance.reports.received', received),
    count('attendance.reports.expected', 101),
    ...past.flatMap(({ year, figures }) => [
      figure(`comparison.${year}.ratio.attendance.total`, ratio(total, figures['attendance.total'])),
      figure(`comparison.${year}.change.attendance.total`, change(total, figures['attendance.total'])),
    ]),
  ]);
const finding = (total: number, past: readonly YearKnown[], received?: number): string =>
  attendanceFinding(book(total, past, received), 2021, past);

const REAL = [
  aYear(2017, interval(47886, 48546, 48214)),
  aYear(2018, interval(38870, 38912, 38891)),
  aYear(2019, interval(47243, 47885, 47451)),
];

describe('title of the attendance', () => {
  test('a year known by an interval compares in plain words when the whole interval allows them', () => {
    expect(finding(35196, REAL)).toBe('Un quart de visites en moins qu’en 2019');
    expect(finding(59000, REAL)).toBe('Un quart de visites en plus qu’en 2019');
    expect(finding(60000, REAL)).toBe('+25,3\u00A0% à +27,0\u00A0% de visites depuis 2019');
  });
  test.each([
    [1000, 'Autant de visites qu’en 2019'],
    [1015, 'Autant de visites qu’en 2019'],
    [900, 'Un dixième de visites en moins qu’en 2019'],
    [1200, 'Un cinquième de visites en plus qu’en 2019'],
    [667, 'Un tiers de visites en moins qu’en 2019'],
    [500, 'Moitié moins de visites qu’en 2019'],
    [850, '−15,0\u00A0% de visites depuis 2019'],
    [1440, '+44,0\u00A0% de visites depuis 2019'],
    [3000, '+200,0\u00A0% de visites depuis 2019'],
  ])('%i visits after 1 000: %s', (total, title) => {
    expect(finding(total, [aYear(2019, exact(1000))])).toBe(title);
  });
  test('an interval that holds no change at all is about as many', () => {
    expect(finding(1000, [aYear(2019, interval(950, 1100))])).toBe('À peu près autant de visites qu’en 2019');
  });
  test('rule 7: while too few reports are there, the title tells the coverage and compares nothing', () => {
    expect(finding(12000, REAL, 40)).toBe('12\u00A0000 visites dans 40 événements sur 101');
    expect(finding(0, REAL, 0)).toBe('Aucune fréquentation déclarée pour l’instant');
  });
  test('without any past year the title is the number', () => {
    expect(finding(35196, [])).toBe('35\u00A0196 visites en présentiel');
    expect(finding(35196, [aYear(2019, exact(0))])).toBe('35\u00A0196 visites en présentiel');
  });
  test('rule 11: 2020 is never the year compared with, even when its figures are held', () => {
    const past = [aYear(2019, exact(70392)), apart(2020, exact(100))];
    expect(referenceYear(2021, past)?.year).toBe(2019);
    expect(finding(35196, past)).toBe('Moitié moins de visites qu’en 2019');
  });
});

describe('columns of the years', () => {
  test('rule 11: 2020 stands between 2019 and 2021, flagged, although nothing is known of it', () => {
    const past = [...REAL, apart(2020)];
    const columns = yearColumns(2021, 35196, past);
    expect(columns.map(({ year, state, mark }) => [year, state, mark])).toEqual([
      [2017, 'known', '≈\u00A048\u00A0200'],
      [2018, 'known', '≈\u00A038\u00A0900'],
      [2019, 'known', '≈\u00A047\u00A0500'],
      [2020, 'not_comparable', 'non comparable'],
      [2021, 'this', '35\u00A0196'],
    ]);
    expect(yearNotes(columns, past)).toEqual([CRISIS]);
    expect(yearNotes(columns, [...REAL, { ...apart(2020), note: null }])).toEqual([
      'L’édition 2020 n’est pas comparable.',
    ]);
  });
  test('a year that nobody knows between two is unknown, never zero', () => {
    expect(yearColumns(2026, 5, [aYear(2024, exact(9))]).map(({ year, value, mark }) => [year, value, mark])).toEqual([
      [2024, 9, '9'],
      [2025, null, 'inconnu'],
      [2026, 5, '5'],
    ]);
  });
  test('an edition without past has one column, and years beyond ten are left to the table', () => {
    expect(yearColumns(2026, null, [])).toEqual([
      { year: 2026, value: null, lower: null, upper: null, state: 'this', mark: 'inconnu' },
    ]);
    expect(yearColumns(2026, 5, [aYear(1992, exact(1)), aYear(2025, exact(2))])).toHaveLength(2);
  });
});

test('a comparison with an interval is one share when both bounds round alike', () => {
  expect(formatCompared(figure('comparison.2018.ratio.attendance.total', { lower: 90.4503, upper: 90.5479 }))).toBe(
    '90,5\u00A0%',
  );
  expect(formatCompared(figure('comparison.2019.change.attendance.total', { lower: -26.4989, upper: -25.5001 }))).toBe(
    '−26,5\u00A0% à −25,5\u00A0%',
  );
  expect(formatCompared(figure('comparison.2016.change.attendance.total', {}))).toBe('inconnu');
});

test('the years are told in one sentence, 2020 left out of it', () => {
  const past = [...REAL, apart(2020, exact(10))];
  expect(ratiosSentence(book(35196, past), 2021, past)).toBe(
    '2021 représente 72,5\u00A0% à 73,5\u00A0% de 2017, 90,5\u00A0% de 2018 et 73,5\u00A0% à 74,5\u00A0% de 2019.',
  );
  expect(ratiosSentence(book(35196, []), 2021, [])).toBeNull();
  expect(ratiosSentence(book(0, past, 0), 2021, past)).toBeNull();
});

test('estimates have three significant digits and say that they are estimates', () => {
  expect([48214, 923, 1.4, 0].map(formatEstimate)).toEqual([
    '≈\u00A048\u00A0200',
    '≈\u00A0923',
    '≈\u00A01',
    '≈\u00A00',
  ]);
  expect(formatPast(interval(10, 20))).toBe('≈\u00A015');
  expect(formatBounds(interval(47243, 47885))).toBe('47\u00A0243 à 47\u00A0885');
  expect(formatBounds(exact(12))).toBe('12');
  expect([formatPast(undefined), formatBounds(undefined)]).toEqual(['inconnu', 'inconnu']);
});
