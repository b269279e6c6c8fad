/** What the committee may decide of an event. */
export const DECISION_OUTCOMES = ['label', 'label_with_conditions', 'refuse', 'defer', 'revoke'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The three voices of the steering committee. */
export const VOICES = ['coordination', 'drari', 'region'] as const;
export type Voice = (typeof VOICES)[number];

/** What a voice may say of a dossier; `recused` steps aside (rule 17). */
export const OPINION_POSITIONS = ['favourable', 'reserved', 'unfavourable', 'recused'] as const;
export type OpinionPosition = (typeof OPINION_POSITIONS)[number];
