// The portal as a person starts it: `npm start` on a data folder of its own, ended by Ctrl-C.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { nextFreePort } from '../lib/ports.mjs';
import { until } from '../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';
import { stopwatch } from './measure.mjs';
import { answers } from './web-client.mjs';

const FIRST_PORT = 4600;
const PATIENCE = 300_000;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The environment of a portal of the bench: nothing of the person's own one. */
export const ownEnvironment = (more) => childEnvironment({ DATABASE_URL: '', SMTP_URL: '', ...more });

/**
 * `npm start` until its first page is served.
 * @returns `{ url, milliseconds, built, server, accounts, stop }`; `built` says that this start was no plain one
 */
export async function startPortal(dataDir) {
  const port = await nextFreePort(FIRST_PORT);
  const elapsed = stopwatch();
  const child = spawn(npm, ['start'], {
    cwd: root,
    env: ownEnvironment({ PORT: String(port), PORTAL_DATA_DIR: dataDir }),
    // A group of its own, to send it what a terminal sends.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!ended()) process.kill(-child.pid, 'SIGINT');
    if (await until(ended, 20_000)) return;
    process.kill(-child.pid, 'SIGKILL');
    await until(ended, 2000);
  };
  const url = `http://localhost:${port}`;
  await until(async () => ended() || (await answers(`${url}/connexion`)), PATIENCE, 10);
  const milliseconds = elapsed();
  await until(() => ended() || readJson(join(dataDir, 'running.json')) !== null, 20_000);
  if (ended()) throw new Error(`The portal did not start:\n${output}`);
  return {
    url,
    milliseconds,
    built: /^… (Construction|Installation)/m.test(output),
    server: readJson(join(dataDir, 'server.json'))?.pid ?? null,
    accounts: readJson(join(dataDir, 'accounts.json')).accounts,
    stop,
  };
}

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
