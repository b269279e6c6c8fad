import type { LinkPurpose } from './links';

/** What somebody before the door asks for. */
export const ACCESS_WISHES = ['sign_in', 'sign_up', 'password'] as const;
export type AccessWish = (typeof ACCESS_WISHES)[number];

/** What stands behind a mail address. */
export type AddressStanding = 'unknown' | 'open' | 'closed';
/** The mail that is sent: a link of that purpose, or the news that the account is closed. */
export type AccessAnswer = Extract<LinkPurpose, 'sign_in' | 'sign_up' | 'password'> | 'closed';

/**
 * What a mailbox gets: whatever was asked for, an account that exists is opened, one that does not is offered, one that
 * is closed is said to be. The person before the door is told none of it.
 */
export function answerTo(wish: AccessWish, standing: AddressStanding): AccessAnswer {
  if (standing === 'closed') return 'closed';
  if (standing === 'unknown') return 'sign_up';
  return wish === 'password' ? 'password' : 'sign_in';
}
