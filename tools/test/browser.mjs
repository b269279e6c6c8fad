// A Chromium for the browser tests: the one asked for, one of the machine, Playwright's, or the system's package.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { Refusal } from '../lib/terminal.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const bundles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What a Chromium needs to run anywhere (root, containers, no network) and to ask nothing of anybody. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds or installs a browser that really opens a page.
 * @param tell receives what is being tried
 * @returns `{ path, origin }`; origin is the French name of where it came from
 * @throws Refusal when there is none and none can be installed
 */
export async function findBrowser(tell = () => {}, env = process.env) {
  const asked = env.CHROMIUM_PATH;
  if (asked) {
    if (await works(asked)) return { path: asked, origin: 'désigné par CHROMIUM_PATH' };
    throw new Refusal(`CHROMIUM_PATH désigne ${asked}, qui ne s'ouvre pas : corrigez-le, ou retirez-le.`);
  }
  for (const path of [...onPath(names, env), ...bundles]) {
    if (existsSync(path) && (await works(path))) return { path, origin: 'installé sur la machine' };
  }
  const downloaded = async () => (await import('playwright-core')).chromium.executablePath();
  if (existsSync(await downloaded()) && (await works(await downloaded()))) {
    return { path: await downloaded(), origin: 'téléchargé auparavant par Playwright' };
  }
  tell('téléchargement de Chromium par Playwright');
  await attempt(pinnedNode(), [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  if (existsSync(await downloaded()) && (await works(await downloaded()))) {
    return { path: await downloaded(), origin: 'téléchargé par Playwright' };
  }
  if (process.getuid?.() === 0 && onPath(['apt-get'], env).length > 0) {
    tell('installation de Chromium par apt-get');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await attempt('apt-get', ['update', '-q'], quiet);
    await attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
    for (const path of onPath(names, env)) {
      if (await works(path)) return { path, origin: 'installé par apt-get' };
    }
  }
  throw new Refusal(
    'Aucun navigateur pour les tests : installez Chromium (sous Debian « apt-get install chromium »), ou indiquez-en un avec CHROMIUM_PATH=<chemin>.',
  );
}

const onPath = (wanted, env) =>
  wanted.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))).filter(existsSync);

/** Some distributions put a script in the place of a browser that is not there: only a page that opens convinces. */
async function works(path) {
  try {
    const { code, stdout } = await run(path, [...browserFlags, '--dump-dom', 'about:blank'], { timeout: 30_000 });
    return code === 0 && stdout.includes('<html>');
  } catch {
    return false;
  }
}

async function attempt(command, args, more = {}) {
  try {
    await run(command, args, { cwd: root, env: childEnvironment(more), timeout: 180_000 });
  } catch {
    // Whether it helped is seen by what is there afterwards.
  }
}
