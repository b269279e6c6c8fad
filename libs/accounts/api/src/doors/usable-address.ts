import { ADDRESS_REASONS, canUseAddress } from '@fds/accounts/domain';
import { PortalError } from '@fds/shared/kernel';

/** Throws `invalid`, on the field of the request, when a mail address may not name an account. */
export function requireUsableAddress(address: string, pointer = '/email'): void {
  const answer = canUseAddress(address);
  if (answer.allowed) return;
  const errors = answer.reasons.map((reason) => ({ pointer, rule: reason, detail: ADDRESS_REASONS[reason] }));
  throw new PortalError('invalid', 'accounts.unusable_address', errors[0]?.detail ?? '', { errors });
}
