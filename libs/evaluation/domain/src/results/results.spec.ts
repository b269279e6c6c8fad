import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '@fds/questions/domain';
import { hiddenGroups, SMALLEST_GROUP } from './masking';
import { assembleResults, canReadResults, groupedChoices, maskResults, type CountedResults } from './results';

const MOOD: Question = {
  ...{ code: 'mood', type: 'single', label: 'Satisfaits ?', required: true },
  options: [
    { code: 'very', label: 'Très', group: 'positive' },
    { code: 'well', label: 'Assez', group: 'positive' },
    { code: 'little', label: 'Peu' },
    { code: 'not_expressed', label: 'Non exprimé' },
  ],
  groups: [{ code: 'positive', label: 'Satisfaits' }],
};
const strata = [
  { code: 'a', label: 'A', respondents: 20 },
  { code: 'b', label: 'B', respondents: 9 },
  { code: 'c', label: 'C', respondents: 3 },
];
const base = (stratum: string | null, answered: number) => ({
  ...{ stratum, question: 'mood', answered, declined: 0, notAsked: 0 },
});
const chose = (stratum: string | null, code: string, count: number) => ({ stratum, question: 'mood', code, count });
const counted: CountedResults = {
  bases: [base(null, 31), base('a', 20), base('b', 8), base('c', 3)],
  chosen: [
    ...[chose(null, 'very', 14), chose('a', 'very', 9), chose('b', 'very', 4), chose('c', 'very', 1)],
    ...[chose(null, 'well', 14), chose('a', 'well', 9), chose('b', 'well', 4), chose('c', 'well', 1)],
    ...[chose(null, 'little', 3), chose('a', 'little', 2), chose('c', 'little', 1)],
  ],
  grouped: [
    chose(null, 'positive', 28),
    chose('a', 'positive', 18),
    chose('b', 'positive', 8),
    chose('c', 'positive', 2),
  ],
  numbers: [],
};
const results = assembleResults([MOOD], strata, 32, counted);
const shownBy = (code: string, from = results) => from[0]?.rows.find((row) => row.code === code)?.counts;

describe('what stays hidden', () => {
  const sizes = fc.array(fc.nat({ max: 30 }), { maxLength: 12 });
  const sum = (list: readonly number[]): number => list.reduce((whole, size) => whole + size, 0);

  test('no group under five is shown, and no subtraction gives one back', () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const hidden = hiddenGroups(list);
        const away = list.filter((_, index) => hidden.has(index));
        expect(list.filter((size, index) => !hidden.has(index) && size > 0 && size < SMALLEST_GROUP)).toEqual([]);
        const filled = list.filter((size) => size > 0).length;
        if (away.length > 0) {
          expect(sum(away)).toBeGreaterThanOrEqual(Math.min(SMALLEST_GROUP, sum(list)));
          expect(away.length).toBeGreaterThanOrEqual(Math.min(2, filled));
        }
      }),
    );
  });

  test('groups of five and more, and empty ones, are all shown', () => {
    expect(hiddenGroups([5, 0, 12]).size).toBe(0);
  });

  test('one that is hidden takes the smallest other with it', () => {
    expect([...hiddenGroups([20, 9, 3])].sort()).toEqual([1, 2]);
    expect([...hiddenGroups([20, 9, 3, 2])].sort()).toEqual([2, 3]);
    expect([...hiddenGroups([20, 9, 1, 2])].sort()).toEqual([1, 2, 3]);
  });
});

describe('results', () => {
  test('rule 6: who left a question out stands apart from who was not asked and who prefers not to answer', () => {
    const [question] = assembleResults([MOOD], [], 32, {
      ...counted,
      bases: [{ ...base(null, 25), declined: 2, notAsked: 4 }],
    });
    expect(question?.cells).toMatchObject([{ answered: 25, declined: 2, notAsked: 4, leftOut: 1 }]);
    expect(question?.rows.map(({ code, unknown }) => [code, unknown])).toContainEqual(['not_expressed', true]);
  });

  test('rule 5: a group of options is what was counted for it, not a sum of shares', () => {
    expect(groupedChoices([MOOD])).toEqual([
      { question: 'mood', choice: 'very', group: 'positive' },
      { question: 'mood', choice: 'well', group: 'positive' },
    ]);
    expect(shownBy('positive')).toEqual([28, 18, 8, 2]);
  });

  test('the lines of a grid are counted each by itself', () => {
    const grid: Question = { ...MOOD, code: 'grid', type: 'matrix', rows: [{ code: 'r1', label: 'Ligne' }] };
    const [question] = assembleResults([grid], [], 9, {
      ...{ bases: [], numbers: [], grouped: [] },
      chosen: [{ stratum: null, question: 'grid', code: 'r1=very', count: 7 }],
    });
    expect(question?.rows[0]).toMatchObject({ part: 'r1', partLabel: 'Ligne', code: 'very', counts: [7] });
    expect(groupedChoices([grid])[0]).toEqual({ question: 'grid', choice: 'r1=very', group: 'r1=positive' });
  });
});

describe('as the committee reads them', () => {
  const masked = maskResults(results, strata, [MOOD]);

  test('a stratum of three is hidden, with another from which it would follow', () => {
    expect(masked[0]?.cells.map((cell) => [cell.masked, cell.answered])).toEqual([
      [false, 31],
      [false, 20],
      [true, null],
      [true, null],
    ]);
    expect(shownBy('not_expressed', masked)).toEqual([0, 0, null, null]);
  });

  test('an answer that three chose is not told apart, nor a group from which it would follow', () => {
    expect(shownBy('little', masked)).toEqual([3, null, null, null]);
    // It goes with the next smallest: three alone would follow from the others.
    expect(shownBy('very', masked)).toEqual([14, null, null, null]);
    expect(shownBy('positive', masked)).toEqual([28, null, null, null]);
  });

  test('of several answers, one that all but three chose is not told apart either', () => {
    const several: Question = { ...MOOD, type: 'multiple' };
    const nearly = assembleResults([several], strata, 32, {
      ...counted,
      chosen: [chose(null, 'very', 28), chose('a', 'very', 18), chose(null, 'well', 15), chose('a', 'well', 10)],
    });
    const read = maskResults(nearly, strata, [several]);
    expect(shownBy('very', read)?.[1]).toBeNull();
  });

  test('a question that three answered says nothing but that', () => {
    const few = assembleResults([MOOD], [], 32, { ...counted, bases: [base(null, 3)] });
    expect(maskResults(few, [], [MOOD])[0]?.cells).toMatchObject([{ masked: true, answered: null, leftOut: null }]);
  });
});

test('the committee reads results from the reporting on, a holder never', () => {
  expect(canReadResults('coordinator', 'draft').allowed).toBe(true);
  expect(canReadResults('drari', 'running').allowed).toBe(false);
  expect(canReadResults('region', 'reporting').allowed).toBe(true);
  expect(canReadResults('holder', 'reporting').allowed).toBe(false);
});
