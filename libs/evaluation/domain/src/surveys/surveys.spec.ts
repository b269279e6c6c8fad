import { expect, test } from '@jest/globals';
import type { Question } from '@fds/questions/domain';
import { recodedChoices, wordsKey } from '../recoding/recoding';
import { readInvitedList } from './invited-list';
import { canReadAnswers, readableAnswers } from './policies';
import { answeredStrata, keptStrata, type SurveyStrata } from './strata';

const strata = (department: string, category: string, size: SurveyStrata['size'] = ''): SurveyStrata => ({
  ...{ department, category, size },
});
const times = (count: number, one: SurveyStrata): SurveyStrata[] => Array.from({ length: count }, () => one);

test('of an anonymous survey, any two readings differ by no answer or by five at least', () => {
  const shown = (responses: number, closed: boolean): number =>
    readableAnswers({ naming: 'anonymous', responses, closed });
  for (let earlier = 0; earlier < 60; earlier += 1)
    for (let later = earlier; later < 60; later += 1)
      for (const closed of [false, true]) {
        const more = shown(later, closed) - shown(earlier, false);
        expect(more === 0 || more >= 5).toBe(true);
      }
  expect([4, 9, 10, 14, 15].map((n) => shown(n, false))).toEqual([0, 0, 5, 5, 10]);
  expect([4, 5, 12].map((n) => shown(n, true))).toEqual([0, 5, 12]);
  expect(readableAnswers({ naming: 'named', responses: 1, closed: false })).toBe(1);
  expect(canReadAnswers({ naming: 'anonymous', responses: 9, closed: false }).allowed).toBe(false);
  // Nothing was answered: there is nothing to hide.
  expect(canReadAnswers({ naming: 'anonymous', responses: 0, closed: false }).allowed).toBe(true);
});

test('an anonymous answer keeps of the list what five invited people share: all of it, less, or nothing', () => {
  const own = strata('80', 'Bibliothèque', 'village');
  const shared = { all: 4, departmentAndCategory: 4, category: 4, department: 4 };
  expect(keptStrata(own, { ...shared, all: 5 })).toEqual(own);
  expect(keptStrata(own, { ...shared, departmentAndCategory: 5 })).toEqual(strata('80', 'Bibliothèque'));
  expect(keptStrata(own, { ...shared, category: 5, department: 9 })).toEqual(strata('', 'Bibliothèque'));
  expect(keptStrata(own, { ...shared, department: 5 })).toEqual(strata('80', ''));
  expect(keptStrata(own, shared)).toEqual(strata('', ''));
});

test('once all have answered, no part is left to fewer than five of them', () => {
  const answered = [
    ...times(5, strata('80', 'Bibliothèque', 'village')),
    ...times(4, strata('80', 'Bibliothèque', 'city')),
    ...times(3, strata('59', 'Bibliothèque', 'city')),
    ...times(2, strata('02', 'Bibliothèque')),
    ...times(1, strata('62', 'Ludothèque')),
  ];
  const kept = answeredStrata(answered);
  const sizes = new Map<string, number>();
  for (const one of kept) sizes.set(JSON.stringify(one), (sizes.get(JSON.stringify(one)) ?? 0) + 1);
  expect(kept.slice(0, 5)).toEqual(answered.slice(0, 5));
  expect(kept.slice(5, 14)).toEqual(times(9, strata('', 'Bibliothèque')));
  expect(kept[14]).toEqual(strata('', ''));
  sizes.delete(JSON.stringify(strata('', '')));
  expect([...sizes.values()].every((size) => size >= 5)).toBe(true);
});

test('a list is read by its head or in its usual order; each wrong cell is named, and then nobody is invited', () => {
  const read = readInvitedList('Type;Structure;Mail\nMuseum;Musée;a@b.fr\nMJC;Maison;A@B.FR\nMJC;Sans adresse;');
  expect(read.people.map(({ name, email, category }) => [name, email, category])).toEqual([
    ...[
      ['Musée', 'a@b.fr', 'Museum'],
      ['Sans adresse', null, 'MJC'],
    ],
  ]);
  expect([read.repeated, read.problems]).toEqual([1, []]);
  expect(readInvitedList('Médiathèque;m@ville.fr;2;Bibliothèque;2285').people).toMatchObject([
    { department: '02', municipality: '02285' },
  ]);
  const wrong = readInvitedList('Bonne;b@c.fr;80\n;a@b;99Z;;XYZ');
  expect(wrong.people).toEqual([]);
  expect(wrong.problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
    ...['2 name', '2 email', '2 department', '2 municipality'],
  ]);
});

const question: Question = {
  ...{ code: 'kind', type: 'multiple', label: 'Quoi ?', required: false },
  options: [
    { code: 'library', label: 'Bibliothèque' },
    { code: 'youth', label: 'Jeunesse' },
    { code: 'autre', label: 'Autre', other: true },
  ],
};
const recoding = (...options: string[]) => [{ question: 'kind', key: wordsKey('Médiathèque'), options }];

test('words beside « autre » are counted under what stands for them, once each, whatever their spelling', () => {
  expect(recodedChoices(question, 'youth|autre=MEDIATHEQUE', recoding('library'))).toEqual(['youth', 'library']);
  expect(recodedChoices(question, 'youth|autre=médiathèque', recoding('library', 'youth'))).toEqual([
    'youth',
    'library',
  ]);
  // Other words, another question, no words at all: as they were answered.
  expect(recodedChoices(question, 'autre=Ferme', recoding('library'))).toEqual(['autre']);
  expect(recodedChoices({ ...question, code: 'q2' }, 'autre=Médiathèque', recoding('library'))).toEqual(['autre']);
  expect(recodedChoices(question, 'library|autre', recoding('youth'))).toEqual(['library', 'autre']);
});
