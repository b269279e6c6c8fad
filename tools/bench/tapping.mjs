// From the press of a button of the counting page to the paint that shows it, in a real Chromium at the size of a phone whose
// processor is slowed four times: with the network there, then with the network cut.
import { browserFlags } from '../test/browser.mjs';
import { layEditionOfToday, layStand } from './counting.mjs';
import { percentile } from './measure.mjs';

const YEAR = 2089;
const SLOWED = 4;
const TAPS = 60;
/** Between two taps (milliseconds): a hurried thumb. */
const PACE = 220;
/** Chromium tells no press that was painted sooner than this (milliseconds). */
const UNTOLD = 16;

/** @returns `{ online, offline }`: `{ medians, tails }` of each round, in milliseconds */
export async function measureTapping({ url, databaseUrl, executablePath, rounds }) {
  const { default: pg } = await import('pg');
  const { chromium } = await import('playwright-core');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    await layEditionOfToday(pool, YEAR);
    const { token } = await layStand(pool, YEAR, 'Stand du banc');
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(`${url}/compter#${token}`);
    const button = page.locator('[data-counter="public"][aria-disabled="false"]');
    await button.waitFor();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const found = { online: { medians: [], tails: [] }, offline: { medians: [], tails: [] } };
    for (let round = 0; round < rounds; round++) {
      for (const kind of ['online', 'offline']) {
        await context.setOffline(kind === 'offline');
        const presses = await tapped(page, button);
        found[kind].medians.push(percentile(presses, 0.5));
        found[kind].tails.push(percentile(presses, 0.95));
      }
    }
    return found;
  } finally {
    await browser.close();
    await pool.end();
  }
}

async function tapped(page, button) {
  await page.waitForTimeout(1000);
  await page.evaluate(() => void (globalThis.benchPresses.length = 0));
  const box = await button.boundingBox();
  for (let tap = 0; tap < TAPS; tap++) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(PACE);
  }
  await page.waitForTimeout(1000);
  const told = await page.evaluate(() => [...globalThis.benchPresses]);
  return [...told, ...Array.from({ length: Math.max(0, TAPS - told.length) }, () => UNTOLD)];
}

/** In the page: from each click to the paint that follows. */
function watch() {
  globalThis.benchPresses = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') globalThis.benchPresses.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}
