import { describe, expect, test } from '@jest/globals';
import { percentile, summary } from './measure.mjs';
import { aimInWords, figureTable, verdict } from './report.mjs';

describe('figures of the bench', () => {
  test('an even number of values: the median lies between the two in the middle', () => {
    expect(summary([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4, count: 4 });
  });

  test('a high percentile comes from the slow end, whatever the order', () => {
    const values = Array.from({ length: 101 }, (_, i) => 100 - i);
    expect(percentile(values, 0.95)).toBe(95);
  });

  test('what could not be measured has no figure, rather than zero', () => {
    expect(summary([null, undefined, Number.NaN])).toBeNull();
    expect(verdict({ values: [null], aim: 300 })).toBe('not measured');
  });

  test('an aim is met by the median, and missed by a median that equals it', () => {
    expect(verdict({ values: [1, 2, 9], aim: 3 })).toBe('met');
    expect(verdict({ values: [1, 3, 9], aim: 3 })).toBe('missed');
    expect(verdict({ values: [1] })).toBe('');
  });

  test('an aim beside the ceiling is met within so many times the ceiling, or under the absolute aim beside it', () => {
    const ceiling = { name: 'bare', values: [10] };
    expect(verdict({ values: [20], ratio: 2, ceiling })).toBe('met');
    expect(verdict({ values: [21], ratio: 2, ceiling })).toBe('missed');
    expect(verdict({ values: [21], ratio: 2, aim: 25, ceiling })).toBe('met');
    expect(verdict({ values: [30], ratio: 2, aim: 25, ceiling })).toBe('missed');
    expect(aimInWords({ unit: 'ms', ratio: 2, aim: 25 })).toBe('< 25 ms or ≤ 2 × ceiling');
  });

  test('beside its ceiling a figure says how many times it takes', () => {
    const [, , row] = figureTable([
      {
        name: 'Live bilan',
        unit: 'ms',
        values: [18, 20, 22],
        aim: 30,
        ceiling: { name: 'bare SQL', values: [9, 10, 11] },
      },
    ]);
    expect(row).toBe('| Live bilan | **20** (18–22) ms | 3 | < 30 ms | met | bare SQL: 10 (9–11) ms | 2.0 |');
  });
});
