/** What a holder commits to; the text that is accepted when a name is written under it. */
export const CHARTER: readonly string[] = [
  'Les événements sont gratuits, ouverts à toutes et à tous, et accessibles au plus grand nombre.',
  'Leur contenu est scientifique, exact et à jour ; des personnes qui font la science ou la transmettent y prennent part.',
  'Ils ne servent ni une activité commerciale, ni une cause politique ou religieuse.',
  'Le label et l’identité visuelle de la Fête de la science ne servent qu’aux événements labellisés.',
  'Après la fête, la structure déclare sa fréquentation et répond au questionnaire d’évaluation.',
];
