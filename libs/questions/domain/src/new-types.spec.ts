import { expect, test } from '@jest/globals';
import { typedNumber } from '@fds/shared/kernel';
import { ANSWER_PROBLEMS, answerText, checkAnswer, chosenOptions, countedChoices, wordsBeside } from './answers';
import { archiveAnswers } from './archive-form';
import type { Question } from './questionnaire';
import { answerInWords } from './words';

const asked = (type: Question['type'], over: Partial<Question> = {}): Question => ({
  code: 'q',
  type,
  label: 'Q',
  required: false,
  ...over,
});
const options = ['good', 'bad'].map((code) => ({ code, label: code === 'good' ? 'Bon' : 'Mauvais' }));
const rows = ['welcome', 'signs'].map((code) => ({ code, label: code === 'welcome' ? 'Accueil' : 'Panneaux' }));
const withOther = [...options, { code: 'other', label: 'Autre', other: true }];

test.each([
  ['welcome=good', null],
  ['signs=bad|welcome=good', null],
  ['welcome=none', 'unknown_option'],
  ['welcome', 'unknown_option'],
  ['parking=good', 'unknown_row'],
  ['welcome=good|welcome=bad', 'repeated_option'],
] as const)('an answer to a grid, %j: %s', (answer, problem) => {
  expect(checkAnswer(asked('matrix', { rows, options }), answer)).toBe(problem);
});

test('a grid that is asked for is answered on each of its rows', () => {
  const grid = asked('matrix', { rows, options, required: true });
  expect([checkAnswer(grid, 'welcome=good'), checkAnswer(grid, 'welcome=good|signs=bad')]).toEqual(['empty', null]);
  expect(countedChoices(grid, 'welcome=good|signs=bad')).toEqual(['welcome=good', 'signs=bad']);
  expect(chosenOptions(grid, 'welcome=good')).toEqual([]);
});

test.each([
  ['300', {}, null],
  ['300~', {}, 'not_a_number'],
  ['300~', { exactness: true }, null],
  ['~', { exactness: true }, 'not_a_number'],
  ['-1', { min: 0 }, 'too_small'],
  ['1000000000', { max: 100_000 }, 'too_large'],
  ['100000', { max: 100_000 }, null],
] as const)('an answer to a number, %j of %j: %s', (answer, over, problem) => {
  expect(checkAnswer(asked('number', over), answer)).toBe(problem);
});

test.each([
  ['env. 300', true, '300~'],
  ['environ 1 200', true, '1200~'],
  ['~50', true, '50~'],
  ['1\u00a0200', true, '1200'],
  ['2,5', false, '2.5'],
  ['env. 300', false, 'env.300'],
  ['beaucoup', true, 'beaucoup'],
  ['env.', true, 'env.'],
])('a number typed %j, which may be an estimate: %s, is kept as %j', (typed, may, kept) => {
  expect(typedNumber(typed, may)).toBe(kept);
});

test('a day exists, a text has its length, files are ids, five at most', () => {
  expect([checkAnswer(asked('date'), '2026-02-30'), checkAnswer(asked('date'), '2026-02-28')]).toEqual([
    'not_a_day',
    null,
  ]);
  const short = asked('long_text', { maxLength: 3 });
  expect([checkAnswer(short, '👩👩👩'), checkAnswer(short, 'مرحبا')]).toEqual([null, 'too_long']);
  const file = '0a0b0c0d-0000-4000-8000-000000000000';
  expect([checkAnswer(asked('file'), file), checkAnswer(asked('file'), 'photo.jpg')]).toEqual([null, 'not_files']);
  expect(checkAnswer(asked('file'), Array(6).fill(file).join('|'))).toBe('too_many_files');
});

test.each([
  ['[{"unit":"EDYSAN","institutions":["UPJV","CNRS"],"people":4}]', null],
  ['[{"unit":"EDYSAN","institutions":[],"people":null}]', null],
  ['[{"unit":" ","institutions":[],"people":4}]', 'not_units'],
  ['[{"unit":"EDYSAN","institutions":[],"people":-1}]', 'not_units'],
  ['[{"unit":"EDYSAN","institutions":[],"people":1.5}]', 'not_units'],
  ['[{"unit":"EDYSAN","people":4}]', 'not_units'],
  ['EDYSAN', 'not_units'],
])('research units, %s: %s', (answer, problem) => {
  expect(checkAnswer(asked('research_units'), answer)).toBe(problem);
});

test('an option that asks for words is chosen with them, whatever signs they hold', () => {
  const one = asked('multiple', { options: withOther });
  const answer = 'good|other=Un char | et 2 = 1 + 1';
  expect([chosenOptions(one, answer), wordsBeside(one, answer)]).toEqual([['good', 'other'], 'Un char | et 2 = 1 + 1']);
  expect(checkAnswer(one, answer)).toBeNull();
  expect([checkAnswer(one, 'other'), checkAnswer(one, 'good=Un char')]).toEqual(['other_missing', 'unknown_option']);
  expect(checkAnswer(asked('single', { options: withOther }), 'other=Un char')).toBeNull();
});

test('what an archive stored is read as before: a code that holds an equals sign stays a code', () => {
  const strange = asked('multiple', { options: [{ code: 'a=b', label: 'A' }, ...options] });
  expect(chosenOptions(strange, 'a=b|good')).toEqual(['a=b', 'good']);
  expect(checkAnswer(strange, 'a=b|good')).toBeNull();
});

test('an answer is read in words', () => {
  const words = (type: Question['type'], answer: string, over: Partial<Question> = {}) =>
    answerInWords(asked(type, over), answer);
  expect(words('matrix', 'signs=bad', { rows, options })).toEqual(['Panneaux\u00a0: Mauvais']);
  expect(words('number', '1200~', { exactness: true, unit: 'personnes' })).toEqual([
    '1\u00a0200\u00a0personnes (estimation)',
  ]);
  expect(words('date', '2026-10-03')).toEqual(['3 octobre 2026']);
  expect(words('multiple', 'good|other=Un char', { options: withOther })).toEqual(['Bon', 'Autre\u00a0: Un char']);
  expect(words('research_units', '[{"unit":"EDYSAN","institutions":["UPJV"],"people":4}]')).toEqual([
    'EDYSAN (UPJV)\u00a0: 4 personnes',
  ]);
  expect(words('text', '  ')).toEqual([]);
});

test('every problem of an answer says what to do', () => {
  for (const problem of ANSWER_PROBLEMS) expect(answerText(problem, asked('number', { max: 5 }))).toMatch(/\.$/);
});

test('files are read by their names where somebody gives them, and are counted elsewhere', () => {
  const [one, other] = ['0a0b0c0d-0000-4000-8000-000000000001', '0a0b0c0d-0000-4000-8000-000000000002'];
  const names = new Map([[one, 'article.pdf']]);
  expect(answerInWords(asked('file'), `${one}|${other}`, names)).toEqual(['article.pdf', 'Fichier retiré']);
  expect(answerInWords(asked('file'), `${one}|${other}`)).toEqual(['2 fichiers joints']);
  expect(archiveAnswers(asked('file'), one, names)).toEqual([{ question: asked('file').code, answer: 'article.pdf' }]);
});
