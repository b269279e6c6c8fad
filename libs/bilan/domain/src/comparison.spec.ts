import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { change, pastFigure, pastYears, withContexts, ratio, type Baseline, type HeldYear } from './comparison';

const aBaseline = (overrides: Partial<Baseline> = {}): Baseline => ({
  year: 2019,
  indicator: 'attendance.total',
  value: 200,
  lower: null,
  upper: null,
  ...overrides,
});
const aHeldYear = (overrides: Partial<HeldYear> = {}): HeldYear => ({
  year: 2019,
  figures: { 'attendance.total': 300, 'attendance.general_public': 200, 'attendance.school': 100 },
  ...overrides,
});
const exact = (value: number) => ({ kind: 'exact', value }) as const;

test('rule 11: "represents" and "fell by" are two formulas', () => {
  expect(ratio(73, exact(100))).toEqual({ value: 73 });
  expect(change(73, exact(100))).toEqual({ value: -27 });
  expect(change(803, exact(1000))).toEqual({ value: -19.7 });
});

test('rule 11: a past year known as an interval is compared as an interval', () => {
  const past = { kind: 'interval', lower: 50, upper: 100, estimate: 80 } as const;
  expect(ratio(40, past)).toEqual({ value: null, lower: 40, upper: 80 });
  expect(change(40, past)).toEqual({ value: null, lower: -60, upper: -20 });
});

test('an interval holds the comparison with every value inside it', () => {
  const bounds = fc.tuple(
    fc.integer({ min: 1, max: 1e6 }),
    fc.integer({ min: 0, max: 1e6 }),
    fc.integer({ min: 0, max: 1e6 }),
  );
  fc.assert(
    fc.property(bounds, fc.nat(1e6), ([lower, a, b], current) => {
      const [past, upper] = [lower + a, lower + a + b];
      for (const compare of [ratio, change]) {
        const wide = compare(current, { kind: 'interval', lower, upper, estimate: null });
        const inside = compare(current, exact(past)).value ?? Number.NaN;
        expect('lower' in wide && wide.lower <= inside + 1e-9 && inside <= wide.upper + 1e-9).toBe(true);
      }
    }),
  );
});

test('a comparison over nothing, or with what is not known, is not known', () => {
  expect(ratio(40, exact(0))).toEqual({ value: null });
  expect(change(40, undefined)).toEqual({ value: null });
  expect(ratio(null, exact(10))).toEqual({ value: null });
  expect(ratio(40, { kind: 'interval', lower: 0, upper: 10, estimate: null })).toEqual({ value: null });
  expect(ratio(0, exact(10))).toEqual({ value: 0 });
  expect(change(0, exact(10))).toEqual({ value: -100 });
});

test('a value alone is exact, with bounds it is an estimate, and nothing says nothing', () => {
  expect(pastFigure(aBaseline())).toEqual(exact(200));
  expect(pastFigure(aBaseline({ lower: 190, upper: 210 }))).toEqual({
    kind: 'interval',
    lower: 190,
    upper: 210,
    estimate: 200,
  });
  expect(pastFigure(aBaseline({ value: null, lower: 190, upper: 210 }))).toMatchObject({ estimate: null });
  expect(pastFigure(aBaseline({ value: null }))).toBeUndefined();
});

test('the years compared with are the earlier ones held or with a baseline of any indicator, ascending', () => {
  const baselines = [
    aBaseline({ year: 2020, value: null }),
    aBaseline({ year: 2018, indicator: 'events.total' }),
    aBaseline({ year: 2021 }),
    aBaseline({ year: 2022 }),
  ];
  const years = pastYears(2021, [aHeldYear(), aHeldYear({ year: 2021 }), aHeldYear({ year: 2022 })], baselines);
  expect(years.map(({ year, held, figures }) => [year, held, Object.keys(figures).length])).toEqual([
    [2018, false, 0],
    [2019, true, 3],
    [2020, false, 0],
  ]);
});

test('the figures of an edition that is held prevail over its baselines', () => {
  const [year] = pastYears(2021, [aHeldYear()], [aBaseline(), aBaseline({ indicator: 'attendance.school', value: 1 })]);
  expect(year).toMatchObject({
    held: true,
    figures: { 'attendance.total': exact(300), 'attendance.school': exact(100) },
  });
});

test('rule 11: a year keeps its context, whether it is held, known by a baseline, or known by nothing else', () => {
  const contexts = [
    { year: 2020, comparable: false, note: 'Édition surtout en ligne' },
    { year: 2019, comparable: true, note: 'Jauges' },
    { year: 2018, comparable: true, note: '' },
  ];
  const apart = { year: 2020, note: 'Édition surtout en ligne', comparable: false };
  expect(pastYears(2021, [], [aBaseline({ year: 2020 })], contexts)[0]).toMatchObject(apart);
  expect(pastYears(2021, [aHeldYear({ year: 2019 })], [], contexts)[0]).toMatchObject({
    note: 'Jauges',
    comparable: true,
  });
  expect(pastYears(2021, [], [aBaseline({ year: 2018 })], contexts)[0]).toMatchObject({ note: null, comparable: true });

  const known = pastYears(2021, [aHeldYear({ year: 2019 })], [], contexts);
  expect(withContexts(known, 2021, contexts).map(({ year }) => year)).toEqual([2019, 2020]);
  expect(withContexts(known, 2021, contexts)[1]).toMatchObject({ ...apart, figures: {} });
  // Before everything that is known there is nothing to be between.
  expect(withContexts([], 2021, contexts)).toEqual([]);
  expect(withContexts(known, 2020, contexts)).toHaveLength(1);
});
