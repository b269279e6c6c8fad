// Results of an evaluation with many answers, and the bilan that counts them, beside plain SQL over the same answers.
import { signIn } from '../lib/web-client.mjs';
import { EMPTY, fill, LIVE, YEAR } from './answered-edition.mjs';
import { percentile, repeat, stopwatch } from './measure.mjs';

const ROUNDS = 4;
/** PostgreSQL settles on the plan of a prepared statement at the sixth request. */
const WARM_UP = 6;
const TOLD_APART = ['family', 'department', 'kind', 'first_time', 'size', 'question&question=q0'];

/**
 * @param holders who answered twenty questions each
 * @param requests of each case in a round; rounds take turns with the plain statement
 * @returns `{ whole, apart: { by, medians }, bilan, bare }`: medians of the rounds, in milliseconds; of the way to tell apart that
 * takes longest
 */
export async function measureResults({ url, account, databaseUrl, holders, requests }) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const client = await signIn(url, account);
  const timed = async (work) => {
    const elapsed = stopwatch();
    await work();
    return elapsed();
  };
  try {
    for (const statement of fill(holders)) await database.query(statement);
    const results = (by = '') => client.read(`/api/evaluations/${YEAR}/results${by && `?by=${by}`}`);
    const bilan = () => client.read(`/api/bilans/${YEAR}`);
    for (const read of [() => results(), ...TOLD_APART.map((by) => () => results(by)), bilan])
      await repeat(WARM_UP, read);
    const median = async (read) => percentile(await repeat(requests, () => timed(read)), 0.5);
    const rounds = await repeat(ROUNDS, async () => {
      const apart = [];
      for (const by of TOLD_APART) apart.push(await median(() => results(by)));
      return {
        whole: await median(() => results()),
        ...{ apart, bilan: await median(bilan), bare: await timed(() => database.query(LIVE)) },
      };
    });
    const slowest = TOLD_APART.map((by, at) => ({ by, medians: rounds.map(({ apart }) => apart[at]) })).sort(
      (one, other) => percentile(other.medians, 0.5) - percentile(one.medians, 0.5),
    )[0];
    const each = (kind) => rounds.map((round) => round[kind]);
    return { whole: each('whole'), apart: slowest, bilan: each('bilan'), bare: each('bare') };
  } finally {
    client.close();
    for (const statement of EMPTY) await database.query(statement).catch(() => undefined);
    await database.end();
  }
}
