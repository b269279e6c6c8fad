// The coordination's lists over an edition of 20 000 dossiers and 30 000 events, beside the bare SQL of the same rows and counts.
import { signIn } from '../lib/web-client.mjs';
import { CASES } from './list-cases.mjs';
import { DOSSIERS, EMPTY, fillOf, YEAR } from './list-edition.mjs';
import { percentile, repeat, stopwatch } from './measure.mjs';

const ROUNDS = 4;

/** PostgreSQL settles on the plan of a prepared statement at the sixth request. */
const WARM_UP = 6;

/**
 * @param requests of each case in a round; rounds take turns with the bare statements
 * @returns `{ medians, bare, slowest: { query, medians }, bareSlowest }`: medians of the rounds over every case, and those of the case
 * whose median over all rounds is the longest, in milliseconds
 */
export async function measureDossierList({ url, account, databaseUrl, requests }) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const client = await signIn(url, account);
  try {
    for (const statement of fillOf(DOSSIERS)) await database.query(statement);
    const read = ({ query }) => client.read(`/api/review-lists/${query}&year=${YEAR}&size=25`);
    const plain = async ({ sql }) => {
      for (const text of sql) await database.query(text);
    };
    for (const one of CASES) await repeat(WARM_UP, () => read(one));
    const rounds = await repeat(ROUNDS, async () => {
      const cases = [];
      for (const one of CASES)
        cases.push({
          api: await repeat(requests, () => timed(() => read(one))),
          sql: one.sql ? [await timed(() => plain(one))] : [],
        });
      return cases;
    });
    const every = (kind) =>
      rounds.map((cases) =>
        percentile(
          cases.flatMap((one) => one[kind]),
          0.5,
        ),
      );
    const longest = (kind) => {
      const found = CASES.map(({ query }, at) => ({ query, times: rounds.map((cases) => cases[at][kind]) }))
        .filter(({ times }) => times.flat().length > 0)
        .map(({ query, times }) => ({ query, times, median: percentile(times.flat(), 0.5) }))
        .sort((one, other) => other.median - one.median)[0];
      return { query: found.query, medians: found.times.map((times) => percentile(times, 0.5)) };
    };
    return { medians: every('api'), bare: every('sql'), slowest: longest('api'), bareSlowest: longest('sql').medians };
  } finally {
    client.close();
    for (const statement of EMPTY) await database.query(statement).catch(() => undefined);
    await database.end();
  }
}

async function timed(work) {
  const elapsed = stopwatch();
  await work();
  return elapsed();
}
