import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import { canChangeEvent, canSettleChange, canUndoChange, LIFE_REASONS, type LabelledEvent } from './policies';

const actor = (role: Actor['role'], organisationIds: string[] = []): Actor =>
  ({ personId: 'p', role, organisationIds }) as unknown as Actor;
const holder = actor('holder', ['o']);
const coordinator = actor('coordinator');
const event: LabelledEvent = { organisationId: 'o', label: 'labelled', notified: true, departments: ['80'] };
const REVIEW = { state: 'labelled' } as const;
const asked = (over = {}) => ({ happening: 'cancelled' as const, reason: 'Grève', fields: [], ...over });

test('a holder cancels its labelled event, the coordination does it for it, nobody else', () => {
  expect(canChangeEvent(holder, event, REVIEW, asked()).allowed).toBe(true);
  expect(canChangeEvent(coordinator, event, REVIEW, asked()).allowed).toBe(true);
  for (const other of [actor('holder', ['x']), actor('drari'), actor('partner')])
    expect(canChangeEvent(other, event, REVIEW)).toMatchObject({ reasons: ['not_yours'] });
});

test('rule 16: before the announcement a decided event is as closed as one that nobody has decided', () => {
  for (const label of ['pending', 'labelled', 'refused', 'conditional'] as const)
    expect(canChangeEvent(holder, { ...event, label, notified: false }, REVIEW)).toEqual({
      allowed: false,
      reasons: ['not_announced'],
    });
});

test('a refused event, and one of an edition that is over, stay as they are', () => {
  expect(canChangeEvent(holder, { ...event, label: 'refused' }, REVIEW)).toMatchObject({ reasons: ['not_labelled'] });
  expect(canChangeEvent(holder, event, { state: 'reporting' })).toMatchObject({ reasons: ['edition_over'] });
});

test('a cancellation without a reason, new hours without dates and a change of nothing are refused', () => {
  expect(canChangeEvent(holder, event, REVIEW, asked({ reason: ' ' }))).toMatchObject({ reasons: ['reason_missing'] });
  expect(canChangeEvent(holder, event, REVIEW, asked({ happening: 'rescheduled' }))).toMatchObject({
    reasons: ['dates_missing'],
  });
  expect(canChangeEvent(holder, event, REVIEW, asked({ happening: null }))).toMatchObject({
    reasons: ['nothing_changes'],
  });
  expect(canChangeEvent(holder, event, REVIEW, asked({ happening: 'full', reason: '' })).allowed).toBe(true);
});

test('the coordination settles what waits, once, and says why it refuses', () => {
  expect(canSettleChange(coordinator, 'proposed', event, REVIEW).allowed).toBe(true);
  expect(canSettleChange(holder, 'proposed', event, REVIEW)).toMatchObject({ reasons: ['not_coordinator'] });
  expect(canSettleChange(coordinator, 'accepted', event, REVIEW)).toMatchObject({ reasons: ['not_waiting'] });
  expect(canSettleChange(coordinator, 'proposed', event, REVIEW, '')).toMatchObject({
    reasons: ['refusal_reason_missing'],
  });
});

test('only the latest change is undone, a proposed one as long as it waits; every reason has its words', () => {
  expect(canUndoChange(holder, { state: 'applied', latest: true }, event, REVIEW).allowed).toBe(true);
  expect(canUndoChange(holder, { state: 'applied', latest: false }, event, REVIEW)).toMatchObject({
    reasons: ['not_latest'],
  });
  expect(canUndoChange(holder, { state: 'proposed', latest: false }, event, REVIEW).allowed).toBe(true);
  expect(canUndoChange(holder, { state: 'refused', latest: true }, event, REVIEW)).toMatchObject({
    reasons: ['not_undoable'],
  });
  expect(Object.values(LIFE_REASONS).every(Boolean)).toBe(true);
});
