// `npm run bench`: how fast and how large the portal is, measured on this machine and written to docs/benchmarks.md.
// `npm run bench -- --quick` does less of everything and leaves the large archive out.
// `npm run bench -- --only mail` measures the outbox alone, at full size, and writes its lines among the others;
// `--only bilan` the files of the bilan, `--only scale` a very large edition, `--only writing` saves and reports, `--only reading`
// the list and the dossier of 2021, `--only backup` backup and restoration, `--only lighthouse` the pages as Lighthouse
// judges them; scale, backup and lighthouse are measured in no other way, for the whole run to stay within its bound.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { openDataFolder } from '../lib/data-folder.mjs';
import { ensureDependencies } from '../lib/dependencies.mjs';
import { createProgress, explain, Refusal } from '../lib/terminal.mjs';
import { root } from '../lib/workspace.mjs';
import { stopwatch } from './measure.mjs';
import { documentOf, figureTable, machine, pageTable, withFigures } from './report.mjs';

const progress = createProgress();
const { values: wish } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const times = wish.quick
  ? {
      firsts: 1,
      seconds: 3,
      signIns: 3,
      imports: 3,
      requests: 80,
      listings: 2,
      holders: 5_000,
      results: 3,
      readings: 40,
      autosaves: 5,
      screens: 5,
      typings: 2,
      countings: 15,
      tappings: 1,
      messages: 2_000,
      mailRounds: 1,
      reports: 7,
      tables: 1,
      lighthouses: 1,
    }
  : {
      firsts: 3,
      seconds: 5,
      signIns: 3,
      imports: 5,
      requests: 200,
      listings: 5,
      holders: 50_000,
      results: 5,
      readings: 150,
      autosaves: 10,
      screens: 9,
      typings: 4,
      countings: 60,
      tappings: 3,
      messages: 10_000,
      mailRounds: 2,
      reports: 15,
      tables: 3,
      lighthouses: 3,
    };
/** The bench gives up after this long (milliseconds): something hangs, and no figure would mean anything. */
const LONGEST = 900_000;
const elapsed = stopwatch();
/** What can be measured by itself, and how its figures' names begin. */
const ALONE = {
  mail: { prefix: 'Mail', measure: measureMailAlone },
  bilan: { prefix: 'Bilan files', measure: onAPortal('./bilan-file-figures.mjs', 'bilanFileFigures') },
  scale: { prefix: 'Scale', measure: onAPortal('./scale-figures.mjs', 'scaleFigures') },
  writing: { prefix: 'Writing', measure: onAPortal('./scale-figures.mjs', 'writingFigures') },
  reading: { prefix: 'Reading', measure: onAPortal('./reading-figures.mjs', 'readingFigures') },
  backup: { prefix: 'Backup', measure: measureBackupAlone },
  lighthouse: { prefix: 'Lighthouse', measure: measureLighthouseAlone },
};
/** What has to be undone, the latest first. */
const undo = [];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void cleanUp().then(() => process.exit(130)));
}

try {
  const state = machine();
  await ensureDependencies(progress);
  if (wish.only !== undefined && !(wish.only in ALONE))
    throw new Refusal(
      `Se mesurent à part : ${Object.keys(ALONE)
        .map((name) => `--only ${name}`)
        .join(', ')}`,
    );
  await ensureBuilt(progress);
  const results = await Promise.race([wish.only ? ALONE[wish.only].measure() : measure(), tooLong()]);
  const file = join(root, 'docs/benchmarks.md');
  const text = wish.only
    ? withFigures(readFileSync(file, 'utf8'), ALONE[wish.only].prefix, results.figures, state)
    : documentOf({ ...results, machine: state, quick: wish.quick, duration: elapsed() });
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  const pages = results.pages ? ['', ...pageTable(results.pages, results.kinds)] : [];
  progress.say(['', ...figureTable(results.figures), ...pages].join('\n'));
  progress.say('\nMesures écrites dans docs/benchmarks.md');
} catch (error) {
  process.exitCode = explain(error);
} finally {
  await cleanUp();
}
// Whatever still hangs does not keep us.
process.exit();

function tooLong() {
  const sentence = 'Les mesures durent plus de quinze minutes : quelque chose ne répond pas.';
  return new Promise((_, fail) => setTimeout(() => fail(new Refusal(sentence)), LONGEST).unref());
}

async function cleanUp() {
  while (undo.length > 0) {
    try {
      await undo.pop()();
    } catch (error) {
      explain(error);
    }
  }
}

