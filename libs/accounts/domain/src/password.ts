import { verdict, type Verdict } from '@fds/shared/kernel';

export type PasswordReason = 'too_short' | 'too_few_classes' | 'contains_address';

/** What to write instead, shown as is. */
export const PASSWORD_REASONS: Record<PasswordReason, string> = {
  too_short: 'Douze caractères au moins, ou une phrase de sept mots.',
  too_few_classes:
    'Mélangez minuscules, majuscules, chiffres et signes\u00a0; avec quatorze caractères, trois des quatre suffisent.',
  contains_address: 'Votre adresse ne doit pas s’y trouver.',
};

/** The four classes of characters. */
export const CHARACTER_CLASSES = {
  lower: /\p{Ll}/u,
  upper: /\p{Lu}/u,
  digit: /\p{N}/u,
  sign: /[^\p{L}\p{N}\s]/u,
} as const;
export type CharacterClass = keyof typeof CHARACTER_CLASSES;

/**
 * Whether a password is strong enough: 12 characters of 4 classes, or 14 of 3, or a phrase of 7 words
 * (CNIL, délibération 2022-100).
 */
export function canUsePassword(password: string, email: string): Verdict<PasswordReason> {
  const local = email.split('@')[0]?.toLowerCase() ?? '';
  const hasAddress = local.length >= 4 && password.toLowerCase().includes(local);
  const words = password
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1).length;
  if (words >= 7) return verdict<PasswordReason>([hasAddress && 'contains_address']);
  const length = [...password].length;
  const classes = Object.values(CHARACTER_CLASSES).filter((one) => one.test(password)).length;
  return verdict<PasswordReason>([
    length < 12 && 'too_short',
    length >= 12 && !(classes === 4 || (classes >= 3 && length >= 14)) && 'too_few_classes',
    hasAddress && 'contains_address',
  ]);
}
