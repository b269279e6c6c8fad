// The figures of scale and of writing: their names, aims and what they mean.
import { measureScale } from './scale.mjs';
import { measureWriting } from './writing.mjs';

const ROUNDS = 5;

/** The pages of a very large edition beside those of 2021, and while a large file is written; on the running portal. */
export async function scaleFigures({ url, accounts }, databaseUrl, { listings }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const found = await measureScale({ url, account, databaseUrl, rounds: ROUNDS, requests: listings * 8 });
  const http = 'over HTTP, signed in, one request after the other, medians of rounds in turns.';
  return [
    {
      name: 'Scale, list of 100,000 events',
      unit: 'ms',
      values: found.list.large,
      ratio: 2,
      ceiling: { name: 'the same list of 2021', values: found.list.small },
      meaning: `the first 25 events of one department by title, with their exact counts, in an edition of 66,667 dossiers: ${http} The ceiling is the very same page of 2021, from the same server.`,
    },
    {
      name: 'Scale, a rare word among 100,000 events',
      unit: 'ms',
      values: found.search.large,
      ratio: 3,
      ceiling: { name: 'a rare word in 2021', values: found.search.small },
      meaning: `a word that one event has, looked for in the list: ${http}`,
    },
    {
      name: 'Scale, list while a file of the edition is written, 99th percentile',
      unit: 'ms',
      values: found.export.during,
      ratio: 2,
      ceiling: { name: 'the same list with nothing else', values: found.export.idle },
      meaning: `the list of 2021 as above, asked for 200 times, while another person takes the CSV of the ${found.rows.toLocaleString('en-GB')} events again and again; the server, the database and both clients share this machine.`,
    },
  ];
}

/** Saves and reports beside bare writes, on the running portal. */
export async function writingFigures({ url }, databaseUrl, { autosaves }) {
  const { saving, reporting } = await measureWriting({ url, databaseUrl, rounds: ROUNDS, writes: autosaves * 6 });
  const meaning =
    'Over HTTP, signed in, with lock, rights, checks, journal and projection; what a write takes while four people write, each as soon as the last answer has come.';
  return [
    {
      name: 'Writing, a save',
      unit: 'ms',
      values: saving.ours,
      ratio: 1.67,
      ceiling: { name: 'one bare UPDATE under its version', values: saving.bare },
      meaning: `one change of one text in a dossier. ${meaning} The ceiling is sent straight to PostgreSQL, in turns.`,
    },
    {
      name: 'Writing, an attendance report of six lines',
      unit: 'ms',
      values: reporting.ours,
      ratio: 0.67,
      ceiling: { name: 'six bare INSERTs in a transaction', values: reporting.bare },
      meaning: `a report kept anew, its statistics with it. ${meaning} The ceiling is sent straight to PostgreSQL, one INSERT after the other, in turns.`,
    },
  ];
}
