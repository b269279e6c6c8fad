import { ADDRESS_REASONS, canUseAddress } from '@fds/accounts/domain';

/** What is wrong with a mail address as it stands in its field, in French; null when nothing is. */
export function addressError(typed: string, missing: string): string | null {
  const address = typed.trim();
  if (!address) return missing;
  const answer = canUseAddress(address);
  const [reason] = answer.allowed ? [] : answer.reasons;
  return reason ? ADDRESS_REASONS[reason] : null;
}
