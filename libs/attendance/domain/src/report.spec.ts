import { describe, expect, test } from '@jest/globals';
import { endOfDay, type Actor, type Role } from '@fds/shared/kernel';
import {
  canQuery,
  canReport,
  canSubmit,
  canValidate,
  REPORT_STATES,
  REPORT_TRANSITIONS,
  reportAfter,
  reportStatus,
  type ReportedEdition,
  type ReportedEvent,
  type ReportFacts,
} from './index';

const as = (role: Role, ...organisationIds: string[]): Actor => ({ personId: 'p', role, organisationIds });
const holder = as('holder', 'o');
const coordinator = as('coordinator');
const edition: ReportedEdition = { state: 'reporting', startsOn: '2026-10-02', endsOn: '2026-10-12' };
const event: ReportedEvent = {
  organisationId: 'o',
  label: 'labelled',
  notified: true,
  counts: true,
  happening: 'scheduled',
  firstBeginsAt: new Date('2026-10-09T07:00:00Z'),
  lastEndsAt: new Date('2026-10-11T15:00:00Z'),
};
const before = new Date('2026-10-09T06:59:59Z');
const during = new Date('2026-10-10T10:00:00Z');
const after = new Date('2026-10-11T15:00:00Z');
const report = (over: Partial<ReportFacts> = {}): ReportFacts => ({
  state: 'draft',
  lines: 1,
  notHeldReason: null,
  ...over,
});
const reasons = (answer: { allowed: boolean; reasons?: readonly string[] }): readonly string[] => answer.reasons ?? [];

describe('the states of a report', () => {
  test('every state is reached from nothing; only the coordination moves validated figures again', () => {
    const reached = new Set<string | null>([null]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const row of REPORT_TRANSITIONS) if (reached.has(row.from)) reached.add(row.to);
    }
    expect([...reached].filter(Boolean).sort()).toEqual([...REPORT_STATES].sort());
    for (const state of REPORT_STATES) expect(REPORT_TRANSITIONS.some(({ from }) => from === state)).toBe(true);
    expect(REPORT_TRANSITIONS.filter(({ from }) => from === 'validated').map(({ action }) => action)).toEqual([
      ...['take_back', 'query'],
      ...['erratum', 'erratum_not_held'],
    ]);
  });

  test('figures that were sent go back to a draft when they are changed', () => {
    for (const state of ['submitted', 'queried', 'did_not_take_place'] as const)
      expect(reportAfter(state, 'save')).toBe('draft');
    expect(reportAfter('validated', 'save')).toBeNull();
    expect(reportAfter('draft', 'validate')).toBeNull();
  });

  test('a report is due from the end of the last slot, or of the edition when there is no slot', () => {
    expect(reportStatus(event, null, edition, during)).toBe('not_due');
    expect(reportStatus(event, null, edition, after)).toBe('due');
    expect(reportStatus(event, { state: 'queried' }, edition, before)).toBe('queried');
    const unplanned = { firstBeginsAt: null, lastEndsAt: null };
    expect(reportStatus(unplanned, null, edition, new Date(endOfDay('2026-10-12').getTime() - 1))).toBe('not_due');
    expect(reportStatus(unplanned, null, edition, endOfDay('2026-10-12'))).toBe('due');
  });
});

describe('writing a report', () => {
  test('the holder writes from the first slot on, the coordinator for her', () => {
    expect(canReport(holder, event, null, edition, during)).toEqual({ allowed: true });
    expect(canReport(coordinator, event, null, edition, during)).toEqual({ allowed: true });
    expect(reasons(canReport(holder, event, null, edition, before))).toEqual(['not_begun']);
  });

  test('nobody else writes it', () => {
    for (const actor of [as('holder', 'other'), as('holder'), as('drari'), as('region'), as('administrator')])
      expect(reasons(canReport(actor, event, null, edition, during))).toContain('not_yours');
  });

  test('an event without label, refused, cancelled or postponed has nothing to report', () => {
    const with_ = (over: Partial<ReportedEvent>) =>
      reasons(canReport(holder, { ...event, ...over }, null, edition, during));
    expect(with_({ label: 'pending', counts: false })).toEqual(['not_labelled']);
    expect(with_({ label: 'refused', counts: false })).toEqual(['not_labelled']);
    expect(with_({ happening: 'cancelled', counts: false })).toEqual(['cancelled']);
    expect(with_({ happening: 'postponed', counts: false })).toEqual(['cancelled']);
    expect(with_({ happening: 'full' })).toEqual([]);
  });

  test('rule 16: for a holder a label that is not notified is no label', () => {
    expect(reasons(canReport(holder, { ...event, notified: false }, null, edition, during))).toEqual(['not_labelled']);
  });

  test('validated figures and those of a published bilan no longer change', () => {
    expect(reasons(canReport(holder, event, report({ state: 'validated' }), edition, after))).toEqual(['validated']);
    expect(reasons(canReport(coordinator, event, null, { ...edition, state: 'archived' }, after))).toEqual(['locked']);
    expect(
      reasons(
        canValidate(coordinator, event, report({ state: 'submitted' }), { ...edition, state: 'bilan_published' }),
      ),
    ).toEqual(['locked']);
  });
});

describe('sending, validating, asking', () => {
  test('figures leave after the last slot, with at least one number or the reason why it was not held', () => {
    const send = (over: Partial<ReportFacts>, now = after) =>
      reasons(canSubmit(holder, event, report(over), edition, now));
    expect(send({})).toEqual([]);
    expect(send({}, during)).toEqual(['not_over']);
    expect(send({ lines: 0 })).toEqual(['nothing_reported']);
    expect(send({ lines: 0, notHeldReason: 'Tempête' })).toEqual([]);
    expect(send({ state: 'submitted' })).toEqual(['nothing_to_send']);
    expect(reasons(canSubmit(holder, event, null, edition, after))).toEqual(['nothing_to_send']);
  });

  test('the coordinator validates what was sent, or asks with a question', () => {
    expect(canValidate(coordinator, event, report({ state: 'submitted' }), edition).allowed).toBe(true);
    expect(canValidate(coordinator, event, report({ state: 'queried' }), edition).allowed).toBe(true);
    expect(reasons(canValidate(coordinator, event, report(), edition))).toEqual(['nothing_to_validate']);
    expect(reasons(canValidate(holder, event, report({ state: 'submitted' }), edition))).toEqual(['not_coordinator']);
    expect(canQuery(coordinator, event, report({ state: 'submitted' }), edition, '960 collégiens ?').allowed).toBe(
      true,
    );
    expect(reasons(canQuery(coordinator, event, report({ state: 'submitted' }), edition, ' '))).toEqual([
      'question_missing',
    ]);
    expect(reasons(canQuery(coordinator, event, null, edition))).toEqual(['nothing_to_query']);
  });
});
