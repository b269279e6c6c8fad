import { addDays, daysBetween, type Day } from '@fds/shared/kernel';
import { dayInWords } from './french';

/** Who is expected to act. */
export const BALLS = ['coordination', 'holders', 'drari', 'region'] as const;
export type Ball = (typeof BALLS)[number];

/** What somebody is expected to do with a dossier or an event. */
export const WAITINGS = [
  'take_in_charge',
  'review',
  'decide',
  'notify',
  'validate_report',
  'finish_draft',
  'report_attendance',
  'finish_report',
  'answer_question',
  'opinion_drari',
  'opinion_region',
] as const;
export type Waiting = (typeof WAITINGS)[number];

export const WAITING_TITLES: Record<Waiting, string> = {
  take_in_charge: 'à prendre en charge',
  review: 'à instruire',
  decide: 'décision à enregistrer',
  notify: 'réponse à envoyer',
  validate_report: 'chiffres à valider',
  finish_draft: 'dossier à déposer',
  report_attendance: 'chiffres à donner',
  finish_report: 'chiffres à envoyer',
  answer_question: 'chiffres à vérifier',
  opinion_drari: 'avis',
  opinion_region: 'avis',
};

/** The same for a count of them: `9 décisions à enregistrer`. */
export function waitingWords(waiting: Waiting, count: number): string {
  return count < 2 ? WAITING_TITLES[waiting] : WAITING_TITLES[waiting].replace(/^(décision|réponse|dossier)\b/, '$1s');
}

/** Days after which a wait of the coordination is too long; the others have their own due day or none. */
const PATIENCE: Partial<Record<Waiting, number>> = { take_in_charge: 7, review: 14, notify: 7, validate_report: 14 };

export interface Wait {
  readonly waiting: Waiting;
  readonly since: Day | null;
  readonly due: Day | null;
}

/** True when the due day has passed, or when the coordination has left it too long. */
export function isOverdue({ waiting, since, due }: Wait, today: Day): boolean {
  if (due) return today > due;
  const patience = PATIENCE[waiting];
  return Boolean(since && patience !== undefined && addDays(since, patience) < today);
}

/** `depuis 11 jours`, `avant le 20 mai`, `échéance dépassée de 2 jours`; empty when nothing is known. */
export function waitInWords({ since, due }: Omit<Wait, 'waiting'>, today: Day): string {
  if (due && today > due) return `échéance dépassée de ${days(daysBetween(due, today))}`;
  if (due) return `avant le ${dayInWords(due)}`;
  if (!since) return '';
  const length = daysBetween(since, today);
  if (length <= 0) return 'depuis aujourd’hui';
  return length === 1 ? 'depuis hier' : `depuis ${days(length)}`;
}

const days = (count: number): string => `${count}\u00a0jour${count < 2 ? '' : 's'}`;
