// A portal under a steady mixed load: who is at work, how it is driven, and what is known of the whole.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from '../lib/processes.mjs';
import { root } from '../lib/workspace.mjs';
import { loadSources } from '../test/native/sources.mjs';
import { clientOf, pause, randomFrom } from './client.mjs';
import { BEGINS, CLOSING, layEditions, layPerson, OPEN, setClock } from './ground.mjs';
import { campaigner } from './load/campaigns.mjs';
import { filer } from './load/filers.mjs';
import { importer, layArchives } from './load/importers.mjs';
import { phone } from './load/phones.mjs';
import { reporter } from './load/reporters.mjs';
import { sender } from './load/senders.mjs';
import { visitor } from './load/visitors.mjs';
import { writer } from './load/writers.mjs';
import { MailServer } from './mail-server.mjs';
import { openPortal } from './portal.mjs';

/** The first instant after the call of `CLOSING`. */
export const DEADLINE = new Date('2026-10-25T00:00:00+02:00');
/** Around it (milliseconds) a request may be judged either way. */
const AROUND = 3_000;

/**
 * @param undo what is to be done at the end is put in here
 * @param keep whether the folder, with the servers' logs, stays
 * @returns the world: `{ portal, mail, sql, client, workers, tally, now, closed, moveClock, spell, recovered }`
 */
export async function openWorld({ progress, seed, undo, keep }) {
  const mail = new MailServer();
  await mail.open();
  undo.push(() => mail.close());
  const portal = await openPortal(progress, mail.url);
  undo.push(() => portal.leave({ keep }));
  if (keep) progress.say(`  Le dossier reste : ${portal.place}`);
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: portal.database.url, max: 4, application_name: 'faults' });
  pool.on('error', () => {});
  undo.push(() => pool.end());
  const sql = async (text, values = []) => (await pool.query(text, values)).rows;
  const random = randomFrom(seed);
  const tally = { saved: 0, refused: 0, unknown: 0 };
  const world = { portal, mail, sql, random, tally, unexpected: [], moves: 0 };
  world.client = clientOf(portal, random, tally);
  undo.push(() => world.client.close());
  world.now = () => new Date(Date.now() + world.offset);
  world.closed = (year) => year === CLOSING.year && world.now().getTime() > DEADLINE.getTime() - AROUND;
  world.spell = (milliseconds) => pause(milliseconds * world.pace);
  world.pace = 1;
  world.moveClock = (at) => moveClock(world, at);
  world.recovered = () => recovered(world);
  world.offset = await setClock(sql, BEGINS);
  await layEditions(sql);
  world.administrator = await layPerson(sql, 'administrator', world.now());
  for (const name of ['api', 'worker']) await portal.start(name);
  world.workers = await layWorkers(world);
  return world;
}

async function layWorkers(world) {
  loadSources();
  const library = (path) => import(pathToFileURL(join(root, 'libs/portal/testing/src', path)).href);
  const [{ aDossier, aSingleEvent }, { changesTo }] = await Promise.all([
    library('festival.ts'),
    library('write-dossier.ts'),
  ]);
  const slots = [{ beginsAt: '2027-01-12T08:00:00.000Z', endsAt: '2027-01-12T10:00:00.000Z' }];
  const whole = (content, title) => changesTo(content, aDossier({ title, events: [aSingleEvent({ title, slots })] }));
  const archives = await layArchives(world.portal.place);
  const made = [];
  const add = async (count, pace, make) => {
    for (let one = 0; one < count; one++) made.push({ pace, worker: await make() });
  };
  await add(4, 400, () => writer(world, OPEN.year));
  await add(2, 600, () => writer(world, CLOSING.year));
  await add(1, 700, () => filer(world, OPEN.year, whole));
  await add(1, 700, () => filer(world, CLOSING.year, whole));
  await add(4, 600, () => reporter(world));
  await add(6, 400, () => phone(world));
  await add(2, 700, () => sender(world));
  await add(1, 1_500, () => importer(world, archives));
  await add(1, 9_000, () => campaigner(world));
  await add(2, 900, () => visitor(world));
  return made;
}

/** Everybody works, each at their own moments, until it is told to end: then each brings to an end what is under way. */
export function drive(world) {
  let ending = false;
  const each = world.workers.map(async ({ pace, worker }) => {
    while (!ending) {
      await oneStep(world, worker, {});
      await pause(pace * (0.5 + world.random()));
    }
    // Thirty seconds of a worker that is dead, and what it does then.
    const done = await until(
      async () => worker.idle() || (await oneStep(world, worker, { ending }), false),
      120_000,
      300,
    );
    if (!done) world.unexpected.push(`${worker.kind} : quelque chose n’aboutit jamais`);
  });
  return async () => {
    ending = true;
    await Promise.all(each);
  };
}

/** The database is away, as it is meant to be now and then. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'];
const isAway = ({ code, message }) => AWAY.includes(code) || /Connection terminated|shutting down/.test(message ?? '');

async function oneStep(world, worker, how) {
  try {
    await worker.step(how);
  } catch (error) {
    if (!isAway(error)) world.unexpected.push(`${worker.kind} : ${error.stack}`);
  }
}

/** The administrator moves the clock of the demonstration; the other processes learn it at their start. */
async function moveClock(world, at) {
  const { portal, client, administrator } = world;
  const { cookie } = administrator;
  const moved = await until(async () => {
    const { outcome, body } = await client.call('PUT', '/api/clock', { cookie, json: { at }, counts: false });
    if (outcome === 'saved') world.offset = body.offsetMs;
    return outcome === 'saved';
  }, 20_000);
  if (!moved) throw new Error('The clock could not be moved');
  world.moves += 1;
  for (const name of ['worker', 'worker-2', 'api-2']) if (portal.isThere(name)) await portal.restart(name);
}

/** Waits until every API answers again: milliseconds. */
async function recovered(world) {
  const begun = Date.now();
  if (!(await until(() => world.portal.healthy(), 60_000))) world.unexpected.push('le portail ne répond plus');
  return Date.now() - begun;
}
