import { expect, test } from '@jest/globals';
import type { Criterion, CriterionVerdict } from './criterion';
import { accessibilityResult, CRITERIA, criteriaByTheme } from './statement';

/** How many criteria each theme of the RGAA 4.1.2 has. */
const SIZES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const some = (...verdicts: CriterionVerdict[]): Criterion[] =>
  verdicts.map((verdict, at) => ({ number: `1.${at + 1}`, title: '', verdict, how: '' }));

test('the 106 criteria stand once each, in the order of the RGAA', () => {
  const expected = SIZES.flatMap((size, theme) => Array.from({ length: size }, (_, at) => `${theme + 1}.${at + 1}`));
  expect(CRITERIA.map(({ number }) => number)).toEqual(expected);
  expect(criteriaByTheme().flatMap(({ criteria }) => criteria)).toEqual(CRITERIA);
});

test('what is said to conform or not says how it was judged; what conforms rests on a rule, a test or a reading', () => {
  expect(CRITERIA.filter(({ how }) => how === '')).toEqual([]);
  const bare = CRITERIA.filter(
    ({ verdict, axe, tests, how }) => verdict === 'conform' && !axe && !tests && !/lecture du code/i.test(how),
  );
  expect(bare).toEqual([]);
});

test('the rate has the evaluated criteria for base, its floor all that apply', () => {
  const result = accessibilityResult(
    some('conform', 'conform', 'conform', 'not_conform', 'not_evaluated', 'not_applicable'),
  );
  expect(result).toMatchObject({ evaluated: 4, applicable: 5, rate: 0.75, floor: 0.6 });
  expect(result.counts).toEqual({ conform: 3, not_conform: 1, not_evaluated: 1, not_applicable: 1 });
});

test('nothing evaluated has no rate, nothing applicable no floor', () => {
  expect(accessibilityResult(some('not_evaluated'))).toMatchObject({ rate: null, floor: 0 });
  expect(accessibilityResult(some('not_applicable'))).toMatchObject({ rate: null, floor: null });
});

test('the counts of the portal add up to 106', () => {
  const { counts, applicable, evaluated } = accessibilityResult();
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(106);
  expect(applicable + counts.not_applicable).toBe(106);
  expect(evaluated).toBe(counts.conform + counts.not_conform);
});
