import { expect, test } from '@jest/globals';
import { coverageLines, departmentLines, keyFigures, networkLines } from './lines';
import { FigureBook, type WordedFigure } from './reading';
import { attendanceCards, eventCards, mediaCard, questionCards } from './sections';

const a = (code: string, value: number, base?: number, label = code): WordedFigure => ({
  code,
  value,
  unit: 'events',
  base: base === undefined ? null : 'base',
  baseValue: base ?? null,
  share: base ? (value * 100) / base : null,
  label,
  definition: '',
});
const EMPTY = new FigureBook([]);

test('a card sorts its bars by value, with what is not given hatched, and keeps the order of levels', () => {
  const book = new FigureBook([
    a('events.single.format.workshop', 2, 9, 'Ateliers'),
    a('events.single.format.lecture', 4, 9, 'Conférences'),
    a('events.single.format.game', 0, 9, 'Jeux'),
    a('events.single.format.unspecified', 3, 9, 'Format non renseigné'),
    a('attendance.school_level.nursery', 1, 6, 'Maternelle'),
    a('attendance.school_level.primary', 5, 6, 'Élémentaire'),
    a('attendance.school_level.unspecified', 0, 6, 'Niveau non renseigné'),
  ]);
  const formats = eventCards(book).find(({ id }) => id === 'formats');
  expect(formats?.bars).toEqual([
    { code: 'events.single.format.lecture', label: 'Conférences', count: 4 },
    { code: 'events.single.format.unspecified', label: 'Format non renseigné', count: 3, unknown: true },
    { code: 'events.single.format.workshop', label: 'Ateliers', count: 2 },
    { code: 'events.single.format.game', label: 'Jeux', count: 0 },
  ]);
  expect(formats?.base).toBe(9);
  const [levels] = attendanceCards(book);
  expect(levels?.bars.map(({ label }) => label)).toEqual(['Maternelle', 'Élémentaire']);
});

test('rule 4: a question of several answers says so, and its base is who answered it', () => {
  const book = new FigureBook([
    a('holders.total', 74),
    a('evaluation.tools.answered', 69, 70),
    a('evaluation.tools.poster', 48, 69, 'Affiches'),
    a('evaluation.tools.flyer', 53, 69, 'Tracts'),
  ]);
  const questions = [
    { code: 'tools', type: 'multiple', label: 'Quels supports ?', options: ['poster', 'flyer'] },
    { code: 'remarks', type: 'text', label: 'Remarques', options: [] },
  ] as const;
  const cards = questionCards(book, questions);
  expect(cards).toHaveLength(1);
  expect(cards[0]).toMatchObject({
    title: '«\u00A0Tracts\u00A0» d’abord\u00A0: 53 réponses sur 69',
    base: 69,
    foot: 'Base\u00A0: 69 réponses à cette question, sur 74 porteurs. Plusieurs réponses possibles.',
  });
});

test('rule 7: attendance is unknown, not zero, while no report is there', () => {
  expect(keyFigures(EMPTY).map(({ value }) => value)).toEqual(['–', '0', '0', '0', '0']);
  const reported = new FigureBook([a('attendance.reports.received', 1), a('attendance.total', 0)]);
  expect(keyFigures(reported)[0]).toMatchObject({ value: '0', label: 'visite en présentiel' });
});

test('the key figures say what they hold, one decimal for each share', () => {
  const book = new FigureBook([
    a('attendance.total', 35196),
    a('attendance.general_public', 18316, 35196, 'Tout public'),
    a('attendance.school', 16880, 35196, 'Scolaires'),
    a('attendance.accompanying_adults', 0, 35196, 'Accompagnateurs'),
    a('attendance.exact', 12000, 35196, 'Visites comptées'),
    a('attendance.reports.received', 96),
    a('holders.first_time', 18),
  ]);
  expect(keyFigures(book)[0]).toEqual({
    code: 'attendance.total',
    value: '35\u00A0196',
    label: 'visites en présentiel',
    detail: 'tout public 52,0\u00A0%, scolaires 48,0\u00A0%',
  });
  expect(keyFigures(book)[1]?.detail).toBe('dont 18 pour la première fois');
});

test('what is not expected covers nothing: the line has no whole', () => {
  expect(coverageLines(EMPTY).every(({ whole }) => whole === null)).toBe(true);
  const book = new FigureBook([a('attendance.reports.expected', 101), a('attendance.reports.received', 96)]);
  expect(coverageLines(book)[0]).toMatchObject({ part: 96, whole: 101 });
});

test('rule 3: a network has two counts, and a department its communes and visits', () => {
  const book = new FigureBook([
    a('networks.ombelliscience.participating', 27, undefined, 'Ombelliscience\u00A0: structures participantes'),
    a('networks.ombelliscience.applicants', 25),
    a('municipalities.department.80', 12, undefined, 'Somme'),
    a('attendance.department.80', 50, 200, 'Somme'),
  ]);
  expect(networkLines(book)).toEqual([
    { code: 'ombelliscience', name: 'Ombelliscience', participating: 27, applicants: 25 },
  ]);
  expect(departmentLines(book)).toEqual([{ code: '80', name: 'Somme', municipalities: 12, visits: 50, share: 25 }]);
});

test('an edition without any row still has its cards, each with an honest title', () => {
  const cards = [...attendanceCards(EMPTY), ...eventCards(EMPTY), mediaCard(EMPTY)];
  expect(cards.every(({ title, base }) => title !== '' && base === 0)).toBe(true);
});
