import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatChange,
  formatCount,
  formatFigure,
  formatInterval,
  formatNumber,
  formatShare,
  largestRemainder,
  roundHalfAwayFromZero,
} from './display';
import { share, toJson, unitLabel, type Figure } from './figure';

describe('rule 5: a share is rounded half away from zero, never truncated', () => {
  test.each([
    [40.54054054054054, 1, 40.5],
    [40.54054054054054, 0, 41],
    [84.9056603773585, 1, 84.9],
    [0.05, 1, 0.1],
    [0.15, 1, 0.2],
    [0.25, 1, 0.3],
    [0.35, 1, 0.4],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.05, 1, -0.1],
    [-19.65, 1, -19.7],
    [0.04999, 1, 0],
    [1e-7, 1, 0],
    [1e21, 1, 1e21],
  ])('%d to %d decimals is %d', (x, decimals, rounded) => {
    expect(roundHalfAwayFromZero(x, decimals)).toBe(rounded);
  });

  test('never to minus zero', () => {
    expect(Object.is(roundHalfAwayFromZero(-0.04, 1), 0)).toBe(true);
  });

  test('exactly as its fraction, computed in whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
        const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
        expect(roundHalfAwayFromZero(share(part, whole) ?? 0, 1)).toBe(tenths / 10);
      }),
    );
  });
});

describe('rule 4: a share', () => {
  test('is null over 0, or where one of the two is not known', () => {
    expect([share(3, 0), share(null, 3), share(3, null)]).toEqual([null, null, null]);
    expect(share(0, 3)).toBe(0);
  });
  test('of a part lies between 0 and 100', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (a, b) => {
        const part = share(Math.min(a, b), Math.max(a, b, 1)) ?? -1;
        expect(part >= 0 && part <= 100).toBe(true);
      }),
    );
  });
});

describe('in French', () => {
  test.each([
    [35196, '35\u00A0196'],
    [999, '999'],
    [1_000_000, '1\u00A0000\u00A0000'],
    [-1500, '\u22121\u00A0500'],
    [2.5, '2,5'],
    [0, '0'],
    [null, 'inconnu'],
  ])('a count of %s reads %s', (value, text) => expect(formatCount(value)).toBe(text));
  test.each([
    [84.9056603773585, '84,9\u00A0%'],
    [100, '100,0\u00A0%'],
    [0.05, '0,1\u00A0%'],
    [-0.04, '0,0\u00A0%'],
    [1234.56, '1\u00A0234,6\u00A0%'],
    [null, 'inconnu'],
  ])('a share of %s reads %s', (value, text) => expect(formatShare(value)).toBe(text));
  test.each([
    [-19.7476, '\u221219,7\u00A0%'],
    [3.25, '+3,3\u00A0%'],
    [0.04, '0,0\u00A0%'],
    [-0.04, '0,0\u00A0%'],
    [null, 'inconnu'],
  ])('a change of %s reads %s', (value, text) => expect(formatChange(value)).toBe(text));
  test('decimals are always written', () => {
    expect(formatNumber(1234, 2)).toBe('1\u00A0234,00');
  });
  test('an interval reads from its lower to its upper bound', () => {
    expect(formatInterval(73.501, 74.4999)).toBe('73,5\u00A0% à 74,5\u00A0%');
    expect(
      formatFigure({
        code: 'comparison.2019.change.attendance.total',
        unit: '%',
        value: null,
        lower: -26.4989,
        upper: -25.5,
      }),
    ).toBe('\u221226,5\u00A0% à \u221225,5\u00A0%');
    expect(formatFigure({ code: 'comparison.2019.ratio.attendance.total', unit: '%', value: 73 })).toBe('73,0\u00A0%');
    expect(formatFigure({ code: 'events.total', unit: 'events', value: 1101 })).toBe('1\u00A0101');
  });
  test.each([
    ['events', 1, 'événement'],
    ['events', 0, 'événement'],
    ['events', 2, 'événements'],
    ['events', null, 'événements'],
    ['panneaux', 1, 'panneaux'],
  ] as const)('the unit %s for %s is named %s', (unit, value, label) => expect(unitLabel(unit, value)).toBe(label));
});

describe('rule 5: the labels of a chart', () => {
  test('add up to 100 by the largest remainder', () => {
    expect(largestRemainder([27, 18, 4, 4])).toEqual([51, 34, 8, 7]);
    expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder([0, 5])).toEqual([0, 100]);
  });
  test('are 0 when there is nothing to share out', () => {
    expect([largestRemainder([0, 0]), largestRemainder([])]).toEqual([[0, 0], []]);
  });
  test('add up to 100 and stay within one of the exact share, whatever the parts', () => {
    const parts = fc
      .array(fc.nat(1e6), { minLength: 1, maxLength: 30 })
      .filter((list) => list.some((part) => part > 0));
    fc.assert(
      fc.property(parts, (list) => {
        const labels = largestRemainder(list);
        const whole = list.reduce((sum, part) => sum + part, 0);
        expect(labels.reduce((sum, label) => sum + label, 0)).toBe(100);
        labels.forEach((label, at) => expect(Math.abs(label - ((list[at] ?? 0) * 100) / whole)).toBeLessThan(1));
      }),
    );
  });
});

test('the bilan as JSON has bounds only where a figure is an interval', () => {
  const multi: Figure = {
    code: 'events.multi',
    value: 45,
    unit: 'events',
    base: 'events.total',
    baseValue: 101,
    share: 44.554455445544555,
  };
  const past: Figure = {
    code: 'comparison.2019.ratio.attendance.total',
    value: null,
    unit: '%',
    base: null,
    baseValue: null,
    share: null,
    lower: 73.5,
    upper: 74.5,
  };
  const computedAt = new Date('2021-12-14T09:00:00Z');
  expect(
    toJson({ edition: 2021, region: '32', status: 'live', version: null, computedAt, figures: [multi, past] }),
  ).toEqual({
    edition: 2021,
    region: '32',
    status: 'live',
    version: null,
    computedAt: '2021-12-14T09:00:00.000Z',
    figures: [multi, past],
  });
});
