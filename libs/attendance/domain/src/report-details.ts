import type { Day } from '@fds/shared/kernel';

/** How visits were counted; several ways may serve one event (rule 8). */
export const COUNT_METHODS = ['counter', 'tickets', 'booking', 'by_eye'] as const;
export type CountMethod = (typeof COUNT_METHODS)[number];
export const COUNT_METHOD_LABELS: Record<CountMethod, string> = {
  counter: 'Un compteur à l’entrée',
  tickets: 'Des billets',
  booking: 'Les réservations',
  by_eye: 'À l’œil',
};

/** How figures reached the coordination, which entered them for the holder. */
export const CAME_BY = ['phone', 'mail', 'paper', 'sheet'] as const;
export type CameBy = (typeof CAME_BY)[number];
/** Those that a person chooses; a spreadsheet says it by itself. */
export const ENTERED_BY = ['phone', 'mail', 'paper'] as const;
export type EnteredBy = (typeof ENTERED_BY)[number];
export const CAME_BY_LABELS: Record<CameBy, string> = {
  phone: 'Par téléphone',
  mail: 'Par courriel',
  paper: 'Sur papier',
  sheet: 'Par un tableau',
};

/** Why classes that had booked did not come. */
export const CLASS_ABSENCES = ['transport', 'illness', 'weather', 'strike', 'timetable', 'unknown', 'other'] as const;
export type ClassAbsence = (typeof CLASS_ABSENCES)[number];
export const CLASS_ABSENCE_LABELS: Record<ClassAbsence, string> = {
  transport: 'Pas de transport',
  illness: 'Professeur ou élèves malades',
  weather: 'La météo',
  strike: 'Une grève',
  timetable: 'L’emploi du temps',
  unknown: 'Elles n’ont pas prévenu',
  other: 'Autre chose',
};

/** Whose visit is told apart from the public's. */
export const GUEST_KINDS = ['official', 'press'] as const;
export type GuestKind = (typeof GUEST_KINDS)[number];

/** An elected person, an authority or a journalist who came; by capacity or title, never by name. */
export interface GuestVisit {
  readonly kind: GuestKind;
  /** `Maire`, `Rectrice`; for the press the newspaper or channel. */
  readonly capacity: string;
  readonly day: Day | null;
}

/** What a report says beside its figures. */
export interface ReportDetails {
  readonly methods: readonly CountMethod[];
  /** Null when not known, which is not zero (rule 7). */
  readonly classesBooked: number | null;
  readonly classesCame: number | null;
  /** Why some of them gave up. */
  readonly classAbsences: readonly ClassAbsence[];
  readonly guests: readonly GuestVisit[];
  /** Why an unlikely figure is right. */
  readonly doubtReason: string;
}
export const NO_DETAILS: ReportDetails = {
  methods: [],
  classesBooked: null,
  classesCame: null,
  classAbsences: [],
  guests: [],
  doubtReason: '',
};

/** More classes than a region brings to one event. */
export const MOST_CLASSES = 10_000;
export const MOST_GUESTS = 100;

/** Classes that booked and did not come; null when it is not known, and never below zero. */
export const classesAbsent = ({
  classesBooked,
  classesCame,
}: Pick<ReportDetails, 'classesBooked' | 'classesCame'>): number | null =>
  classesBooked === null || classesCame === null ? null : Math.max(0, classesBooked - classesCame);
