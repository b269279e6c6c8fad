import { APPLICATION_STATE_LABELS, EVENT_KIND_LABELS } from '@fds/applications/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  HOLDER_FAMILIES,
  LABELS,
  type ApplicationState,
  type Label,
} from '@fds/shared/kernel';
import {
  MATTER_LABELS,
  MATTER_WORDS,
  REVIEW_MATTERS,
  WAITING_FOR,
  WAITING_FOR_WORDS,
  type ReviewMatter,
  type WaitingFor,
} from '../waiting';

/** The two lists of the coordination: a row is a dossier, or an event of one. */
export const REVIEW_LISTS = ['applications', 'events'] as const;
export type ReviewList = (typeof REVIEW_LISTS)[number];

/** Where a request for correction stands. */
export const CORRECTION_STANDINGS = ['open', 'answered'] as const;
export type CorrectionStanding = (typeof CORRECTION_STANDINGS)[number];

/** Pieces that a dossier may lack: a picture, a document; or answers, while it is a draft. */
export const MISSING_PIECES = ['image', 'document', 'answers'] as const;

/** What sets a dossier apart, beside its state. */
export const TRAITS = [
  'first_time',
  'renewed',
  'new',
  'extended',
  'seeking',
  'offering',
  'complete',
  'nearly',
  'begun',
  'dormant',
] as const;
export type Trait = (typeof TRAITS)[number];
/** Days without a change after which a dossier is called dormant. */
export const DORMANT_DAYS = 14;
/** They speak of drafts: with one of them, drafts are looked for. */
export const DRAFT_TRAITS: readonly string[] = ['complete', 'nearly', 'begun'];

/** Instead of a person's id, in the filter of who follows a dossier. */
export const ME = 'me';
export const NOBODY = 'nobody';

