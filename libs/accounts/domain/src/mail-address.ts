import { verdict, type Verdict } from '@fds/shared/kernel';

export type AddressReason = 'line_break' | 'foreign_letters' | 'disguised_domain' | 'incomplete' | 'too_long';

/** What is wrong and what to write instead, shown as is. */
export const ADDRESS_REASONS: Record<AddressReason, string> = {
  line_break: 'Une adresse e-mail tient sur une seule ligne\u00a0: retirez le retour à la ligne.',
  foreign_letters:
    'Cette adresse contient un accent ou une lettre d’un autre alphabet, qui peut en imiter une autre. Retapez-la sans accent.',
  disguised_domain:
    'Le nom de domaine «\u00a0xn--\u00a0» cache des lettres accentuées ou d’un autre alphabet. Donnez une adresse dont le domaine s’écrit sans accent.',
  incomplete: 'Cette adresse e-mail n’est pas complète, par exemple prenom@structure.fr',
  too_long: 'Cette adresse est trop longue\u00a0: 254 caractères au plus.',
};

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const LAST_LABEL = /^[a-z]{2,63}$/i;

/**
 * Whether a mail address may be written to and name an account. ASCII only: a letter of another alphabet that looks
 * the same (`а` for `a`) would make two accounts nobody can tell apart, and punycode hides the same letters
 * (docs/decisions/0009). The address is judged as typed: nothing is trimmed or repaired.
 */
export function canUseAddress(address: string): Verdict<AddressReason> {
  if (/[\r\n]/.test(address)) return verdict<AddressReason>(['line_break']);
  if (/[^\x20-\x7e]/.test(address)) return verdict<AddressReason>(['foreign_letters']);
  const at = address.lastIndexOf('@');
  const [local, labels] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1).split('.')];
  if (labels.some((label) => label.toLowerCase().startsWith('xn--')))
    return verdict<AddressReason>(['disguised_domain']);
  const complete =
    local.length <= 64 &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    LAST_LABEL.test(labels.at(-1) ?? '');
  return verdict<AddressReason>([!complete && 'incomplete', complete && address.length > 254 && 'too_long']);
}

/** What is wrong with a mail address as it stands in its field, in French; null when nothing is. `missing` is said of an empty field. */
export function addressError(typed: string, missing: string = ADDRESS_REASONS.incomplete): string | null {
  const address = typed.trim();
  if (!address) return missing;
  const answer = canUseAddress(address);
  const [reason] = answer.allowed ? [] : answer.reasons;
  return reason ? ADDRESS_REASONS[reason] : null;
}

/**
 * The mailbox behind an address, to count what is sent to it: `Claire+fds@x.fr` and `claire@x.fr` are one mailbox. As
 * names of accounts they stay two addresses.
 */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address
    .trim()
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  return `${local.replace(/(?<=.)\+.*$/, '')}@${domain}`;
}
