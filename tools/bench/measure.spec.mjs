import { describe, expect, test } from '@jest/globals';
import { percentile, summary } from './measure.mjs';
import { aimInWords, documentOf, figureTable, verdict, withFigures } from './report.mjs';

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

  test('of what should be high, the part of the ceiling that is reached decides', () => {
    const ceiling = { name: 'bare', values: [1000] };
    expect(verdict({ values: [700], least: 0.7, ceiling })).toBe('met');
    expect(verdict({ values: [699], least: 0.7, ceiling })).toBe('missed');
    expect(aimInWords({ unit: 'messages/s', least: 0.7 })).toBe('≥ 0.7 × ceiling');
  });

  test('figures that are measured again take the place of those before, wherever the others stand, and say when', () => {
    const figure = (name, value) => ({ name, unit: 's', values: [value], meaning: `${name} of a kind.` });
    const machine = { date: '2026-10-01', load: '0.10', processor: 'p', cores: 2, memory: '1 GB', node: '24' };
    const figures = [figure('Start', 1), figure('Mail, prepared', 2), figure('Mail, gone', 3), figure('End', 4)];
    const text = documentOf({ machine, postgres: '18', figures, pages: [], chunks: [], kinds: [], duration: 1000 });
    let again = text;
    for (const day of ['2026-11-01', '2026-11-02'])
      again = withFigures(again, 'Mail', [figure('Mail, prepared', 7)], { ...machine, date: day });
    expect(again.match(/^\| [SEM][^|]*\| \*\*\d/gm)).toEqual([
      '| Start | **1',
      '| Mail, prepared | **7',
      '| End | **4',
    ]);
    expect(again.match(/^- \*\*.*$/gm)).toHaveLength(3);
    expect(again.match(/^Mail: .*$/gm)).toEqual([
      'Mail: measured again, alone, on 2026-11-02, load at the start 0.10.',
    ]);
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
