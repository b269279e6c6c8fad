import { describe, expect, test } from '@jest/globals';
import { baselineProblem, canWritePast } from './can-write-past';

describe('who writes what is known of past years', () => {
  const coordinator = { role: 'coordinator' } as const;
  const at = (state: 'reporting' | 'bilan_published' | 'archived', imported = false) => ({ state, imported });

  test('the coordination of the whole region, while the bilan is not published; in an archive always', () => {
    expect(canWritePast(coordinator, at('reporting')).allowed).toBe(true);
    expect(canWritePast(coordinator).allowed).toBe(true);
    expect(canWritePast(coordinator, at('archived', true)).allowed).toBe(true);
    for (const state of ['bilan_published', 'archived'] as const)
      expect(canWritePast(coordinator, at(state))).toMatchObject({ allowed: false, reasons: ['published'] });
  });

  test('nobody else, and no coordinator limited to departments', () => {
    for (const role of ['holder', 'drari', 'region', 'administrator'] as const)
      expect(canWritePast({ role })).toMatchObject({ allowed: false, reasons: ['coordination_only'] });
    expect(canWritePast({ ...coordinator, departments: ['59'] }).allowed).toBe(false);
  });
});

describe('a baseline is a value, an interval, or a value in its interval', () => {
  const line = { year: 2019, indicator: 'attendance.total', value: 100, lower: null, upper: null };
  test.each([
    [{}, null],
    [{ lower: 90, upper: 110 }, null],
    [{ value: null, lower: 90, upper: 110 }, null],
    [{ indicator: 'manual.page_views' }, null],
    [{ year: 2021 }, 'later'],
    [{ year: 2018 }, 'held'],
    [{ indicator: 'attendance.pupils' }, 'indicator'],
    [{ indicator: 'comparison.2018.ratio.attendance.total' }, 'indicator'],
    [{ value: null }, 'nothing'],
    [{ lower: 90 }, 'half_interval'],
    [{ lower: 110, upper: 90 }, 'bounds'],
    [{ lower: 101, upper: 110 }, 'bounds'],
  ])('%j: %s', (change, problem) => expect(baselineProblem(2021, { ...line, ...change }, [2018])).toBe(problem));
});
