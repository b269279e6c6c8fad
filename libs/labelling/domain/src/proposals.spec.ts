import { expect, test } from '@jest/globals';
import type { Actor, ApplicationState, Label, Role } from '@fds/shared/kernel';
import { canPropose, PROPOSAL_REASONS, type DecidedEvent, type Proposal } from './index';

const as = (role: Role): Actor => ({ personId: 'p', role, organisationIds: [] });
const review = { state: 'review' } as const;
const event = (id: string, label: Label = 'pending', parentEventId: string | null = null): DecidedEvent => ({
  id,
  parentEventId,
  label,
});
const proposed = (eventId: string, more: Partial<Proposal> = {}): Proposal => ({
  eventId,
  outcome: 'label',
  reason: '',
  conditionDueOn: null,
  ...more,
});
const EVENTS = [event('village'), event('stand', 'pending', 'village'), event('talk')];
const reasons = (
  proposals: readonly Proposal[] | undefined,
  { state = 'under_review' as ApplicationState, role = 'coordinator' as Role, events = EVENTS } = {},
): readonly string[] => {
  const answer = canPropose(as(role), { state }, review, events, proposals, '2026-05-20');
  return answer.allowed ? [] : answer.reasons;
};

test('a coordinator proposes while the dossier is examined or ready; nobody else does, and not of a draft', () => {
  expect(reasons([proposed('village'), proposed('talk')])).toEqual([]);
  expect(reasons([proposed('talk')], { state: 'ready_for_committee' })).toEqual([]);
  for (const role of ['holder', 'partner', 'drari', 'region', 'administrator'] as const)
    expect(reasons(undefined, { role })).toEqual(['not_coordinator']);
  for (const state of ['draft', 'submitted', 'inadmissible', 'withdrawn', 'decided'] as const)
    expect(reasons(undefined, { state })).toEqual(['not_in_preparation']);
  const over = canPropose(as('coordinator'), { state: 'under_review' }, { state: 'reporting' }, EVENTS);
  expect(over).toEqual({ allowed: false, reasons: ['edition_over'] });
});

test('of a decided dossier only what was put off is proposed again', () => {
  const events = [event('village', 'deferred'), event('talk', 'labelled')];
  expect(reasons([proposed('village')], { state: 'decided', events })).toEqual([]);
  expect(reasons([proposed('talk')], { state: 'decided', events })).toEqual(['event_decided']);
});

test('every proposal but a plain label is explained; taking one back needs no reason', () => {
  for (const outcome of ['label_with_conditions', 'defer', 'refuse'] as const) {
    expect(reasons([proposed('talk', { outcome, reason: '  ' })])).toEqual(['proposal_reason_missing']);
    expect(reasons([proposed('talk', { outcome, reason: 'Payant' })])).toEqual([]);
  }
  expect(reasons([proposed('talk', { outcome: null })])).toEqual([]);
});

test('rule 15: an activity follows its event, unless it is refused alone', () => {
  expect(reasons([proposed('stand')])).toEqual(['activity_follows']);
  expect(reasons([proposed('stand', { outcome: 'refuse', reason: 'Payant' })])).toEqual([]);
  expect(reasons([proposed('stand', { outcome: null })])).toEqual([]);
});

test('only a condition has a due day, and it is not in the past', () => {
  const condition = { outcome: 'label_with_conditions', reason: 'Une navette' } as const;
  expect(reasons([proposed('talk', { ...condition, conditionDueOn: '2026-05-20' })])).toEqual([]);
  expect(reasons([proposed('talk', { ...condition, conditionDueOn: '2026-05-19' })])).toEqual(['due_past']);
  expect(reasons([proposed('talk', { conditionDueOn: '2026-06-30' })])).toEqual(['due_without_condition']);
});

test('an event of another dossier or named twice is refused, and every refusal has its sentence', () => {
  expect(reasons([proposed('elsewhere')])).toEqual(['unknown_event']);
  expect(reasons([proposed('talk'), proposed('talk')])).toEqual(['proposed_twice']);
  for (const text of Object.values(PROPOSAL_REASONS)) expect(text).toMatch(/\.$/);
});
