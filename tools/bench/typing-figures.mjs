// The figures of typing: their names, aims and what they mean.
import { measureTyping } from './typing.mjs';

/** On the running portal. */
export async function typingFigures({ url }, databaseUrl, executablePath, { typings: rounds }) {
  const { ours, bare, tasks } = await measureTyping({ url, databaseUrl, executablePath, rounds });
  const ceiling = 'a bare field on an empty page, slowed alike';
  return [
    {
      name: 'Keystroke, 60 events, processor slowed four times',
      unit: 'ms',
      values: ours.medians,
      aim: 50,
      ceiling: { name: ceiling, values: bare.medians },
      meaning:
        'from a key pressed in the title of an event of a dossier of 60 events to the paint that shows it, as Chromium tells it (in steps of 8 ms): the median of a text of 43 letters, round by round. Without a screen Chromium paints at most every 16.7 ms, and the wait for that is counted. The ceiling is the same text typed into a field on a page that holds nothing else.',
    },
    {
      name: 'Keystroke, 95th percentile',
      unit: 'ms',
      values: ours.tails,
      aim: 50,
      ceiling: { name: ceiling, values: bare.tails },
      meaning: 'of the same keys.',
    },
    {
      name: 'Keystroke, the longest of all',
      unit: 'ms',
      values: ours.longest,
      aim: 50,
      ceiling: { name: ceiling, values: bare.longest },
      meaning: 'the slowest single key of the same text: nobody waits for one.',
    },
    {
      name: 'Keystroke, longest task of the page',
      unit: 'ms',
      values: tasks,
      aim: 50,
      meaning:
        'the longest task of more than 50 ms that kept the page from answering while that text was typed and saved; 0 when there was none.',
    },
  ];
}
