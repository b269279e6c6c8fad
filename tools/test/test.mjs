// `npm test`: everything, from a fresh clone. The last line sums up all runners: `N passed, N failed`.
import { ensureDependencies, isInstalled } from '../lib/dependencies.mjs';
import { stopRunning } from '../lib/processes.mjs';
import { createProgress, duration, explain } from '../lib/terminal.mjs';

const begun = Date.now();
const progress = createProgress();
const totals = { passed: 0, failed: 0 };
const AT_ONCE = 2;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopRunning();
    process.exit(130);
  });
}

try {
  if (!isInstalled()) await ensureDependencies(progress);
  // Only now: the runners need the packages.
  const { runners } = await import('./runners.mjs');
  await runAll(runners);
} catch (error) {
  explain(error, process.stdout);
  totals.failed++;
}
progress.say(`\nDurée : ${duration(Date.now() - begun)}`);
progress.say(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

/** Runs two at once; one that waits for another starts when that one has ended, one that runs alone when all have. */
async function runAll(runners) {
  const waiting = [...runners];
  const ended = new Set();
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(
      ({ after, alone }) => (!after || ended.has(after)) && (!alone || running.size === 0),
    );
    const room = running.size < AT_ONCE && ![...running.keys()].some(({ alone }) => alone);
    const blocked = next > -1 && waiting[next].alone && waiting.length > 1;
    if (next > -1 && room && !blocked) {
      const [runner] = waiting.splice(next, 1);
      running.set(
        runner,
        perform(runner).then(() => {
          running.delete(runner);
          if (runner.key) ended.add(runner.key);
        }),
      );
      continue;
    }
    await Promise.race(running.values());
  }
}

async function perform({ name, run }) {
  const since = Date.now();
  progress.say(`▸ ${name}`);
  let result;
  try {
    result = await run((text, lasting) => lasting && progress.say(`  ${text}`));
  } catch (error) {
    result = { passed: 0, failed: 1, output: error?.exitCode ? error.message : (error?.stack ?? String(error)) };
  }
  totals.passed += result.passed;
  totals.failed += result.failed;
  const sign = result.failed === 0 ? '✓' : '✗';
  progress.say(`${sign} ${name} : ${result.passed} passed, ${result.failed} failed (${duration(Date.now() - since)})`);
  if (result.output) progress.say(result.output.trim().replaceAll(/^/gm, '    '));
}
