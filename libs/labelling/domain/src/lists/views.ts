import type { ReviewList } from './filters';

/** A view that every coordinator has: a tab of the list. */
export interface UsualView {
  readonly code: string;
  readonly label: string;
  /** Its address; empty for the list as it opens. */
  readonly query: string;
}

const COMMON: readonly UsualView[] = [
  { code: 'take_in_charge', label: 'À prendre en charge', query: 'quoi=prendre-en-charge' },
  { code: 'holder', label: 'Attente du porteur', query: 'correction=attendue' },
  { code: 'answered', label: 'Réponse reçue', query: 'correction=recue' },
  { code: 'ready', label: 'Prêts pour le comité', query: 'etat=ready_for_committee' },
  { code: 'opinion', label: 'Attente d’avis', query: 'quoi=avis' },
];
export const USUAL_VIEWS: Record<ReviewList, readonly UsualView[]> = {
  applications: [{ code: 'all', label: 'Tous', query: '' }, ...COMMON],
  events: [
    { code: 'all', label: 'Tous', query: '' },
    ...COMMON,
    { code: 'labelled', label: 'Labellisés', query: 'label=labelled%2Cconditional' },
  ],
};

/** Characters of a saved view's name. */
export const LONGEST_VIEW_NAME = 60;
/** Views that one person may keep; more tabs would find nothing. */
export const MOST_VIEWS = 40;
