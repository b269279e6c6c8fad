// The figures of a questionnaire with many answers: their names, aims and what they mean.
import { QUESTIONS } from './answered-edition.mjs';
import { measureResults } from './evaluation-results.mjs';

/** On the running portal. */
export async function resultsFigures({ url, accounts }, databaseUrl, { holders, results: requests }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const found = await measureResults({ url, account, databaseUrl, holders, requests });
  const answers = (holders * QUESTIONS).toLocaleString('en-GB');
  const name = `Results of ${answers} answers`;
  const ceiling = { name: 'plain SQL over the answers', values: found.bare };
  const meaning = `an evaluation that ${holders.toLocaleString('en-GB')} holders answered, at the API over HTTP, signed in; medians of rounds of ${requests} requests after warm-up. Beside it, in turns, plain SQL that counts who answered and who chose what from the answers themselves, whole: no group, no number, nothing told apart.`;
  return [
    { name, unit: 'ms', values: found.whole, aim: 300, ceiling, meaning },
    {
      name: `${name}, told apart`,
      unit: 'ms',
      values: found.apart.medians,
      aim: 300,
      ceiling,
      meaning: `the way to tell apart that takes longest, here \`${found.apart.by}\`; ${meaning}`,
    },
    {
      name: `Live bilan with ${answers} answers`,
      unit: 'ms',
      values: found.bilan,
      ceiling,
      meaning: `the bilan of the same edition, holders, events and all; ${meaning}`,
    },
  ];
}
