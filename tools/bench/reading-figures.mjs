// The figures of reading beside a bare server: their names, aims and what they mean.
import { measureReading } from './reading.mjs';

/** On the running portal. */
export async function readingFigures({ url, accounts }, databaseUrl, { readings: requests }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const { list, dossier } = await measureReading({ url, account, databaseUrl, rounds: 5, requests });
  const meaning =
    'over HTTP, signed in, with rights and answers in the shape of the contract; what a request takes while four connections ask one after the other. The ceiling is a bare Fastify with pg in a process of its own, in turns:';
  return [
    {
      name: 'Reading, list of 101 events',
      unit: 'ms',
      values: list.ours,
      ratio: 1.25,
      ceiling: { name: 'bare Fastify and pg', values: list.bare },
      meaning: `the events of 2021, all on one page; ${meaning} the rows with their count, plain SQL.`,
    },
    {
      name: 'Reading, dossier with its events',
      unit: 'ms',
      values: dossier.ours,
      ratio: 1,
      ceiling: { name: 'bare Fastify and pg, three queries', values: dossier.bare },
      meaning: `the dossier of 2021 with the most events; ${meaning} dossier, events, slots.`,
    },
  ];
}
