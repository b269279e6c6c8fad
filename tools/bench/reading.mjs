// Reading at the API beside a bare Fastify with pg in a process of its own: the list of an edition's events, a dossier with
// its events. Both are asked by the same few connections, each as soon as it has its answer, in turns.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { nextFreePort } from '../lib/ports.mjs';
import { ask, signIn } from '../lib/web-client.mjs';
import { pinnedNode, root } from '../lib/workspace.mjs';
import { repeat, stopwatch } from './measure.mjs';

const YEAR = 2021;
const CONNECTIONS = 4;
const FIRST_PORT = 4670;

/**
 * @param rounds of both, in turns
 * @param requests of each connection in a round
 * @returns `{ list, dossier }`: `{ ours, bare }`, milliseconds that a request takes while the connections share the server, round by round
 */
export async function measureReading({ url, account, databaseUrl, rounds, requests }) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const { rows } = await database.query(
    `SELECT application_id AS id FROM event WHERE edition_year = ${YEAR} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  );
  await database.end();
  const port = await nextFreePort(FIRST_PORT);
  const server = spawn(pinnedNode(), ['tools/bench/bare-api.mjs', databaseUrl, String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const client = await signIn(url, account);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    await once(server.stdout, 'data');
    const read = async (address) => {
      const { status, text } = await ask(address, { agent, headers: { cookie: client.cookie } });
      if (status !== 200) throw new Error(`${address} answered ${status}: ${text}`);
    };
    const side = (ours, bare) => inTurns({ ours: () => read(url + ours), bare: () => read(bare) }, rounds, requests);
    const at = `http://127.0.0.1:${port}`;
    return {
      list: await side(`/api/review-lists/events?year=${YEAR}&size=101&sort=title`, `${at}/events/${YEAR}`),
      dossier: await side(`/api/applications/${rows[0].id}`, `${at}/dossiers/${rows[0].id}`),
    };
  } finally {
    client.close();
    agent.destroy();
    server.kill();
  }
}

async function inTurns(sides, rounds, requests) {
  const share = async (read, times) => {
    const elapsed = stopwatch();
    await Promise.all(Array.from({ length: CONNECTIONS }, () => repeat(times, read)));
    return elapsed() / (times * CONNECTIONS);
  };
  for (const read of Object.values(sides)) await share(read, 10);
  const found = await repeat(rounds, async () => ({
    ours: await share(sides.ours, requests),
    bare: await share(sides.bare, requests),
  }));
  return { ours: found.map(({ ours }) => ours), bare: found.map(({ bare }) => bare) };
}
