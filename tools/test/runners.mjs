// What `npm test` runs. Each runner answers `{ passed, failed, output }`; one that crashes has failed.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { readJson } from '../lib/files.mjs';
import { run } from '../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';
import { staleContracts } from '../contract/contract.mjs';
import { findBrowser } from './browser.mjs';

/** A runner that lasts longer hangs (milliseconds): four times what the longest takes on two quiet cores. */
const LONGEST = 1_800_000;

/** A command that passes or fails as one. */
const check = (args) => async () => {
  const result = await node(args);
  return verdict(result.code === 0, result);
};

/** A Jest suite, counted test by test. */
const jest = (suite, { workers = 1, environment = async () => ({}) } = {}) =>
  async function runJest(tell) {
    const folder = mkdtempSync(join(tmpdir(), 'fds-report-'));
    try {
      const report = join(folder, `${suite}.json`);
      const result = await node(
        [
          '--experimental-vm-modules',
          '--disable-warning=ExperimentalWarning',
          'node_modules/jest/bin/jest.js',
          `--config=jest.${suite}.config.mjs`,
          `--maxWorkers=${workers}`,
          '--json',
          `--outputFile=${report}`,
        ],
        await environment(tell),
      );
      const told = readJson(report);
      tell(`les plus longs : ${longest(told).join(', ')}`, true);
      return count(told, result);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

/** Passed and failed tests of a Jest report; a suite that could not run, or a run that ended badly, is one failure. */
export function count(report, { code, stderr, stdout }) {
  const passed = report?.numPassedTests ?? 0;
  let failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  if (failed === 0 && (code !== 0 || report === null || passed === 0)) failed = 1;
  return { passed, failed, output: failed > 0 ? stderr || stdout : '' };
}

/** The five files of a Jest report that lasted longest, with their seconds: where to look when the whole grows slow. */
export function longest(report) {
  return (report?.testResults ?? [])
    .map(({ name, startTime, endTime }) => ({
      name: basename(name),
      seconds: Math.round((endTime - startTime) / 1000),
    }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => `${name} ${seconds} s`);
}

/**
 * A story keeps some two thirds of a processor busy: its browser, its server and its database wait for one another. So one
 * story more than there are processors, and four at most, as each has a browser and a portal of its own.
 */
export const storiesAtOnce = (processors) => Math.min(processors + 1, 4);

/** What runs, in order: two at once, save those that wait for others or need the machine for themselves. */
export const runners = [
  { name: 'Construction', key: 'build', run: build },
  {
    name: 'Mise en forme',
    run: check(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--no-color', '.']),
  },
  { name: 'Règles de code et frontières', run: check(['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']) },
  {
    name: 'Types du serveur',
    run: check(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false']),
  },
  {
    name: 'Types des pages et de leurs tests',
    run: check(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json', '--pretty', 'false']),
  },
  { name: 'Tests du domaine', run: jest('domain') },
  { name: "Tests de l'API", run: jest('api', { workers: 2 }) },
  { name: 'Tests des pages', run: jest('web', { workers: 2 }) },
  { name: 'Tests des outils', run: jest('tools') },
  { name: 'Fraîcheur du contrat', after: 'build', run: contract },
  {
    name: 'Histoire dans le navigateur',
    after: 'build',
    alone: true,
    run: jest('e2e', { workers: storiesAtOnce(availableParallelism()), environment: browser }),
  },
];

async function build(tell) {
  const quiet = { say: tell, step: (label, work) => work(tell) };
  try {
    await ensureBuilt(quiet);
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: `${error.details ?? ''}\n${error.message}` };
  }
}

async function contract() {
  const stale = await staleContracts();
  return stale.length === 0
    ? { passed: 1, failed: 0, output: '' }
    : {
        passed: 0,
        failed: 1,
        output: `${stale.join(', ')} : périmé. Lancez « npm run contract » et relisez la différence.`,
      };
}

async function browser(tell) {
  const { path, origin } = await findBrowser(tell);
  tell(`Navigateur : ${path} (${origin})`, true);
  return { CHROMIUM_PATH: path };
}

const node = (args, env = {}) =>
  run(pinnedNode(), args, {
    cwd: root,
    env: childEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined, ...env }),
    timeout: LONGEST,
  });

const verdict = (good, { stdout, stderr }) => ({
  passed: good ? 1 : 0,
  failed: good ? 0 : 1,
  output: good ? '' : `${stdout}${stderr}`,
});
