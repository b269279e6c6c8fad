import { spawn } from 'node:child_process';
import { nextFreePort } from '../lib/ports.mjs';
import { until } from '../lib/processes.mjs';
import { answers } from '../lib/web-client.mjs';
import { pinnedNode } from '../lib/workspace.mjs';
import { stopwatch } from './measure.mjs';

const FIRST_PORT = 4600;

/** The ceiling of a start: a Node process that serves one page and does nothing else. Milliseconds to its first answer. */
export async function startBareServer() {
  const port = await nextFreePort(FIRST_PORT);
  const elapsed = stopwatch();
  const program = `require('node:http').createServer((_, answer) => answer.end('<html></html>')).listen(${port}, '127.0.0.1')`;
  const child = spawn(pinnedNode(), ['-e', program], { stdio: 'ignore' });
  try {
    await until(() => answers(`http://127.0.0.1:${port}/`), 20_000, 10);
    return elapsed();
  } finally {
    child.kill('SIGKILL');
  }
}
