import { EVENT_FORMATS, HOLDER_FAMILIES, SCHOOL_LEVELS, type EventFormat, type SchoolLevel } from '@fds/shared/kernel';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import type { EditionForm, Term, Vocabulary } from './edition-form';

/** Who an event is for; an edition may call them otherwise. */
export const EVENT_AUDIENCES = ['general_public', 'families', 'school', 'adults', 'specialists'] as const;
export type EventAudience = (typeof EVENT_AUDIENCES)[number];

export const EVENT_AUDIENCE_LABELS: Record<EventAudience, string> = {
  general_public: 'Tout public',
  families: 'Familles',
  school: 'Scolaires',
  adults: 'Adultes',
  specialists: 'Public averti',
};
export const EVENT_FORMAT_LABELS: Record<EventFormat, string> = {
  workshop: 'Atelier',
  exhibition: 'Exposition',
  lecture: 'Conférence',
  debate: 'Rencontre, débat',
  visit: 'Visite',
  game: 'Jeu',
  show: 'Spectacle',
};
export const SCHOOL_LEVEL_LABELS: Record<SchoolLevel, string> = {
  nursery: 'Maternelle',
  primary: 'Élémentaire',
  middle: 'Collège',
  high: 'Lycée',
  higher: 'Enseignement supérieur',
  mixed: 'Niveaux mêlés',
};
/** The ministry's seven themes, as its open data of 2023 names them. */
const THEMES: Readonly<Record<string, string>> = {
  life_health: 'Sciences de la vie et santé',
  digital: 'Sciences numériques',
  human_social: 'Sciences humaines et sociales',
  exact: 'Sciences exactes\u00a0: mathématiques, physique, chimie',
  engineering: 'Sciences de l’ingénieur',
  earth_space: 'Sciences de la Terre, de l’univers et de l’espace',
  environment: 'Sciences de l’environnement',
};

const all = <C extends string>(codes: readonly C[], labels: Readonly<Record<string, string>>): readonly Term[] =>
  codes.map((code) => ({ code, label: labels[code] ?? code, used: true }));

/** What an edition that has written nothing calls things. */
export const USUAL_TERMS: Readonly<Record<Vocabulary, readonly Term[]>> = {
  themes: all(Object.keys(THEMES), THEMES),
  formats: all(EVENT_FORMATS, EVENT_FORMAT_LABELS),
  audiences: all(EVENT_AUDIENCES, EVENT_AUDIENCE_LABELS),
  schoolLevels: all(SCHOOL_LEVELS, SCHOOL_LEVEL_LABELS),
  holderFamilies: all(HOLDER_FAMILIES, HOLDER_FAMILY_LABELS),
};

export const VOCABULARY_LABELS: Readonly<Record<Vocabulary, string>> = {
  themes: 'Thématiques',
  formats: 'Formats',
  audiences: 'Publics',
  schoolLevels: 'Niveaux scolaires',
  holderFamilies: 'Familles de porteurs',
};

/** Only themes are the edition's to invent; the codes of the others are the portal's, so that years compare (rule 18). */
export const isOpenVocabulary = (vocabulary: Vocabulary): boolean => vocabulary === 'themes';

type Vocabularies = Pick<EditionForm, 'vocabularies'>;

/** The terms of an edition in its own order and words; what it has not written is the portal's. */
export const termsOf = ({ vocabularies }: Vocabularies, vocabulary: Vocabulary): readonly Term[] =>
  vocabularies[vocabulary] ?? USUAL_TERMS[vocabulary];

/** What a writer may choose: the terms in use, and those already chosen, though they were switched off since. */
export const offeredTerms = (form: Vocabularies, vocabulary: Vocabulary, chosen: readonly string[]): readonly Term[] =>
  termsOf(form, vocabulary).filter(({ code, used }) => used || chosen.includes(code));

/** What the edition calls a code; the portal's word for one that it no longer lists, the code itself for an unknown one. */
export const termLabel = (form: Vocabularies, vocabulary: Vocabulary, code: string): string =>
  [...termsOf(form, vocabulary), ...USUAL_TERMS[vocabulary]].find((term) => term.code === code)?.label ?? code;
