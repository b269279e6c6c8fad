import { verdict, type Actor, type Role, type Verdict } from '@fds/shared/kernel';
import { RIGHTS_REASONS } from '../rights';

/** What stands in the place of somebody's name once the account is erased. */
export const ERASED_NAME = 'Compte supprimé';
/** The address of an erased account: unique, and nobody's (RFC 2606). */
export const erasedAddress = (personId: string): string => `supprime-${personId}@compte.invalid`;

export type ErasureRefusal =
  'already_erased' | 'last_administrator' | 'reserved_to_administrators' | 'outside_territory';
export const ERASURE_REASONS: Record<ErasureRefusal, string> = {
  already_erased: 'Ce compte est déjà supprimé.',
  last_administrator:
    'C’est le dernier compte d’administration du portail\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
  outside_territory: RIGHTS_REASONS.outside_territory,
  reserved_to_administrators: 'La coordination ne supprime que des comptes de porteurs. Demandez à l’administration.',
};

/** An account that somebody wants erased. */
export interface ErasableAccount {
  readonly erased: boolean;
  readonly roles: readonly Role[];
  /** Whether another open account has the administrator's role. */
  readonly otherAdministrator: boolean;
}
/** Who asks: its person, the portal when it is idle, or somebody in a role on the person's request. */
export type ErasureAsker = 'self' | 'system' | 'coordinator' | 'departmental_coordinator' | 'administrator';

/** In which quality somebody asks for another's erasure. */
export const erasureAsker = ({
  role,
  departments,
}: Pick<Actor, 'role' | 'departments'>): Exclude<ErasureAsker, 'self' | 'system'> =>
  role === 'administrator' ? 'administrator' : departments ? 'departmental_coordinator' : 'coordinator';

/**
 * Whether an account may be erased. Anybody may erase their own (GDPR, article 17) but the last administrator, without
 * whom nobody would let others in; on request, the coordination of the whole region erases those of
 * holders, the administration any.
 */
export function canErase(asker: ErasureAsker, account: ErasableAccount): Verdict<ErasureRefusal> {
  return verdict([
    account.erased && 'already_erased',
    !account.erased && account.roles.includes('administrator') && !account.otherAdministrator && 'last_administrator',
    asker === 'departmental_coordinator' && 'outside_territory',
    asker === 'coordinator' && account.roles.some((role) => role !== 'holder') && 'reserved_to_administrators',
  ]);
}

/** the erasure is confirmed by typing the account's mail address, in any case. */
export const confirmsErasure = (typed: string, email: string): boolean =>
  typed.trim().toLowerCase() === email.trim().toLowerCase();

/** Said where a confirmation does not match. */
export const CONFIRMATION_DIFFERS = 'Recopiez l’adresse e-mail du compte, telle qu’elle est écrite ci-dessus.';
