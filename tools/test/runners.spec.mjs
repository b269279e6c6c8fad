import { expect, test } from '@jest/globals';
import { count } from './runners.mjs';

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
