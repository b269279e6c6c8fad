import { expect, test } from '@jest/globals';
import { share } from './figure';
import {
  familiesFinding,
  formatsFinding,
  kindsFinding,
  kindVisitsFinding,
  levelsFinding,
  mediaFinding,
  modesFinding,
  municipalitiesFinding,
  questionFinding,
  satisfaction,
  type BilanQuestion,
} from './findings';
import { FigureBook } from './reading';

/** A bilan that holds these values; the base of a code is the last argument's. */
const book = (values: Record<string, number>, labels: Record<string, string> = {}): FigureBook =>
  new FigureBook(
    Object.entries(values).map(([code, value]) => ({
      code,
      value,
      unit: 'events',
      base: null,
      baseValue: null,
      share: share(value, null),
      label: labels[code] ?? code,
      definition: '',
    })),
  );
const NOTHING = book({});

test('a bilan without any row has a title for every figure, and none claims anything', () => {
  const titles = [
    levelsFinding,
    kindVisitsFinding,
    familiesFinding,
    kindsFinding,
    formatsFinding,
    modesFinding,
    municipalitiesFinding,
    mediaFinding,
  ].map((finding) => finding(NOTHING));
  expect(titles).toEqual([
    'Aucune visite scolaire déclarée',
    'Aucune visite déclarée',
    'Aucun porteur pour l’instant',
    'Aucun événement pour l’instant',
    'Aucun événement ponctuel',
    'Aucun événement pour l’instant',
    'Aucune commune touchée pour l’instant',
    'Aucun relais média pour l’instant',
  ]);
});

test.each([
  [{ primary: 57, middle: 28 }, 'L’élémentaire d’abord'],
  [{ primary: 28, middle: 57, unspecified: 10 }, 'Le collège d’abord'],
  [{ primary: 30, middle: 30 }, 'Pas de niveau scolaire en tête'],
  [{ primary: 30, unspecified: 31 }, 'Le niveau des scolaires est mal connu'],
])('school visits %j: %s', (levels, title) => {
  const values = Object.entries(levels).map(([level, visits]) => [`attendance.school_level.${level}`, visits]);
  expect(levelsFinding(book(Object.fromEntries(values) as Record<string, number>))).toBe(title);
});

test('a kind of event attracts the most only when no other attracts as much', () => {
  expect(kindVisitsFinding(book({ 'attendance.kind.science_route': 43, 'attendance.kind.festival': 10 }))).toBe(
    'Les parcours attirent le plus',
  );
  expect(kindVisitsFinding(book({ 'attendance.kind.science_route': 10, 'attendance.kind.festival': 10 }))).toBe(
    'Aucun type d’événement ne se détache',
  );
});

test.each([
  [
    { culture: 22, education: 19, higher_education_research: 18, territory: 15 },
    'La culture en tête de quatre familles',
  ],
  [{ culture: 5, education: 5, territory: 1 }, 'Trois familles de porteurs'],
  [{ education: 4 }, 'L’éducation, seule famille représentée'],
  [{ culture: 4, unspecified: 5 }, 'La famille des porteurs est mal connue'],
])('rule 6: families %j: %s', (families, title) => {
  const values = Object.entries(families).map(([family, count]) => [`holders.family.${family}`, count]);
  expect(familiesFinding(book(Object.fromEntries(values) as Record<string, number>))).toBe(title);
});

test.each([
  [45, 101, '45 événements à plusieurs animations'],
  [1, 12, '1 événement à plusieurs animations'],
  [0, 12, 'Aucun événement à plusieurs animations'],
])('%i multi-activity events of %i: %s', (multi, total, title) => {
  expect(kindsFinding(book({ 'events.total': total, 'events.multi': multi }))).toBe(title);
});

test('a format is king above half of the single events, only first below', () => {
  const of = (workshop: number, lecture: number): string =>
    formatsFinding(book({ 'events.single.format.workshop': workshop, 'events.single.format.lecture': lecture }));
  expect(of(29, 27)).toBe('L’atelier, format roi');
  expect(of(3, 3)).toBe('Aucun format en tête');
  expect(
    formatsFinding(
      book({ 'events.single.format.show': 4, 'events.single.format.game': 3, 'events.single.format.visit': 2 }),
    ),
  ).toBe('Le spectacle, premier format');
});

test('the attendance modes say all, none, or how many', () => {
  expect(modesFinding(book({ 'events.total': 101, 'events.mode.in_person': 94 }))).toBe(
    '94 événements sur 101 en présentiel',
  );
  expect(modesFinding(book({ 'events.total': 3, 'events.mode.in_person': 3 }))).toBe(
    'Tous les événements en présentiel',
  );
  expect(modesFinding(book({ 'events.total': 3, 'events.mode.in_person': 0 }))).toBe(
    'Aucun événement en présentiel seul',
  );
});

test('the communes reached are told with the departments that have some', () => {
  const values = { 'municipalities.total': 66, 'municipalities.department.02': 9, 'municipalities.department.59': 57 };
  expect(municipalitiesFinding(book({ ...values, 'municipalities.department.60': 0 }))).toBe(
    '66 communes touchées dans 2 départements',
  );
});

const overall: BilanQuestion = {
  code: 'overall_satisfaction',
  type: 'single',
  label: 'Appréciation globale',
  options: ['very_satisfied', 'satisfied', 'little_satisfied', 'not_expressed'],
};
const answers = (question: string, tally: Record<string, number>, answered: number): Record<string, number> => ({
  [`evaluation.${question}.answered`]: answered,
  ...Object.fromEntries(Object.entries(tally).map(([option, count]) => [`evaluation.${question}.${option}`, count])),
});

test('rule 5: satisfaction is counted from the answers, never by adding rounded shares', () => {
  const figures = book(
    answers('overall_satisfaction', { very_satisfied: 18, satisfied: 27, little_satisfied: 4, not_expressed: 4 }, 53),
  );
  expect(satisfaction(figures)).toEqual({ satisfied: 45, answered: 53 });
  expect(questionFinding(figures, overall)).toBe('84,9\u00A0% de porteurs satisfaits');
  expect(satisfaction(NOTHING)).toBeNull();
});

test('a question tells its most frequent answer with its base, or that answers are divided', () => {
  const press: BilanQuestion = { code: 'press', type: 'single', label: 'Presse', options: ['yes', 'no'] };
  const labels = { 'evaluation.press.yes': 'Oui', 'evaluation.press.no': 'Non' };
  const title = (yes: number, no: number, question = press): string =>
    questionFinding(book(answers('press', { yes, no }, yes + no), labels), question);
  expect(title(59, 10)).toBe('«\u00A0Oui\u00A0»\u00A0: 59 réponses sur 69');
  expect(title(59, 10, { ...press, type: 'multiple' })).toBe('«\u00A0Oui\u00A0» d’abord\u00A0: 59 réponses sur 69');
  expect(title(1, 0)).toBe('«\u00A0Oui\u00A0»\u00A0: 1 réponse sur 1');
  expect(title(5, 5)).toBe('Des réponses partagées');
  expect(title(0, 0)).toBe('Aucune réponse pour l’instant');
});
