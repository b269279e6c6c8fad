import { expect, test } from '@jest/globals';
import { initialsOf, matchingKey, onOneLine, searchForm, shortened, frenchSpaces } from './text';

test('rule 23: spellings of one research unit meet in one key', () => {
  expect(matchingKey('SCALab')).toBe(matchingKey('Scal-ab '));
  expect(matchingKey('PériTox')).toBe('peritox');
});

test('searching ignores accents, case and ligatures', () => {
  expect(searchForm('  L’Œuf & la POULE ')).toBe('l oeuf la poule');
});

test('what somebody typed stays on one line, its French spaces kept', () => {
  expect(onOneLine('Camille\r\n\r\nVotre compte est bloqué\u2028cliquez')).toBe(
    'Camille Votre compte est bloqué cliquez',
  );
  expect(onOneLine(' «\u00a0Baie\u00a0» ')).toBe('«\u00a0Baie\u00a0»');
});

test('a long text is cut after a word when one ends near, within its length', () => {
  expect(shortened('Saveurs savantes en baie de Somme', 24)).toBe('Saveurs savantes en…');
  expect(shortened('Anticonstitutionnellement', 20)).toBe('Anticonstitutionnel…');
  expect(shortened('Saveurs', 7)).toBe('Saveurs');
});

test('French signs keep to their word, and an address is left as it is', () =>
  expect(frenchSpaces('Et vous ? « Oui » : https://x.example/a?b=c')).toBe(
    'Et vous\u00a0? «\u00a0Oui\u00a0»\u00a0: https://x.example/a?b=c',
  ));

test('initials are those of the two first words, whatever alphabet they are in', () => {
  expect(['Camille Ozenne', 'Maison Pour Tous', 'Anne-Marie', '🦉 hulotte', ''].map(initialsOf)).toEqual([
    'CO',
    'MP',
    'AM',
    '🦉H',
    '',
  ]);
});
