// Every figure of the bench: its name, its aim, its ceiling and what it means, beside what measures it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateArchive } from '../generate/archive.mjs';
import { bundleEnvironment, command } from '../lib/bundle.mjs';
import { openDataFolder } from '../lib/data-folder.mjs';
import { nextFreePort } from '../lib/ports.mjs';
import { startServerProcess } from '../start/server.mjs';
import { addedRows, rowsOf, writeBare } from './bare-import.mjs';
import { importAlone, typed } from './imports.mjs';
import { measureAutosave } from './autosave.mjs';
import { measureBilan } from './live-bilan.mjs';
import { measureDossierList } from './dossier-list.mjs';
import { DOSSIERS } from './list-edition.mjs';
import { repeat, stopwatch } from './measure.mjs';
import { residentMemory } from './memory.mjs';

const ARCHIVE_2021 = 'data/edition-2021';
const LARGE = { events: 100_000, lines: 400_000, year: 2022 };
const LARGE_RUNS = 3;
/** The large archive is imported again only while this lasts (milliseconds). */
const LARGE_PATIENCE = 160_000;

const seconds = (values) => values.map((value) => value / 1000);
const megabytes = (values) => values.map((value) => value && value / 1_000_000);

export const startFigures = ({ first, second, bare }) => [
  {
    name: 'Start, second and later',
    unit: 's',
    values: seconds(second),
    aim: 5,
    ceiling: { name: 'bare Node server', values: seconds(bare) },
    meaning:
      'from `npm start` on a data folder in use to the sign-in page served whole: npm, checks of packages and build, PostgreSQL, mail catcher, server. The ceiling is a Node process that serves one page and does nothing else.',
  },
  {
    name: 'Start, first',
    unit: 's',
    values: seconds(first),
    meaning:
      'the same on an empty data folder, packages installed and site built: it also makes the database, its tables and the official geographic code, imports the edition of 2021 and creates the demonstration accounts.',
  },
];

export const signInFigure = (bytes) => ({
  name: 'Sign-in page, JavaScript',
  unit: 'kB',
  values: bytes.map((value) => value / 1000),
  aim: 150,
  meaning: 'bytes of all scripts of the sign-in page as transferred to a Chromium with an empty cache, bodies only.',
});

export const memoryFigure = (pid) => ({
  name: 'Server, resident memory',
  unit: 'MB',
  values: megabytes([residentMemory(pid)?.now ?? null]),
  meaning:
    'of the server process (HTTP and worker), PostgreSQL not counted, after all the pages and requests of the bench and before the large archive.',
});

/** The live bilan of 2021 on the running portal. */
export async function bilanFigures({ url, accounts }, databaseUrl, { requests }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const { medians, tails, bare } = await measureBilan({ url, account, databaseUrl, year: 2021, requests, warmUp: 30 });
  return [
    {
      name: 'Live bilan of 2021',
      unit: 'ms',
      values: medians,
      aim: 30,
      ceiling: { name: 'its two statements alone', values: bare },
      meaning: `at the API over HTTP, signed in, on one lasting connection: medians of rounds of requests (${requests} in all) after warm-up. The ceiling is the same prepared statements sent straight to PostgreSQL, both at once as the server does, in rounds between.`,
    },
    {
      name: 'Live bilan of 2021, 95th percentile',
      unit: 'ms',
      values: tails,
      meaning: 'of the same requests, round by round.',
    },
  ];
}

/** Saving while fifty people write on the running portal. */
export async function autosaveFigures({ url }, databaseUrl, { autosaves }) {
  const rounds = 3;
  const { medians, tails, bareMedians, bareTails, writers } = await measureAutosave({
    ...{ url, databaseUrl, rounds, saves: autosaves },
  });
  const meaning = `of ${writers} people who write at once, each in a dossier of its own, and whose screens save every two seconds what was typed: now the project, now an event, now a title that lists show; round by round, ${writers * autosaves} saves each.`;
  const ceiling = 'one UPDATE under its version and one line of history, in a transaction';
  return [
    {
      name: 'Autosave, 50 writers, 99th percentile',
      unit: 'ms',
      values: tails,
      aim: 25,
      ceiling: { name: ceiling, values: bareTails },
      meaning: `${meaning} Over HTTP, signed in: session, lock, comparison of each answer with what stands, journal, projection. The ceiling is the same number of bare writes sent straight to PostgreSQL at the same pace, in rounds between.`,
    },
    {
      name: 'Autosave, 50 writers, median',
      unit: 'ms',
      values: medians,
      ceiling: { name: ceiling, values: bareMedians },
      meaning: 'of the same saves.',
    },
  ];
}

/** The coordination's lists over a very large edition, on the running portal. */
export async function dossierListFigures({ url, accounts }, databaseUrl, { listings }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const found = await measureDossierList({ url, account, databaseUrl, requests: listings });
  const name = `List of ${DOSSIERS.toLocaleString('en-GB')} dossiers`;
  const ceiling = { name: 'bare SQL: the rows, and their exact count', values: found.bare };
  return [
    {
      name,
      unit: 'ms',
      values: found.medians,
      aim: 60,
      ceiling,
      meaning: `one page of 25 at the API over HTTP, signed in: of 20,000 dossiers, then of their 30,000 events; no filter, every filter of the screen, five filters at once; sorted by waiting, title, change, organisation, commune; with the counts of rows and of events or dossiers. Medians of rounds of requests (${listings} of each in a round) after warm-up. The ceiling is plain SQL, unprepared, for the same rows and one count, in turns.`,
    },
    {
      name: `${name}, slowest filter`,
      unit: 'ms',
      values: found.slowest.medians,
      aim: 60,
      ceiling: { ...ceiling, values: found.bareSlowest },
      meaning: `the filter whose median over all rounds is the longest, round by round: here \`${found.slowest.query}\`. Every value of every filter is tried alone in both lists. The ceiling is the longest of the plain SQL.`,
    },
  ];
}

