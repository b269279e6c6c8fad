import { expect, test } from '@jest/globals';
import { answeredProblems, questionProblems } from './question-problems';
import type { Question } from './questionnaire';
import { isVisible } from './visibility';

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

test('what was chosen is never taken out, and it says by how many; taken back instead, it stays readable', () => {
  const answered = [{ code: 'a', count: 14, options: [{ code: 'yes', count: 12 }] }];
  const after = [choice('a', { options: options.slice(1) })];
  expect(answeredProblems([choice('a')], after, answered, 'holders').map(({ text }) => text)).toEqual([
    '12 structures ont choisi cette réponse\u00a0: elle ne se retire plus.',
  ]);
  const withdrawn = options.map((option) => (option.code === 'yes' ? { ...option, withdrawn: true } : option));
  expect(answeredProblems([choice('a')], [choice('a', { options: withdrawn })], answered)).toEqual([]);
});

test('a row of a grid that was answered stays', () => {
  const grid = choice('a', { type: 'matrix', rows: [{ code: 'r', label: 'Accueil' }] });
  const answered = [{ code: 'a', count: 1, options: [{ code: 'r=yes', count: 1 }] }];
  const codes = (after: Question) => answeredProblems([grid], [after], answered).map(({ code }) => code);
  expect(codes({ ...grid, rows: [{ code: 's', label: 'Sécurité' }] })).toEqual(['answered_option_removed']);
  expect(codes({ ...grid, label: 'Autrement' })).toEqual([]);
});

test('a grid has rows, and only a grid; one option at most asks for words; groups and sections are known', () => {
  expect(found(choice('a', { type: 'matrix' }))).toEqual(['/0/rows rows_missing']);
  expect(found(choice('a', { rows: [{ code: 'r', label: 'R' }] }))).toEqual(['/0/rows rows_unexpected']);
  const others = options.map((option) => ({ ...option, other: true }));
  expect(found(choice('a', { options: others }))).toEqual(['/0/options/1/other other_twice']);
  const grouped = options.map((option) => ({ ...option, group: 'g' }));
  expect(found(choice('a', { options: grouped }))).toEqual([
    '/0/options/0/group option_group',
    '/0/options/1/group option_group',
  ]);
  const sections = [{ code: 's', title: 'Une partie' }];
  const at = (question: Question) => questionProblems([question], { sections }).map(({ code }) => code);
  expect([at(choice('a', { section: 's' })), at(choice('a', { section: 't' }))]).toEqual([[], ['section_unknown']]);
});

test('101 questions are too many, and a form that this place does not ask is told', () => {
  const many = Array.from({ length: 101 }, (_, index) => choice(`q${index}`));
  expect(found(...many)).toEqual([' too_many']);
  expect(questionProblems([choice('a')], { types: ['text'] }).map(({ code }) => code)).toEqual(['type_not_here']);
});

test('bounds stand in their order, and a question that others wait for is always put', () => {
  const number: Question = { code: 'n', type: 'number', label: 'N', required: false, min: 5, max: 2 };
  expect(found(number)).toEqual(['/0/max bounds_reversed']);
  const known = choice('a', { known: 'events' });
  expect(found(known, choice('b', { visibleWhen: { question: 'a', equals: 'yes' } }))).toEqual([
    '/0/known known_by_condition',
  ]);
});
