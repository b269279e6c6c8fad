import { describe, expect, test } from '@jest/globals';
import { checkEditionJson, type CheckedEdition } from './index';
import { anEdition, aReference, someQuestions } from './test-archive';

const check = (edition: unknown): CheckedEdition => checkEditionJson(JSON.stringify(edition), aReference());
const pathsOf = (overrides: Record<string, unknown>): (string | null)[] =>
  check(anEdition(overrides)).problems.map(({ column }) => column);
const pathsOfQuestions = (...questions: unknown[]): (string | null)[] =>
  pathsOf({ evaluation: { version: 1, title: '', questions } }).map(
    (path) => path?.replace('evaluation.questions', 'q') ?? null,
  );
const aQuestion = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  code: 'one',
  type: 'single',
  label: 'Une ?',
  required: false,
  options: [{ code: 'yes', label: 'Oui' }],
  ...overrides,
});

test('a whole edition is read as it is written', () => {
  const { problems, edition, departments, questions } = check(anEdition());
  expect(problems).toEqual([]);
  expect(edition).toEqual(anEdition());
  expect([...(departments ?? [])]).toEqual(['02', '59', '60', '62', '80']);
  expect([...(questions?.keys() ?? [])]).toEqual(['satisfaction', 'networks', 'support', 'staff', 'remark']);
});

test('a byte-order mark is not a problem', () => {
  expect(checkEditionJson(`\uFEFF${JSON.stringify(anEdition())}`, aReference()).problems).toEqual([]);
});

test.each(['', '{', '{"year": 2021,}', 'null', '[]', '"text"', '['.repeat(200_000)])(
  'text that is not JSON, or no object, is one problem of the file (%#)',
  (text) => {
    const { problems, edition, departments, questions } = checkEditionJson(text, aReference());
    expect(problems).toEqual([
      { file: 'edition.json', line: null, column: null, value: null, expected: expect.any(String) },
    ]);
    expect([edition, departments, questions]).toEqual([null, null, null]);
  },
);

test('every key is missed at its own path, in the order of the document', () => {
  expect(check({}).problems.map(({ column, value }) => [column, value])).toEqual(
    [
      'format',
      'region',
      'year',
      'number',
      'title',
      'theme',
      'startsOn',
      'endsOn',
      'callOpensOn',
      'callClosesOn',
      'cogVintage',
      'evaluation',
    ].map((key) => [key, null]),
  );
});

test('a problem says the value found and what was expected', () => {
  expect(check(anEdition({ year: '2021' })).problems).toEqual([
    { file: 'edition.json', line: null, column: 'year', value: '2021', expected: 'un nombre entier' },
  ]);
  expect(check(anEdition({ title: ['a'] })).problems[0]?.value).toBe('["a"]');
});

