/** What the coordination found of a criterion. */
export const MARKS = ['met', 'not_met', 'to_check'] as const;
export type Mark = (typeof MARKS)[number];

/** A criterion that must hold for the dossier to be examined at all, or one that the label is judged by. */
export const CRITERION_KINDS = ['admissibility', 'label'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/**
 * What the portal can read by itself in the filed version. It marks what the answers settle and states the others as a
 * fact; a coordinator may always judge otherwise.
 */
export const PORTAL_CHECKS = [
  'slot_in_window',
  'free_of_charge',
  'charter_accepted',
  'audience_given',
  'research_named',
  'theme_named',
  'accessibility_given',
] as const;
export type PortalCheck = (typeof PORTAL_CHECKS)[number];

/** A criterion of an edition, as the coordination wrote it. */
export interface Criterion {
  /** Stable within the edition: lower-case letters, digits and `_`. */
  readonly code: string;
  readonly kind: CriterionKind;
  readonly label: string;
  readonly help: string;
  /** Null when only a person can judge. */
  readonly check: PortalCheck | null;
  /** An optional criterion is shown, and never holds a dossier back (rule 13: the theme). */
  readonly optional: boolean;
}

/** The criteria of an edition that has not written its own (the national charter of the festival). */
export const USUAL_CRITERIA: readonly Criterion[] = [
  criterion('dates', 'admissibility', 'Au moins une date dans la fenêtre officielle', 'slot_in_window'),
  criterion('charter', 'admissibility', 'Charte acceptée', 'charter_accepted'),
  criterion('free', 'admissibility', 'Gratuit pour tous', 'free_of_charge'),
  criterion('scientific', 'label', 'Contenu scientifique de qualité', null),
  criterion('mediation', 'label', 'Médiation adaptée aux publics', 'audience_given'),
  criterion('research', 'label', 'Lien avec la recherche', 'research_named', true),
  criterion('accessibility', 'label', 'Accessibilité', 'accessibility_given', true),
  criterion('theme', 'label', 'Thème de l’édition', 'theme_named', true),
];

function criterion(
  code: string,
  kind: CriterionKind,
  label: string,
  check: PortalCheck | null,
  optional = false,
): Criterion {
  return { code, kind, label, help: '', check, optional };
}

/** One line of a scoring grid, when the edition uses one. */
export interface ScoreCriterion {
  readonly code: string;
  readonly label: string;
  /** Its part in the total, a whole number from 1 to 10. */
  readonly weight: number;
}

/** Points that a voice may give to a criterion of the grid. */
export const MOST_POINTS = 5;

export const MARK_LABELS: Record<Mark, string> = { met: 'Oui', not_met: 'Non', to_check: 'Réserve' };
export const CRITERION_KIND_LABELS: Record<CriterionKind, string> = {
  admissibility: 'Recevabilité',
  label: 'Label',
};

export const PORTAL_CHECK_LABELS: Record<PortalCheck, string> = {
  slot_in_window: 'Une date dans la fenêtre officielle',
  free_of_charge: 'Aucun prix écrit',
  charter_accepted: 'La charte est acceptée',
  audience_given: 'Les publics sont indiqués',
  research_named: 'Une unité de recherche est citée',
  theme_named: 'Le projet suit le thème',
  accessibility_given: 'L’accessibilité est indiquée',
};
