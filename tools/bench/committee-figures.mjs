// The figures of review and committee: their names, aims and what they mean.
import { DECISIONS, measureCommittee } from './committee.mjs';
import { measureReviewScreen } from './review-screen.mjs';

/** On the running portal. */
export async function committeeFigures({ url, accounts }, databaseUrl, executablePath, { screens: times }) {
  const account = accounts.find(({ role }) => role === 'coordinator');
  const found = await measureCommittee({ url, account, databaseUrl });
  const drawn = await measureReviewScreen({
    ...{ url, account, executablePath, times, dossier: found.large, other: '/pilotage/dossiers' },
  });
  return [
    {
      name: 'Session, next dossier',
      unit: 'ms',
      values: found.next,
      aim: 100,
      meaning:
        'the requests of the session mode for each dossier of an agenda of 100, one after the other, over HTTP, signed in: it is shown to those who follow, and read with its events, voices, coverage and verdicts.',
    },
    {
      name: 'Review screen, 60 events',
      unit: 'ms',
      values: drawn.inside,
      aim: 300,
      ceiling: { name: 'its requests alone', values: found.review },
      meaning:
        'in a real Chromium, coming from the list of dossiers, which brings the scripts when it is at rest: from the call of the address until the text of a dossier of 60 events is drawn and the work beside it can be done. The ceiling is the requests that carry it, at once as the page sends them, until the last is answered.',
    },
    {
      name: 'Review screen, 60 events, page loaded anew',
      unit: 'ms',
      values: drawn.anew,
      meaning: 'the same with the whole portal loaded again, scripts in the browser’s cache.',
    },
    {
      name: `Closing, ${DECISIONS} decisions`,
      unit: 's',
      values: [found.closing / 1000],
      aim: 2,
      ceiling: { name: 'one INSERT of the labels', values: [found.bareClosing / 1000] },
      meaning: `a session of 100 dossiers is closed: ${DECISIONS} decisions and labels, states, projection, minutes with their fingerprint and a line of the journal for each dossier, in one transaction. The ceiling writes the labels alone.`,
    },
    {
      name: `${DECISIONS} certificates as PDF`,
      unit: 's',
      values: [found.certificates / 1000],
      aim: 10,
      meaning:
        'every certificate of an edition over HTTP, a tagged PDF each in one ZIP. The setting of a page alone, in the same process and without the portal, takes about 12 ms of processor: six seconds of this.',
    },
  ];
}
