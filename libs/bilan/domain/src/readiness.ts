/**
 * Rows whose absence holds back figures of the bilan, the one that holds back most first. Each is asked of an
 * organisation: of an event, or of the organisation itself.
 */
export const READINESS_MATTERS = [
  'attendance',
  'queried',
  'not_held',
  'evaluation',
  'engaged',
  'commune',
  'school_level',
  'format',
  'family',
  'first_year',
] as const;
export type ReadinessMatter = (typeof READINESS_MATTERS)[number];

/** What a matter is called, what one of it lacks, and which figures wait for it. */
export interface ReadinessPlan {
  readonly label: string;
  /** French sentence: what to ask for. */
  readonly ask: string;
  /** What the count of the missing is a part of. */
  readonly base: 'events' | 'reported' | 'in_person' | 'singles' | 'schools' | 'holders' | 'respondents';
  /** Codes of figures, or beginnings of codes that end with a point. */
  readonly figures: readonly string[];
}

export const READINESS: Readonly<Record<ReadinessMatter, ReadinessPlan>> = {
  attendance: {
    label: 'Fréquentation non déclarée',
    ask: 'Demander combien de visites l’événement a reçues.',
    base: 'events',
    figures: ['attendance.'],
  },
  queried: {
    label: 'Chiffres en question',
    ask: 'Obtenir la réponse à la question posée sur ces chiffres ; en attendant, ils sont comptés.',
    base: 'reported',
    figures: ['attendance.'],
  },
  not_held: {
    label: 'Déclaré non tenu, pas encore annulé',
    ask: 'Annuler l’événement, ou demander ses chiffres s’il a eu lieu.',
    base: 'events',
    figures: ['events.', 'holders.', 'municipalities.', 'attendance.reports.received'],
  },
  evaluation: {
    label: 'Évaluation sans réponse',
    ask: 'Inviter la structure à répondre au questionnaire.',
    base: 'holders',
    figures: ['evaluation.', 'research.'],
  },
  engaged: {
    label: 'Personnes engagées non indiquées',
    ask: 'Demander combien de personnes se sont engagées : recherche, salariés, bénévoles.',
    base: 'respondents',
    figures: ['research.staff_share'],
  },
  commune: {
    label: 'Commune inconnue',
    ask: 'Demander dans quelle commune l’événement a eu lieu.',
    base: 'in_person',
    figures: ['municipalities.', 'intermunicipalities.', 'attendance.department.'],
  },
  school_level: {
    label: 'Niveau scolaire non précisé',
    ask: 'Demander de quel niveau étaient les élèves.',
    base: 'schools',
    figures: ['attendance.school_level.'],
  },
  format: {
    label: 'Format non indiqué',
    ask: 'Demander le format de l’événement.',
    base: 'singles',
    figures: ['events.single.format.'],
  },
  family: {
    label: 'Famille non indiquée',
    ask: 'Choisir la famille de la structure, selon la typologie du ministère.',
    base: 'holders',
    figures: ['holders.family.'],
  },
  first_year: {
    label: 'Première participation inconnue',
    ask: 'Demander depuis quelle année la structure participe.',
    base: 'holders',
    figures: ['holders.first_time'],
  },
};

/** Whether a figure waits for a matter. */
export const waitsFor = (code: string, matter: ReadinessMatter): boolean =>
  READINESS[matter].figures.some((figure) => (figure.endsWith('.') ? code.startsWith(figure) : code === figure));
