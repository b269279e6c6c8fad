// The portal as a person starts it: `npm start` on a data folder of its own, ended by Ctrl-C.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { nextFreePort } from './ports.mjs';
import { until } from './processes.mjs';
import { answers } from './web-client.mjs';
import { childEnvironment, root } from './workspace.mjs';

const FIRST_PORT = 4600;
const PATIENCE = 300_000;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The environment of a portal on its own: nothing of the person's own one. */
export const ownEnvironment = (more) => childEnvironment({ DATABASE_URL: '', SMTP_URL: '', ...more });

/**
 * `npm start` until its first page is served.
 * @param more variables of its environment
 * @returns `{ url, milliseconds, built, server, accounts, stop }`; `built` says that this start was no plain one
 */
export async function startPortal(dataDir, more = {}) {
  const port = await nextFreePort(FIRST_PORT);
  const begun = performance.now();
  const child = spawn(npm, ['start'], {
    cwd: root,
    env: ownEnvironment({ PORT: String(port), PORTAL_DATA_DIR: dataDir, ...more }),
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
  const milliseconds = performance.now() - begun;
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
