import { expect, test } from '@jest/globals';
import type { Question } from './questionnaire';
import { checkResponse, hiddenAnswers, responseProgress, sentAnswers } from './response';
import { askedQuestions, bySection, isVisible } from './visibility';

const yesNo = [
  { code: 'yes', label: 'Oui' },
  { code: 'no', label: 'Non' },
  { code: 'maybe', label: 'Peut-être' },
];
const came: Question = { code: 'came', type: 'single', label: 'Venus ?', required: true, options: yesNo };
const who: Question = {
  code: 'who',
  type: 'text',
  label: 'Qui ?',
  required: true,
  visibleWhen: { question: 'came', equals: 'yes', anyOf: ['maybe'] },
};
const visits: Question = { code: 'visits', type: 'number', label: 'Visites', required: true, known: 'visits', min: 0 };
const questions = [came, who, visits];
const answers = (given: Record<string, string>) => new Map(Object.entries(given));
const problems = (given: Record<string, string>, partial = false, known: readonly 'visits'[] = []) =>
  checkResponse({ questions }, answers(given), { partial, known: new Set(known) }).map(
    ({ question, code }) => `${question} ${code}`,
  );

test('a question may wait for one of several answers', () => {
  const seen = (given: string) => isVisible(who, answers({ came: given }), { questions });
  expect([seen('yes'), seen('maybe'), seen('no')]).toEqual([true, true, false]);
});

test('a holder who sends leaves nothing out that is asked for; while she writes, she may', () => {
  expect(problems({})).toEqual(['came empty', 'visits empty']);
  expect(problems({}, true)).toEqual([]);
  expect(problems({ came: 'yes', visits: '3' })).toEqual(['who empty']);
});

test('what is wrong is said while it is written too', () => {
  expect(problems({ came: 'of course', visits: '-1' }, true)).toEqual(['came unknown_option', 'visits too_small']);
});

test('an answer to a question that is not put is refused, and so is one to no question at all', () => {
  expect(problems({ came: 'no', who: 'EDYSAN', visits: '3' })).toEqual(['who hidden']);
  expect(problems({ came: 'no', visits: '3', budget: '12' })).toEqual(['budget unknown_question']);
});

test('what the portal knows is not asked again', () => {
  expect(problems({ came: 'no' }, false, ['visits'])).toEqual([]);
  expect(problems({ came: 'no', visits: '3' }, false, ['visits'])).toEqual(['visits hidden']);
});

test('what other answers have hidden is told, and not sent', () => {
  const given = answers({ came: 'no', who: 'EDYSAN', visits: ' 3 ' });
  expect(hiddenAnswers(given, { questions }).map(({ code }) => code)).toEqual(['who']);
  expect([...sentAnswers(given, { questions })]).toEqual([
    ['came', 'no'],
    ['visits', '3'],
  ]);
  expect(responseProgress(given, { questions })).toEqual({ asked: 2, answered: 2 });
});

test('an answer longer than any answer may be is told, where the question itself sets no limit', () => {
  const open: Question = { code: 'open', type: 'long_text', label: 'Mots', required: false };
  const found = checkResponse({ questions: [open] }, answers({ open: 'x'.repeat(10_001) }), { partial: true });
  expect(found.map(({ code, text }) => [code, text])).toEqual([['too_long', 'Au plus 10\u00a0000 caractères.']]);
});

test('a loop of conditions shows none of its questions', () => {
  const loop: Question[] = [
    { ...came, code: 'a', visibleWhen: { question: 'b', equals: 'yes' } },
    { ...came, code: 'b', visibleWhen: { question: 'a', equals: 'yes' } },
  ];
  expect(askedQuestions(answers({ a: 'yes', b: 'yes' }), { questions: loop })).toEqual([]);
});

test('questions stand under their section, one that names none under the first; empty sections are left out', () => {
  const sections = ['one', 'two', 'three'].map((code) => ({ code, title: code }));
  const parts = bySection({ sections }, [{ ...came, section: 'three' }, who]);
  expect(parts.map(({ section, questions: of }) => [section.code, of.map(({ code }) => code)])).toEqual([
    ['one', ['who']],
    ['three', ['came']],
  ]);
  expect(bySection({}, [came]).map(({ section }) => section.title)).toEqual(['']);
});
