/** States of an edition, in the order of its year (docs/domain/rules.md). */
export const EDITION_STATES = ['draft', 'call_open', 'call_closed', 'review', 'labelled', 'programme_published', 'running', 'reporting', 'bilan_draft', 'bilan_published', 'archived'] as const;
export type EditionState = (typeof EDITION_STATES)[number];
