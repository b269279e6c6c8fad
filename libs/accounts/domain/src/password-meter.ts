import { canUsePassword, CHARACTER_CLASSES, PASSWORD_REASONS, type CharacterClass } from './password';

/** How far a password being typed is from the rule, for the meter under its field. */
export interface PasswordMeter {
  /** 0 to 1; 1 only when the password may be used. */
  readonly share: number;
  readonly allowed: boolean;
  /** French: what is missing, or that nothing is. */
  readonly words: string;
}

const CLASS_WORDS: Record<CharacterClass, string> = {
  lower: 'une minuscule',
  upper: 'une majuscule',
  digit: 'un chiffre',
  sign: 'un signe',
};

/** Measures a password against `canUsePassword`: the nearest of the three ways of CNIL 2022-100 is the one advised. */
export function measurePassword(password: string, email: string): PasswordMeter {
  if (!password) return { share: 0, allowed: false, words: 'Douze caractères variés, ou une phrase de sept mots.' };
  const answer = canUsePassword(password, email);
  if (answer.allowed) return { share: 1, allowed: true, words: 'Ce mot de passe convient.' };
  const length = [...password].length;
  const missing = (Object.keys(CHARACTER_CLASSES) as CharacterClass[]).filter(
    (one) => !CHARACTER_CLASSES[one].test(password),
  );
  const lacks = answer.reasons.filter((reason) => reason !== 'contains_address');
  if (lacks.length === 0) return { share: 0.9, allowed: false, words: PASSWORD_REASONS.contains_address };
  const characters = Math.max(0, 12 - length);
  // Each missing character and each missing class is a step on the way to twelve characters of four classes.
  const share = Math.min(0.9, Math.max(0.05, 1 - (characters + missing.length * 2) / 20));
  const list = [
    ...(characters > 0 ? [`${characters} caractère${characters > 1 ? 's' : ''}`] : []),
    ...missing.map((one) => CLASS_WORDS[one]),
  ];
  // From fourteen characters on, three classes are enough.
  const either = missing.length === 2 && length >= 14;
  const way =
    missing.length === 1 && characters === 0
      ? `, ou ${14 - length} caractère${14 - length > 1 ? 's' : ''} de plus`
      : '';
  return { share, allowed: false, words: `Il manque ${french(list, either ? 'ou' : 'et')}${way}.` };
}

/** `a`, `a et b`, `a, b et c`. */
const french = (list: readonly string[], last: 'et' | 'ou'): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} ${last} ${list.at(-1)}`;
