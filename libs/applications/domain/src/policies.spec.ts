import { expect, test } from '@jest/globals';
import { APPLICATION_STATES, type Actor, type Role } from '@fds/shared/kernel';
import type { DatedEdition } from '@fds/editions/domain';
import type { FiledApplication } from './application';
import type { Missing } from './missing';
import {
  canBegin,
  canBringBack,
  canEdit,
  canRead,
  canSubmit,
  canTakeBack,
  canWithdraw,
  labelSeenBy,
  stateSeenBy,
} from './policies';
import { APPLICATION_TRANSITIONS } from './transitions';

const mine = 'c2d1f6f2-7d4f-4d2c-9a5e-0f1c3b2a1d00';
const actor = (role: Role, organisationIds: string[] = []): Actor => ({ personId: 'p', role, organisationIds });
const holder = actor('holder', [mine]);
const stranger = actor('holder', ['another']);
const edition = (over: Partial<DatedEdition> = {}): DatedEdition => ({
  state: 'call_open',
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  callClosesOn: '2026-05-07',
  ...over,
});
const application = (over: Partial<FiledApplication> = {}): FiledApplication => ({
  organisationId: mine,
  state: 'draft',
  notified: false,
  ...over,
});
const lastMinute = new Date('2026-05-07T21:59:59.999Z');
const tooLate = new Date('2026-05-07T22:00:00Z');
const refused = (...reasons: string[]) => ({ allowed: false, reasons });
const title: Missing = { item: 'd', field: 'title', code: 'missing', text: '', weight: 'must', section: 'projet' };
const charter: Missing = { ...title, field: 'charterAcceptedBy', code: 'charter_missing', section: 'engagements' };

test('every state of a dossier is reached from its draft; a decision is left only when its event joins a village', () => {
  const reached = new Set(['draft']);
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const { from, to } of APPLICATION_TRANSITIONS) if (reached.has(from)) reached.add(to);
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...APPLICATION_STATES].sort());
  const left = new Set<string>(APPLICATION_TRANSITIONS.filter(({ to }) => to !== 'folded').map(({ from }) => from));
  expect(APPLICATION_STATES.filter((state) => !left.has(state))).toEqual(['decided']);
});

test('rule 14: a complete dossier is sent until the last millisecond of the day, and not after', () => {
  expect(canSubmit(holder, application(), edition(), lastMinute, [])).toEqual({ allowed: true });
  expect(canSubmit(holder, application(), edition(), tooLate, [])).toEqual(refused('call_closed'));
});

test('a dossier is not sent while something is missing or the charter is not accepted, and both are said', () => {
  expect(canSubmit(holder, application(), edition(), lastMinute, [title])).toEqual(refused('incomplete'));
  expect(canSubmit(holder, application(), edition(), lastMinute, [charter])).toEqual(refused('charter_not_accepted'));
  expect(canSubmit(holder, application(), edition(), lastMinute, [title, charter])).toEqual(
    refused('incomplete', 'charter_not_accepted'),
  );
});

test('only a member of the organisation writes, sends, takes back and withdraws', () => {
  for (const other of [stranger, actor('coordinator'), actor('drari'), actor('region'), actor('administrator')]) {
    expect(canEdit(other, application(), edition(), lastMinute)).toEqual(refused('holder_only'));
    expect(canSubmit(other, application(), edition(), lastMinute, [])).toEqual(refused('holder_only'));
    const sent = application({ state: 'submitted' });
    expect(canTakeBack(other, sent, edition(), lastMinute)).toEqual(refused('holder_only'));
    expect(canWithdraw(other, sent)).toEqual(refused('holder_only'));
  }
});

test('a draft may still be written after the deadline, until the review ends', () => {
  expect(canEdit(holder, application(), edition(), tooLate)).toEqual({ allowed: true });
  expect(canEdit(holder, application(), edition({ state: 'review' }), tooLate)).toEqual({ allowed: true });
  expect(canEdit(holder, application(), edition({ state: 'labelled' }), tooLate)).toEqual(refused('review_over'));
  expect(canEdit(holder, application({ state: 'submitted' }), edition(), lastMinute)).toEqual(refused('not_a_draft'));
});

test('a sent dossier is taken back while the call is open and nobody has begun to read it', () => {
  const sent = application({ state: 'submitted' });
  expect(canTakeBack(holder, sent, edition(), lastMinute)).toEqual({ allowed: true });
  expect(canTakeBack(holder, sent, edition(), tooLate)).toEqual(refused('call_closed'));
  expect(canTakeBack(holder, application({ state: 'under_review' }), edition(), lastMinute)).toEqual(
    refused('review_begun'),
  );
});

