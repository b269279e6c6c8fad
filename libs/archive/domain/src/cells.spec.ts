import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDate, isSiret, joinList, parseInstant, splitList } from './index';

describe('an instant', () => {
  test.each([
    ['2021-10-01T09:00:00+02:00', '2021-10-01T07:00:00.000Z'],
    ['2021-10-01T09:00+02:00', '2021-10-01T07:00:00.000Z'],
    ['2021-10-01T09:00:00Z', '2021-10-01T09:00:00.000Z'],
    ['2021-10-01T09:00:00.57Z', '2021-10-01T09:00:00.570Z'],
    ['2021-10-01T00:30:00-09:30', '2021-10-01T10:00:00.000Z'],
    ['2021-10-01T09:00:00+0200', '2021-10-01T07:00:00.000Z'],
    ['2021-10-01T09:00:00+02', '2021-10-01T07:00:00.000Z'],
    ['2024-02-29T23:59:59.999999+00:00', '2024-02-29T23:59:59.999Z'],
  ])('with its offset is read: %s', (text, instant) => {
    expect(new Date(parseInstant(text) ?? 0).toISOString()).toBe(instant);
  });

  test.each([
    '2021-10-01T09:00:00',
    '2021-10-01',
    '2021-10-01 09:00:00+02:00',
    '2021-10-01T24:00:00+02:00',
    '2021-10-01T09:60:00+02:00',
    '2021-10-01T09:00:60+02:00',
    '2021-02-30T09:00:00+02:00',
    '2021-10-01T09:00:00+15:00',
    '2021-10-01T09:00:00+02:60',
    '01/10/2021 09:00',
    '0000-01-01T00:00:00Z',
    ' 2021-10-01T09:00:00Z',
    '2021-10-01T09:00:00z',
    '2021-10-01T09:00:00+2:00',
    '',
  ])('is refused without offset, or when it does not exist: %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('written by the platform is read back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
        (date) => parseInstant(date.toISOString()) === date.getTime(),
      ),
    );
  });
});

test('a date exists or is refused', () => {
  expect(['2021-10-01', '2024-02-29', '0001-01-01'].map(isDate)).toEqual([true, true, true]);
  expect(['2021-02-29', '2021-13-01', '0000-01-01', '1/10/2021', '2021-10-1', ''].map(isDate)).toEqual(
    Array(6).fill(false),
  );
});

test.each([
  ['73282932000074', true, 'passes Luhn'],
  ['73282932000075', false, 'fails Luhn'],
  ['35600000000048', true, 'seat of La Poste, passes Luhn'],
  ['35600000049837', true, 'La Poste, sum of the digits a multiple of 5'],
  ['35600000049838', false, 'La Poste, neither'],
  ['7328293200007', false, '13 digits'],
  ['732 829 320 00074', false, 'spaces'],
  ['7328293200007A', false, 'a letter'],
])('SIRET %s: %s, %s', (siret, valid) => {
  expect(isSiret(siret)).toBe(valid);
});

test('the values of a cell are split and joined without loss', () => {
  expect(splitList('')).toEqual([]);
  expect(splitList('a|b')).toEqual(['a', 'b']);
  expect(joinList(['a', 'b'])).toBe('a|b');
  const values = fc.array(fc.string({ minLength: 1 }).filter((text) => !text.includes('|')));
  fc.assert(fc.property(values, (list) => expect(splitList(joinList(list))).toEqual(list)));
});
