import type { Day } from '@fds/shared/kernel';

/** Information that a message may hold, written `{nom de la structure}` in its text. */
export const VARIABLES = [
  'person',
  'structure',
  'department',
  'dossier',
  'event_names',
  'events',
  'missing',
  'year',
  'theme',
  'festival_days',
  'call_closes',
  'reports_due',
  'days_since',
  'days_left',
  'space_button',
  'missing_button',
  'signature',
] as const;
export type Variable = (typeof VARIABLES)[number];

export interface VariableSpec {
  /** French, as it stands between braces. */
  readonly words: string;
  /** What it is of, in the menu. */
  readonly of: 'Personne' | 'Structure' | 'Dossier' | 'Édition' | 'Bloc';
  /** Stands alone on its line, and becomes a list, a button or paragraphs. */
  readonly block?: true;
}
export const VARIABLE_SPECS: Readonly<Record<Variable, VariableSpec>> = {
  person: { words: 'nom de la personne', of: 'Personne' },
  structure: { words: 'nom de la structure', of: 'Structure' },
  department: { words: 'département de la structure', of: 'Structure' },
  dossier: { words: 'titre du dossier', of: 'Dossier' },
  event_names: { words: 'titres des événements', of: 'Dossier' },
  events: { words: 'liste des événements', of: 'Bloc', block: true },
  missing: { words: 'liste de ce qui manque', of: 'Bloc', block: true },
  year: { words: 'année', of: 'Édition' },
  theme: { words: 'thème de l’édition', of: 'Édition' },
  festival_days: { words: 'dates de la fête', of: 'Édition' },
  call_closes: { words: 'clôture de l’appel', of: 'Édition' },
  reports_due: { words: 'date limite des chiffres', of: 'Édition' },
  days_since: { words: 'nombre de jours depuis la fête', of: 'Édition' },
  days_left: { words: 'nombre de jours avant la clôture', of: 'Édition' },
  space_button: { words: 'bouton\u00a0: mon espace', of: 'Bloc', block: true },
  missing_button: { words: 'bouton\u00a0: ce qui manque', of: 'Bloc', block: true },
  signature: { words: 'signature', of: 'Bloc', block: true },
};

const spaced = (words: string): string =>
  words
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll("'", '’')
    .trim()
    .toLowerCase();
const BY_WORDS = new Map(VARIABLES.map((code) => [spaced(VARIABLE_SPECS[code].words), code]));
/** The variable of these words, however they are spaced or capitalised; null when nobody knows it. */
export const variableOf = (words: string): Variable | null => BY_WORDS.get(spaced(words)) ?? null;
/** As it is written in a text. */
export const inBraces = (code: Variable): string => `{${VARIABLE_SPECS[code].words}}`;

/** An event as a message names it. */
export interface NamedEvent {
  readonly title: string;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly place: string;
}
/** One thing that somebody still owes: of which event or dossier, and what. */
export interface OwedThing {
  readonly title: string;
  /** French: `la fréquentation`. */
  readonly what: string;
}
/** What is known of one recipient; events and dossiers are those that the segment found. */
export interface RecipientFacts {
  readonly name: string;
  readonly structures: readonly string[];
  readonly departments: readonly string[];
  readonly dossiers: readonly string[];
  readonly events: readonly NamedEvent[];
  readonly missing: readonly OwedThing[];
}
export interface MessageEdition {
  readonly year: number;
  readonly theme: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callClosesOn: Day;
  readonly reportsDueOn: Day;
}
/** What is the same for every message of a campaign. */
export interface MessageSetting {
  readonly edition: MessageEdition;
  readonly today: Day;
  /** Who signs. */
  readonly signature: readonly string[];
  /** Address of the portal. */
  readonly portal: string;
}
