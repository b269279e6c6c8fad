/** Why two dossiers of one edition may be one, the surest first. */
export const DOUBLE_REASONS = ['near_title', 'same_place'] as const;
export type DoubleReason = (typeof DOUBLE_REASONS)[number];

export const DOUBLE_REASON_LABELS: Record<DoubleReason, string> = {
  near_title: 'Même structure, titres proches',
  same_place: 'Même lieu, mêmes horaires',
};

/** Two titles of one organisation from here on (trigram similarity, 0 to 1) are looked at: "Fête de la science à X" and "La fête de la science, X". */
export const NEAR_TITLE = 0.5;
/** Two names of places in one commune from here on may be one place: "Espace St-André" and "Espace Saint-André". */
export const NEAR_VENUE = 0.6;
