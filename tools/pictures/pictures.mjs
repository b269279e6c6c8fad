// `npm run pictures`: the pictures of the README, taken from a portal started for them, with its demonstration accounts.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureDependencies } from '../lib/dependencies.mjs';
import { readJson } from '../lib/files.mjs';
import { createProgress, explain, Refusal } from '../lib/terminal.mjs';
import { root } from '../lib/workspace.mjs';

const folder = join(root, 'docs/images');
const WINDOW = { width: 1440, height: 900 };
/** A picture of the README weighs less than this (bytes). */
const HEAVIEST = 350_000;

/** `tall`: the height of what is kept when the page is longer than the window. */
const pictures = [
  { name: 'mon-espace', role: 'holder', path: '/mon-espace' },
  { name: 'pilotage', role: 'coordinator', path: '/pilotage' },
  { name: 'comite', role: 'drari', path: '/comite' },
  { name: 'bilan-2021', role: 'coordinator', path: '/pilotage/bilans/2021', tall: 1100 },
];

const progress = createProgress();
try {
  await ensureDependencies(progress);
  await ensureBuilt(progress);
  await takeAll();
} catch (error) {
  process.exitCode = explain(error);
}

async function takeAll() {
  const { startPortal } = await import('../test/start-portal.mjs');
  const { browserFlags, findBrowser } = await import('../test/browser.mjs');
  const { chromium } = await import('playwright-core');
  mkdirSync(folder, { recursive: true });
  const { path } = await findBrowser();
  const portal = await progress.step('Démarrage du portail', () => startPortal());
  try {
    const browser = await chromium.launch({ executablePath: path, args: browserFlags });
    try {
      const missing = [];
      for (const picture of pictures) {
        const failure = await progress.step(`Image ${picture.name}`, () => take(browser, portal.addresses, picture));
        if (failure) missing.push(failure);
      }
      if (missing.length > 0) throw new Refusal(missing.join('\n'));
    } finally {
      await browser.close();
    }
  } finally {
    await portal.stop();
  }
}

/** Takes one picture as somebody in that role; answers why it could not, so that the others are taken all the same. */
async function take(browser, { PORTAL_URL, PORTAL_ACCOUNTS }, { name, role, path, tall = WINDOW.height }) {
  const { accounts } = readJson(PORTAL_ACCOUNTS);
  const account = accounts.find((one) => one.role === role);
  const context = await browser.newContext({
    viewport: { ...WINDOW, height: tall },
    deviceScaleFactor: 1,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Figures and curves stand still, at their end.
    reducedMotion: 'reduce',
    baseURL: PORTAL_URL,
  });
  try {
    const { email, password } = account;
    const answer = await context.request.post('/api/session', { data: { email, password } });
    if (!answer.ok()) return `${name} : la connexion a échoué (${answer.status()}).`;
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.locator('main h1').first().waitFor({ timeout: 15_000 });
    await page.evaluate(() => document.fonts.ready);
    if (new URL(page.url()).pathname !== path) return `${name} : ${path} mène à ${new URL(page.url()).pathname}.`;
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    const { size } = statSync(file);
    return size > HEAVIEST ? `${name} : ${Math.round(size / 1000)} ko, trop lourde pour le README.` : null;
  } catch (error) {
    return `${name} : ${error.message.split('\n')[0]}`;
  } finally {
    await context.close();
  }
}
