import { expect, test } from '@jest/globals';
import { questionPasts } from './past';
import { questionProblems } from './question-problems';
import type { Question } from './questionnaire';
import { seriesOf } from './series';

const question = (code: string, over: Partial<Question> = {}): Question => ({
  ...{ code, type: 'single', label: `${code} ?`, required: true },
  options: [
    { code: 'yes', label: 'Oui' },
    { code: 'no', label: 'Non' },
  ],
  ...over,
});
const asked = (year: number, ...questions: Question[]) => ({ year, questions });
const number = (code: string): Question => ({ code, type: 'number', label: code, required: false });

test('rule 18: a question goes on from its latest earlier year, each answer of then from what continues it', () => {
  const now = question('support', {
    label: 'Étiez-vous accompagnés ?',
    options: [
      { code: 'fully', label: 'Tout à fait', was: ['yes'] },
      { code: 'no', label: 'Non' },
    ],
  });
  const then = question('support', { options: ['yes', 'no', 'unsure'].map((code) => ({ code, label: code })) });
  const past = questionPasts(asked(2026, now), [asked(2021, question('support')), asked(2024, then)]).get('support');
  expect(past?.former?.year).toBe(2024);
  expect(past?.changes).toEqual(['label', 'options']);
  expect(past?.answers.map(({ code, now: heir, same }) => [code, heir, same])).toEqual([
    ['yes', 'fully', false],
    ['no', 'no', true],
    ['unsure', null, false],
  ]);
  const followed = seriesOf('support', [asked(2026, now), asked(2024, then)])[0]?.options;
  expect(past?.answers.map(({ code }) => followed?.get(code) ?? null)).toEqual(['fully', 'no', null]);
});

test('rule 18: a new question may continue an earlier one that no other goes on from and that is answered alike', () => {
  const earlier = [asked(2024, question('a'), question('b'), number('n')), asked(2021, question('c'), question('b'))];
  const fresh = question('q9', { type: 'scale' });
  const pasts = questionPasts(asked(2026, question('a'), fresh), earlier);
  expect(pasts.get('q9')).toMatchObject({ former: null, answers: [], changes: [] });
  expect(pasts.get('q9')?.continuable.map(({ year, code }) => [year, code])).toEqual([
    [2024, 'b'],
    [2021, 'c'],
  ]);
  const continuing = { ...fresh, continues: { year: 2021, code: 'c' } };
  const then = questionPasts(asked(2026, question('a'), continuing, question('q10')), earlier);
  expect(then.get('q9')).toMatchObject({
    former: { year: 2021, question: { code: 'c' } },
    changes: ['code', 'type', 'label'],
  });
  expect(then.get('q10')?.continuable.map(({ code }) => code)).toEqual(['b']);
});

test('an earlier question or answer is continued once: counted under two, it would be counted twice', () => {
  const continues = { year: 2021, code: 'c' };
  const twice = question('b', {
    continues,
    options: [
      { code: 'fully', label: 'Tout à fait', was: ['yes'] },
      { code: 'partly', label: 'En partie', was: ['yes'] },
    ],
  });
  expect(
    questionProblems([question('a', { continues }), twice]).map(({ pointer, code }) => `${pointer} ${code}`),
  ).toEqual(['/1/options/1/was was_twice', '/1/continues continued_twice']);
});
