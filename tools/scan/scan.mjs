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
import { knownValues, senderOf } from './senders.mjs';
import { trySql } from './sqlmap.mjs';
import { targetsOf } from './targets.mjs';
import { scanSite } from './wapiti.mjs';

const { values: wish } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string', default: '10' }, 'no-site': { type: 'boolean' } },
});
/** Requests that end or change sessions: they are tried alone, after the others. */
const ENDS_SESSIONS =
  /session|second-(factor|step)|own-data|erasure|deactivation|\/roles|\/links|invitations|email-change|clock/;
/** As many as a small machine has hands for. */
const AT_ONCE = 3;
const progress = createProgress();
const undo = [];

try {
  for (const tool of ['sqlmap', 'wapiti']) ensurePresent(tool);
  const place = mkdtempSync(join(tmpdir(), 'portal-scan-'));
  undo.push(() => rmSync(place, { recursive: true, force: true }));
  chmodSync(place, 0o755);
  const dataDir = join(place, 'data');
  // As behind a proxy that speaks TLS: its headers and cookies are those that people meet. The limits on requests would
  // turn most of the scanners' away before anything is tried.
  const portal = await startPortal(dataDir, { PORTAL_PUBLIC_URL: 'https://localhost', PORTAL_PACE: '10000' });
  undo.push(() => portal.stop());
  const clients = {};
  for (const role of ['coordinator', 'holder'])
    clients[role] = await signIn(
      portal.url,
      portal.accounts.find((one) => one.role === role),
    );

  await scannersSee(dataDir, place);
  const found = [...(await injections(portal, clients, place)), ...(await site(portal.url, clients, place))];
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

/** Every operation of the contract, each as the first role that it lets in. */
async function injections(portal, clients, place) {
  const site = portal.url;
  const document = JSON.parse(readFileSync(join(root, 'libs/shared/contract/openapi.json'), 'utf8'));
  const { values, ids } = await knownValues(clients);
  const targets = targetsOf(document, values, ids).filter(({ name }) => !wish.only || name.includes(wish.only));
  const found = [];
  const shut = [];
  const doubtful = [];
  let [requests, entered, untried, done] = [0, 0, 0, 0];
  const attempt = async (target, tell) => {
    const { role, cookie } = await senderOf(site, portal.accounts, target);
    if (!role && !shut.includes(target.name)) shut.push(target.name);
    const request = { method: target.method, url: `${site}${target.path}`, body: target.body, cookie };
    const result = await trySql(request, join(place, `sql-${(done += 1)}`));
    requests += result.requests;
    entered += result.entered;
    if (result.untried) untried += 1;
    // Answers differ for other reasons too, when others write at the same time: it is tried again, alone.
    if (result.suspicions.length > 0) doubtful.push(target);
    found.push(...result.findings.map((line) => `${target.name}: ${line}`));
    tell(`${done}/${targets.length} ${target.name}`);
  };
  await progress.step(`Injection SQL : ${targets.length} requêtes à essayer`, async (tell) => {
    const waiting = targets.filter(({ method, name }) => method === 'GET' || !ENDS_SESSIONS.test(name));
    const hand = async () => {
      for (let target = waiting.shift(); target; target = waiting.shift()) await attempt(target, tell);
    };
    const alone = targets.filter((target) => !waiting.includes(target));
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    for (const target of alone) await attempt(target, tell);
    for (const target of doubtful.splice(0)) await attempt(target, tell);
  });
  progress.say(
    `sqlmap : ${targets.length} routes, ${requests} requêtes, dont ${entered} ont passé la porte ; ${untried} routes sans valeur à essayer.`,
  );
  progress.say(
    `Soupçonné deux fois sans pouvoir être prouvé : ${doubtful.map(({ name }) => name).join(', ') || 'rien'}.`,
  );
  progress.say(`Aucun rôle n’entre avec ces valeurs (${shut.length}) : ${shut.join(', ') || 'aucune'}.`);
  return found;
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
