// Typing into an event of a dossier that has sixty of them, in a real Chromium whose processor is slowed four times; and
// into a bare field on a page that holds nothing else, with the same keys in the same run.
import { browserFlags } from '../test/browser.mjs';
import { percentile } from './measure.mjs';
import { layEdition, layWriter } from './writers.mjs';

const YEAR = 2092;
const EVENTS = 60;
const SLOWED = 4;
const TEXT = 'La chimie dans la cuisine de tous les jours';
/** Between two keys (milliseconds): a trained typist. */
const PACE = 130;
const BARE_PAGE = '<!doctype html><title>Bare</title><input>';
/** Chromium tells no keystroke that was painted sooner than this (milliseconds). */
const UNTOLD = 16;

/** @returns `{ ours, bare, tasks }`: `{ medians, tails, longest }` of each round from key to paint, and the page's longest task of each */
export async function measureTyping({ url, databaseUrl, executablePath, rounds }) {
  const { default: pg } = await import('pg');
  const { chromium } = await import('playwright-core');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A browser each: one that lies behind another window is painted late.
  const browsers = await Promise.all([1, 2].map(() => chromium.launch({ executablePath, args: browserFlags })));
  try {
    await layEdition(pool, YEAR);
    const titles = Array.from({ length: EVENTS }, (_, place) => `Atelier ${place + 1}`);
    const { token, dossier, events } = await layWriter(pool, { year: YEAR, name: 'Personne qui tape', titles });
    const [page, barePage] = await Promise.all(browsers.map(openPage));
    await page.context().addCookies([{ name: 'fds_session', value: token, url }]);
    await page.goto(`${url}/dossiers/${dossier}/evenements`);
    await page.locator('.cartes > li .nom').first().click();
    const field = page.locator(`[data-at="${events[0]}/title"] input`);
    await field.waitFor();
    await barePage.setContent(BARE_PAGE);
    await barePage.evaluate(watch);
    const eachRound = () => ({ medians: [], tails: [], longest: [] });
    const found = { ours: eachRound(), bare: eachRound(), tasks: [] };
    for (let round = 0; round < rounds; round++) {
      const ours = await typed(page, field);
      const bare = await typed(barePage, barePage.locator('input'));
      for (const [kind, { keys }] of Object.entries({ ours, bare })) {
        found[kind].medians.push(percentile(keys, 0.5));
        found[kind].tails.push(percentile(keys, 0.95));
        found[kind].longest.push(Math.max(...keys));
      }
      found.tasks.push(Math.max(0, ...ours.tasks));
    }
    return found;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await pool.end();
  }
}

async function openPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  return context.newPage();
}

/** Types the text at the end of the field. */
async function typed(page, field) {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await field.scrollIntoViewIfNeeded();
  await field.click();
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  // What the click and the emptied field set off is done with.
  await page.waitForTimeout(3000);
  await page.evaluate(() => {
    globalThis.benchKeys.length = 0;
    globalThis.benchTasks.length = 0;
  });
  for (const letter of TEXT) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(PACE);
  }
  await page.waitForTimeout(1000);
  const { told, tasks } = await page.evaluate(() => ({
    told: [...globalThis.benchKeys],
    tasks: [...globalThis.benchTasks],
  }));
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await protocol.detach();
  const untold = Array.from({ length: Math.max(0, TEXT.length - told.length) }, () => UNTOLD);
  return { keys: [...told, ...untold], tasks };
}

/** In the page: from each key to the paint that follows, and every task longer than fifty milliseconds. */
function watch() {
  globalThis.benchKeys = [];
  globalThis.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') globalThis.benchKeys.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.benchTasks.push(duration);
  }).observe({ type: 'longtask' });
}
