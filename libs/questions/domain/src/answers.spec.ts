import { expect, test } from '@jest/globals';
import {
  checkAnswer,
  chosenOptions,
  conditionLoops,
  isPlainNumber,
  isVisible,
  type Question,
  type Questionnaire,
} from './index';

const aQuestion = (overrides: Partial<Question> = {}): Question => ({
  code: 'networks',
  type: 'multiple',
  label: 'Quels réseaux ?',
  required: false,
  options: [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B' },
    { code: 'c', label: 'C' },
  ],
  ...overrides,
});
const aText = (overrides: Partial<Question> = {}): Question => ({
  code: 'why',
  type: 'text',
  label: 'Pourquoi ?',
  required: false,
  ...overrides,
});
const aQuestionnaire = (...questions: Question[]): Questionnaire => ({ version: 1, title: 'Évaluation', questions });

test.each([
  ['single', 'a', null],
  ['single', 'a|b', 'unknown_option'],
  ['single', 'A', 'unknown_option'],
  ['single', '', 'empty'],
  ['scale', 'c', null],
  ['scale', 'z', 'unknown_option'],
  ['multiple', 'a', null],
  ['multiple', 'c|a', null],
  ['multiple', 'a|z', 'unknown_option'],
  ['multiple', 'a||b', 'unknown_option'],
  ['multiple', 'a|', 'unknown_option'],
  ['multiple', 'a|b|a', 'repeated_option'],
  ['multiple', '', 'empty'],
] as const)('an answer to a %s question, %j: %s', (type, answer, problem) => {
  expect(checkAnswer(aQuestion({ type }), answer)).toBe(problem);
});

test.each([
  ['12', null],
  ['0', null],
  ['-3', null],
  ['2.50', null],
  ['007', null],
  ['1e3', 'not_a_number'],
  ['1,5', 'not_a_number'],
  ['.5', 'not_a_number'],
  ['5.', 'not_a_number'],
  ['+5', 'not_a_number'],
  [' 5', 'not_a_number'],
  ['1 000', 'not_a_number'],
  ['0x10', 'not_a_number'],
  ['Infinity', 'not_a_number'],
  ['', 'empty'],
])('an answer to a number question, %j: %s', (answer, problem) => {
  expect(checkAnswer(aText({ type: 'number' }), answer)).toBe(problem);
});

test('a number too large to be held is not a number', () => {
  expect(isPlainNumber('9'.repeat(400))).toBe(false);
});

test('an answer to a text question is anything but nothing', () => {
  expect(checkAnswer(aText(), '=1+1 <b>\n| ')).toBeNull();
  expect(checkAnswer(aText(), '')).toBe('empty');
});

test('only choice questions have chosen options', () => {
  expect(chosenOptions(aQuestion(), 'a|b')).toEqual(['a', 'b']);
  expect(chosenOptions(aQuestion({ type: 'single' }), 'a|b')).toEqual(['a|b']);
  expect(chosenOptions(aText(), 'a|b')).toEqual([]);
});

test('a conditioned question is visible when one of the options chosen is the one it waits for', () => {
  const networks = aQuestion();
  const why = aText({ visibleWhen: { question: 'networks', equals: 'b' } });
  const questionnaire = aQuestionnaire(networks, why);
  expect(isVisible(networks, new Map(), questionnaire)).toBe(true);
  expect(isVisible(why, new Map(), questionnaire)).toBe(false);
  expect(isVisible(why, new Map([['networks', 'a|c']]), questionnaire)).toBe(false);
  expect(isVisible(why, new Map([['networks', 'a|b']]), questionnaire)).toBe(true);
});

test('a question whose condition is itself hidden is hidden, whatever was answered before', () => {
  const first = aQuestion({ code: 'first', type: 'single' });
  const second = aQuestion({ code: 'second', type: 'single', visibleWhen: { question: 'first', equals: 'a' } });
  const third = aText({ visibleWhen: { question: 'second', equals: 'b' } });
  const questionnaire = aQuestionnaire(first, second, third);
  expect(
    isVisible(
      third,
      new Map([
        ['first', 'a'],
        ['second', 'b'],
      ]),
      questionnaire,
    ),
  ).toBe(true);
  expect(
    isVisible(
      third,
      new Map([
        ['first', 'c'],
        ['second', 'b'],
      ]),
      questionnaire,
    ),
  ).toBe(false);
});

test('a condition on a question that is not there, or a loop of conditions, hides', () => {
  expect(
    isVisible(aText({ visibleWhen: { question: 'gone', equals: 'a' } }), new Map([['gone', 'a']]), aQuestionnaire()),
  ).toBe(false);
  const one = aQuestion({ code: 'one', type: 'single', visibleWhen: { question: 'two', equals: 'a' } });
  const two = aQuestion({ code: 'two', type: 'single', visibleWhen: { question: 'one', equals: 'a' } });
  const outside = aText({ visibleWhen: { question: 'two', equals: 'a' } });
  const questionnaire = aQuestionnaire(one, two, outside);
  expect(
    isVisible(
      one,
      new Map([
        ['one', 'a'],
        ['two', 'a'],
      ]),
      questionnaire,
    ),
  ).toBe(false);
  expect(
    isVisible(
      outside,
      new Map([
        ['one', 'a'],
        ['two', 'a'],
      ]),
      questionnaire,
    ),
  ).toBe(false);
  expect(conditionLoops(questionnaire.questions)).toEqual(['one', 'two']);
});
