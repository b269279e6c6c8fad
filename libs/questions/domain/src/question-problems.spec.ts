import { expect, test } from '@jest/globals';
import { isVisible } from './answers';
import { answeredProblems, questionProblems } from './question-problems';
import type { Question } from './questionnaire';

const options = [
  { code: 'yes', label: 'Oui' },
  { code: 'no', label: 'Non' },
];
const choice = (code: string, over: Partial<Question> = {}): Question => ({
  code,
  type: 'single',
  label: 'Un car vient-il ?',
  required: true,
  options,
  ...over,
});
const found = (...questions: Question[]): string[] =>
  questionProblems(questions).map(({ pointer, code }) => `${pointer} ${code}`);

test('a list of questions that can be put has no problem', () => {
  expect(found(choice('a'), choice('b', { visibleWhen: { question: 'a', equals: 'yes' } }))).toEqual([]);
});

test('codes are unique, questions and answers are written, answers differ', () => {
  expect(found(choice('a'), choice('a'))).toEqual(['/1/code code_twice']);
  expect(found(choice('a', { label: ' ' }))).toEqual(['/0/label label_missing']);
  expect(found(choice('a', { label: 'x'.repeat(501) }))).toEqual(['/0/label label_too_long']);
  const twice = [...options, { code: 'other', label: 'Oui' }];
  expect(found(choice('a', { options: twice }))).toEqual(['/0/options/2/label option_twice']);
});

test('a choice has two answers at least; a text and a number have none', () => {
  expect(found(choice('a', { options: options.slice(1) }))).toEqual(['/0/options options_missing']);
  expect(found(choice('a', { type: 'text' }))).toEqual(['/0/options options_unexpected']);
});

test('an answer’s code never holds the sign that separates codes', () => {
  const codes = [...options, { code: 'a|b', label: 'Les deux' }];
  expect(found(choice('a', { type: 'multiple', options: codes }))).toEqual(['/0/options/2/code option_code']);
});

test('a condition asks a choice that comes before, has that answer, and never leads back to itself', () => {
  const when = (question: string, equals = 'yes') => ({ visibleWhen: { question, equals } });
  expect(found(choice('a', when('b')), choice('b'))).toEqual(['/0/visibleWhen condition_later']);
  expect(found(choice('a'), choice('b', when('a', 'maybe')))).toEqual(['/1/visibleWhen condition_option']);
  expect(found({ ...choice('a'), type: 'text', options: undefined }, choice('b', when('a')))).toEqual([
    '/1/visibleWhen condition_unknown',
  ]);
  expect(found(choice('a', when('a')))).toEqual(['/0/visibleWhen condition_loop']);
});

test('what was answered keeps its question, its form and its chosen answers; words and unchosen answers may change', () => {
  const answered = [{ code: 'a', count: 3, options: [{ code: 'yes', count: 3 }] }];
  const codes = (after: Question[]): string[] =>
    answeredProblems([choice('a'), choice('b')], after, answered).map(({ code }) => code);
  expect(codes([])).toEqual(['answered_removed']);
  expect(codes([choice('a', { type: 'multiple' })])).toEqual(['answered_type']);
  expect(codes([choice('a', { options: options.slice(1) })])).toEqual(['answered_option_removed']);
  expect(codes([choice('a', { label: 'Autrement', options: options.slice(0, 1), withdrawn: true })])).toEqual([]);
});

test('a withdrawn question is put to nobody, nor are those that depend on it', () => {
  const questions = [
    choice('a', { withdrawn: true }),
    choice('b', { visibleWhen: { question: 'a', equals: 'yes' } }),
    choice('c'),
  ];
  const answers = new Map([['a', 'yes']]);
  expect(questions.filter((question) => isVisible(question, answers, { questions })).map(({ code }) => code)).toEqual([
    'c',
  ]);
});
