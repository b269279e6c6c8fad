import type { Day } from '@fds/shared/kernel';

/**
 * How long personal data is kept, in whole months, with the source of each term. Nothing else in the portal says a term:
 * the rounds, the pages and the mails read it here.
 */
export const TERMS = {
  idle_warning: {
    months: 23,
    of: 'Avertissement avant la fermeture d’un compte qui ne sert plus',
    source: 'un mois avant la fermeture',
  },
  idle_erasure: {
    months: 24,
    of: 'Compte qui ne sert plus',
    source: 'recommandation de la CNIL sur les comptes inactifs\u00a0: deux ans',
  },
  contacts: {
    months: 36,
    of: 'Noms et coordonnées dans les dossiers d’une édition, après sa fin',
    source: 'référentiels de la CNIL sur les fichiers de contacts\u00a0: trois ans',
  },
  messages: {
    months: 12,
    of: 'Texte et destinataire des messages envoyés',
    source: 'règle du portail\u00a0: une édition',
  },
  addresses: {
    months: 12,
    of: 'Adresses réseau inscrites au journal',
    source: 'délibération CNIL n° 2021-122 sur la journalisation\u00a0: de six mois à un an',
  },
  links: {
    months: 1,
    of: 'Liens personnels envoyés par e-mail, une fois utilisés ou passés',
    source: 'règle du portail',
  },
  rounds: {
    months: 12,
    of: 'Comptes rendus de l’effacement automatique',
    source: 'règle du portail\u00a0: une édition',
  },
} as const satisfies Record<string, { readonly months: number; readonly of: string; readonly source: string }>;
export type Term = keyof typeof TERMS;

/** The day a number of months later; a month without that day ends on its last one (29 February + 12 months = 28 February). */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** True once the months have passed since a day, that very day included. */
export const hasPassed = (since: Day, term: Term, today: Day): boolean =>
  today >= monthsAfter(since, TERMS[term].months);

const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze'];

/** A term in French words: `deux ans`, `23 mois`, `un an`. */
export function monthsInWords(months: number): string {
  if (months % 12 !== 0) return `${NUMBERS[months] ?? months} mois`;
  const years = months / 12;
  return `${NUMBERS[years] ?? years} an${years > 1 ? 's' : ''}`;
}
/** How long a term lasts, in French words. */
export const termInWords = (term: Term): string => monthsInWords(TERMS[term].months);
