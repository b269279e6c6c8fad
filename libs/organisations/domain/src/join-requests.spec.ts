import { expect, test } from '@jest/globals';
import { canAskToJoin } from './join-requests';

const fresh = { member: false, asked: false, open: 0, today: 0 };

test('a holder asks an unknown team once, not while a request waits, not as a member', () => {
  expect(canAskToJoin(fresh).allowed).toBe(true);
  expect(canAskToJoin({ ...fresh, asked: true, open: 5 })).toEqual({ allowed: false, reasons: ['already_asked'] });
  expect(canAskToJoin({ ...fresh, member: true })).toEqual({ allowed: false, reasons: ['already_member'] });
});

test('requests are limited per person, open and within a day', () => {
  expect(canAskToJoin({ ...fresh, open: 5 })).toEqual({ allowed: false, reasons: ['too_many_open'] });
  expect(canAskToJoin({ ...fresh, today: 10 })).toEqual({ allowed: false, reasons: ['too_many_today'] });
});
