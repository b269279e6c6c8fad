// Before the browser tests: the browser is found, and one portal is started on an empty data folder, as a person does it
// for the first time. Each story then begins with a copy of what that start has left.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { findBrowser } from './browser.mjs';
import { startPortal } from './start-portal.mjs';

export default async function prepare() {
  process.env.CHROMIUM_PATH ??= (await findBrowser()).path;
  if (process.env.PORTAL_URL) return;
  const portal = await startPortal();
  await portal.stop({ keep: true });
  process.env.STORY_DATA = portal.dataDir;
}

/** Afterwards the folder goes. */
export function forget() {
  if (process.env.STORY_DATA) rmSync(dirname(process.env.STORY_DATA), { recursive: true, force: true });
}
