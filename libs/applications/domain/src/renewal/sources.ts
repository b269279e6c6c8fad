/** What a dossier is begun from: nothing, one of an earlier edition, a model, another one of the same edition. */
export const BEGINNINGS = ['scratch', 'renewal', 'model', 'copy'] as const;
export type BeginningFrom = (typeof BEGINNINGS)[number];
