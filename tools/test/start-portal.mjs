// The browser tests meet what a person meets: `npm start`, its accounts, its mail catcher.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, writeJson } from '../lib/files.mjs';
import { freePort } from '../lib/ports.mjs';
import { until } from '../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';

const PATIENCE = 300_000;
const LONGEST_STOP = 10_000;

/**
 * Starts a portal on a folder of its own.
 * @param settings more environment for its server
 * @param from data folder to begin with, of a portal that has stopped; none for a first start on an empty folder
 * @returns `{ addresses, dataDir, crash, stop }`; `crash` kills the server (SIGKILL) and starts the portal again on the same
 * folder and port; `stop` throws when it did not end cleanly and in time, and removes the folder unless it is to be kept
 */
export async function startPortal({ from, settings = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fds-story-'));
  // Root runs the database as another user, who must be able to pass through.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const dataDir = join(folder, 'data');
  // -p keeps the owner: PostgreSQL refuses a folder that is not its user's.
  if (from) {
    execFileSync('cp', ['-Rp', from, dataDir]);
    // Copies that start at once would all ask for the port of the first.
    const { databasePort: _, ...marker } = readJson(join(dataDir, 'portal.json'));
    writeJson(join(dataDir, 'portal.json'), marker);
  }
  const port = String(await freePort());
  let child = await start(dataDir, port, settings);
  return {
    addresses: {
      PORTAL_URL: running(dataDir).portal,
      MAILS_URL: running(dataDir).mails,
      PORTAL_ACCOUNTS: join(dataDir, 'accounts.json'),
    },
    dataDir,
    crash: async () => {
      process.kill(readJson(join(dataDir, 'server.json')).pid, 'SIGKILL');
      if (!(await until(() => child.exitCode !== null, LONGEST_STOP)))
        throw new Error('The portal outlived its server.');
      child = await start(dataDir, port, settings);
    },
    stop: ({ keep = false } = {}) => stop(child, keep ? null : folder),
  };
}

const running = (dataDir) => readJson(join(dataDir, 'running.json'));

/** Starts the portal of a data folder and waits until it answers. */
async function start(dataDir, port, settings) {
  const child = spawn(pinnedNode(), ['tools/start/start.mjs'], {
    cwd: root,
    env: childEnvironment({ ...settings, PORT: port, PORTAL_DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  await until(() => child.exitCode !== null || running(dataDir) !== null, PATIENCE, 200);
  if (running(dataDir) === null) {
    child.kill('SIGTERM');
    throw new Error(`The portal did not start:\n${output}`);
  }
  return child;
}

/** Ctrl-C, as a person does it: everything must be gone in time, without a complaint. */
async function stop(child, folder) {
  child.kill('SIGINT');
  const inTime = await until(() => child.exitCode !== null || child.signalCode !== null, LONGEST_STOP);
  if (!inTime) child.kill('SIGKILL');
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  if (!inTime || child.exitCode !== 0)
    throw new Error(`The portal did not stop cleanly: ${inTime ? `exit code ${child.exitCode}` : 'too slow'}`);
}
