// `npm run scan`: two public tools try to break a running portal: sqlmap every value of every request, Wapiti the site.
// `npm run scan -- --only <part of a route>` looks at a few of them.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { joinDatabase } from '../lib/embedded-postgres.mjs';
import { openDataFolder } from '../lib/data-folder.mjs';
import { startPortal } from '../lib/started-portal.mjs';
import { createProgress, explain, Refusal } from '../lib/terminal.mjs';
import { signIn } from '../lib/web-client.mjs';
import { root } from '../lib/workspace.mjs';
import { openCanary } from './canary.mjs';
import { trySql } from './sqlmap.mjs';
import { targetsOf } from './targets.mjs';
import { scanSite } from './wapiti.mjs';

const { values: wish } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string', default: '10' }, 'no-site': { type: 'boolean' } },
});
/** Who sends the requests: the role that the door lets furthest into each. */
const ROLES = ['coordinator', 'administrator', 'holder'];
const progress = createProgress();
const undo = [];

try {
  for (const tool of ['sqlmap', 'wapiti']) ensurePresent(tool);
  const place = mkdtempSync(join(tmpdir(), 'portal-scan-'));
  undo.push(() => rmSync(place, { recursive: true, force: true }));
  chmodSync(place, 0o755);
  const dataDir = join(place, 'data');
  // As behind a proxy that speaks TLS: its headers and cookies are those that people meet.
  const portal = await startPortal(dataDir, { PORTAL_PUBLIC_URL: 'https://localhost' });
  undo.push(() => portal.stop());
  const clients = {};
  for (const role of ROLES)
    clients[role] = await signIn(
      portal.url,
      portal.accounts.find((one) => one.role === role),
    );

  await scannersSee(dataDir, place);
  const found = [...(await injections(portal.url, clients, place)), ...(await site(portal.url, clients, place))];
  if (found.length > 0) throw new Refusal(`${found.length} faiblesses trouvées.`, { details: found.join('\n') });
  progress.say('Rien trouvé.');
} catch (error) {
  process.exitCode = explain(error);
} finally {
  while (undo.length > 0) await undo.pop()();
}
process.exit();

function ensurePresent(tool) {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Refusal(`Il manque ${tool} : sous Debian, « apt-get install sqlmap wapiti ».`);
  }
}

/** What nobody sees is only worth something when it could have been seen. */
async function scannersSee(dataDir, place) {
  const database = await joinDatabase(openDataFolder(dataDir));
  undo.push(() => database.leave());
  const canary = await openCanary(database.url);
  undo.push(() => canary.close());
  const { findings } = await trySql({ method: 'GET', url: canary.url, body: null }, join(place, 'canary'));
  if (findings.length === 0) throw new Refusal('sqlmap ne voit pas la page faite pour être trouvée : rien ne vaut.');
  progress.say(`Témoin : sqlmap trouve la faiblesse qui lui est tendue (${findings.length} lignes).`);
}

/** Every operation of the contract, each as the first role that the door lets in. */
async function injections(site, clients, place) {
  const document = JSON.parse(readFileSync(join(root, 'libs/shared/contract/openapi.json'), 'utf8'));
  const known = await knownValues(clients);
  const targets = targetsOf(document, known).filter(({ name }) => !wish.only || name.includes(wish.only));
  const found = [];
  let requests = 0;
  let untried = 0;
  await progress.step(`Injection SQL : ${targets.length} requêtes à essayer`, async (tell) => {
    for (const [index, target] of targets.entries()) {
      tell(`${index + 1}/${targets.length} ${target.name}`);
      const cookie = await cookieFor(target, clients);
      const request = { method: target.method, url: `${site}${target.path}`, body: target.body, cookie };
      const result = await trySql(request, join(place, `sql-${index}`));
      requests += result.requests;
      if (result.untried) untried += 1;
      found.push(...result.findings.map((line) => `${target.name}: ${line}`));
    }
  });
  progress.say(`sqlmap : ${targets.length} routes, ${requests} requêtes, ${untried} sans valeur à essayer.`);
  return found;
}

/** The first role that is neither unknown nor shut out; reading only, so that nothing changes. */
async function cookieFor({ method, path }, clients) {
  if (method !== 'GET') return clients.coordinator.cookie;
  for (const role of ROLES) if ((await clients[role].status(path)) < 400) return clients[role].cookie;
  return clients.coordinator.cookie;
}

/** Ids that exist, so that statements find rows. */
async function knownValues({ coordinator }) {
  const first = async (path) => JSON.parse(await coordinator.read(path)).items?.[0] ?? {};
  const application = await first('/api/applications?year=2021');
  const organisation = await first('/api/organisations');
  return {
    id: application.id,
    organisationId: organisation.id,
    year: 2021,
    annee: 2021,
    q: 'lille',
    page: 1,
    size: 25,
  };
}

async function site(url, clients, place) {
  if (wish['no-site']) return [];
  const found = [];
  const pages = ['/connexion', '/inscription', '/pilotage', '/mon-espace', '/donnees-personnelles', '/api/docs'];
  const reads = [
    '/api/applications?year=2021&q=a',
    '/api/organisations?q=a',
    '/api/journal?q=a',
    '/api/municipalities?q=a',
  ];
  for (const role of ['coordinator', 'holder'])
    await progress.step(`Wapiti, connecté en ${role}`, async () => {
      const { crawled, findings } = await scanSite({
        site: url,
        urls: [...pages, ...reads].map((path) => `${url}${path}`),
        cookie: clients[role].cookie,
        folder: place,
        seconds: Number(wish.minutes) * 30,
      });
      progress.say(`Wapiti en ${role} : ${crawled} adresses, ${findings.length} remarques.`);
      found.push(...findings);
    });
  return found;
}
