import { rmSync } from 'node:fs';
import { until } from '../lib/processes.mjs';

const LONGEST_STOP = 10_000;

/** Ctrl-C, as a person does it: everything must be gone in time, without a complaint. */
export default async function stop() {
  if (!globalThis.portal) return;
  const { child, folder } = globalThis.portal;
  child.kill('SIGINT');
  const inTime = await until(() => child.exitCode !== null || child.signalCode !== null, LONGEST_STOP);
  if (!inTime) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  if (!inTime || child.exitCode !== 0) {
    throw new Error(`The portal did not stop cleanly: ${inTime ? `exit code ${child.exitCode}` : 'too slow'}`);
  }
}
