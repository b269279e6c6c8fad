import { expect, test } from '@jest/globals';
import { containing } from './containing';

test('what is typed is looked for as it is: %, _ and \\ stand for themselves', () => {
  expect(containing(' 100_% \\ ')).toBe('%100\\_\\% \\\\%');
});

test('nothing typed is no filter', () => {
  expect([containing(undefined), containing('  ')]).toEqual([null, null]);
});
