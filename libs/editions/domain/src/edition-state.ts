/** States of an edition, in the order of its year (docs/domain/rules.md). */
export const EDITION_STATES = [
  'draft',
  'call_open',
  'call_closed',
  'review',
  'labelled',
  'programme_published',
  'running',
  'reporting',
  'bilan_draft',
  'bilan_published',
  'archived',
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** What a person reads for a state, beside the year. */
export const EDITION_STATE_LABELS: Record<EditionState, string> = {
  draft: 'En préparation',
  call_open: 'Appel ouvert',
  call_closed: 'Appel clos',
  review: 'Instruction',
  labelled: 'Labels décidés',
  programme_published: 'Programme en ligne',
  running: 'La fête est en cours',
  reporting: 'Collecte des résultats',
  bilan_draft: 'Bilan en préparation',
  bilan_published: 'Bilan publié',
  archived: 'Archivée',
};

/** True when `state` comes at or after `other` in the year. */
export const hasReached = (state: EditionState, other: EditionState): boolean =>
  EDITION_STATES.indexOf(state) >= EDITION_STATES.indexOf(other);
