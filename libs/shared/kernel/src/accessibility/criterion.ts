/** What was found of a criterion; what nobody has looked at yet is said so. */
export type CriterionVerdict = 'conform' | 'not_conform' | 'not_applicable' | 'not_evaluated';
export const VERDICTS = [
  'conform',
  'not_conform',
  'not_applicable',
  'not_evaluated',
] as const satisfies readonly CriterionVerdict[];

export const VERDICT_LABELS: Readonly<Record<CriterionVerdict, string>> = {
  conform: 'Conforme',
  not_conform: 'Non conforme',
  not_applicable: 'Non applicable',
  not_evaluated: 'Pas encore évalué',
};

/**
 * One of the 106 criteria of the RGAA and what is known of it. Titles: RGAA 4.1.2, direction interministérielle du numérique,
 * licence Ouverte 2.0 (https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/).
 */
export interface Criterion {
  /** `theme.criterion`. */
  readonly number: string;
  readonly title: string;
  readonly verdict: CriterionVerdict;
  /** Rules of axe-core that bear on it; each runs on every page of the stories. */
  readonly axe?: readonly string[];
  /** Tests that fail when it is no longer so. */
  readonly tests?: readonly string[];
  /** How it was judged, and what of it was not. */
  readonly how: string;
}

export const THEMES: readonly string[] = [
  'Images',
  'Cadres',
  'Couleurs',
  'Multimédia',
  'Tableaux',
  'Liens',
  'Scripts',
  'Éléments obligatoires',
  'Structuration de l’information',
  'Présentation de l’information',
  'Formulaires',
  'Navigation',
  'Consultation',
];
