import { expect, test } from '@jest/globals';
import type { SlotLine } from './field-spec';
import { isLineInWindow, lineInWords, slotDoubts } from './slot-lines';

const line = (over: Partial<SlotLine> = {}): SlotLine => ({
  day: '2026-10-10',
  from: '10:00',
  to: '18:00',
  nextDay: false,
  audience: 'everyone',
  ...over,
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const said = (...lines: SlotLine[]): string[] =>
  slotDoubts(lines, '2026-04-21').map(({ index, text }) => `${index} ${plain(text)}`);

test('a line that ends before it begins is said with its day and both hours', () => {
  expect(said(line({ day: '2026-10-11', from: '14:00', to: '12:00' }))).toEqual([
    '0 Dimanche 11 octobre : l’heure de fin (12 h) vient avant l’heure de début (14 h).',
  ]);
  expect(said(line({ day: '2026-10-01', to: '10:00' }))).toEqual([
    '0 Jeudi 1er octobre : l’heure de fin est celle du début (10 h).',
  ]);
});

test('a line may last until the next day, 24 hours at most', () => {
  expect(said(line({ from: '22:00', to: '00:30', nextDay: true }))).toEqual([]);
  expect(said(line({ from: '10:00', to: '10:00', nextDay: true }))).toEqual([]);
  expect(said(line({ from: '10:00', to: '10:01', nextDay: true }))[0]).toContain('plus de 24 heures');
});

test('two lines that overlap: the later one names the other, whatever their order in the list', () => {
  const [late, early] = [line({ from: '17:00', to: '19:00' }), line()];
  expect(said(late, early)).toEqual([
    '0 Samedi 10 octobre, de 17 h à 19 h : ce créneau en recouvre un autre, samedi 10 octobre, de 10 h à 18 h.',
  ]);
  expect(said(line({ from: '22:00', to: '02:00', nextDay: true }), line({ day: '2026-10-11', from: '01:30' }))[0]).toBe(
    '1 Dimanche 11 octobre, de 1 h 30 à 18 h : ce créneau en recouvre un autre, samedi 10 octobre, de 22 h à 2 h le lendemain.',
  );
  expect(said(line({ to: '12:00' }), line({ from: '12:00' }))).toEqual([]);
});

test('a line twice over overlaps once, and three that share an hour are said twice', () => {
  expect(said(line(), line())).toHaveLength(1);
  expect(said(line(), line({ from: '11:00' }), line({ from: '12:00' }))).toHaveLength(2);
});

test('a day that is over is said; today is not over', () => {
  expect(said(line({ day: '2026-04-20' }))).toEqual(['0 Lundi 20 avril : ce jour est déjà passé.']);
  expect(said(line({ day: '2026-04-21' }))).toEqual([]);
});

test('an unfinished line says what it misses; one in which nothing was typed says nothing', () => {
  expect(said(line({ to: '' }))).toEqual(['0 Samedi 10 octobre : il manque l’heure de fin.']);
  expect(said(line({ day: '', to: '' }))).toEqual(['0 Il manque le jour et l’heure de fin.']);
  expect(said(line({ day: '', from: '', to: '' }))).toEqual([]);
  expect(said(line({ day: '2026-02-30' }))).toEqual(['0 Il manque le jour.']);
});

test('rule 12: a line is inside the window when it begins on one of its days or lasts into it', () => {
  const window = { startsOn: '2026-10-02', endsOn: '2026-10-12' };
  expect(isLineInWindow(line(), window)).toBe(true);
  expect(isLineInWindow(line({ day: '2026-10-01' }), window)).toBe(false);
  expect(isLineInWindow(line({ day: '2026-10-01', from: '22:00', to: '02:00', nextDay: true }), window)).toBe(true);
  expect(isLineInWindow(line({ day: '2026-10-01', from: '22:00', to: '00:00', nextDay: true }), window)).toBe(false);
  expect(isLineInWindow(line({ day: '2026-10-12', from: '23:00', to: '01:00', nextDay: true }), window)).toBe(true);
  expect(isLineInWindow(line({ day: '2026-10-13' }), window)).toBe(false);
});

test('a line in words leaves out what is not typed', () => {
  expect(plain(lineInWords(line({ from: '' })))).toBe('samedi 10 octobre, à 18 h');
  expect(lineInWords(line({ day: '', from: '', to: '' }))).toBe('');
});
