// Whether the portal stays itself when an edition is a thousand times larger, or while a large file is written: the same
// pages of 2021 and of an edition of 100 000 events, in turns.
import { signIn } from '../lib/web-client.mjs';
import { EMPTY, fillOf, YEAR } from './list-edition.mjs';
import { percentile, repeat, stopwatch } from './measure.mjs';

const SMALL = 2021;
/** Three events for two of them. */
const DOSSIERS = 66_667;
/** PostgreSQL settles on the plan of a prepared statement at the sixth request. */
const WARM_UP = 8;
/** Looks at the list at least this many times for a 99th percentile. */
const LOOKS = 200;

/**
 * @param rounds of everything, in turns
 * @param requests of each list in a round
 * @returns `{ list, search, export }`: `{ large, small }` and `{ during, idle }`, medians and 99th percentiles round by round, in
 * milliseconds; `rows` of the file that was written meanwhile
 */
export async function measureScale({ url, account, databaseUrl, rounds, requests }) {
  const { default: pg } = await import('pg');
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const client = await signIn(url, account);
  const other = await signIn(url, account);
  try {
    for (const statement of fillOf(DOSSIERS)) await database.query(statement);
    const page = (year, more) => client.read(`/api/review-lists/events?year=${year}&size=25${more}`);
    const median = async (read) => percentile(await repeat(requests, () => timed(read)), 0.5);
    const filter = '&department=80&sort=title';
    const words = { [SMALL]: await rareWord(database), [YEAR]: '31415' };
    const pair = async (of) => {
      for (const year of [SMALL, YEAR]) await repeat(WARM_UP, () => of(year));
      const found = await repeat(rounds, async () => ({
        small: await median(() => of(SMALL)),
        large: await median(() => of(YEAR)),
      }));
      return { small: found.map(({ small }) => small), large: found.map(({ large }) => large) };
    };
    const list = await pair((year) => page(year, filter));
    const search = await pair((year) => page(year, `&q=${encodeURIComponent(words[year])}`));
    let rows = 0;
    const found = await repeat(rounds, async () => {
      const idle = await looks(() => page(SMALL, filter));
      let writing = true;
      const written = (async () => {
        // Again until enough was looked at.
        while (writing) rows = await lines(`${url}/api/review-lists/events/export.csv?year=${YEAR}`, other.cookie);
      })();
      const during = await looks(() => page(SMALL, filter));
      writing = false;
      await written;
      return { idle, during };
    });
    const tail = (kind) => found.map((round) => percentile(round[kind], 0.99));
    return { list, search, rows, export: { idle: tail('idle'), during: tail('during') } };
  } finally {
    client.close();
    other.close();
    for (const statement of EMPTY) await database.query(statement).catch(() => undefined);
    await database.end();
  }
}

const looks = (read) => repeat(LOOKS, () => timed(read));

async function timed(work) {
  const elapsed = stopwatch();
  await work();
  return elapsed();
}

/** A word that one event of the small edition has and no other. */
async function rareWord(database) {
  const { rows } = await database.query(
    `SELECT word FROM event_overview, unnest(string_to_array(search, ' ')) AS word
     WHERE edition_year = $1 AND length(word) > 6 AND word ~ '^[a-z]+$' GROUP BY word HAVING count(DISTINCT event_id) = 1
     ORDER BY word LIMIT 1`,
    [SMALL],
  );
  return rows[0].word;
}

/** Reads a file to its end as it comes, and keeps none of it: how many lines it has below its head. */
async function lines(address, cookie) {
  const answer = await fetch(address, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  let count = -1;
  for await (const piece of answer.body) for (const byte of piece) if (byte === 10) count += 1;
  return count;
}
