import { expect, test } from '@jest/globals';
import { instantAt } from '@fds/shared/kernel';
import type { EditionFacts } from './edition';
import { EDITION_STATES } from './edition-state';
import {
  canChange,
  canMove,
  daysLeftInCall,
  dueTransitions,
  EDITION_TRANSITIONS,
  isCallOpen,
  movesFrom,
  stateAt,
} from './transitions';

const edition = (over: Partial<EditionFacts> = {}): EditionFacts => ({
  year: 2026,
  state: 'draft',
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  callOpensOn: '2026-03-02',
  callClosesOn: '2026-05-07',
  reportsDueOn: '2026-10-30',
  undecidedApplications: 0,
  ...over,
});
const coordinator = { role: 'coordinator' } as const;
const march = instantAt('2026-03-15', '10:00');
const june = instantAt('2026-06-15', '10:00');

test('every state is reached from the first one, and every state but the last is left', () => {
  const reached = new Set(['draft']);
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const { from, to } of EDITION_TRANSITIONS) if (reached.has(from)) reached.add(to);
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...EDITION_STATES].sort());
  const left = new Set<string>(EDITION_TRANSITIONS.map(({ from }) => from));
  expect(EDITION_STATES.filter((state) => !left.has(state))).toEqual(['archived']);
});

test('an edition walks forward by one state, except where the call or the reporting is reopened', () => {
  const back = EDITION_TRANSITIONS.filter(({ from, to }) => EDITION_STATES.indexOf(to) < EDITION_STATES.indexOf(from));
  expect(back.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'call_closed → call_open',
    'review → call_open',
    'bilan_draft → reporting',
  ]);
});

test('a coordinator opens the call of a draft edition; nobody else does', () => {
  expect(canMove(edition(), 'call_open', coordinator, march)).toEqual({ allowed: true });
  for (const role of ['holder', 'drari', 'region', 'administrator'] as const)
    expect(canMove(edition(), 'call_open', { role }, march)).toEqual({ allowed: false, reasons: ['coordinator_only'] });
});

test('rule 14: the call is not opened, nor reopened, once its last day is over', () => {
  for (const state of ['draft', 'call_closed', 'review'] as const)
    expect(canMove(edition({ state }), 'call_open', coordinator, june)).toEqual({
      allowed: false,
      reasons: ['call_deadline_passed'],
    });
});

test('labels are declared decided only when no filed dossier waits', () => {
  const waiting = edition({ state: 'review', undecidedApplications: 3 });
  expect(canMove(waiting, 'labelled', coordinator, june)).toEqual({
    allowed: false,
    reasons: ['applications_undecided'],
  });
  expect(canMove({ ...waiting, undecidedApplications: 0 }, 'labelled', coordinator, june)).toEqual({ allowed: true });
});

test('a state is not jumped, and what the calendar does is not done by hand', () => {
  expect(canMove(edition(), 'review', coordinator, march)).toEqual({ allowed: false, reasons: ['no_such_move'] });
  expect(canMove(edition({ state: 'running' }), 'reporting', coordinator, june)).toEqual({
    allowed: false,
    reasons: ['by_the_calendar'],
  });
});

test('rule 14: the call closes by itself at 00:00 of the day after its last one, in Paris', () => {
  const open = edition({ state: 'call_open' });
  expect(dueTransitions(open, new Date('2026-05-07T21:59:59.999Z'))).toEqual([]);
  expect(isCallOpen(open, new Date('2026-05-07T21:59:59.999Z'))).toBe(true);
  expect(dueTransitions(open, new Date('2026-05-07T22:00:00Z')).map(({ to }) => to)).toEqual(['call_closed']);
  expect(isCallOpen(open, new Date('2026-05-07T22:00:00Z'))).toBe(false);
});

test('a labelled edition runs from its first day and reports after its last', () => {
  for (const state of ['labelled', 'programme_published'] as const) {
    expect(stateAt(edition({ state }), instantAt('2026-10-01', '23:59'))).toBe(state);
    expect(stateAt(edition({ state }), instantAt('2026-10-02', '00:00'))).toBe('running');
    expect(stateAt(edition({ state }), instantAt('2026-10-12', '23:59'))).toBe('running');
    expect(stateAt(edition({ state }), instantAt('2026-10-13', '00:00'))).toBe('reporting');
  }
});

test('a draft or an edition under review is not moved by the calendar', () => {
  for (const state of ['draft', 'call_closed', 'review', 'reporting', 'archived'] as const)
    expect(dueTransitions(edition({ state }), instantAt('2027-01-01', '00:00'))).toEqual([]);
});

test('the moves of an open call: closing it, by hand or on its last day', () => {
  expect(movesFrom(edition({ state: 'call_open' }), coordinator, march)).toEqual([
    { to: 'call_closed', by: 'coordinator', onDay: '2026-05-07', verdict: { allowed: true } },
  ]);
  expect(daysLeftInCall(edition({ state: 'call_open' }), instantAt('2026-05-07', '08:00'))).toBe(0);
  expect(daysLeftInCall(edition({ state: 'call_open' }), instantAt('2026-04-21', '08:00'))).toBe(16);
  expect(daysLeftInCall(edition(), march)).toBeNull();
});

test('an archived edition is not changed any more', () => {
  expect(canChange(edition({ state: 'archived' }), coordinator)).toEqual({
    allowed: false,
    reasons: ['edition_archived'],
  });
  expect(canChange(edition({ state: 'bilan_published' }), coordinator)).toEqual({ allowed: true });
});
