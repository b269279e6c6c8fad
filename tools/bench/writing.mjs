// Writing at the API beside the barest write of the same: a save beside one UPDATE under its version, an attendance report
// of six lines beside six INSERTs in a transaction. Four people at once, each as soon as the last answer has come, in turns.
import { Agent } from 'node:http';
import { randomUUID } from 'node:crypto';
import { ask } from '../lib/web-client.mjs';
import { layEditionOfToday } from './counting.mjs';
import { repeat, stopwatch } from './measure.mjs';
import { layEdition, layWriter } from './writers.mjs';

const WRITERS = 4;
const CALL = 2087;
const FESTIVAL = 2088;
const LINES = [
  ['general_public', null],
  ['school', 'primary'],
  ['school', 'middle'],
  ['school', 'high'],
  ['school', 'nursery'],
  ['accompanying_adults', null],
];

/**
 * @param rounds of ours and of the bare writes, in turns
 * @param writes of each writer in a round
 * @returns `{ saving, reporting }`: `{ ours, bare }`, milliseconds that a write takes while four write, round by round
 */
export async function measureWriting({ url, databaseUrl, rounds, writes }) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: WRITERS });
  const agent = new Agent({ keepAlive: true, maxSockets: WRITERS });
  try {
    await layEdition(pool, CALL);
    await layEditionOfToday(pool, FESTIVAL);
    await pool.query(
      `CREATE TABLE IF NOT EXISTS bench_line (report uuid, audience text, school_level text, channel text, visits integer, counting text,
         PRIMARY KEY (report, audience, school_level, channel))`,
    );
    const some = (make) =>
      Promise.all(Array.from({ length: WRITERS }, (_, place) => make(pool, place, { url, agent })));
    return {
      saving: await inTurns(await some(saver), rounds, writes),
      reporting: await inTurns(await some(reporter), rounds, writes),
    };
  } finally {
    agent.destroy();
    await pool.end();
  }
}

async function inTurns(writers, rounds, writes) {
  const share = async (kind, times) => {
    const elapsed = stopwatch();
    await Promise.all(writers.map((writer) => repeat(times, () => writer[kind]())));
    return elapsed() / (times * writers.length);
  };
  for (const kind of ['ours', 'bare']) await share(kind, 10);
  const found = await repeat(rounds, async () => ({
    ours: await share('ours', writes),
    bare: await share('bare', writes),
  }));
  return { ours: found.map(({ ours }) => ours), bare: found.map(({ bare }) => bare) };
}

async function sent(address, { agent, token, method, body }) {
  const headers = { cookie: `fds_session=${token}`, 'content-type': 'application/json' };
  const { status, text } = await ask(address, { agent, method, headers, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`${address} answered ${status}: ${text}`);
  return JSON.parse(text);
}

/** Somebody who types in the description of one event. */
async function saver(pool, place, { url, agent }) {
  const { token, dossier, events } = await layWriter(pool, { year: CALL, name: `Frappe ${place}`, titles: [''] });
  const bare = await layWriter(pool, { year: CALL, name: `Frappe nue ${place}`, titles: [''] });
  let [version, bareVersion, was, turn] = [1, 1, '', 0];
  return {
    async ours() {
      turn += 1;
      const value = was.length > 1500 ? `${turn}` : `${was} encore ${turn}`;
      const change = { op: 'set', item: events[0], field: 'description', was, value };
      const body = { base: version, changes: [change] };
      const saved = await sent(`${url}/api/applications/${dossier}/content`, { agent, token, method: 'PATCH', body });
      [version, was] = [saved.version, value];
    },
    async bare() {
      turn += 1;
      const { rowCount } = await pool.query(
        `UPDATE application SET details = jsonb_set(details, ARRAY['bench'], to_jsonb($3::text)), version = version + 1,
           updated_at = now() WHERE id = $1 AND version = $2`,
        [bare.dossier, bareVersion, `encore ${turn} `.repeat(60)],
      );
      if (rowCount !== 1) throw new Error('The bare write met another version.');
      bareVersion += 1;
    },
  };
}

/** Somebody who reports who came to one event: six lines, kept anew each time. */
async function reporter(pool, place, { url, agent }) {
  const { token, events } = await layWriter(pool, {
    year: FESTIVAL,
    name: `Compte ${place}`,
    titles: [`Événement ${place}`],
  });
  await pool.query(
    `INSERT INTO event_overview SELECT (jsonb_populate_record(o.model, jsonb_build_object('event_id', $1::uuid, 'edition_year', $2::integer,
       'parent_event_id', NULL, 'counts', true, 'label', 'labelled', 'happening', 'scheduled', 'notified_at', now()))).*
     FROM (SELECT e AS model FROM event_overview e LIMIT 1) o`,
    [events[0], FESTIVAL],
  );
  let [version, turn] = [null, 0];
  return {
    async ours() {
      turn += 1;
      const lines = LINES.map(([audience, schoolLevel], at) => ({
        ...{ audience, schoolLevel, channel: 'in_person', visits: turn + at, counting: 'exact' },
      }));
      const body = { version, comment: '', lines, notHeldReason: null };
      const { report } = await sent(`${url}/api/events/${events[0]}/attendance`, { agent, token, method: 'PUT', body });
      version = report.version;
    },
    async bare() {
      turn += 1;
      const report = randomUUID();
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        for (const [at, [audience, level]] of LINES.entries())
          await client.query('INSERT INTO bench_line VALUES ($1, $2, $3, $4, $5, $6)', [
            ...[report, audience, level ?? '', 'in_person', turn + at, 'exact'],
          ]);
        await client.query('COMMIT');
      } finally {
        client.release();
      }
    },
  };
}
