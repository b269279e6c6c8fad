import { expect, test } from '@jest/globals';
import { archiveAnswers, archiveQuestions } from './archive-form';
import { checkAnswer } from './answers';
import type { Question } from './questionnaire';
import { questionProblems } from './question-problems';
import { USUAL_QUESTIONNAIRE } from './usual-questionnaire';

const options = [
  { code: 'good', label: 'Bon', group: 'ok' },
  { code: 'bad', label: 'Mauvais' },
];
const grid: Question = {
  code: 'site',
  type: 'matrix',
  label: 'Le lieu',
  required: true,
  rows: [
    { code: 'welcome', label: 'Accueil' },
    { code: 'signs', label: 'Panneaux' },
  ],
  options,
};

test('an archive has a grid as one choice for each of its rows', () => {
  expect(archiveQuestions(grid).map(({ code, type, label }) => [code, type, label])).toEqual([
    ['site.welcome', 'single', 'Le lieu — Accueil'],
    ['site.signs', 'single', 'Le lieu — Panneaux'],
  ]);
  expect(archiveAnswers(grid, 'welcome=good|signs=bad')).toEqual([
    { question: 'site.welcome', answer: 'good' },
    { question: 'site.signs', answer: 'bad' },
  ]);
});

test('an archive has an estimate as a number and a choice, words beside an option as a text', () => {
  const people: Question = { code: 'people', type: 'number', label: 'Personnes', required: false, exactness: true };
  expect(archiveAnswers(people, '300~')).toEqual([
    { question: 'people', answer: '300' },
    { question: 'people.counting', answer: 'estimated' },
  ]);
  const how: Question = {
    code: 'how',
    type: 'multiple',
    label: 'Comment ?',
    required: false,
    options: [...options, { code: 'other', label: 'Autre', other: true }],
  };
  expect(archiveAnswers(how, 'good|other=Un char')).toEqual([
    { question: 'how', answer: 'good|other' },
    { question: 'how.other', answer: 'Un char' },
  ]);
});

test('every answer that an archive gets fits one of the questions that it gets, of a type that it knows', () => {
  const given: [Question, string][] = [
    [grid, 'welcome=good'],
    [{ code: 'on', type: 'date', label: 'Le', required: false }, '2026-10-03'],
    [{ code: 'files', type: 'file', label: 'Photos', required: false }, '0a0b0c0d-0000-4000-8000-000000000000'],
  ];
  for (const [question, answer] of given) {
    const written = archiveQuestions(question);
    for (const line of archiveAnswers(question, answer)) {
      const its = written.find(({ code }) => code === line.question);
      expect(its && checkAnswer(its, line.answer)).toBeNull();
    }
  }
});

test('a question of the first types is written as it was, its keys in the order of the document', () => {
  const { groups: _, ...rest } = { ...grid, groups: [] };
  const first: Question = { ...rest, type: 'single', rows: undefined } as Question;
  expect(
    JSON.stringify(archiveQuestions({ ...first, visibleWhen: { question: 'a', equals: 'b', anyOf: ['c'] } })),
  ).toBe(
    JSON.stringify([
      {
        code: 'site',
        type: 'single',
        label: 'Le lieu',
        required: true,
        visibleWhen: { question: 'a', equals: 'b' },
        options: options.map(({ code, label }) => ({ code, label })),
      },
    ]),
  );
});

test('a question never takes the code that an archive gives to a part of another', () => {
  const taken: Question = { code: 'site.signs', type: 'text', label: 'Autre chose', required: false };
  expect(questionProblems([grid, taken]).map(({ pointer, code }) => `${pointer} ${code}`)).toContain(
    '/1/code code_twice',
  );
});

test('the questionnaire that an edition begins with can be put to people', () => {
  const { questions, sections = [] } = USUAL_QUESTIONNAIRE;
  expect(questionProblems(questions, { sections })).toEqual([]);
});
