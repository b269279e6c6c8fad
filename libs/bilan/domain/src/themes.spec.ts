import { expect, test } from '@jest/globals';
import { themesFinding } from './findings';
import { FigureBook } from './reading';
import { themesOfEdition } from './themes';

const theme = (code: string, label: string, value: number) => ({
  ...{
    code: `events.theme.${code}`,
    label,
    value,
    unit: 'events',
    base: 'events.total',
    baseValue: 10,
    share: value * 10,
  },
  definition: '',
});
const total = {
  ...{ code: 'events.total', label: 'Événements', value: 10, unit: 'events', base: null, baseValue: null, share: null },
  definition: '',
};
const book = (...figures: readonly ReturnType<typeof theme>[]): FigureBook => new FigureBook([total, ...figures]);

test('the themes of an edition are its own, in its words, and those that an event names all the same', () => {
  const terms = [
    { code: 'sea', label: 'La mer', used: true },
    { code: 'old', label: 'L’ancien', used: false },
  ];
  expect(themesOfEdition({ terms, named: ['sea', 'old', 'sel_et_mer'] }, false)).toEqual([
    { code: 'sea', label: 'La mer' },
    { code: 'old', label: 'L’ancien' },
    { code: 'sel_et_mer', label: 'Sel et mer' },
  ]);
});

test('an edition that wrote none has the portal’s; an imported one those that are named, under the portal’s words', () => {
  expect(themesOfEdition({ terms: null, named: [] }, false)).toHaveLength(7);
  expect(themesOfEdition({ terms: null, named: ['humanities'] }, true)).toEqual([
    { code: 'humanities', label: 'Sciences humaines et sociales' },
  ]);
});

test('a theme leads when no other is named as often; where most events name none, that is said first', () => {
  const [sea, sky] = [theme('sea', 'La mer', 6), theme('sky', 'Le ciel', 4)];
  expect(themesFinding(book(sea, sky))).toBe('La mer en tête des thématiques');
  expect(themesFinding(book(sea, { ...sky, value: 6 }))).toBe('Aucune thématique en tête');
  expect(themesFinding(book(sea, theme('unspecified', 'Non renseignée', 6)))).toBe('Les thématiques sont mal connues');
  expect(themesFinding(new FigureBook([{ ...total, value: 0 }]))).toBe('Aucun événement pour l’instant');
});
