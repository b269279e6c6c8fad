// The review screen of a dossier of sixty events, drawn: in a real Chromium, from the call of its address until the work
// beside the text can be done.
import { browserFlags } from '../test/browser.mjs';
import { repeat } from './measure.mjs';

/**
 * @param dossier that is reviewed
 * @param other the page one comes from, of the same portal
 * @returns `{ inside, anew }`: milliseconds, coming from another page of the portal, and with the page loaded anew
 */
export async function measureReviewScreen({ url, account, dossier, other, executablePath, times }) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const path = `/pilotage/dossiers/${dossier}`;
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.request.post(`${url}/api/session`, { data: { email: account.email, password: account.password } });
    const page = await context.newPage();
    // The first time brings the scripts.
    await page.goto(`${url}${path}`);
    await page.waitForFunction(ready);
    const anew = await repeat(times, async () => {
      await page.goto(`${url}${path}`, { waitUntil: 'commit' });
      await page.waitForFunction(ready, null, { polling: 'raf' });
      return page.evaluate(() => globalThis.benchReadyAt);
    });
    const inside = await repeat(times, async () => {
      await page.goto(`${url}${other}`, { waitUntil: 'networkidle' });
      const begun = await page.evaluate((target) => {
        const now = performance.now();
        history.pushState({}, '', target);
        dispatchEvent(new PopStateEvent('popstate'));
        return now;
      }, path);
      await page.waitForFunction(ready, null, { polling: 'raf' });
      return (await page.evaluate(() => globalThis.benchReadyAt)) - begun;
    });
    return { inside, anew };
  } finally {
    await browser.close();
  }
}

/** In the page: whether the text, its events and the work are there; and since when. */
function ready() {
  const work = document.querySelector('fds-review-criteria input, fds-review-criteria button');
  const there = work !== null && document.querySelectorAll('fds-review-text .evenement').length >= 60;
  if (there) globalThis.benchReadyAt = performance.now();
  return there;
}
