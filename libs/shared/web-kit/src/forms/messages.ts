import { frenchCount } from '../text/french';

/** What a form knows of a refused field: the rule, its own words when the server wrote them, the rule's limit. */
export interface FieldError {
  readonly kind: string;
  readonly message?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
}

const plural = (count: number, word: string): string => `${frenchCount(count)} ${word}${count > 1 ? 's' : ''}`;

const MESSAGES: Readonly<Record<string, (error: FieldError, label: string) => string>> = {
  required: (_, label) => (label ? `Il manque une réponse\u00a0: ${lowerFirst(label)}.` : 'Il manque une réponse ici.'),
  minLength: ({ minLength = 1 }) => `C’est un peu court\u00a0: il faut au moins ${plural(minLength, 'caractère')}.`,
  maxLength: ({ maxLength = 0 }) => `C’est trop long\u00a0: ${plural(maxLength, 'caractère')} au plus.`,
  minItems: ({ minLength = 1 }) => `Ajoutez-en au moins ${frenchCount(minLength)}.`,
  maxItems: ({ maxLength = 0 }) => `Pas plus de ${frenchCount(maxLength)}\u00a0: retirez-en.`,
  min: ({ min = 0 }) => `Écrivez un nombre à partir de ${frenchCount(min)}.`,
  max: ({ max = 0 }) => `Écrivez un nombre jusqu’à ${frenchCount(max)}.`,
  step: () => 'Écrivez un nombre entier, sans virgule.',
  parse: () => 'Écrivez un nombre, par exemple 30.',
  number: () => 'Écrivez un nombre, par exemple 30.',
  pattern: () => 'Cette réponse n’a pas la forme attendue\u00a0: relisez l’exemple.',
  email: () => 'Il manque une partie de l’adresse, par exemple .fr à la fin.',
  uri: () => 'Copiez l’adresse complète de la page\u00a0: elle commence par https://',
  date: () => 'Écrivez une date qui existe, par exemple 09/10/2026.',
};

/** The French sentence of a refused field. The server's own words come first: they know more. */
export function fieldMessage(error: FieldError, label = ''): string {
  if (error.message) return error.message;
  return (
    MESSAGES[error.kind]?.(error, label) ?? 'Relisez cette réponse\u00a0: elle ne peut pas être enregistrée ainsi.'
  );
}
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
