/** The numbers by which the State and associations know an organisation. */
export const IDENTIFIER_KINDS = ['siret', 'siren', 'uai', 'rna'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Why what was typed is no such number. */
export type IdentifierReason = `${IdentifierKind}.${'form' | 'key'}`;

export const IDENTIFIER_REASONS: Record<IdentifierReason, string> = {
  'siret.form': 'Un SIRET compte 14 chiffres\u00a0: vérifiez-le, ou laissez vide.',
  'siret.key': 'Ce numéro n’existe pas\u00a0: vérifiez les 14 chiffres, ou laissez vide.',
  'siren.form': 'Un SIREN compte 9 chiffres\u00a0: vérifiez-le, ou laissez vide.',
  'siren.key': 'Ce numéro n’existe pas\u00a0: vérifiez les 9 chiffres, ou laissez vide.',
  'uai.form': 'Un code UAI compte 7 chiffres et une lettre, par exemple 0801234M\u00a0: vérifiez-le, ou laissez vide.',
  'uai.key': 'Ce code UAI n’existe pas\u00a0: vérifiez les 7 chiffres et la lettre, ou laissez vide.',
  'rna.form': 'Un numéro RNA compte un W et 9 chiffres, par exemple W802001234\u00a0: vérifiez-le, ou laissez vide.',
  'rna.key': 'Ce numéro RNA n’existe pas\u00a0: vérifiez-le, ou laissez vide.',
};

/** What was typed, as it is kept; or why it cannot be. */
export type CheckedIdentifier =
  { readonly valid: true; readonly value: string } | { readonly valid: false; readonly reason: IdentifierReason };

/** Letters of UAI keys, by the remainder of the seven digits by 23 (rules.md, identifiers). */
const UAI_KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const LA_POSTE = '356000000';

const FORMS: Record<IdentifierKind, RegExp> = {
  siret: /^\d{14}$/,
  siren: /^\d{9}$/,
  uai: /^\d{7}[A-Z]$/,
  // Corsica and the overseas departments have a letter among the first three characters.
  rna: /^W\d[\dA-Z]\d{7}$/,
};

const digits = (number: string): number[] => Array.from(number, Number);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The checksum of SIRET and SIREN: every second digit from the right is doubled, the whole is a multiple of 10. */
function isLuhn(number: string): boolean {
  const doubled = digits(number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2));
  return sum(doubled) % 10 === 0 && /[1-9]/.test(number);
}

const KEYS: Record<IdentifierKind, (value: string) => boolean> = {
  siren: isLuhn,
  // The offices of La Poste outgrew the checksum: the sum of their digits is a multiple of 5.
  siret: (value) => isLuhn(value) || (value.startsWith(LA_POSTE) && sum(digits(value)) % 5 === 0),
  uai: (value) => UAI_KEYS[Number(value.slice(0, 7)) % UAI_KEYS.length] === value[7],
  rna: () => true,
};

/** What was typed without its spaces and points, in capitals. */
export const compactIdentifier = (typed: string): string => typed.replace(/[\s.\u2010-\u2015-]+/g, '').toUpperCase();

/** Checks an identifier as it was typed: spaces, points and case do not matter. */
export function checkIdentifier(kind: IdentifierKind, typed: string): CheckedIdentifier {
  const value = compactIdentifier(typed);
  if (!FORMS[kind].test(value)) return { valid: false, reason: `${kind}.form` };
  return KEYS[kind](value) ? { valid: true, value } : { valid: false, reason: `${kind}.key` };
}

/** The kind of number that was typed into a search, or null when it is words; its checksum is not asked. */
export function identifierKindOf(typed: string): IdentifierKind | null {
  const value = compactIdentifier(typed);
  return IDENTIFIER_KINDS.find((kind) => FORMS[kind].test(value)) ?? null;
}

/** The company of an establishment: the first nine digits of its SIRET. */
export const sirenOf = (siret: string): string => siret.slice(0, 9);

/** A number as people write it: `356 000 000 00048`. */
export function frenchIdentifier(kind: IdentifierKind, value: string): string {
  if (kind === 'uai' || kind === 'rna') return value;
  return [value.slice(0, 3), value.slice(3, 6), value.slice(6, 9), value.slice(9)].filter(Boolean).join('\u00a0');
}
