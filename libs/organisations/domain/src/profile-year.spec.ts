import { expect, test } from '@jest/globals';
import { profileYear } from './profile-year';

test('an organisation is edited as of the latest edition that is not over', () => {
  const editions = [
    { year: 2024, over: true },
    { year: 2026, over: false },
    { year: 2025, over: false },
  ];
  expect(profileYear(editions, 2025)).toBe(2026);
});

test('when every edition is over, or there is none, it is this year', () => {
  expect(profileYear([{ year: 2021, over: true }], 2026)).toBe(2026);
  expect(profileYear([], 2026)).toBe(2026);
});