function ownFolder() {
  const place = mkdtempSync(join(tmpdir(), 'fds-bench-'));
  // The database's user, when it is another one, must be able to pass through.
  chmodSync(place, 0o711);
  undo.push(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

async function measureMailAlone() {
  const { joinDatabase } = await import('../lib/embedded-postgres.mjs');
  const { startPortal } = await import('../lib/started-portal.mjs');
  const { openDatabases } = await import('./databases.mjs');
  const { prepareTemplate } = await import('./figures.mjs');
  const { mailFigures } = await import('./mail-figures.mjs');
  const place = ownFolder();
  const dataDir = join(place, 'data');
  undo.push((await progress.step('Démarrage', () => startPortal(dataDir))).stop);
  const database = await joinDatabase(openDataFolder(dataDir));
  undo.push(database.leave);
  const databases = await openDatabases(database.url);
  undo.push(databases.close);
  await prepareTemplate(databases, place);
  return { figures: await progress.step('Envoi de courriels', () => mailFigures(databases, place, times)) };
}

/** A measure of one family on a portal started for it. */
function onAPortal(module, figuresOf) {
  return async () => {
    const { portal, database } = await startedPortal();
    const figures = (await import(module))[figuresOf];
    return { figures: await progress.step('Mesures', () => figures(portal, database.url, times)) };
  };
}

async function startedPortal() {
  const { joinDatabase } = await import('../lib/embedded-postgres.mjs');
  const { startPortal } = await import('../lib/started-portal.mjs');
  const place = ownFolder();
  const dataDir = join(place, 'data');
  const portal = await progress.step('Démarrage', () => startPortal(dataDir));
  undo.push(portal.stop);
  const database = await joinDatabase(openDataFolder(dataDir));
  undo.push(database.leave);
  return { portal, database, dataDir, place };
}

async function measureBackupAlone() {
  const { openDatabases } = await import('./databases.mjs');
  const { backupFigures } = await import('./backup-figures.mjs');
  const { database, dataDir, place } = await startedPortal();
  const databases = await openDatabases(database.url);
  undo.push(databases.close);
  const at = { source: database.url, dataDir, place };
  return { figures: await progress.step('Sauvegarde', () => backupFigures(databases, at, times)) };
}

async function measureLighthouseAlone() {
  const { findBrowser } = await import('../test/browser.mjs');
  const { lighthouseFigures } = await import('./lighthouse-figures.mjs');
  const { portal } = await startedPortal();
  const { path } = await findBrowser();
  return { figures: await progress.step('Lighthouse', (tell) => lighthouseFigures(portal, path, times, tell)) };
}

async function measure() {
  // Only now: these need the packages.
  const { joinDatabase } = await import('../lib/embedded-postgres.mjs');
  const { findBrowser } = await import('../test/browser.mjs');
  const {
    autosaveFigures,
    bilanFigures,
    dossierListFigures,
    importFigures,
    largeFigures,
    memoryFigure,
    signInFigure,
    startFigures,
  } = await import('./figures.mjs');
  const { bilanFileFigures } = await import('./bilan-file-figures.mjs');
  const { committeeFigures } = await import('./committee-figures.mjs');
  const { readingFigures } = await import('./reading-figures.mjs');
  const { writingFigures } = await import('./scale-figures.mjs');
  const { resultsFigures } = await import('./results-figures.mjs');
  const { typingFigures } = await import('./typing-figures.mjs');
  const { countingFigures } = await import('./counting-figures.mjs');
  const { mailFigures } = await import('./mail-figures.mjs');
  const { heavyLibraries, whereTheyLie } = await import('./heavy-libraries.mjs');
  const { measurePages } = await import('./pages.mjs');
  const { openDatabases } = await import('./databases.mjs');
  const { measureStarts } = await import('./starts.mjs');

  const place = ownFolder();
  const { path: executablePath } = await findBrowser();

  const starts = await progress.step('Démarrages', (tell) => measureStarts(place, times, tell));
  const { portal, dataDir } = starts;
  undo.push(portal.stop);
  const figures = startFigures(starts);

  const chunks = whereTheyLie();
  const { pages, signIn } = await progress.step('Pages dans le navigateur', (tell) =>
    measurePages({ url: portal.url, accounts: portal.accounts, chunks, executablePath, ...times }, tell),
  );
  figures.push(signInFigure(signIn));

  const database = await joinDatabase(openDataFolder(dataDir));
  undo.push(database.leave);
  figures.push(...(await progress.step('Bilan en direct', () => bilanFigures(portal, database.url, times))));
  figures.push(...(await progress.step('Fichiers du bilan', () => bilanFileFigures(portal, database.url, times))));
  figures.push(...(await progress.step('Liste et dossier de 2021', () => readingFigures(portal, database.url, times))));
  figures.push(...(await progress.step('Écritures', () => writingFigures(portal, database.url, times))));
  figures.push(
    ...(await progress.step('Liste de 20 000 dossiers', () => dossierListFigures(portal, database.url, times))),
  );
  figures.push(
    ...(await progress.step("Résultats d'un questionnaire", () => resultsFigures(portal, database.url, times))),
  );
  figures.push(
    ...(await progress.step('Comité de 500 décisions', () =>
      committeeFigures(portal, database.url, executablePath, times),
    )),
  );
  figures.push(
    ...(await progress.step('Frappe au clavier', () => typingFigures(portal, database.url, executablePath, times))),
  );
  figures.push(
    ...(await progress.step('Enregistrement à cinquante', () => autosaveFigures(portal, database.url, times))),
  );
  figures.push(
    ...(await progress.step('Comptage à deux cents téléphones', () =>
      countingFigures(portal, database.url, executablePath, times),
    )),
  );
  const databases = await openDatabases(database.url);
  undo.push(databases.close);
  figures.push(...(await progress.step("Import de l'archive 2021", () => importFigures(databases, place, times))));
  figures.push(...(await progress.step('Envoi de courriels', () => mailFigures(databases, place, times))));
  figures.push(memoryFigure(portal.server));
  if (!wish.quick) {
    figures.push(
      ...(await progress.step('Archive de 100 000 événements', (tell) => largeFigures(databases, place, undo, tell))),
    );
  }
  return { figures, pages, chunks, kinds: Object.keys(heavyLibraries), postgres: databases.version };
}
