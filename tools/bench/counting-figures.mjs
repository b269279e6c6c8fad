// The figures of counting at the door: their names, aims and what they mean.
import { measureCounting } from './counting.mjs';
import { percentile } from './measure.mjs';
import { measureTapping } from './tapping.mjs';

/** On the running portal. */
export async function countingFigures({ url }, databaseUrl, executablePath, { countings: seconds, tappings: rounds }) {
  const { ours, bare, sent, kept, tallied, repeated } = await measureCounting({
    ...{ url, databaseUrl, seconds },
    bareSeconds: Math.min(seconds, 20),
  });
  const { online, offline } = await measureTapping({ url, databaseUrl, executablePath, rounds });
  const ceiling = (share) => ({ name: 'as many bare inserts at the same pace', values: [percentile(bare, share)] });
  const paint = (where) =>
    `from a press of the largest button of the counting page to the paint that shows it, ${where}, as Chromium tells it (in steps of 8 ms), on a processor slowed four times: the 95th percentile of sixty presses, round by round.`;
  return [
    {
      name: 'Counting, 200 phones, median',
      unit: 'ms',
      values: [percentile(ours, 0.5)],
      ceiling: ceiling(0.5),
      meaning: `each tap from the moment it is made to its answer, for ${seconds} seconds: 200 phones at 20 stands, two taps a second each, every twentieth sent twice; the phones, the server and the database share this machine.`,
    },
    {
      name: 'Counting, 200 phones, 99th percentile',
      unit: 'ms',
      values: [percentile(ours, 0.99)],
      aim: 100,
      ceiling: ceiling(0.99),
      meaning: `of the same ${ours.length} taps.`,
    },
    {
      name: 'Counting, taps lost or doubled',
      unit: 'taps',
      values: [Math.abs(sent - kept) + Math.abs(sent - tallied)],
      aim: 1,
      meaning: `${sent} taps made, ${repeated} of them sent twice; the table holds ${kept}, their sum is ${tallied}.`,
    },
    {
      name: 'Tap to paint, on line',
      unit: 'ms',
      values: online.tails,
      aim: 50,
      meaning: paint('with the network there'),
    },
    {
      name: 'Tap to paint, off line',
      unit: 'ms',
      values: offline.tails,
      aim: 50,
      meaning: paint('with the network cut'),
    },
  ];
}
