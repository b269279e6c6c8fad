import { expect, test } from '@jest/globals';
import { readDay, readTime, showDay, showTime } from './typed-when';

const NEAR = '2026-10-02';

test.each([
  ['9/10', '2026-10-09'],
  ['09/10/2026', '2026-10-09'],
  ['9.10.26', '2026-10-09'],
  ['9-10', '2026-10-09'],
  ['9', '2026-10-09'],
  ['vendredi 9 octobre', '2026-10-09'],
  ['ven. 9 oct.', '2026-10-09'],
  ['1er octobre', '2026-10-01'],
  ['mardi 8 décembre 2027', '2027-12-08'],
  ['2026-10-09', '2026-10-09'],
  ['  ', ''],
  ['31/9', null],
  ['9 jui', null],
  ['bientôt', null],
])('a day typed « %s » is read as %s', (typed, day) => {
  expect(readDay(typed, NEAR)).toBe(day);
});

test.each([
  ['9', '09:00'],
  ['9h', '09:00'],
  ['9h30', '09:30'],
  ['9 h 30', '09:30'],
  ['9\u00a0h\u00a030', '09:30'],
  ['09:30', '09:30'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['midi', '12:00'],
  ['Minuit', '00:00'],
  ['24 h', '00:00'],
  ['', ''],
  ['25h', null],
  ['9h75', null],
  ['matin', null],
])('a time typed « %s » is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test('what a box shows is read back as the same', () => {
  for (const day of ['2026-10-01', '2026-10-09', '2027-01-31']) expect(readDay(showDay(day, NEAR), NEAR)).toBe(day);
  for (const time of ['00:00', '09:05', '16:30']) expect(readTime(showTime(time))).toBe(time);
  expect([showDay('', NEAR), showTime('')]).toEqual(['', '']);
});
