/** What may still be expected of a holder. A step that knows of one says so through `MissingMatters`. */
export const MATTERS = [
  'draft',
  'correction',
  'condition',
  'photo',
  'kit_order',
  'attendance',
  'questionnaire',
] as const;
export type Matter = (typeof MATTERS)[number];

/** The matter as a heading of a list, French. */
export const MATTER_LABELS: Readonly<Record<Matter, string>> = {
  draft: 'Dossier commencé, pas encore envoyé',
  correction: 'Correction demandée',
  condition: 'Réserve à lever',
  photo: 'Photo de l’événement',
  kit_order: 'Commande du kit',
  attendance: 'Chiffres de fréquentation',
  questionnaire: 'Questionnaire',
};

/** The same to the person who gives it, after the title of what it concerns: what to do, without its day. */
export const MATTER_WISHES: Readonly<Record<Matter, string>> = {
  draft: 'envoyez votre dossier',
  correction: 'complétez votre dossier',
  condition: 'répondez à la réserve du comité',
  photo: 'ajoutez une photo',
  kit_order: 'commandez votre kit de communication',
  attendance: 'donnez vos chiffres de fréquentation',
  questionnaire: 'répondez au questionnaire',
};
