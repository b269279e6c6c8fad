// The browser tests meet what a person meets: `npm start` on an empty data folder, its accounts, its mail catcher.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { freePort } from '../lib/ports.mjs';
import { until } from '../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';
import { findBrowser } from './browser.mjs';

const PATIENCE = 300_000;

/**
 * Starts a portal and says where it is in the environment of the tests: PORTAL_URL, MAILS_URL (the catcher's page and
 * API), PORTAL_ACCOUNTS (the file of the demonstration accounts), CHROMIUM_PATH. With PORTAL_URL set, that one is used.
 */
export default async function start() {
  process.env.CHROMIUM_PATH ??= (await findBrowser()).path;
  if (process.env.PORTAL_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'fds-story-'));
  const dataDir = join(folder, 'data');
  const child = spawn(pinnedNode(), ['tools/start/start.mjs'], {
    cwd: root,
    env: childEnvironment({ PORT: String(await freePort()), PORTAL_DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  globalThis.portal = { child, folder };
  const addresses = () => readJson(join(dataDir, 'running.json'));
  await until(() => child.exitCode !== null || addresses() !== null, PATIENCE, 200);
  if (addresses() === null) {
    child.kill('SIGTERM');
    throw new Error(`The portal did not start:\n${output}`);
  }
  process.env.PORTAL_URL = addresses().portal;
  process.env.MAILS_URL = addresses().mails;
  process.env.PORTAL_ACCOUNTS = join(dataDir, 'accounts.json');
}
