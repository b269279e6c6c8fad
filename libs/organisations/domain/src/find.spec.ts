import { expect, test } from '@jest/globals';
import { searchWords } from './find';

test('empty words are left out, unless nothing else was typed', () => {
  expect(searchWords('Association de la Maison pour tous')).toEqual(['maison', 'tous']);
  expect(searchWords('L’Association')).toEqual(['l', 'association']);
});

test('an identifier is one word, whatever its spaces and case', () => {
  expect(searchWords('732 829 320 00074')).toEqual(['73282932000074']);
  expect(searchWords(' 0801234M ')).toEqual(['0801234m']);
});

test('signs of SQL and of patterns are no words', () => {
  expect(searchWords('%')).toEqual([]);
  expect(searchWords('_')).toEqual([]);
  expect(searchWords("50% d'eau")).toEqual(['50', 'eau']);
});

test('a commune is found as it is said', () => {
  expect(searchWords('collège St-Exupéry')).toEqual(['college', 'saint', 'exupery']);
});
