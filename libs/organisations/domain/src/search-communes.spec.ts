import { expect, test } from '@jest/globals';
import { communeSearchForm } from './search-communes';

test('a commune is found as it is said, abbreviated and without accents', () => {
  expect(communeSearchForm('  St-Valéry sur Somme')).toBe('saint valery sur somme');
  expect(communeSearchForm('Ste Geneviève')).toBe('sainte genevieve');
  expect(communeSearchForm('Festubert')).toBe('festubert');
});
