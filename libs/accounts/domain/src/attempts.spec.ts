import { expect, test } from '@jest/globals';
import { canAskForLink, canTryPassword, LINK_LIMITS, PASSWORD_LIMITS } from './attempts';
import { LINK_LIFE } from './links';

const NONE = { together: 0, network: 0, account: 0, known: false };

test('failures close the pair of account and address first, then the address, then the account to strangers', () => {
  expect(canTryPassword(NONE)).toBe(true);
  expect(canTryPassword({ ...NONE, together: PASSWORD_LIMITS.together })).toBe(false);
  expect(canTryPassword({ ...NONE, network: PASSWORD_LIMITS.network, known: true })).toBe(false);
  expect(canTryPassword({ ...NONE, account: PASSWORD_LIMITS.account })).toBe(false);
});

test('a flood of failures from everywhere does not close the account to where it came from before', () => {
  expect(canTryPassword({ ...NONE, account: 1_000_000, known: true })).toBe(true);
});

test('whoever may not ask for another link has working ones in the mailbox', () => {
  expect(canAskForLink({ mailbox: LINK_LIMITS.mailbox - 1, network: 0 })).toBe(true);
  expect(canAskForLink({ mailbox: LINK_LIMITS.mailbox, network: 0 })).toBe(false);
  expect(canAskForLink({ mailbox: 0, network: LINK_LIMITS.network })).toBe(false);
  expect(Math.min(...Object.values(LINK_LIFE))).toBeGreaterThanOrEqual(LINK_LIMITS.mailboxWindow);
});
