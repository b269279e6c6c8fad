/**
 * Messages that people choose to receive. What concerns their own dossier, their account or a decision is a service
 * message: it always goes, and is none of these.
 */
export const TOPICS = ['newsletter', 'meetings', 'calls'] as const;
export type Topic = (typeof TOPICS)[number];

export const TOPIC_WORDS: Record<Topic, { readonly label: string; readonly help: string }> = {
  newsletter: { label: 'Lettre de la coordination', help: 'La vie de la fête en région, quelques fois par an.' },
  meetings: {
    label: 'Rencontres et ateliers',
    help: 'Les réunions de préparation et les ateliers, avec les moyens de s’y inscrire.',
  },
  calls: { label: 'Appels et concours', help: 'Les appels à participer d’autres acteurs, les concours, les prix.' },
};

/** How often. */
export const RHYTHMS = ['each', 'monthly', 'never'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
export const RHYTHM_WORDS: Record<Rhythm, string> = {
  each: 'À chaque envoi',
  monthly: 'Au plus une fois par mois',
  never: 'Jamais',
};
/** Days between two messages of a topic for somebody who wants one a month. */
export const MONTHLY_DAYS = 30;
/** Nobody is written to on a topic before having asked for it. */
export const USUAL_RHYTHM: Rhythm = 'never';