/** The database that others are copied from: prepared, without editions. Returns the data folder of the commands. */
export async function prepareTemplate(databases, place) {
  const dataDir = join(place, 'command');
  await databases.create();
  await typed(['migrate'], { databaseUrl: databases.template, dataDir });
  return dataDir;
}

/** The archive of 2021, into a new database each time. */
export async function importFigures(databases, place, { imports }) {
  const dataDir = await prepareTemplate(databases, place);
  const target = { databaseUrl: databases.copy, dataDir };
  const call = ['import', ARCHIVE_2021];
  // The first one warms up and gives the rows of the ceiling.
  await databases.renew();
  await typed(call, target);
  const tables = addedRows(await rowsOf(databases.copy), await rowsOf(databases.template));
  const runs = await repeat(imports, async () => {
    await databases.renew();
    const person = await typed(call, target);
    await databases.renew();
    const alone = await importAlone(ARCHIVE_2021, target);
    await databases.renew();
    const elapsed = stopwatch();
    await writeBare(databases.copy, tables);
    return { ...alone, typed: person.milliseconds, bare: elapsed() };
  });
  const ceiling = { name: 'bare INSERTs', values: seconds(runs.map(({ bare }) => bare)) };
  const rows = tables.reduce((sum, { count }) => sum + count, 0);
  return [
    {
      name: 'Import of 2021, as typed',
      unit: 's',
      values: seconds(runs.map((run) => run.typed)),
      aim: 3,
      ceiling,
      meaning:
        '`npm run portal -- import data/edition-2021` from its call to its end while the database runs, into a prepared database without editions.',
    },
    {
      name: 'Import of 2021, the command alone',
      unit: 's',
      values: seconds(runs.map(({ whole }) => whole)),
      meaning: 'the process of the built command line, without npm and without the checks before it.',
    },
    {
      name: 'Import of 2021, inside',
      unit: 's',
      values: seconds(runs.map(({ inside }) => inside)),
      ceiling,
      meaning: `within that process, from its first word of progress to its result: reading, checking, writing, the projection, the journal. The ceiling writes the ${rows} rows that this leaves in ${tables.length} tables, in one transaction with one INSERT for each table, the same keys and indexes, and neither reads nor checks anything.`,
    },
    {
      name: 'Import of 2021, peak memory',
      unit: 'MB',
      values: megabytes(runs.map(({ peak }) => peak)),
      aim: 300,
      meaning:
        'highest resident memory of that process. What the large archive takes more than this grows with the archive.',
    },
  ];
}

/** An archive far larger than any edition, into a new database; then its bilan, from a server of its own. */
export async function largeFigures(databases, place, undo, tell) {
  const archive = join(place, 'large');
  const dataDir = join(place, 'command');
  mkdirSync(archive);
  tell("écriture de l'archive");
  await generateArchive(archive, LARGE);
  const elapsed = stopwatch();
  const runs = [];
  while (runs.length < LARGE_RUNS && (runs.length === 0 || elapsed() < LARGE_PATIENCE)) {
    tell(`import ${runs.length + 1}/${LARGE_RUNS}`);
    await databases.renew();
    runs.push(await importAlone(archive, { databaseUrl: databases.copy, dataDir }));
  }
  rmSync(archive, { recursive: true });
  tell('bilan');
  const { medians, bare, memory } = await largeBilan(databases.copy, join(place, 'large-data'), undo);
  return [
    {
      name: 'Large archive, import',
      unit: 's',
      values: seconds(runs.map(({ whole }) => whole)),
      meaning: `the process of the built command line on an archive of ${LARGE.events} events and ${LARGE.lines} attendance lines; it told where it was ${Math.min(...runs.map(({ announced }) => announced))} times.`,
    },
    {
      name: 'Large archive, peak memory',
      unit: 'MB',
      values: megabytes(runs.map(({ peak }) => peak)),
      aim: 300,
      meaning: 'highest resident memory of that process, the database not counted.',
    },
    {
      name: 'Large archive, live bilan',
      unit: 'ms',
      values: medians,
      ceiling: { name: 'its two statements alone', values: bare },
      meaning: 'as for 2021, with fewer requests.',
    },
    {
      name: 'Large archive, memory of the server',
      unit: 'MB',
      values: megabytes([memory]),
      meaning: 'resident, after these requests.',
    },
  ];
}

async function largeBilan(databaseUrl, dataDir, undo) {
  const folder = openDataFolder(dataDir);
  const env = bundleEnvironment({ databaseUrl, dataDir, demonstration: true, SMTP_URL: '' });
  const { accounts } = JSON.parse(await command(['users', 'demo'], env));
  const port = String(await nextFreePort(4650));
  let failure = null;
  const server = await startServerProcess(
    folder,
    { ...env, PORT: port, HOST: '127.0.0.1' },
    {
      onEnd: (error) => (failure = error),
    },
  );
  undo.push(server.stop);
  try {
    const account = accounts.find(({ role }) => role === 'coordinator');
    const { url } = server;
    const measured = await measureBilan({ url, account, databaseUrl, year: LARGE.year, requests: 8, warmUp: 6 });
    return { ...measured, memory: residentMemory(server.pid)?.now ?? null };
  } catch (error) {
    throw failure ?? error;
  } finally {
    await server.stop();
  }
}
