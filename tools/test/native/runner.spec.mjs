import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../../lib/files.mjs';
import { run } from '../../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../../lib/workspace.mjs';

let folder;
let report;
const config = {
  rootDir: root,
  testEnvironment: 'node',
  testRunner: '<rootDir>/tools/test/native/runner.mjs',
  testMatch: ['<rootDir>/tools/test/native/cases/*.case.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
};
const tests = (file) => report.testResults.find(({ name }) => name.endsWith(file)).assertionResults;

// Both files in one process, one after the other.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fds-runner-'));
  const to = join(folder, 'report.json');
  const command = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', `--config=${JSON.stringify(config)}`];
  const order = [
    join(root, 'tools/test/native/cases/first.case.ts'),
    join(root, 'tools/test/native/cases/second.case.ts'),
  ];
  await run(pinnedNode(), [...command, '--runInBand', '--json', `--outputFile=${to}`, '--runTestsByPath', ...order], {
    cwd: root,
    env: childEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined, JEST_WORKER_ID: undefined }),
    timeout: 50_000,
  });
  report = readJson(to);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each test is counted once, in its own file', () => {
  expect([report.numTotalTests, report.numPassedTests, report.numFailedTests]).toEqual([6, 4, 2]);
  expect(tests('first.case.ts').map(({ status }) => status)).toEqual(['passed', 'passed', 'passed', 'failed']);
});
test('a failure names the line of the source', () => {
  const failed = tests('first.case.ts').at(-1);
  expect(failed.failureMessages.join()).toMatch(/Expected: 42[\s\S]*first\.case\.ts:17:/);
});
test('what a file leaves behind does not reach the next, and what nobody waits for is a failure there', () => {
  expect(tests('second.case.ts').map(({ status }) => status)).toEqual(['passed', 'failed']);
  expect(tests('second.case.ts').at(-1).failureMessages.join()).toContain('nobody waits for me');
});
