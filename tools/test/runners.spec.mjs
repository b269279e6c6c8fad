import { expect, test } from '@jest/globals';
import { count, longest, storiesAtOnce } from './runners.mjs';

const ended = { code: 0, stdout: '', stderr: '' };
const report = { numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

test('a good run counts its tests', () => {
  expect(count(report, ended)).toEqual({ passed: 12, failed: 0, output: '' });
});
test('failed tests and suites that could not run are failures, and their output is shown', () => {
  const bad = { ...report, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
  expect(count(bad, { ...ended, code: 1, stderr: 'why' })).toEqual({ passed: 12, failed: 3, output: 'why' });
});
test('a run that crashed without a report, ended badly, or tested nothing has failed', () => {
  expect(count(null, { ...ended, code: 1, stderr: 'crash' })).toEqual({ passed: 0, failed: 1, output: 'crash' });
  expect(count(report, { ...ended, code: 1 })).toMatchObject({ passed: 12, failed: 1 });
  expect(count({ ...report, numPassedTests: 0 }, ended)).toMatchObject({ failed: 1 });
});
test('the files that lasted longest are named, longest first, five at most; a crash names none', () => {
  const testResults = [1, 9, 3, 4, 2, 8].map((seconds) => ({
    name: `/somewhere/of-${seconds}.spec.ts`,
    startTime: 500,
    endTime: 500 + seconds * 1000,
  }));
  expect(longest({ testResults })).toEqual([
    'of-9.spec.ts 9 s',
    'of-8.spec.ts 8 s',
    'of-4.spec.ts 4 s',
    'of-3.spec.ts 3 s',
    'of-2.spec.ts 2 s',
  ]);
  expect(longest(null)).toEqual([]);
});
test('there is one story more than processors, four at most', () => {
  expect([1, 2, 3, 16].map(storiesAtOnce)).toEqual([2, 3, 4, 4]);
});
