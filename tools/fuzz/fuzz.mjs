// `npm run fuzz`: wrong, missing, extreme, hostile and other people's values, at every operation of the contract, as
// everybody. `-- --requests 20000 --seed 1 --only <part of a route> --replay <seed:index>`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataFolder } from '../lib/data-folder.mjs';
import { joinDatabase } from '../lib/embedded-postgres.mjs';
import { stop } from '../lib/processes.mjs';
import { startPortal } from '../lib/started-portal.mjs';
import { createProgress, duration, explain, Refusal, table } from '../lib/terminal.mjs';
import { root } from '../lib/workspace.mjs';
import { differences, ownedTables, rowsOf } from './fingerprints.mjs';
import { openVersions, readKnown } from './known.mjs';
import { operationsOf } from './operations.mjs';
import { AT, plant } from './plant.mjs';
import { restore } from './readers.mjs';
import { caseOf, everyDoor, tryCase } from './run.mjs';

const { values: wish } = parseArgs({
  options: {
    requests: { type: 'string', default: '24000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    replay: { type: 'string' },
  },
});
/** The run gives up after this long (milliseconds), start not counted. */
const LONGEST = 540_000;
/** At least so many, or the run proves nothing. */
const ENOUGH = 20_000;
const progress = createProgress();
const undo = [];
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave().then(() => process.exit(130)));

async function leave() {
  while (undo.length > 0) await undo.pop()();
}

try {
  await main();
} catch (error) {
  process.exitCode = explain(error);
} finally {
  await leave();
}
process.exit();

async function main() {
  const [seed, index] = (wish.replay ?? wish.seed).split(':').map(Number);
  const world = await open(seed);
  const findings = wish.replay ? await replay(world, index) : await everybody(world);
  if (findings.length > 0) throw new Refusal(`${findings.length} défauts trouvés (graine ${seed}).`);
  progress.say(`Rien trouvé (graine ${seed}).`);
}

/** A finding as it is told, at once: a run that is broken off has told what it found. */
function shown(found, seed) {
  const { reader, operation, index, wrongs, command } = found;
  const again = command ? [command, `npm run fuzz -- --replay ${seed}:${index}`] : [];
  progress.say([`✗ ${operation} (${reader})`, ...[...wrongs, ...again].map((one) => `    ${one}`)].join('\n'));
  return found;
}

/** A portal of its own with everybody before it. */
async function open(seed) {
  const place = mkdtempSync(join(tmpdir(), 'portal-fuzz-'));
  undo.push(() => rmSync(place, { recursive: true, force: true }));
  const dataDir = join(place, 'data');
  // The limits on requests would turn most of them away before anything is tried; nothing goes on behind our back.
  const portal = await progress.step('Démarrage d’un portail', () =>
    startPortal(dataDir, { PORTAL_PACE: '100000', PORTAL_ROLE: 'api' }),
  );
  undo.push(async () => {
    await portal.stop();
    // A server that a request has frozen listens to nobody.
    if (portal.server) await stop(portal.server);
  });
  const database = await joinDatabase(openDataFolder(dataDir));
  undo.push(() => database.leave());
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: database.url, max: 6 });
  pool.on('error', () => {});
  undo.push(() => pool.end());
  const sql = async (text, values = []) => (await pool.query(text, values)).rows;
  const ground = await progress.step('Deux structures, leurs dossiers, et ceux qui essaient', () =>
    plant(portal.url, sql, portal.accounts),
  );
  const document = JSON.parse(readFileSync(join(root, 'libs/shared/contract/openapi.json'), 'utf8'));
  return {
    ...{ url: portal.url, sql, ground, document, seed },
    operations: operationsOf(document).filter(({ name }) => !wish.only || name.includes(wish.only)),
    words: { own: ground.words[ground.own.organisationId], other: ground.words[ground.other.organisationId] },
    version: await openVersions(sql),
    restore: async ({ person }) => person && (await restore(sql, person, AT)),
  };
}

async function everybody(world) {
  const { ground, sql } = world;
  const readers = ground.readers.map((reader, at) => ({ ...reader, index: at }));
  const owned = await ownedTables(sql);
  const findings = [];
  const lines = [];
  const begun = Date.now();
  let left = Number(wish.requests);
  for (const [at, reader] of readers.entries()) {
    world.known = await readKnown(sql, ground, reader);
    const watched = await watch(world, owned, reader);
    const share = reader.only ? 300 : Math.ceil(left / readers.slice(at).filter(({ only }) => !only).length);
    const counted = await progress.step(`En tant que ${reader.name}`, (tell) =>
      everyDoor(world, reader, share, {
        tell,
        onWrong: (found) => findings.push(shown(found, world.seed)),
        proceed: () => Date.now() - begun < LONGEST,
      }),
    );
    left -= counted.requests;
    for (const change of (await watched()).slice(0, 20))
      findings.push(shown({ reader: reader.name, operation: 'rows of another organisation', wrongs: [change] }));
    lines.push([reader.name, counted]);
  }
  const sent = report(lines);
  progress.say(
    `${sent} requêtes sur ${world.operations.length} routes en ${duration(Date.now() - begun)}, graine ${world.seed}.`,
  );
  if (findings.length === 0 && sent < Math.min(ENOUGH, Number(wish.requests)) && !wish.only)
    throw new Refusal(`Seulement ${sent} requêtes dans le temps donné.`);
  return findings;
}

/** What changes in the rows of organisations whose business it is not; nothing is watched where all of it may change. */
async function watch({ sql, ground }, owned, { sees }) {
  if (sees === null) return async () => [];
  const may = sees.map((whose) => ground[whose].organisationId);
  const others = Object.keys(ground.words).filter((id) => !may.includes(id));
  const before = await rowsOf(sql, owned, others, may);
  return async () => differences(before, await rowsOf(sql, owned, others, may));
}

function report(lines) {
  const kinds = [...new Set(lines.flatMap(([, { kinds: one }]) => Object.keys(one)))].sort();
  const rows = lines.map(([name, one]) => [
    name,
    String(one.open),
    String(one.requests),
    ...kinds.map((kind) => String(one.kinds[kind] ?? 0)),
  ]);
  for (const line of table([['qui', 'portes ouvertes', 'requêtes', ...kinds], ...rows])) progress.say(line);
  return lines.reduce((sum, [, { requests }]) => sum + requests, 0);
}

async function replay(world, index) {
  const { operation: at, reader: who } = caseOf(index);
  const operation = operationsOf(world.document).find((one) => one.index === at);
  const reader = world.ground.readers[who] && { ...world.ground.readers[who], index: who };
  if (!operation || !reader) throw new Refusal(`Il n’y a pas de cas ${index}.`);
  world.known = await readKnown(world.sql, world.ground, reader);
  const found = await tryCase(world, reader, operation, index, { agent: false });
  progress.say(`${operation.name} (${reader.name}) : ${found ? 'le défaut est là.' : 'tout va bien.'}`);
  return found ? [shown(found, world.seed)] : [];
}
