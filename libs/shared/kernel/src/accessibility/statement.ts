import { FIRST_CRITERIA } from './criteria-1-to-7';
import { LAST_CRITERIA } from './criteria-11-to-13';
import { MIDDLE_CRITERIA } from './criteria-8-to-10';
import { THEMES, VERDICTS, type Criterion, type CriterionVerdict } from './criterion';

/** The 106 criteria of the RGAA 4.1.2, in its order. */
export const CRITERIA: readonly Criterion[] = [...FIRST_CRITERIA, ...MIDDLE_CRITERIA, ...LAST_CRITERIA];

/** When the verdicts were last looked at, one by one (ISO day). */
export const EVALUATED_ON = '2026-11-23';

export interface ThemeOfCriteria {
  readonly number: number;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

/** The criteria under the thirteen themes of the RGAA. */
export const criteriaByTheme = (criteria: readonly Criterion[] = CRITERIA): readonly ThemeOfCriteria[] =>
  THEMES.map((title, at) => ({
    number: at + 1,
    title,
    criteria: criteria.filter(({ number }) => number.startsWith(`${at + 1}.`)),
  }));

export interface AccessibilityResult {
  readonly counts: Readonly<Record<CriterionVerdict, number>>;
  /** Criteria that apply and were evaluated: the base of `rate`. */
  readonly evaluated: number;
  /** Criteria that apply, evaluated or not: the base of `floor`. */
  readonly applicable: number;
  /** Share of the evaluated criteria that conform, 0 to 1; null when nothing was evaluated. */
  readonly rate: number | null;
  /** The same if nothing of what is not evaluated yet conformed: the rate cannot be lower. */
  readonly floor: number | null;
}

/** What the verdicts come to. */
export function accessibilityResult(criteria: readonly Criterion[] = CRITERIA): AccessibilityResult {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, criteria.filter((one) => one.verdict === verdict).length]),
  ) as Record<CriterionVerdict, number>;
  const evaluated = counts.conform + counts.not_conform;
  const applicable = evaluated + counts.not_evaluated;
  const share = (base: number): number | null => (base === 0 ? null : counts.conform / base);
  return { counts, evaluated, applicable, rate: share(evaluated), floor: share(applicable) };
}

export interface CheckedPage {
  /** As the router knows it. */
  readonly address: string;
  readonly name: string;
}

/** The pages on which zoom, spacing and the keyboard were tried one by one. axe looks at every address of the portal. */
export const CHECKED_PAGES: readonly CheckedPage[] = [
  { address: '/connexion', name: 'Se connecter' },
  { address: '/participer', name: 'Participer à l’appel' },
  { address: '/accessibilite', name: 'Accessibilité' },
  { address: '/plan', name: 'Plan du site' },
  { address: '/mon-espace', name: 'Mon espace' },
  { address: '/dossiers', name: 'Mes dossiers' },
  { address: '/ma-structure', name: 'Ma structure' },
  { address: '/pilotage', name: 'Pilotage' },
  { address: '/pilotage/dossiers', name: 'Liste des dossiers' },
  { address: '/pilotage/frequentation', name: 'Collecte des fréquentations' },
  { address: '/comite', name: 'L’essentiel du comité' },
  { address: '/comite/bilans/2021', name: 'Bilan d’une édition' },
  { address: '/administration', name: 'État du service' },
];
