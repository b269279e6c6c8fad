import { expect, test } from '@jest/globals';
import type { Question } from '@fds/questions/domain';
import { comparedSeries } from './series';
import type { QuestionResult } from './results';

const question = (type: Question['type'], codes: readonly string[], was: Record<string, string[]> = {}): Question => ({
  ...{ code: 'mood', type, label: 'Contents ?', required: false },
  options: codes.map((code) => ({ code, label: code, ...(was[code] && { was: was[code] }) })),
});
const result = (
  { code, type, label, options = [] }: Question,
  answered: number,
  ...counts: number[]
): QuestionResult => ({
  ...{ code, type, label },
  cells: [{ masked: false, answered, declined: 0, leftOut: 0, notAsked: 0, sum: null, mean: null, median: null }],
  rows: options.map((option, at) => ({
    ...{ kind: 'option', part: '', partLabel: '', code: option.code, label: option.label, unknown: false },
    counts: [counts[at] ?? 0],
  })),
});
const compared = (type: Question['type']) => {
  const then = question(type, ['good', 'fair', 'bad']);
  const now = { ...question(type, ['fine', 'bad', 'new'], { fine: ['good', 'fair'] }), label: 'Satisfaits ?' };
  return comparedSeries(
    [now],
    [
      { year: 2026, questions: [now] },
      { year: 2025, questions: [then] },
    ],
    new Map([
      [2025, [result(then, 10, 3, 4, 3)]],
      [2026, [result(now, 20, 12, 5, 3)]],
    ]),
  );
};

test('rule 18: each year stands under the answers of the latest; what nothing continues is not known, not zero', () => {
  expect(compared('single')).toMatchObject([
    {
      code: 'mood',
      points: [
        { year: 2025, label: 'Contents ?', changes: [], answered: 10, counts: [7, 3, null] },
        { year: 2026, label: 'Satisfaits ?', changes: ['label', 'options'], answered: 20, counts: [12, 5, 3] },
      ],
    },
  ]);
});

test('rule 5: of several answers, two that are one now are not added up; a question put once has no series', () => {
  expect(compared('multiple')[0]?.points[0]?.counts).toEqual([null, 3, null]);
  const once = question('single', ['good']);
  expect(comparedSeries([once], [{ year: 2026, questions: [once] }], new Map([[2026, [result(once, 1, 1)]]]))).toEqual(
    [],
  );
});

test('rule 18: a grid is followed row by row, by the codes of its rows and what its answers were', () => {
  const grid = (rows: string[], codes: string[], was: Record<string, string[]> = {}): Question => ({
    ...question('matrix', codes, was),
    rows: rows.map((code) => ({ code, label: code })),
  });
  const counted = (one: Question, ...counts: number[][]): QuestionResult => {
    const whole = result(one, 10);
    return {
      ...whole,
      rows: (one.rows ?? []).flatMap(({ code }, at) =>
        whole.rows.map((row, column) => ({ ...row, part: code, counts: [counts[at]?.[column] ?? 0] })),
      ),
    };
  };
  const [then, now] = [
    grid(['food', 'sound'], ['good', 'bad']),
    grid(['sound', 'light'], ['fine', 'bad'], { fine: ['good'] }),
  ];
  const [compared] = comparedSeries(
    [now],
    [
      { year: 2025, questions: [then] },
      { year: 2026, questions: [now] },
    ],
    new Map([
      [2025, [counted(then, [9, 1], [4, 6])]],
      [2026, [counted(now, [7, 3], [8, 2])]],
    ]),
  );
  expect(compared?.points).toMatchObject([
    { year: 2025, counts: [4, 6, null, null] },
    { year: 2026, changes: ['options', 'rows'], counts: [7, 3, 8, 2] },
  ]);
});
