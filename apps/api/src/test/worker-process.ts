import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SOURCES = new URL('../../../../tools/test/native/sources.mjs', import.meta.url).href;
const MAIN = new URL('../main.ts', import.meta.url).href;
const START = `await import('reflect-metadata'); (await import('${SOURCES}')).loadSources(); await import('${MAIN}');`;

/** The portal's worker, from its sources, in a process of its own: ready when it says so. */
export async function startWorker(env: Record<string, string>): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--input-type=module', '-e', START], {
    cwd: fileURLToPath(new URL('../../../../', import.meta.url)),
    env: { ...process.env, PORTAL_ROLE: 'worker', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of worker.stdout ?? []) if ((said += String(part)).includes('"ready":true')) break;
  return worker;
}

/** Ends a process at once, as `kill -9` does: it has no time to put anything in order. */
export async function killAtOnce(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}