describe('the keys of the edition', () => {
  test.each([
    [{ format: 'fds-edition-archive/2' }, ['format']],
    [{ region: 'x' }, ['region']],
    [{ region: { code: 32, name: 'Hauts-de-France', departments: ['59'] } }, ['region.code']],
    [{ region: { code: '99', name: 'Hauts-de-France', departments: ['59'] } }, ['region.code']],
    [{ region: { code: '32', name: '', departments: ['59'] } }, ['region.name']],
    [{ region: { code: '32', name: 'Hauts-de-France', departments: '59' } }, ['region.departments']],
    [{ region: { code: '32', name: 'Hauts-de-France', departments: [] } }, ['region.departments']],
    [
      { region: { code: '32', name: 'Hauts-de-France', departments: ['59', 2, '99', '59'] } },
      ['region.departments[1]', 'region.departments[2]', 'region.departments[3]'],
    ],
    [{ region: { code: '32', name: 'Hauts-de-France', departments: ['59'], zone: 'x' } }, ['region.zone']],
    [{ year: 2021.5 }, ['year']],
    [{ year: '2021' }, ['year']],
    [{ number: '30' }, ['number']],
    [{ number: 1e15 }, ['number']],
    [{ title: '' }, ['title']],
    [{ title: 'a\0b' }, ['title']],
    [{ theme: null }, ['theme']],
    [{ theme: '' }, []],
    [{ startsOn: '2021-02-30' }, ['startsOn']],
    [{ endsOn: '11/10/2021' }, ['endsOn']],
    [{ cogVintage: '2026' }, ['cogVintage']],
    [{ evaluation: null }, ['evaluation']],
    [
      { evaluation: { version: '1', title: 3, questions: {} } },
      ['evaluation.version', 'evaluation.title', 'evaluation.questions'],
    ],
    [{ evaluation: { version: 1, title: '', questions: [] } }, []],
    [{ evaluation: { version: 1, title: '', questions: [], author: 'x' } }, ['evaluation.author']],
    [{ unknown: 1 }, ['unknown']],
  ])('%j is refused at %j', (overrides, paths) => {
    expect(pathsOf(overrides)).toEqual(paths);
  });

  test('an edition that does not start in its year is refused at startsOn, the later of the two', () => {
    expect(pathsOf({ year: 2020 })).toEqual(['startsOn']);
    expect(pathsOf({ startsOn: '2022-10-01', endsOn: '2022-10-11' })).toEqual(['startsOn']);
  });

  test('the end is not said to come before a start that is refused itself', () => {
    expect(pathsOf({ startsOn: '2022-10-01' })).toEqual(['startsOn']);
  });

  test('a window that ends before it starts is refused at endsOn; one of one day is not', () => {
    expect(pathsOf({ endsOn: '2021-09-30' })).toEqual(['endsOn']);
    expect(pathsOf({ endsOn: '2021-10-01' })).toEqual([]);
  });

  test('a window over the new year belongs to the year of its start', () => {
    expect(pathsOf({ startsOn: '2021-12-30', endsOn: '2022-01-02' })).toEqual([]);
  });

  test('a call that closes before it opens is refused at callClosesOn; one of one day is not', () => {
    expect(pathsOf({ callClosesOn: '2021-02-28' })).toEqual(['callClosesOn']);
    expect(pathsOf({ callClosesOn: '2021-03-01' })).toEqual([]);
  });

  test('departments are not relied on when one of them is refused', () => {
    expect(check(anEdition({ region: { code: '32', name: 'H', departments: ['59', '9'] } })).departments).toBeNull();
    expect(check(anEdition({ region: { code: '99', name: 'H', departments: ['59'] } })).departments).toEqual(
      new Set(['59']),
    );
  });
});