/** The filters of both lists, in the order of their chips. */
export const LIST_FILTERS = [
  'state',
  'correction',
  'department',
  'kind',
  'family',
  'theme',
  'waitingFor',
  'what',
  'assignedTo',
  'tag',
  'label',
  'missing',
  'trait',
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** What is asked of a list: the values of each filter, any of which is enough, and words that must all be found. */
export type ListFilters = Readonly<Partial<Record<ListFilter, readonly string[]>>> & { readonly q?: string };

/** One value of a filter: its code, its word in an address, what a chip says. */
export interface FilterOption {
  readonly code: string;
  readonly word: string;
  readonly label: string;
}
/** How a filter is written and said. */
export interface FilterSpec {
  /** Name in an address. */
  readonly param: string;
  /** French, as its chip begins. */
  readonly label: string;
  /** Its closed vocabulary; null when the edition, the region or the portal's people make it. */
  readonly options: readonly FilterOption[] | null;
}

export const LABEL_WORDS: Record<Label, string> = {
  pending: 'En attente',
  labelled: 'Labellisé',
  conditional: 'Labellisé avec réserve',
  refused: 'Refusé',
  deferred: 'Ajourné',
  revoked: 'Label retiré',
};
export const CORRECTION_LABELS: Record<CorrectionStanding, string> = {
  open: 'À compléter',
  answered: 'Réponse reçue',
};
/** Who a row waits for, in its column: `Coordination`, `Porteur`. */
export const AWAITED_LABELS = {
  coordination: 'Coordination',
  holder: 'Porteur',
  drari: 'DRARI',
  region: 'Région',
} as const;

const same = (codes: readonly string[], labels: Readonly<Record<string, string>>): FilterOption[] =>
  codes.map((code) => ({ code, word: code, label: labels[code] ?? code }));

export const FILTER_SPECS: Readonly<Record<ListFilter, FilterSpec>> = {
  state: { param: 'etat', label: 'État', options: same(APPLICATION_STATES, APPLICATION_STATE_LABELS) },
  correction: {
    param: 'correction',
    label: 'Correction',
    options: [
      { code: 'open', word: 'attendue', label: 'à compléter' },
      { code: 'answered', word: 'recue', label: 'réponse reçue' },
    ],
  },
  department: { param: 'dep', label: 'Département', options: null },
  kind: { param: 'type', label: 'Type', options: same(EVENT_KINDS, EVENT_KIND_LABELS) },
  family: { param: 'famille', label: 'Famille', options: same(HOLDER_FAMILIES, HOLDER_FAMILY_LABELS) },
  theme: { param: 'theme', label: 'Thématique', options: null },
  waitingFor: {
    param: 'attente',
    label: 'Attendu de',
    options: [
      ...WAITING_FOR.map((code) => ({
        code,
        word: WAITING_FOR_WORDS[code],
        label: AWAITED_LABELS[code],
      })),
      { code: NOBODY, word: 'personne', label: 'personne' },
    ],
  },
  what: {
    param: 'quoi',
    label: 'À faire',
    options: REVIEW_MATTERS.map((code) => ({ code, word: MATTER_WORDS[code], label: MATTER_LABELS[code] })),
  },
  assignedTo: { param: 'suivi', label: 'Suivi par', options: null },
  /** By its name: a view that is kept finds the tag of the same name in the next edition. */
  tag: { param: 'etiquette', label: 'Étiquette', options: null },
  label: { param: 'label', label: 'Label', options: same(LABELS, LABEL_WORDS) },
  missing: {
    param: 'manque',
    label: 'Pièces manquantes',
    options: [
      { code: 'image', word: 'photo', label: 'photo' },
      { code: 'document', word: 'document', label: 'document' },
      { code: 'answers', word: 'reponses', label: 'réponses' },
    ],
  },
  trait: {
    param: 'plus',
    label: 'Particularité',
    options: [
      { code: 'first_time', word: 'premiere', label: 'première participation' },
      { code: 'renewed', word: 'reconduit', label: 'reconduit' },
      { code: 'new', word: 'neuf', label: 'nouveau dossier' },
      { code: 'extended', word: 'delai', label: 'délai accordé' },
      { code: 'seeking', word: 'cherche', label: 'cherche quelque chose' },
      { code: 'offering', word: 'propose', label: 'propose quelque chose' },
      { code: 'complete', word: 'complet', label: 'brouillon complet' },
      { code: 'nearly', word: 'presque', label: 'brouillon presque complet' },
      { code: 'begun', word: 'commence', label: 'brouillon à peine commencé' },
      { code: 'dormant', word: 'dormant', label: `sans changement depuis ${DORMANT_DAYS} jours` },
    ],
  },
};
/** Names that a closed vocabulary does not know: departments, themes, people. */
export type FilterNames = Readonly<Partial<Record<ListFilter, Readonly<Record<string, string>>>>>;

/** `Département : Somme, Oise`; a name that nobody knows any more is said so. */
export function filterInWords(filter: ListFilter, values: readonly string[], names: FilterNames = {}): string {
  const { label, options } = FILTER_SPECS[filter];
  const said = values.map((value) => {
    if (filter === 'assignedTo' && value === ME) return 'moi';
    if (filter === 'assignedTo' && value === NOBODY) return 'personne';
    if (filter === 'tag') return value;
    return options?.find(({ code }) => code === value)?.label ?? names[filter]?.[value] ?? 'inconnu';
  });
  return `${label}\u00a0: ${said.join(', ')}`;
}

/** All filters in words, as their chips say them. */
export const filtersInWords = (filters: ListFilters, names: FilterNames = {}): string[] => [
  ...(filters.q ? [`Mots\u00a0: ${filters.q}`] : []),
  ...LIST_FILTERS.flatMap((filter) => {
    const values = filters[filter];
    return values && values.length > 0 ? [filterInWords(filter, values, names)] : [];
  }),
];

/**
 * Without a choice of states, what was filed: drafts are the holders' own, unless what is asked speaks of them, and a
 * dossier that was folded into another is counted there.
 */
export function statesAsked(filters: ListFilters): readonly ApplicationState[] {
  if (filters.state && filters.state.length > 0)
    return APPLICATION_STATES.filter((state) => filters.state?.includes(state));
  const drafts =
    filters.trait?.some((trait) => DRAFT_TRAITS.includes(trait)) ||
    filters.missing?.includes('answers') ||
    filters.what?.includes('finish_draft');
  return drafts ? ['draft'] : APPLICATION_STATES.filter((state) => state !== 'draft' && state !== 'folded');
}

/** States in which a dossier awaits a matter. */
const STATES_OF_MATTER: Readonly<Record<ReviewMatter, readonly ApplicationState[]>> = {
  finish_draft: ['draft'],
  take_in_charge: ['submitted'],
  review: ['under_review'],
  correct: ['submitted', 'under_review', 'ready_for_committee'],
  reread: ['submitted', 'under_review', 'ready_for_committee'],
  opinion: ['ready_for_committee'],
  decide: ['ready_for_committee'],
  notify: ['decided'],
};

/** Matters that may be awaited of each person. */
const MATTERS_OF: Readonly<Record<WaitingFor, readonly ReviewMatter[]>> = {
  holder: ['finish_draft', 'correct'],
  coordination: ['take_in_charge', 'review', 'reread', 'decide', 'notify'],
  drari: ['opinion'],
  region: ['opinion'],
};

/** The states asked, without those in which nothing of what is asked can be awaited: fewer dossiers are looked at. */
export function statesThatMayWait(filters: ListFilters): readonly ApplicationState[] {
  const states = statesAsked(filters);
  const { what = [], waitingFor = [] } = filters;
  // Of nobody anything may be awaited, or nothing: every state is looked at.
  const people = WAITING_FOR.filter((who) => waitingFor.includes(who));
  const ofPeople = waitingFor.length > 0 && people.length === waitingFor.length;
  if (what.length === 0 && !ofPeople) return states;
  const matters = REVIEW_MATTERS.filter(
    (matter) =>
      (what.length === 0 || what.includes(matter)) &&
      (!ofPeople || people.some((who) => MATTERS_OF[who].includes(matter))),
  );
  return states.filter((state) => matters.some((matter) => STATES_OF_MATTER[matter].includes(state)));
}
