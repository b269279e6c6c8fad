// Two hundred phones that count at twenty stands, each tapping twice a second; beside as many bare inserts at the same pace.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { ask } from '../lib/web-client.mjs';
import { layWriter } from './writers.mjs';

const PHONES = 200;
const STANDS = 20;
/** Between two taps of one phone (milliseconds). */
const PACE = 500;
/** Every so many taps one is sent twice, as after a lost answer. */
const REPEATED = 20;
const YEAR = 2091;

/** A link to a new event that takes place today: `{ link, token }`. */
export async function layStand(pool, year, name) {
  const { events } = await layWriter(pool, { year, name, titles: [name] });
  // A row of the projection like any other, of this event.
  await pool.query(
    `INSERT INTO event_overview SELECT (jsonb_populate_record(o.model, jsonb_build_object('event_id', $1::uuid, 'edition_year', $2::integer,
       'parent_event_id', NULL, 'counts', true, 'label', 'labelled', 'happening', 'scheduled', 'notified_at', now()))).*
     FROM (SELECT e AS model FROM event_overview e LIMIT 1) o`,
    [events[0], year],
  );
  const [link, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  await pool.query(
    `INSERT INTO counting_link (id, event_id, label, token_digest, made_at) VALUES ($1, $2, $3, $4, now())`,
    [link, events[0], name, createHash('sha256').update(token).digest('hex')],
  );
  return { link, token };
}

/** An edition whose days are around today. */
export const layEditionOfToday = (pool, year) =>
  pool.query(
    `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
       call_closes_on, reports_due_on, cog_vintage, state)
     SELECT $1::integer, $1::integer - 1991, title, region_code, region_name, departments, current_date - 3, current_date + 3,
       current_date - 200, current_date - 150, current_date + 40, cog_vintage, 'running' FROM edition ORDER BY year DESC LIMIT 1`,
    [year],
  );

/**
 * @param seconds that the phones count
 * @param bareSeconds that as many bare writers insert
 * @returns `{ ours, bare, sent, kept, tallied, repeated }`: what each tap waited for its answer from the moment it was made, in
 * milliseconds; how many taps were made, and how many the tables hold
 */
export async function measureCounting({ url, databaseUrl, seconds, bareSeconds }) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  try {
    await layEditionOfToday(pool, YEAR);
    const stands = [];
    for (let place = 0; place < STANDS; place++) stands.push(await layStand(pool, YEAR, `Stand ${place}`));
    const phones = Array.from({ length: PHONES }, (_, place) => phone(url, stands[place % STANDS].token));
    await atPace(phones, 2, ({ tap }) => tap());
    const warm = PHONES * 2;
    const ours = await atPace(phones, seconds * (1000 / PACE), ({ tap }) => tap());
    for (const { close } of phones) close();
    const links = stands.map(({ link }) => link);
    const [{ kept }] = (
      await pool.query('SELECT count(*)::integer AS kept FROM counting_tap WHERE link_id = ANY ($1)', [links])
    ).rows;
    const [{ tallied }] = (
      await pool.query('SELECT sum(visits)::integer AS tallied FROM counting_tally WHERE link_id = ANY ($1)', [links])
    ).rows;
    const bare = await measureBare(pool, bareSeconds);
    const repeated = phones.reduce((sum, { repeats }) => sum + repeats(), 0);
    return { ours, bare, sent: ours.length + warm, kept, tallied, repeated };
  } finally {
    await pool.end();
  }
}

/** Each taps at its own moments, as people do; what each tap waited since it was made, in milliseconds. */
async function atPace(each, turns, tap) {
  const taken = await Promise.all(
    each.map(async (one, place) => {
      const begun = performance.now() + (PACE * place) / each.length;
      const waits = [];
      for (let turn = 0; turn < turns; turn++) {
        const made = begun + turn * PACE;
        await pause(made - performance.now());
        await tap(one);
        waits.push(performance.now() - made);
      }
      return waits;
    }),
  );
  return taken.flat();
}
const pause = (milliseconds) => new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));

function phone(url, token) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const device = randomUUID();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let [taps, repeats] = [0, 0];
  const send = async (body) => {
    const { status, text } = await ask(`${url}/api/counting/taps`, { agent, method: 'POST', headers, body });
    if (status !== 200) throw new Error(`A tap answered ${status}: ${text}`);
  };
  return {
    async tap() {
      const at = new Date().toISOString();
      const one = { id: randomUUID(), counter: 'public', amount: 1, at, undoes: null };
      const body = JSON.stringify({ device, sentAt: at, taps: [one] });
      await send(body);
      taps += 1;
      if (taps % REPEATED !== 0) return;
      repeats += 1;
      await send(body);
    },
    repeats: () => repeats,
    close: () => agent.destroy(),
  };
}

/** The same rows, inserted alone and without anybody between. */
async function measureBare(pool, seconds) {
  await pool.query(
    'CREATE TABLE bench_tap (id uuid PRIMARY KEY, device uuid, counter text, amount smallint, at timestamptz)',
  );
  const writers = Array.from({ length: PHONES }, () => randomUUID());
  const taken = await atPace(writers, seconds * (1000 / PACE), (device) =>
    pool.query({
      name: 'bench_tap',
      text: `INSERT INTO bench_tap (id, device, counter, amount, at) VALUES ($1, $2, 'public', 1, now()) ON CONFLICT DO NOTHING`,
      values: [randomUUID(), device],
    }),
  );
  await pool.query('DROP TABLE bench_tap');
  return taken;
}
