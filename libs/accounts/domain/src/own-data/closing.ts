import { verdict, type Role, type Verdict } from '@fds/shared/kernel';

/** What stands in the place of somebody's name once the account is closed. */
export const CLOSED_NAME = 'Compte supprimé';
/** The address of a closed account: unique, and nobody's (RFC 2606). */
export const closedAddress = (personId: string): string => `supprime-${personId}@compte.invalid`;

export type ClosingRefusal = 'already_closed' | 'last_administrator' | 'reserved_to_administrators';
export const CLOSING_REASONS: Record<ClosingRefusal, string> = {
  already_closed: 'Ce compte est déjà supprimé.',
  last_administrator:
    'C’est le dernier compte d’administration du portail : donnez d’abord ce rôle à quelqu’un d’autre.',
  reserved_to_administrators: 'La coordination ne supprime que des comptes de porteurs. Demandez à l’administration.',
};

/** An account that somebody wants closed. */
export interface ClosingAccount {
  readonly closed: boolean;
  readonly roles: readonly Role[];
  /** Whether another open account has the administrator's role. */
  readonly otherAdministrator: boolean;
}
/** Who asks: its person, the portal when it is idle, or somebody in a role on the person's request. */
export type ClosingAsker = 'self' | 'system' | 'coordinator' | 'administrator';

/**
 * Whether an account may be closed. Anybody may close their own (GDPR, article 17) but the last administrator, without
 * whom nobody would let others in; on request, the coordination closes those of holders, the administration any.
 */
export function canClose(asker: ClosingAsker, account: ClosingAccount): Verdict<ClosingRefusal> {
  return verdict([
    account.closed && 'already_closed',
    !account.closed && account.roles.includes('administrator') && !account.otherAdministrator && 'last_administrator',
    asker === 'coordinator' && account.roles.some((role) => role !== 'holder') && 'reserved_to_administrators',
  ]);
}

/** The closing is confirmed by typing the account's mail address, in any case. */
export const confirmsClosing = (typed: string, email: string): boolean =>
  typed.trim().toLowerCase() === email.trim().toLowerCase();

/** Said where a confirmation does not match. */
export const CONFIRMATION_DIFFERS = 'Recopiez l’adresse e-mail du compte, telle qu’elle est écrite ci-dessus.';
