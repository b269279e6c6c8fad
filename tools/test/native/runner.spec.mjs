import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../../lib/files.mjs';
import { run } from '../../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../../lib/workspace.mjs';

let folder;
const tests = (report, file) => report.testResults.find(({ name }) => name.endsWith(file)).assertionResults;
const statuses = (report, file) => tests(report, file).map(({ status }) => status);

/** Runs files of `cases` in one process, one after the other. */
async function runCases(names, project) {
  const config = {
    rootDir: root,
    testRunner: '<rootDir>/tools/test/native/runner.mjs',
    testMatch: ['<rootDir>/tools/test/native/cases/*.{case,page}.ts'],
    extensionsToTreatAsEsm: ['.ts'],
    transform: {},
    ...project,
  };
  const to = join(folder, `${names[0]}.json`);
  const command = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', `--config=${JSON.stringify(config)}`];
  const order = names.map((name) => join(root, 'tools/test/native/cases', name));
  await run(pinnedNode(), [...command, '--runInBand', '--json', `--outputFile=${to}`, '--runTestsByPath', ...order], {
    cwd: root,
    env: childEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined, JEST_WORKER_ID: undefined }),
    timeout: 50_000,
  });
  return readJson(to);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fds-runner-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sources of the server', () => {
  let report;
  beforeAll(async () => {
    report = await runCases(['first.case.ts', 'second.case.ts'], { testEnvironment: 'node' });
  });

  test('each test is counted once, in its own file, those of a helper that both load too', () => {
    expect([report.numTotalTests, report.numPassedTests, report.numFailedTests]).toEqual([8, 6, 2]);
    expect(statuses(report, 'first.case.ts')).toEqual(['passed', 'passed', 'passed', 'passed', 'failed']);
  });
  test('a failure names the line of the source', () => {
    const failed = tests(report, 'first.case.ts').at(-1);
    expect(failed.failureMessages.join()).toMatch(/Expected: 42[\s\S]*first\.case\.ts:19:/);
  });
  test('what a file leaves behind does not reach the next, and what nobody waits for is a failure there', () => {
    expect(statuses(report, 'second.case.ts')).toEqual(['passed', 'passed', 'failed']);
    expect(tests(report, 'second.case.ts').at(-1).failureMessages.join()).toContain('nobody waits for me');
  });
});

describe('pages', () => {
  let report;
  beforeAll(async () => {
    report = await runCases(['first.page.ts', 'second.page.ts'], {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tools/test/web/setup.mjs'],
    });
  });

  test('a component is drawn in a window, and timers wait to be moved', () => {
    expect(statuses(report, 'first.page.ts')).toEqual(['passed', 'passed', 'passed']);
  });
  test('each file has a window of its own, and an error that no listener catches is a failure', () => {
    expect(statuses(report, 'second.page.ts')).toEqual(['passed', 'failed']);
    expect(tests(report, 'second.page.ts').at(-1).failureMessages.join()).toContain('nobody catches me');
  });
});
