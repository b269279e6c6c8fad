import { expect, test } from '@jest/globals';
import type { Question } from './questionnaire';
import { questionDifferences, seriesOf } from './series';

const question = (over: Partial<Question> = {}): Question => ({
  code: 'support',
  type: 'single',
  label: 'Le soutien a-t-il été utile ?',
  required: true,
  options: [
    { code: 'yes', label: 'Oui' },
    { code: 'no', label: 'Non' },
  ],
  ...over,
});
const shown = (...years: [number, Question][]) =>
  seriesOf(
    'support',
    years.map(([year, one]) => ({ year, questions: [one] })),
  ).map(({ year, changes, options }) => [year, changes, Object.fromEntries(options)]);

test('rule 18: a question keeps its identity over the editions, and the year of a rewording is marked', () => {
  expect(shown([2023, question({ label: 'Étiez-vous soutenus ?' })], [2021, question()], [2022, question()])).toEqual([
    [2021, [], { yes: 'yes', no: 'no' }],
    [2022, [], { yes: 'yes', no: 'no' }],
    [2023, ['label'], { yes: 'yes', no: 'no' }],
  ]);
});

test('rule 18: options that were split or renamed are counted under the latest ones that say they were these', () => {
  const split = question({
    options: [
      { code: 'fully', label: 'Tout à fait', was: ['yes'] },
      { code: 'no', label: 'Non' },
    ],
  });
  const again = question({
    options: [
      { code: 'very', label: 'Très', was: ['fully'] },
      { code: 'little', label: 'Peu', was: ['no'] },
    ],
  });
  expect(shown([2021, question()], [2022, split], [2023, again])).toEqual([
    [2021, [], { yes: 'very', no: 'little' }],
    [2022, ['options'], { fully: 'very', no: 'little' }],
    [2023, ['options'], { very: 'very', little: 'little' }],
  ]);
});

test('rule 18: an option that nothing continues is in no later one; other years step over a year that did not ask', () => {
  const fewer = question({ options: [{ code: 'yes', label: 'Oui' }] });
  expect(
    seriesOf('support', [
      { year: 2021, questions: [question()] },
      { year: 2022, questions: [] },
      { year: 2023, questions: [fewer] },
    ]).map(({ year, options }) => [year, [...options.keys()]]),
  ).toEqual([
    [2021, ['yes']],
    [2023, ['yes']],
  ]);
});

test('a question continues another whose code had to change, and what was scaled before says so', () => {
  const now = question({ code: 'support', type: 'scale', continues: { year: 2021, code: 'organisation_support' } });
  expect(shown([2021, question({ code: 'organisation_support' })], [2022, now])).toEqual([
    [2021, [], { yes: 'yes', no: 'no' }],
    [2022, ['code', 'type'], { yes: 'yes', no: 'no' }],
  ]);
});

test('two versions differ by what was added, taken out, reworded or moved, whatever the order of their keys', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((code) => question({ code })) as [Question, Question, Question];
  const turned = Object.fromEntries(Object.entries(a).reverse()) as unknown as Question;
  const kinds = (before: Question[], after: Question[]) =>
    questionDifferences(before, after).map(({ code, kind }) => `${code} ${kind}`);
  expect(kinds([a, b], [turned, b])).toEqual([]);
  expect(kinds([a, b], [{ ...a, label: 'Autrement' }, c])).toEqual(['a changed', 'c added', 'b removed']);
  expect(kinds([a, b], [b, a])).toEqual(['b moved', 'a moved']);
});
