import { describe, expect, test } from '@jest/globals';
import { CONDITION_FIELDS, CONDITION_SPECS } from './fields';
import { conditionProblem, EVERYBODY, segmentProblems, type Segment } from './segment';
import { segmentInWords, segmentSentence } from './sentence';

const LATE: Segment = {
  any: [
    {
      all: [
        { field: 'attendance', values: ['due', 'draft'] },
        { field: 'ended_since', values: ['5'] },
        { field: 'family', values: ['territory'] },
      ],
    },
  ],
  except: [{ field: 'department', values: ['60'] }],
};

describe('a segment in words', () => {
  test('is one sentence, its conditions by what they speak of', () => {
    expect(segmentInWords(LATE)).toBe(
      'Les porteurs dont au moins un événement a pour fréquentation attendue ou commencée et s’est terminé depuis plus de 5\u00a0jours et dont la structure est de la famille territoire, sauf ceux dont au moins un événement a lieu dans Oise.',
    );
  });
  test('each condition is a piece that leads to it', () => {
    const places = segmentSentence(LATE).flatMap(({ place }) => place ?? []);
    expect(places).toEqual([
      { group: 0, index: 0 },
      { group: 0, index: 1 },
      { group: 0, index: 2 },
      { group: null, index: 0 },
    ]);
  });
  test('everybody is everybody of the edition; alternatives are told apart', () => {
    expect(segmentInWords(EVERYBODY)).toBe('Les porteurs de l’édition.');
    const two = {
      any: [{ all: [{ field: 'photo', values: ['missing'] }] }, { all: [{ field: 'filing', values: ['none'] }] }],
      except: [],
    } as const;
    expect(segmentInWords(two)).toBe(
      'Les porteurs dont au moins un événement n’a pas de photo, ou dont la structure n’a pas de dossier.',
    );
  });
  test('names of people and themes are given; one that nobody knows any more is said so, never its code', () => {
    const followed: Segment = { any: [{ all: [{ field: 'assigned_to', values: ['nobody', 'x', 'y'] }] }], except: [] };
    expect(segmentInWords(followed, { assigned_to: { x: 'Camille' } })).toContain(
      'suivi par personne, Camille ou inconnu',
    );
  });
});

describe('a condition', () => {
  test('says something that its field knows', () => {
    expect(conditionProblem({ field: 'label', values: [] })).toBe('no_value');
    expect(conditionProblem({ field: 'label', values: ['gold'] })).toBe('unknown_value');
    expect(conditionProblem({ field: 'ended_since', values: ['cinq'] })).toBe('not_days');
    expect(conditionProblem({ field: 'ended_since', values: ['5', '6'] })).toBe('not_days');
    expect(conditionProblem({ field: 'ended_since', values: ['401'] })).toBe('not_days');
    expect(segmentProblems(LATE)).toEqual([]);
    expect(segmentProblems({ any: [], except: [{ field: 'theme', values: [] }] })).toEqual([
      { at: '/except/0', problem: 'no_value' },
    ]);
  });
  test.each(CONDITION_FIELDS)('%s has words for its menu and its values', (field) => {
    const { label, values, inDays } = CONDITION_SPECS[field];
    expect(label).not.toBe('');
    if (values === 'days') expect(inDays?.(3)).toContain('3');
    else if (values !== 'open') for (const option of values) expect(option.label).toMatch(/^[^_]+$/);
  });
});
