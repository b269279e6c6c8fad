import { findBrowser } from './browser.mjs';

/** Finds the browser of the browser tests once for all of them. */
export default async function find() {
  process.env.CHROMIUM_PATH ??= (await findBrowser()).path;
}
