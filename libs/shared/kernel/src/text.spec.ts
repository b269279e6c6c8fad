import { expect, test } from '@jest/globals';
import { matchingKey, searchForm } from './text';

test('rule 23: spellings of one research unit meet in one key', () => {
  expect(matchingKey('SCALab')).toBe(matchingKey('Scal-ab '));
  expect(matchingKey('PériTox')).toBe('peritox');
});

test('searching ignores accents, case and ligatures', () => {
  expect(searchForm('  L’Œuf & la POULE ')).toBe('l oeuf la poule');
});
