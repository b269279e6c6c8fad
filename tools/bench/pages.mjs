// What each page makes the browser load: every page alone, with an empty cache, in a real Chromium.
import { browserFlags } from '../test/browser.mjs';
import { heavyLibraries } from './heavy-libraries.mjs';

const SIGN_IN = '/connexion';
/** Pages that no navigation lists, by role. */
const more = { coordinator: ['/pilotage/bilans/2021'], drari: ['/comite/bilans/2021'] };

/**
 * Opens the sign-in page as nobody, then as each role its first page, the pages of its navigation and a bilan.
 * @param accounts the demonstration accounts
 * @param chunks what `whereTheyLie` answered
 * @returns `[{ path, role, scripts, bytes, libraries: { charts: { loaded, shown }, … } }]`
 */
export async function measurePages({ url, accounts, chunks, executablePath, signIns }, tell) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const pages = [];
    const first = [];
    for (let i = 0; i < signIns; i++) first.push(await open(browser, url, SIGN_IN, chunks));
    pages.push({ ...first[0], role: 'nobody' });
    for (const role of ['holder', 'coordinator', 'drari', 'administrator']) {
      tell(`pages : ${role}`);
      const context = await browser.newContext();
      const { email, password } = accounts.find((account) => account.role === role);
      await context.request.post(`${url}/api/session`, { data: { email, password } });
      const session = await context.storageState();
      const paths = await pathsOf(context, url);
      await context.close();
      for (const path of new Set([...paths, ...(more[role] ?? [])]))
        pages.push({ ...(await open(browser, url, path, chunks, session)), role });
    }
    return { pages, signIn: first.map(({ bytes }) => bytes) };
  } finally {
    await browser.close();
  }
}

/** The first page of who is signed in, and what its navigation offers. */
async function pathsOf(context, url) {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const links = await page.$$eval('nav a[href]', (all) => all.map((link) => link.pathname));
  return [new URL(page.url()).pathname, ...links];
}

async function open(browser, url, path, chunks, storageState) {
  const context = await browser.newContext({ storageState });
  try {
    const page = await context.newPage();
    const answered = [];
    page.on('response', (answer) => answer.request().resourceType() === 'script' && answered.push(answer));
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    // What waits for being seen is asked for now.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    const sizes = new Map();
    for (const answer of answered) {
      const { responseBodySize } = await answer.request().sizes();
      const file = new URL(answer.url()).pathname.slice(1);
      sizes.set(file, Math.max(sizes.get(file) ?? 0, responseBodySize));
    }
    const libraries = {};
    for (const [kind, { shownBy }] of Object.entries(heavyLibraries)) {
      libraries[kind] = {
        loaded: chunks.some((chunk) => chunk.kind === kind && sizes.has(chunk.file)),
        shown: (await page.locator(shownBy).count()) > 0,
      };
    }
    return { path, scripts: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), libraries };
  } finally {
    await context.close();
  }
}
