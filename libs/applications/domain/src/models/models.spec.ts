import { expect, test } from '@jest/globals';
import { isMulti } from '@fds/shared/kernel';
import { EVENT_FIELDS, isAsked, isBlank, PROJECT_FIELDS, type Answer, type FieldSpec } from '../content';
import { slotDoubts } from '../content/slot-lines';
import { MODELS, modelContent, modelOf } from '.';

const window = { startsOn: '2026-10-02', endsOn: '2026-10-12' };
const content = (model: (typeof MODELS)[number], dated = true) => {
  let given = 0;
  return modelContent(model, { id: model.code, newId: () => `n${++given}`, window: dated ? window : null });
};
/** Required answers that no model can give: they are the holder's own. */
const OWN = new Set([
  'contacts',
  'charterAcceptedBy',
  'municipality',
  'grantAmount',
  'grantPurpose',
  'budget',
  'republicanCommitment',
]);

function problems(fields: Readonly<Record<string, FieldSpec>>, answers: object): string[] {
  return Object.entries(fields).flatMap(([name, spec]) => {
    const answer = (answers as Record<string, Answer>)[name] ?? null;
    if (typeof answer === 'string' && spec.type === 'text' && answer.length > spec.max) return [`${name} too long`];
    if (spec.type === 'choice' && answer !== null && !spec.options.some(({ code }) => code === answer))
      return [`${name} unknown`];
    if (spec.type === 'choices' && spec.options.length > 0)
      return (answer as string[]).filter((code) => !spec.options.some((one) => one.code === code));
    return [];
  });
}

test.each(MODELS.map((model) => [model.code, model] as const))(
  'the model “%s” is a dossier that could be filed',
  (_, model) => {
    const { project, items } = content(model);
    expect(problems(PROJECT_FIELDS, project)).toEqual([]);
    const required = (fields: Readonly<Record<string, FieldSpec>>, asked: (name: string) => boolean, answers: object) =>
      Object.entries(fields)
        .filter(([name, spec]) => spec.required && asked(name) && !OWN.has(name))
        .filter(([name]) => isBlank((answers as Record<string, Answer>)[name]))
        .map(([name]) => name);
    expect(required(PROJECT_FIELDS, () => true, project)).toEqual([]);
    for (const item of items) {
      expect(problems(EVENT_FIELDS, item.answers)).toEqual([]);
      const ofRoot = (name: string) => name === 'slots' && item.parentId !== null;
      expect(
        required(
          EVENT_FIELDS,
          (name) => isAsked(name as keyof typeof EVENT_FIELDS, item) && !ofRoot(name),
          item.answers,
        ),
      ).toEqual([]);
      expect(slotDoubts(item.answers.slots, '2026-04-10')).toEqual([]);
      expect(item.answers.slots.every(({ day }) => day >= window.startsOn && day <= window.endsOn)).toBe(true);
      if (item.parentId === null)
        expect(items.some((one) => one.parentId === item.id)).toBe(isMulti(item.answers.kind));
    }
  },
);

test('a model to start from has no dates: they are the holder’s', () => {
  for (const model of MODELS) expect(content(model, false).items.flatMap(({ answers }) => answers.slots)).toEqual([]);
});

test('a model is found by its code, and nothing by another', () => {
  expect(modelOf('atelier')?.project.title).toBe('Dans la peau d’un levain');
  expect(modelOf('rien')).toBeUndefined();
});
