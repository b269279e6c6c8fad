// The live bilan at the API, beside its own statements sent straight to PostgreSQL.
import { run } from '../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';
import { percentile, repeat, stopwatch } from './measure.mjs';
import { signIn } from '../lib/web-client.mjs';

const ROUNDS = 4;

/**
 * @param requests in all, in rounds that take turns with the bare statements
 * @param warmUp requests before the first round: PostgreSQL settles on the plan of a prepared statement at the sixth
 * @returns `{ medians, tails, bare }`: medians and 95th percentiles of the rounds, medians of the bare rounds, in milliseconds
 */
export async function measureBilan({ url, account, databaseUrl, year, requests, warmUp }) {
  const { default: pg } = await import('pg');
  const client = await signIn(url, account);
  const read = () => client.read(`/api/bilans/${year}`);
  // The server sends both at once, on two connections: so do we.
  const connections = [new pg.Client(databaseUrl), new pg.Client(databaseUrl)];
  try {
    await Promise.all(connections.map((connection) => connection.connect()));
    const sent = await statements(year);
    const bare = () =>
      Promise.all(sent.map(({ text, values }, i) => connections[i].query({ name: `bilan-${i}`, text, values })));
    await repeat(warmUp, read);
    await repeat(warmUp, bare);
    const each = Math.max(1, Math.round(requests / ROUNDS));
    const rounds = await repeat(Math.min(ROUNDS, requests), async () => ({
      api: await repeat(each, () => timed(read)),
      sql: await repeat(each, () => timed(bare)),
    }));
    return {
      medians: rounds.map(({ api }) => percentile(api, 0.5)),
      tails: rounds.map(({ api }) => percentile(api, 0.95)),
      bare: rounds.map(({ sql }) => percentile(sql, 0.5)),
    };
  } finally {
    client.close();
    await Promise.allSettled(connections.map((connection) => connection.end()));
  }
}

async function timed(work) {
  const elapsed = stopwatch();
  await work();
  return elapsed();
}

async function statements(year) {
  const args = ['--import', '@swc-node/register/esm-register', 'tools/bench/statements.mjs', String(year)];
  const env = childEnvironment({ TS_NODE_PROJECT: 'tsconfig.json', NODE_OPTIONS: '' });
  const { code, stdout, stderr } = await run(pinnedNode(), args, { cwd: root, env });
  if (code !== 0) throw new Error(`The statements of the bilan could not be read:\n${stderr}`);
  return JSON.parse(stdout);
}
