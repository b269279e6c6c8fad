/** Why somebody of a segment gets no message. */
export const LEFT_OUT_REASONS = [
  'closed',
  'no_address',
  'refused_address',
  'no_consent',
  'rhythm',
  'empty_value',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** French, after a count: `3 comptes fermés`; one, many. */
export const LEFT_OUT_WORDS: Record<LeftOutReason, readonly [string, string]> = {
  closed: ['compte fermé', 'comptes fermés'],
  no_address: ['adresse incomplète', 'adresses incomplètes'],
  refused_address: ['adresse refusée par son serveur', 'adresses refusées par leur serveur'],
  no_consent: ['personne qui n’a pas demandé ces messages', 'personnes qui n’ont pas demandé ces messages'],
  rhythm: ['personne qui a déjà reçu le sien ce mois-ci', 'personnes qui ont déjà reçu le leur ce mois-ci'],
  empty_value: [
    'personne pour qui une information du message est vide',
    'personnes pour qui une information du message est vide',
  ],
};