test('rule 16: a decision that is not notified changes nothing of what the holder sees or may do', () => {
  const ready = application({ state: 'ready_for_committee' });
  const decided = application({ state: 'decided' });
  expect(stateSeenBy(holder, decided)).toBe('ready_for_committee');
  expect(stateSeenBy(actor('coordinator'), decided)).toBe('decided');
  expect(stateSeenBy(actor('drari'), decided)).toBe('decided');
  expect(labelSeenBy(holder, 'refused', null)).toBe('pending');
  expect(labelSeenBy(holder, 'refused', 'refused')).toBe('refused');
  // Deferred, told, and decided again since.
  expect(labelSeenBy(holder, 'labelled', 'deferred')).toBe('deferred');
  expect(labelSeenBy(actor('coordinator'), 'labelled', 'deferred')).toBe('labelled');
  for (const ask of [
    (one: FiledApplication) => canEdit(holder, one, edition(), lastMinute),
    (one: FiledApplication) => canSubmit(holder, one, edition(), lastMinute, []),
    (one: FiledApplication) => canTakeBack(holder, one, edition(), lastMinute),
    (one: FiledApplication) => canWithdraw(holder, one),
  ])
    expect(ask(decided)).toEqual(ask(ready));
  expect(canWithdraw(holder, application({ state: 'decided', notified: true }))).toEqual(refused('already_decided'));
});

test('the committee reads dossiers from the moment they are ready for it, the coordination all, a stranger none', () => {
  const readers = (one: Actor) => APPLICATION_STATES.filter((state) => canRead(one, { organisationId: mine, state }));
  expect(readers(actor('drari'))).toEqual(['ready_for_committee', 'decided']);
  expect(readers(actor('region'))).toEqual(['ready_for_committee', 'decided']);
  expect(readers(actor('coordinator'))).toEqual([...APPLICATION_STATES]);
  expect(readers(holder)).toEqual([...APPLICATION_STATES]);
  expect(readers(stranger)).toEqual([]);
  expect(readers(actor('administrator'))).toEqual([]);
});

test('a dossier is begun only while the call is open, for one’s own organisation', () => {
  expect(canBegin(holder, mine, edition(), lastMinute)).toEqual({ allowed: true });
  expect(canBegin(holder, mine, edition({ state: 'draft' }), lastMinute)).toEqual(refused('call_not_open'));
  expect(canBegin(holder, mine, edition(), tooLate)).toEqual(refused('call_closed'));
  expect(canBegin(stranger, mine, edition(), lastMinute)).toEqual(refused('holder_only'));
});

test('a dossier is withdrawn until the decision, a draft is put away', () => {
  for (const state of ['draft', 'submitted', 'under_review', 'ready_for_committee'] as const)
    expect(canWithdraw(holder, application({ state }))).toEqual({ allowed: true });
  expect(canWithdraw(holder, application({ state: 'withdrawn' }))).toEqual(refused('already_withdrawn'));
});

test('a withdrawn dossier is brought back to draft by its holder while it may be filed', () => {
  const away = application({ state: 'withdrawn' });
  expect(canBringBack(holder, away, edition(), lastMinute)).toEqual({ allowed: true });
  expect(canBringBack(holder, away, edition(), tooLate)).toEqual(refused('call_closed'));
  // What was sent may have been read, or decided without being told (rule 16): it stays as it was left.
  expect(canBringBack(holder, { ...away, submittedAt: tooLate }, edition(), lastMinute)).toEqual(
    refused('withdrawn_after_sending'),
  );
  expect(canBringBack(holder, application(), edition(), lastMinute)).toEqual(refused('not_withdrawn'));
  expect(canBringBack(stranger, away, edition(), lastMinute)).toEqual(refused('holder_only'));
  expect(canTakeBack(holder, away, edition(), lastMinute)).toEqual(refused('already_withdrawn'));
});

test('rule 14: who was given more time files, takes back and brings back until the end of its last day', () => {
  const given = { extendedUntil: '2026-05-20' };
  const [last, over] = [new Date('2026-05-20T21:59:59Z'), new Date('2026-05-20T22:00:00Z')];
  for (const ask of [
    (now: Date) => canSubmit(holder, application(given), edition(), now, []),
    (now: Date) => canTakeBack(holder, application({ ...given, state: 'submitted' }), edition(), now),
    (now: Date) => canBringBack(holder, application({ ...given, state: 'withdrawn' }), edition(), now),
  ]) {
    expect(ask(last)).toEqual({ allowed: true });
    expect(ask(over)).toEqual(refused('call_closed'));
  }
  expect(canSubmit(holder, application(given), edition({ state: 'labelled' }), last, [])).toEqual(
    refused('call_closed'),
  );
});

test('what is only odd keeps no dossier from being sent', () => {
  const odd: Missing = { ...title, weight: 'doubt', code: 'visits_above_capacity' };
  expect(canSubmit(holder, application(), edition(), lastMinute, [odd])).toEqual({ allowed: true });
});
