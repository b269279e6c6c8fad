import { beforeAll, expect, jest, test } from '@jest/globals';
import { answer } from './answer';
import { toldBy } from './told';

/** For runner.spec.mjs: leaves behind what a test file may leave. */
let begun = 0;
beforeAll(() => void begun++);

test('a source is loaded by its name', () => {
  expect(answer).toBe(41);
  process.env['FDS_LEFT_BEHIND'] = 'here';
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
test.each([1, 2])('hooks run once: %s', () => {
  expect(begun).toBe(1);
});
toldBy('first.case.ts');
test('a wrong answer is a failure', () => {
  expect(answer).toBe(42);
});
