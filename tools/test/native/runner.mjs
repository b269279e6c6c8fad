// Runs a test file in Node itself instead of a module registry of its own: the server with all its packages is loaded once
// per worker, not once per file, and stays compiled. Everything else is Jest's: its functions, its reports, its workers.
import { ModuleMocker } from 'jest-mock';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { loadSources } from './sources.mjs';

const require = createRequire(import.meta.url);
const { default: adapter } = require('jest-circus/runner');
const mocker = new ModuleMocker(globalThis);
const jest = {
  fn: (work) => mocker.fn(work),
  spyOn: (...what) => mocker.spyOn(...what),
  restoreAllMocks: () => mocker.restoreAllMocks(),
};
let ready = false;

/** What Jest's own runner asks of a module registry. */
const registry = {
  /** The test functions of one run: loaded anew, so that no file sees the tests or handlers of the one before. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[require.resolve(path)];
    return require(path);
  },
  requireModule: (path) => require(path),
  setGlobalsForRuntime(functions) {
    globalThis[Symbol.for('fds.test-run')] = { ...functions, jest };
  },
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: (path) => import(pathToFileURL(path).href),
  enterTestCode: () => undefined,
  leaveTestCode: () => undefined,
};

/** A Jest `testRunner`. */
export default async function runInNode(globalConfig, config, environment, runtime, path, tell) {
  // While files change, each run needs its own copies.
  if (globalConfig.watch || globalConfig.watchAll)
    throw new Error('Watching needs modules that are loaded anew: run the tests once, again and again.');
  if (!ready) {
    await import('reflect-metadata');
    loadSources();
    ready = true;
  }
  const before = { env: { ...process.env }, console: globalThis.console };
  globalThis.console = environment.global.console;
  try {
    return await adapter(globalConfig, config, environment, registry, path, tell);
  } finally {
    mocker.restoreAllMocks();
    globalThis.console = before.console;
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
    Object.assign(process.env, before.env);
  }
}
