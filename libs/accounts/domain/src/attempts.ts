const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How many failures with a password are borne within the window, and how long an address counts as known. */
export const PASSWORD_LIMITS = {
  window: 15 * MINUTE,
  /** Of one account from one network address. */
  together: 5,
  /** Of one network address, whatever the accounts. */
  network: 50,
  /** Of one account from network addresses it never came from. Its own addresses and the mailed link stay open. */
  account: 100,
  /** Milliseconds since the last sign-in during which a network address is known for the account. */
  knownFor: 90 * DAY,
} as const;

/** How many links may be asked for. */
export const LINK_LIMITS = {
  /**
   * The shortest life of a link that is mailed: whoever meets the limit has as many working links in the mailbox, so a
   * stranger who asks again and again locks nobody out.
   */
  mailboxWindow: 20 * MINUTE,
  mailbox: 3,
  /** A hall or a school shares one address. */
  networkWindow: 60 * MINUTE,
  network: 60,
} as const;

/** Failures within the window, as counted in the database. */
export interface Failures {
  readonly together: number;
  readonly network: number;
  readonly account: number;
  /** Whether this account came from this network address before. */
  readonly known: boolean;
}

/** Whether another password may be tried. */
export const canTryPassword = ({ together, network, account, known }: Failures): boolean =>
  together < PASSWORD_LIMITS.together &&
  network < PASSWORD_LIMITS.network &&
  (known || account < PASSWORD_LIMITS.account);

/** Whether another link may be mailed. */
export const canAskForLink = ({ mailbox, network }: { readonly mailbox: number; readonly network: number }): boolean =>
  mailbox < LINK_LIMITS.mailbox && network < LINK_LIMITS.network;
