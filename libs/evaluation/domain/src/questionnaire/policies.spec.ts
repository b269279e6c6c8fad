import { EDITION_STATES } from '@fds/editions/domain';
import { expect, test } from '@jest/globals';
import { canWriteQuestionnaire, EVALUATION_TYPES, nextVersion, SURVEY_TYPES } from './policies';

const coordinator = { role: 'coordinator' } as const;

test('the coordination writes a questionnaire until the bilan of its edition is published', () => {
  const open = EDITION_STATES.filter((state) => canWriteQuestionnaire({ state }, coordinator).allowed);
  expect(EDITION_STATES.filter((state) => !open.includes(state))).toEqual(['bilan_published', 'archived']);
  expect(canWriteQuestionnaire({ state: 'archived' }, coordinator)).toEqual({
    allowed: false,
    reasons: ['edition_archived'],
  });
});

test('nobody else writes it, nor the coordinator of a department, since it is the whole region’s', () => {
  expect(canWriteQuestionnaire({ state: 'running' }, { role: 'holder' }).allowed).toBe(false);
  expect(canWriteQuestionnaire({ state: 'running' }, { role: 'coordinator', departments: ['02'] })).toEqual({
    allowed: false,
    reasons: ['outside_territory'],
  });
});

test('a version that nobody has answered changes in place; another follows one that somebody has', () => {
  expect([nextVersion(0, 0), nextVersion(1, 0), nextVersion(1, 3)]).toEqual([1, 1, 2]);
});

test('an evaluation asks for files, a survey whose link anybody may open does not', () => {
  expect([EVALUATION_TYPES.includes('file'), SURVEY_TYPES.includes('file')]).toEqual([true, false]);
});
