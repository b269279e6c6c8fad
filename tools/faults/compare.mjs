// What is compared at the end, besides what each client remembers: messages, files, sessions, journal.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../lib/bundle.mjs';
import { until } from '../lib/processes.mjs';

const OPEN_MESSAGES = `SELECT count(*)::int AS open FROM outbox_message WHERE state IN ('planned', 'sending')`;
const OPEN_CAMPAIGNS = `SELECT count(*)::int AS open FROM campaign WHERE state IN ('planned', 'sending')`;

/** Waits until everything that was due has left. Leases last a minute, and a cut line is tried again after thirty seconds. */
export async function allLeft({ sql }, tell) {
  const left = async () => {
    const [[messages], [campaigns]] = [await sql(OPEN_MESSAGES), await sql(OPEN_CAMPAIGNS)];
    tell(`${messages.open} messages et ${campaigns.open} campagnes en attente`);
    return messages.open + campaigns.open === 0;
  };
  return until(left, 200_000, 500);
}

/** Every message that was due has left, and each under one Message-ID only: `{ expected, faults, note }`. */
export async function compareMessages({ sql, mail }) {
  const rows = await sql(
    'SELECT id, lower(to_address) AS "to", state, person_id AS person, occasion, refusal FROM outbox_message',
  );
  return judgeMessages(rows, mail.taken);
}

export function judgeMessages(rows, taken) {
  const faults = [];
  const known = new Map(rows.map((row) => [row.id, row]));
  const caught = new Map();
  for (const { id, to } of taken) {
    if (!known.has(id)) faults.push(`un message parti n’est pas dans la boîte d’envoi (${id}, ${to})`);
    else if (known.get(id).to !== to) faults.push(`un message est parti à ${to} au lieu de ${known.get(id).to}`);
    caught.set(id, (caught.get(id) ?? 0) + 1);
  }
  const occasions = new Set();
  for (const { id, state, person, occasion, refusal } of rows) {
    const once = `${person} ${occasion}`;
    if (person && occasions.has(once)) faults.push(`une même occasion est écrite deux fois (${occasion})`);
    occasions.add(once);
    if (state === 'held') continue;
    if (state !== 'sent') faults.push(`un message est resté « ${state} » (${occasion}, ${refusal})`);
    else if (!caught.has(id)) faults.push(`un message dit parti n’est pas arrivé (${occasion})`);
  }
  const repeated = taken.length - caught.size;
  return { expected: rows.length, faults, note: `${repeated} répétés sous le même Message-ID` };
}

/** Everybody whose session ended stays outside. */
export async function compareSessions({ client, workers }) {
  const outside = workers.flatMap(({ worker }) => [...(worker.over?.() ?? []), ...(worker.outside?.() ?? [])]);
  const faults = [];
  for (const cookie of outside) {
    const { status } = await client.call('GET', '/api/account', { cookie });
    if (status !== 401) faults.push(`une session finie répond ${status}`);
  }
  return { expected: outside.length, faults };
}

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => ({ name, path: join(parentPath, name) }))
    : [];

/** Every row has its file, as it was. */
export async function compareFiles({ sql, portal }) {
  const faults = [];
  const rows = await sql('SELECT id, bytes FROM stored_file WHERE bytes > 0');
  for (const { id } of rows) {
    const path = join(portal.dataDir, 'files', id.slice(0, 2), id);
    const digest = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
    if (digest !== id) faults.push(`le fichier ${id.slice(0, 12)} ${digest ? 'est abîmé' : 'n’est plus là'}`);
  }
  return { expected: rows.length, faults };
}

/**
 * What a fault left behind is swept away in time: the clock goes on by as many days as it takes, and of each folder
 * nothing is left but what a row names.
 */
export async function compareLeftovers(world, tell) {
  const { sql, portal } = world;
  const folders = ['files', 'incoming', 'imports'].map((name) => join(portal.dataDir, name));
  const named = async () => {
    const rows =
      await sql(`SELECT id FROM stored_file WHERE bytes > 0 UNION SELECT id::text || '.zip' FROM archive_import
      WHERE state NOT IN ('done', 'refused', 'failed')`);
    return new Set(rows.map(({ id }) => id));
  };
  const leftovers = async () => {
    const names = await named();
    return folders.flatMap(filesIn).filter(({ name }) => !names.has(name));
  };
  const before = await leftovers();
  const begunAt = async () => (await sql(`SELECT last_begun_at AS at FROM duty WHERE name = 'files.sweep'`))[0]?.at;
  for (const days of [2, 9]) {
    tell(`${before.length} restes, ${days} jours plus tard`);
    // Some of them are judged by the age of the file itself.
    const old = new Date(Date.now() - 3 * 86_400_000);
    for (const { path } of await leftovers()) utimesSync(path, old, old);
    await world.moveClock(new Date(world.now().getTime() + days * 86_400_000).toISOString());
    const moved = world.now();
    await until(async () => (await begunAt()) >= moved, 60_000, 500);
    await until(async () => (await leftovers()).length === 0, 5_000, 500);
  }
  const faults = (await leftovers()).map(
    ({ path }) => `reste que rien ne balaie : ${path.slice(portal.dataDir.length + 1)}`,
  );
  return { expected: before.length, faults };
}

/** The journal's chain holds, as the command line says. */
export async function compareJournal({ sql, portal }) {
  const [{ lines }] = await sql('SELECT count(*)::int AS lines FROM journal_entry');
  try {
    await command(['journal', 'verify'], portal.shared);
    return { expected: lines, faults: [] };
  } catch (error) {
    return { expected: lines, faults: [`la chaîne du journal est rompue : ${error.details ?? error.message}`] };
  }
}
