/** Why an organisation may be the one that somebody is about to create, the surest first. */
export const LIKENESS_REASONS = [
  'same_siret',
  'same_uai',
  'same_rna',
  'same_name_here',
  'near_name_here',
  'same_siren',
  'near_name_elsewhere',
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** `certain`: it is the same one. `likely`: somebody has to say that it is not. `possible`: shown, no more. */
export const LIKENESSES = ['certain', 'likely', 'possible'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export const LIKENESS_OF: Record<LikenessReason, Likeness> = {
  same_siret: 'certain',
  same_uai: 'likely',
  same_rna: 'likely',
  same_name_here: 'likely',
  near_name_here: 'likely',
  same_siren: 'possible',
  near_name_elsewhere: 'possible',
};

export const LIKENESS_LABELS: Record<LikenessReason, string> = {
  same_siret: 'Même SIRET',
  same_uai: 'Même code UAI',
  same_rna: 'Même numéro RNA',
  same_name_here: 'Même nom, même commune',
  near_name_here: 'Nom proche, même commune',
  same_siren: 'Même SIREN, autre établissement',
  near_name_elsewhere: 'Nom proche, autre commune',
};

/** From which nearness of names (0 to 1, trigrams of the names without their empty words) two names are near. */
export const NEAR_HERE = 0.45;
export const NEAR_ELSEWHERE = 0.6;

/** What two organisations have in common. */
export interface Common {
  readonly siret: boolean;
  readonly siren: boolean;
  readonly uai: boolean;
  readonly rna: boolean;
  /** Seats in the same current commune (rule 20). */
  readonly seat: boolean;
  /** Nearness of their names, 0 to 1. */
  readonly nearness: number;
}

/** Every reason why two organisations may be one, the surest first; none when they have nothing in common. */
export function likenessReasons({ siret, siren, uai, rna, seat, nearness }: Common): LikenessReason[] {
  const standing: Record<LikenessReason, boolean> = {
    same_siret: siret,
    same_uai: uai,
    same_rna: rna,
    same_name_here: seat && nearness >= 1,
    near_name_here: seat && nearness >= NEAR_HERE && nearness < 1,
    same_siren: siren && !siret,
    near_name_elsewhere: !seat && nearness >= NEAR_ELSEWHERE,
  };
  return LIKENESS_REASONS.filter((reason) => standing[reason]);
}

/** How much these reasons weigh together: as much as the surest. */
export const likenessOf = (reasons: readonly LikenessReason[]): Likeness =>
  LIKENESSES.find((likeness) => reasons.some((reason) => LIKENESS_OF[reason] === likeness)) ?? 'possible';
