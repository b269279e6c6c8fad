import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import { PortalError } from '@fds/shared/kernel';

/** Throws `invalid`, on the field of the request, when a password is too simple for this address. */
export function requireStrongPassword(password: string, email: string): void {
  const strong = canUsePassword(password, email);
  if (strong.allowed) return;
  const errors = strong.reasons.map((reason) => ({
    pointer: '/password',
    rule: reason,
    detail: PASSWORD_REASONS[reason],
  }));
  throw new PortalError('invalid', 'accounts.weak_password', 'Ce mot de passe est trop simple.', { errors });
}
