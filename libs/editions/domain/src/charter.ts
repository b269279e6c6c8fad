/** What a holder commits to where an edition has written no charter of its own; it counts as version 1. */
export const USUAL_CHARTER: readonly string[] = [
  'Les événements sont gratuits, ouverts à toutes et à tous, et accessibles au plus grand nombre.',
  'Leur contenu est scientifique, exact et à jour\u00a0; des personnes qui font la science ou la transmettent y prennent part.',
  'Ils ne servent ni une activité commerciale, ni une cause politique ou religieuse.',
  'Le label et l’identité visuelle de la Fête de la science ne servent qu’aux événements labellisés.',
  'Après la fête, la structure déclare sa fréquentation et répond au questionnaire d’évaluation.',
];

/** Number of the portal's own charter, for editions without a text of their own. */
export const USUAL_CHARTER_NUMBER = 1;

export interface Charter {
  /** 1 for the first. */
  readonly number: number;
  /** One commitment each. */
  readonly articles: readonly string[];
}

/** The charter that holders of an edition accept today: the newest of its versions, else the portal's own. */
export const currentCharter = (versions: readonly Charter[]): Charter =>
  versions.reduce<Charter>((newest, version) => (version.number >= newest.number ? version : newest), {
    number: USUAL_CHARTER_NUMBER,
    articles: USUAL_CHARTER,
  });

/** A text that somebody has accepted is never edited: the changed one follows it under the next number. */
export const numberOfNext = (current: Pick<Charter, 'number'>, accepted: number): number =>
  accepted > 0 ? current.number + 1 : current.number;
