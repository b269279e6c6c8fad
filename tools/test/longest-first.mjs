// The order of the test files: those that last longest first, so that no worker ends alone with one of them. Jest knows
// how long each lasted the last time; of a fresh clone it knows nothing and goes by the size of the files, which says
// little: a story of four lines lasts a minute.
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** The longest, as `npm test` names them at its end (« les plus longs »). */
export const LONG = [
  'festival-year.e2e.ts',
  'people.e2e.ts',
  'committee.e2e.ts',
  'dossier-desk.e2e.ts',
  'dossier-phone.e2e.ts',
  'counting.e2e.ts',
  'communication.e2e.ts',
  'routes.spec.ts',
  'embargo-everywhere.spec.ts',
  'embargo-regrouping.spec.ts',
  'outbox-killed.spec.ts',
  'reminders-rhythm.spec.ts',
  'backup.spec.ts',
  'published.spec.ts',
  'events.section.spec.ts',
  'dossier-editing.spec.ts',
];

/** A Jest `testSequencer`. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const order = super.sort(tests);
    if (order.some((test) => this.time(test) !== undefined)) return order;
    const rank = ({ path }) => (LONG.includes(basename(path)) ? LONG.indexOf(basename(path)) : LONG.length);
    return [...order].sort((one, other) => rank(one) - rank(other));
  }
}
