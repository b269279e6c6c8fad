import { expect, test } from '@jest/globals';
import type { SlotLine } from '@fds/applications/domain';
import {
  CHANGEABLE_FIELDS,
  changeProblems,
  isSubstantive,
  partsOf,
  type ChangeableField,
  type FactChange,
} from './event-changes';

const WINDOW = { startsOn: '2026-10-02', endsOn: '2026-10-12' };
const line = (day: string, from = '10:00', to = '12:00'): SlotLine => ({
  day,
  from,
  to,
  nextDay: false,
  audience: 'everyone',
});
const INSIDE = [line('2026-10-09')];
const change = (field: ChangeableField, before: FactChange['before'], after: FactChange['after']): FactChange => ({
  field,
  before,
  after,
});

test.each<[string, FactChange, boolean]>([
  ['a title', change('title', 'Le goût', 'Les odeurs'), true],
  ['a description', change('description', 'Un atelier', 'Une conférence'), true],
  ['a format', change('format', 'workshop', 'lecture'), true],
  ['a price, under the conditions', change('conditions', '', '5 € par adulte'), true],
  ['a commune', change('municipality', '80001', '80021'), true],
  ['a venue in the same commune', change('venue', 'Salle 1', 'Salle 2'), false],
  ['an address', change('address', '', '1 rue du Port'), false],
  ['other hours inside the window', change('slots', INSIDE, [line('2026-10-10', '14:00', '16:00')]), false],
  ['a new date outside the window', change('slots', INSIDE, [...INSIDE, line('2026-10-20')]), true],
  ['the last date inside goes', change('slots', [...INSIDE, line('2026-09-25')], [line('2026-09-25')]), true],
  [
    'an old date outside stays',
    change('slots', [...INSIDE, line('2026-09-25')], [line('2026-10-11'), line('2026-09-25')]),
    false,
  ],
  ['a capacity', change('capacity', 20, 40), false],
  ['accessibility', change('accessibility', [], ['hi']), false],
  ['a booking address', change('publicBookingEmail', '', 'a@b.fr'), false],
])('a substantive change asks for a new look, a small one is only logged: %s', (_, given, expected) => {
  expect(isSubstantive(given, WINDOW)).toBe(expected);
});

test('every field that changes after the label has a weight', () => {
  expect(Object.values(CHANGEABLE_FIELDS).every((weight) => ['look', 'log', 'window'].includes(weight))).toBe(true);
});

test('the venue waits with its commune, the capacity does not', () => {
  const facts = [
    change('municipality', '80001', '80021'),
    change('venue', 'Salle 1', 'Gare'),
    change('capacity', 20, 40),
  ];
  const { now, waiting } = partsOf({ happening: null, facts }, WINDOW);
  expect(now.facts.map(({ field }) => field)).toEqual(['capacity']);
  expect(waiting.facts.map(({ field }) => field)).toEqual(['municipality', 'venue']);
});

test('new hours wait with dates outside the window; a cancellation never waits', () => {
  const facts = [change('slots', INSIDE, [line('2026-11-09')])];
  expect(partsOf({ happening: 'rescheduled', facts }, WINDOW)).toEqual({
    now: { happening: null, facts: [] },
    waiting: { happening: 'rescheduled', facts },
  });
  expect(partsOf({ happening: 'postponed', facts }, WINDOW).now).toEqual({ happening: 'postponed', facts: [] });
  expect(partsOf({ happening: 'cancelled', facts: [] }, WINDOW).now.happening).toBe('cancelled');
});

test('what is wrong with a change has the dossier’s own words; lines that stood already are not judged again', () => {
  const past = line('2026-10-03');
  const problems = changeProblems(
    [
      change('title', 'Le goût', ''),
      change('slots', [past], [past, line('2026-10-10', '12:00', '10:00')]),
      change('publicBookingEmail', '', 'pas une adresse'),
    ],
    '2026-10-05',
  );
  expect(problems.map(({ field }) => field)).toEqual(['title', 'slots', 'publicBookingEmail']);
  expect(problems[1]?.text).toContain('avant l’heure de début');
  expect(changeProblems([change('slots', [past], [])], '2026-10-05')).toHaveLength(1);
});
