import { expect, test } from '@jest/globals';
import {
  frenchChange,
  frenchCount,
  frenchDateTime,
  frenchDay,
  frenchNumber,
  frenchPeriod,
  frenchPlural,
  frenchShare,
  frenchTime,
} from './french';

test('numbers use spaces that our fonts have, and do not break', () => {
  expect(frenchCount(35196)).toBe('35\u00a0196');
  expect(frenchNumber(4.53)).toBe('4,5');
  expect(frenchPlural(1, 'événement')).toBe('1\u00a0événement');
  expect(frenchPlural(0, 'événement')).toBe('0\u00a0événement');
  expect(frenchPlural(1284, 'visite')).toBe('1\u00a0284\u00a0visites');
  expect([35196, 1e6].map(frenchCount).join('')).not.toMatch(/[\u202f ]/);
});

test('rule 7: an unknown share is said unknown, never 0', () => {
  expect([frenchShare(0), frenchShare(null), frenchChange(null)]).toEqual(['0,0\u00a0%', 'inconnu', 'inconnu']);
});

test('rule 5: every share and change has one decimal, a zero too', () => {
  expect([0.84906, 0.5, 1].map(frenchShare)).toEqual(['84,9\u00a0%', '50,0\u00a0%', '100,0\u00a0%']);
  expect([-0.197, 0.07, 0, -0.0001].map(frenchChange)).toEqual([
    '−19,7\u00a0%',
    '+7,0\u00a0%',
    '0,0\u00a0%',
    '0,0\u00a0%',
  ]);
});

test('days are those of the calendar, whatever the machine’s zone', () => {
  expect(frenchDay('2026-10-30', 'full')).toBe('vendredi 30 octobre 2026');
  expect(frenchDay('2021-10-01')).toBe('1er octobre 2021');
  expect(frenchDay('2021-10-01', 'short')).toBe('ven. 1');
  expect(frenchDay('2026-10-30', 'table')).toBe('30/10/2026');
  expect(frenchPeriod('2026-10-02', '2026-10-12')).toBe('du 2 au 12 octobre 2026');
  expect(frenchPeriod('2026-09-28', '2026-10-12')).toBe('du 28 septembre au 12 octobre 2026');
  expect(frenchPeriod('2025-12-30', '2026-01-02')).toBe('du 30 décembre 2025 au 2 janvier 2026');
  expect(frenchPeriod('2026-10-02', '2026-10-02')).toBe('le 2 octobre 2026');
});

test('instants are told in the region’s zone', () => {
  expect(frenchTime('2026-10-09T07:30:00Z')).toBe('9\u00a0h\u00a030');
  expect(frenchTime('2026-01-09T13:00:00Z')).toBe('14\u00a0h');
  expect(frenchDateTime('2021-12-31T23:30:00Z')).toBe('1er janvier 2022 à 0\u00a0h\u00a030');
});
