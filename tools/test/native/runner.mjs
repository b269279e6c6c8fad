// Runs a test file in Node itself instead of a module registry of its own: the server with all its packages is loaded once
// per worker, not once per file, and stays compiled. Everything else is Jest's: its functions, its reports, its workers.
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { loadSources } from './sources.mjs';
import { enterWindow } from './window.mjs';

const require = createRequire(import.meta.url);
const { default: adapter } = require('jest-circus/runner');
const mocker = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });
/** What Node itself and the worker's talk with Jest go by. */
const NEVER_FAKE = ['nextTick', 'setImmediate', 'clearImmediate', 'hrtime'];
const PATIENCE = Symbol.for('TEST_TIMEOUT_SYMBOL');
const jest = {
  fn: (work) => mocker.fn(work),
  spyOn: (...what) => mocker.spyOn(...what),
  restoreAllMocks: () => mocker.restoreAllMocks(),
  useFakeTimers: () => timers.useFakeTimers({ doNotFake: NEVER_FAKE }),
  useRealTimers: () => timers.useRealTimers(),
  advanceTimersByTime: (milliseconds) => timers.advanceTimersByTime(milliseconds),
  advanceTimersByTimeAsync: (milliseconds) => timers.advanceTimersByTimeAsync(milliseconds),
  setTimeout: (milliseconds) => (globalThis[PATIENCE] = milliseconds),
};
let ready = false;
let runs = 0;

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
  // What sets a run up does so anew for each file.
  unstable_importModule: (path) =>
    import(`${pathToFileURL(path).href}${path.endsWith('.mjs') ? `?run=${++runs}` : ''}`),
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
    loadSources(environment.dom ? config : null);
    // Angular marks Node's own global object once, and for all files: before there is a window.
    if (environment.dom) await import('@angular/core/testing');
    ready = true;
  }
  const leaveWindow = environment.dom ? enterWindow(environment.global) : () => undefined;
  const before = { env: { ...process.env }, console: globalThis.console };
  globalThis.console = environment.global.console;
  try {
    return await adapter(globalConfig, config, environment, registry, path, tell);
  } finally {
    timers.useRealTimers();
    mocker.restoreAllMocks();
    delete globalThis[PATIENCE];
    leaveWindow();
    globalThis.console = before.console;
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
    Object.assign(process.env, before.env);
  }
}
