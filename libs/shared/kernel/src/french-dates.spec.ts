import { expect, test } from '@jest/globals';
import { dayInWords, dayOfYearInWords, momentInWords, weekdayInWords } from './french-dates';

test('a day is said as a letter says it, the first of a month by its ordinal', () => {
  expect(['2026-05-01', '2026-10-11', '2026-08-31'].map(dayInWords)).toEqual([
    '1er mai 2026',
    '11 octobre 2026',
    '31 août 2026',
  ]);
  expect(['2026-05-01', '2026-02-28'].map(dayOfYearInWords)).toEqual(['1er mai', '28 février']);
  expect(['2026-10-10', '2026-10-11', '2024-02-29'].map(weekdayInWords)).toEqual(['samedi', 'dimanche', 'jeudi']);
});

test('an instant is said in the time of the region, past midnight on its own day', () => {
  expect(momentInWords(new Date('2026-04-30T22:05:00Z'))).toBe('1er mai 2026 à 0 h 05');
});
