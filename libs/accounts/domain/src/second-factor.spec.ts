import { expect, test } from '@jest/globals';
import {
  canRemoveFactor,
  isFresh,
  mustUseSecondFactor,
  plainRecoveryCode,
  plainTotpCode,
  secondFactorDue,
  shownRecoveryCode,
  stageAfterFirstProof,
  type SecondFactorFacts,
} from './second-factor';

const facts = (overrides: Partial<SecondFactorFacts> = {}): SecondFactorFacts => ({
  roles: [{ role: 'coordinator', grantedOn: '2026-03-01' }],
  factors: 0,
  exempt: false,
  graceDays: 14,
  ...overrides,
});

test('a coordinator has fourteen days from the day the role was given, then chooses a second factor before coming in', () => {
  expect(secondFactorDue(facts().roles, 14)).toBe('2026-03-15');
  expect(stageAfterFirstProof(facts(), '2026-03-14')).toBe('open');
  expect(stageAfterFirstProof(facts(), '2026-03-15')).toBe('enrolment');
});

test('an administrator has no grace, even one who coordinates since yesterday', () => {
  const roles = [
    { role: 'administrator', grantedOn: '2026-03-10' },
    { role: 'coordinator', grantedOn: '2026-03-09' },
  ] as const;
  expect(stageAfterFirstProof(facts({ roles }), '2026-03-10')).toBe('enrolment');
});

test('the roles held count, not the one acted in: a holder who also sits for the Région is asked', () => {
  const roles = [
    { role: 'holder', grantedOn: '2025-01-01' },
    { role: 'region', grantedOn: '2026-01-01' },
  ] as const;
  expect(mustUseSecondFactor(facts({ roles }), '2026-03-01')).toBe(true);
});

test('a holder is never obliged; with a factor of one’s own it is asked all the same', () => {
  const roles = [{ role: 'holder', grantedOn: '2020-01-01' }] as const;
  expect(secondFactorDue(roles, 14)).toBeNull();
  expect(stageAfterFirstProof(facts({ roles }), '2026-03-01')).toBe('open');
  expect(stageAfterFirstProof(facts({ roles, factors: 1 }), '2026-03-01')).toBe('second_factor');
});

test('an account of the demonstration is exempt, unless it has enrolled', () => {
  expect(stageAfterFirstProof(facts({ exempt: true }), '2027-01-01')).toBe('open');
  expect(stageAfterFirstProof(facts({ exempt: true, factors: 1 }), '2027-01-01')).toBe('second_factor');
});

test('the last factor stays once the role requires one; one of two may go, and so may the last within the grace', () => {
  expect(canRemoveFactor(facts({ factors: 1 }), '2026-03-15')).toEqual({ allowed: false, reasons: ['last_required'] });
  expect(canRemoveFactor(facts({ factors: 2 }), '2026-03-15').allowed).toBe(true);
  expect(canRemoveFactor(facts({ factors: 1 }), '2026-03-14').allowed).toBe(true);
});

test('a proof of identity is fresh for ten minutes, a clock slightly behind included', () => {
  const at = (time: string): Date => new Date(`2026-03-10T${time}Z`);
  expect(isFresh(at('09:00:00'), at('09:09:59'))).toBe(true);
  expect(isFresh(at('09:00:00'), at('09:10:00'))).toBe(false);
  expect(isFresh(at('09:00:02'), at('09:00:00'))).toBe(true);
  expect(isFresh(at('12:00:00'), at('09:00:00'))).toBe(false);
});

test('codes are read as people type them', () => {
  expect(plainTotpCode(' 123 456')).toBe('123456');
  expect(plainTotpCode('123\u202f456')).toBe('123456');
  expect([plainTotpCode('12345'), plainTotpCode('1234567'), plainTotpCode('12345a')]).toEqual([null, null, null]);
  expect(plainRecoveryCode(' ABCD-efgh jkmn ')).toBe('abcdefghjkmn');
  expect(shownRecoveryCode('abcdefghjkmn')).toBe('abcd-efgh-jkmn');
});