describe('the questionnaire', () => {
  test.each([
    ['no code', [aQuestion({ code: undefined })], ['q[0].code']],
    ['an empty code', [aQuestion({ code: '' })], ['q[0].code']],
    ['a code used three times', [aQuestion(), aQuestion(), aQuestion()], ['q[1].code', 'q[2].code']],
    ['an unknown type', [aQuestion({ type: 'date' })], ['q[0].type']],
    ['no label', [aQuestion({ label: undefined })], ['q[0].label']],
    ['required that is no boolean', [aQuestion({ required: 'yes' })], ['q[0].required']],
    ['a single without options', [aQuestion({ options: undefined })], ['q[0].options']],
    ['a multiple with no option', [aQuestion({ type: 'multiple', options: [] })], ['q[0].options']],
    ['a scale whose options are no list', [aQuestion({ type: 'scale', options: {} })], ['q[0].options']],
    ['a number with options', [aQuestion({ type: 'number' })], ['q[0].options']],
    ['a text with options', [aQuestion({ type: 'text' })], ['q[0].options']],
    ['a text with an empty list of options', [aQuestion({ type: 'text', options: [] })], []],
    ['an option that is no object', [aQuestion({ options: ['yes'] })], ['q[0].options[0]']],
    [
      'an option without code nor label',
      [aQuestion({ options: [{}] })],
      ['q[0].options[0].code', 'q[0].options[0].label'],
    ],
    [
      'an option with another key',
      [aQuestion({ options: [{ code: 'a', label: 'A', order: 1 }] })],
      ['q[0].options[0].order'],
    ],
    [
      'an option code used twice',
      [
        aQuestion({
          options: [
            { code: 'a', label: 'A' },
            { code: 'a', label: 'B' },
          ],
        }),
      ],
      ['q[0].options[1].code'],
    ],
    ['the same option code in two questions', [aQuestion(), aQuestion({ code: 'two' })], []],
    [
      'a multiple whose option holds the separator',
      [aQuestion({ type: 'multiple', options: [{ code: 'a|b', label: 'A' }] })],
      ['q[0].options[0].code'],
    ],
    ['another key', [aQuestion({ order: 3 })], ['q[0].order']],
    ['no object', ['one'], ['q[0]']],
  ])('with %s', (_case, questions, paths) => {
    expect(pathsOfQuestions(...questions)).toEqual(paths);
  });

  const when = (question: unknown, equals: unknown): Record<string, unknown> =>
    aQuestion({ code: 'two', visibleWhen: { question, equals } });
  test.each([
    ['names an option of another question', [aQuestion(), when('one', 'yes')], []],
    ['names a later question', [when('one', 'yes'), aQuestion()], []],
    ['names a question that is not there', [aQuestion(), when('zero', 'yes')], ['q[1].visibleWhen.question']],
    ['names its own question', [when('two', 'yes')], ['q[0].visibleWhen.question']],
    ['names an option that is not there', [aQuestion(), when('one', 'no')], ['q[1].visibleWhen.equals']],
    [
      'names a question without options',
      [aQuestion({ type: 'text', options: undefined }), when('one', 'yes')],
      ['q[1].visibleWhen.equals'],
    ],
    ['names a question whose options are broken', [aQuestion({ options: 'x' }), when('one', 'yes')], ['q[0].options']],
    ['names a question of unknown type', [aQuestion({ type: 'x' }), when('one', 'no')], ['q[0].type']],
    ['is no object', [aQuestion({ visibleWhen: 'one' })], ['q[0].visibleWhen']],
    ['is null', [aQuestion({ visibleWhen: null })], ['q[0].visibleWhen']],
    ['says nothing', [aQuestion({ visibleWhen: {} })], ['q[0].visibleWhen.question', 'q[0].visibleWhen.equals']],
    [
      'has another key',
      [aQuestion(), aQuestion({ code: 'two', visibleWhen: { question: 'one', equals: 'yes', not: true } })],
      ['q[1].visibleWhen.not'],
    ],
  ])('with a condition that %s', (_case, questions, paths) => {
    expect(pathsOfQuestions(...questions)).toEqual(paths);
  });

  test('conditions that lead back to themselves are refused once, at the last question of the loop', () => {
    const loop = [
      aQuestion({ visibleWhen: { question: 'three', equals: 'yes' } }),
      aQuestion({ code: 'two', visibleWhen: { question: 'one', equals: 'yes' } }),
      aQuestion({ code: 'three', visibleWhen: { question: 'two', equals: 'yes' } }),
      aQuestion({ code: 'four', visibleWhen: { question: 'three', equals: 'yes' } }),
    ];
    expect(pathsOfQuestions(...loop)).toEqual(['q[2].visibleWhen.question']);
  });

  test('an answer is checked against a question whatever is wrong with its label', () => {
    const questions = [...someQuestions(), aQuestion({ label: 3 }), aQuestion({ code: 'bad', type: 'x' })];
    const known = check(anEdition({ evaluation: { version: 1, title: '', questions } })).questions;
    expect(known?.get('one')?.options?.map(({ code }) => code)).toEqual(['yes']);
    expect(known?.get('bad')).toBeNull();
    expect(known?.get('zero')).toBeUndefined();
  });
});
