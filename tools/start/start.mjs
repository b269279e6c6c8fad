// `npm start`: from a fresh clone to a working portal, and back to nothing with Ctrl-C.
import { rmSync } from 'node:fs';
import { bundleEnvironment } from '../lib/bundle.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { openDataFolder } from '../lib/data-folder.mjs';
import { ensureDependencies } from '../lib/dependencies.mjs';
import { writeJson } from '../lib/files.mjs';
import { prepare } from '../lib/preparation.mjs';
import { nextFreePort, portProblem } from '../lib/ports.mjs';
import { stopRunning } from '../lib/processes.mjs';
import { createProgress, duration, explain, Refusal } from '../lib/terminal.mjs';
import { settings } from '../lib/workspace.mjs';
import { readArguments, usage } from './arguments.mjs';
import { inviteAdministrator, kindOf, plantDemonstration } from './plant.mjs';
import { startServerProcess } from './server.mjs';
import { beTheOnlyOne, forgetServer, rememberServer } from './single.mjs';
import { welcome } from './welcome.mjs';

const LOOPBACK = '127.0.0.1';
const begun = Date.now();
const progress = createProgress();
/** What has to be undone, the latest first: server, mail catcher, database, lock. */
const undo = [];
const leaving = new AbortController();
let left = null;

/** Undoes everything, once. What is under way is ended first, so that nothing is started behind our back. */
function leave() {
  left ??= (async () => {
    leaving.abort();
    stopRunning();
    await Promise.race([starting.catch(() => {}), new Promise((done) => setTimeout(done, 8000).unref())]);
    while (undo.length > 0) {
      try {
        await undo.pop()();
      } catch (error) {
        explain(error);
      }
    }
  })();
  return left;
}

async function fail(error) {
  if (leaving.signal.aborted) return;
  const code = explain(error);
  await leave();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!left) progress.say('\nArrêt du portail…');
    void leave().then(() => process.exit(0));
  });
}

const starting = start();
starting.catch(fail);

async function start() {
  const wish = readArguments(process.argv.slice(2));
  if (wish.help) return progress.say(usage);
  const asked = settings();

  // What needs no package comes first: a refusal should not take two minutes.
  const folder = openDataFolder(asked.dataDir);
  undo.push(await beTheOnlyOne(folder));
  await checkPort(asked.port);
  if (!asked.embedded && wish.empty) progress.say('DATABASE_URL est définie : le démarrage est toujours vide.');
  const kind = asked.embedded ? kindOf(folder, wish) : 'external';
  const demonstration = kind === 'demonstration';

  await ensureDependencies(progress);
  proceed();
  await ensureBuilt(progress);

  proceed();
  const { databaseUrl, owner } = asked.embedded
    ? await openDatabase(folder)
    : { databaseUrl: asked.databaseUrl, owner: asked.migrationUrl };
  const env = bundleEnvironment({ databaseUrl, dataDir: folder.dir, demonstration });
  await prepare(databaseUrl, env, { owner, progress, folder, name: asked.databaseUrl ?? 'embedded' });

  proceed();
  const planted = demonstration ? await plantDemonstration(folder, env, progress) : null;
  proceed();
  const mail = asked.smtpUrl ? null : await openCatcher(folder, asked.port);
  const address = await openServer(folder, {
    ...env,
    PORT: String(asked.port),
    // Demonstration accounts never leave this machine.
    HOST: demonstration ? LOOPBACK : process.env.HOST || LOOPBACK,
    SMTP_URL: asked.smtpUrl ?? mail.smtpUrl,
  });
  const firstTime = kind === 'empty' && !folder.marker().invited;
  const administrator = firstTime
    ? await inviteAdministrator(wish.admin, { env, progress, signal: leaving.signal })
    : null;
  if (administrator) folder.mark({ invited: true });
  writeJson(folder.at('running.json'), { portal: address, mails: mail?.url ?? null });
  undo.push(() => rmSync(folder.at('running.json'), { force: true }));
  progress.say(
    welcome({
      addresses: { portal: address, mails: mail?.url },
      demonstration: planted,
      administrator,
      empty: kind !== 'demonstration' && !folder.marker().invited,
      seconds: duration(Date.now() - begun),
      log: folder.at('logs', 'portal.log'),
    }),
  );
}

/** Between two steps: nothing more is begun once leaving was asked for. */
function proceed() {
  leaving.signal.throwIfAborted();
}

async function checkPort(port) {
  const problem = await portProblem(port);
  if (problem === null) return;
  const other = `choisissez-en un autre, par exemple « PORT=${port + 1} npm start »`;
  throw new Refusal(
    problem === 'EACCES'
      ? `Le port ${port} est réservé au système : ${other.replace(String(port + 1), '3000')}.`
      : `Le port ${port} est déjà pris par un autre programme : ${other}.`,
  );
}

async function openDatabase(folder) {
  return progress.step('Démarrage de la base de données', async () => {
    const { joinDatabase } = await import('../lib/embedded-postgres.mjs');
    const { url, portalUrl, leave } = await joinDatabase(folder);
    undo.push(leave);
    return { databaseUrl: portalUrl, owner: url };
  });
}

async function openCatcher(folder, port) {
  const { startCatcher } = await import('../mail/catcher.mjs');
  const smtpPort = await nextFreePort(port + 1);
  const webPort = await nextFreePort(port + 2, [smtpPort]);
  const catcher = await startCatcher({ dir: folder.at('mails'), smtpPort, webPort });
  undo.push(catcher.stop);
  return catcher;
}

async function openServer(folder, env) {
  return progress.step('Démarrage du serveur', async () => {
    const server = await startServerProcess(folder, env, {
      onStarted: (pid) => rememberServer(folder, pid),
      signal: leaving.signal,
      onEnd: (error) => void fail(error),
    });
    undo.push(async () => {
      await server.stop();
      forgetServer(folder);
    });
    return server.url;
  });
}
