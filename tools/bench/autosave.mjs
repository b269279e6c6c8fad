// Saving while people write: fifty of them, each on a dossier of its own, at the pace at which a person types; beside the
// same writes sent straight to PostgreSQL, with their version check and a line of history.
import { Agent } from 'node:http';
import { ask } from '../lib/web-client.mjs';
import { percentile, repeat, stopwatch } from './measure.mjs';
import { layEdition, layWriter } from './writers.mjs';

const WRITERS = 50;
/** A screen saves what was typed within this long (milliseconds). */
const PACE = 2000;
const EVENTS = 6;
const YEAR = 2090;

/**
 * @param rounds of ours and of the bare writes, in turns
 * @param saves of each writer in a round
 * @returns `{ medians, tails, bareMedians, bareTails, writers }`: 50th and 99th percentiles of each round, in milliseconds
 */
export async function measureAutosave({ url, databaseUrl, rounds, saves }) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  try {
    const writers = await layWriters(pool, url);
    await paced(writers, 2, (writer) => writer.save());
    const found = await repeat(rounds, async () => ({
      ours: await paced(writers, saves, (writer) => writer.save()),
      bare: await paced(writers, saves, (writer) => writer.bare()),
    }));
    for (const writer of writers) writer.close();
    const each = (kind, share) => found.map((round) => percentile(round[kind], share));
    return {
      medians: each('ours', 0.5),
      tails: each('ours', 0.99),
      bareMedians: each('bare', 0.5),
      bareTails: each('bare', 0.99),
      writers: WRITERS,
    };
  } finally {
    await pool.end();
  }
}

/** Every writer saves at its own moments, as people do; what each save took, in milliseconds. */
async function paced(writers, saves, save) {
  const taken = await Promise.all(
    writers.map(async (writer, place) => {
      await pause((PACE * place) / writers.length);
      return repeat(saves, async () => {
        const elapsed = stopwatch();
        await save(writer);
        const took = elapsed();
        await pause(Math.max(0, PACE - took));
        return took;
      });
    }),
  );
  return taken.flat();
}
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function layWriters(pool, url) {
  await layEdition(pool, YEAR);
  await pool.query(
    'CREATE TABLE bench_history (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, application_id uuid, at timestamptz, before jsonb, after jsonb)',
  );
  const titles = Array.from({ length: EVENTS }, () => '');
  return Promise.all(
    Array.from({ length: WRITERS }, async (_, place) => {
      const laid = await layWriter(pool, { year: YEAR, name: `Personne ${place}`, titles });
      return writer({ pool, url, ...laid });
    }),
  );
}

/** Somebody who types: now in the description of the project, now in an event's, now in its title, which lists show. */
function writer({ pool, url, token, dossier, events }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { cookie: `fds_session=${token}`, 'content-type': 'application/json' };
  const typed = new Map();
  let [version, turn, bare] = [1, 0, ''];
  const next = () => {
    turn += 1;
    const item = turn % 3 === 0 ? dossier : events[turn % events.length];
    const field = turn % 6 === 1 ? 'title' : 'description';
    const was = typed.get(item + field) ?? '';
    const value = was.length > (field === 'title' ? 120 : 1500) ? `${turn}` : `${was} encore ${turn} mots`;
    typed.set(item + field, value);
    return { item, field, was, value };
  };
  return {
    async save() {
      const body = JSON.stringify({ base: version, changes: [{ op: 'set', ...next() }] });
      const path = `${url}/api/applications/${dossier}/content`;
      const { status, text } = await ask(path, { agent, method: 'PATCH', headers, body });
      const saved = status === 200 ? JSON.parse(text) : null;
      if (!saved || saved.conflicts.length > 0 || saved.current) throw new Error(`A save answered ${status}: ${text}`);
      version = saved.version;
    },
    /** One change of one row under its version, and what was there before. */
    async bare() {
      const [was, value] = [bare, `${bare.length > 1500 ? '' : bare} encore des mots`];
      bare = value;
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const { rowCount } = await client.query(
          `UPDATE application SET details = jsonb_set(details, ARRAY['bench'], to_jsonb($3::text)), version = version + 1,
             updated_at = now() WHERE id = $1 AND version = $2`,
          [dossier, version, value],
        );
        if (rowCount !== 1) throw new Error('The bare write met another version.');
        await client.query('INSERT INTO bench_history (application_id, at, before, after) VALUES ($1, now(), $2, $3)', [
          ...[dossier, JSON.stringify({ description: was }), JSON.stringify({ description: value })],
        ]);
        await client.query('COMMIT');
        version += 1;
      } finally {
        client.release();
      }
    },
    close: () => agent.destroy(),
  };
}
