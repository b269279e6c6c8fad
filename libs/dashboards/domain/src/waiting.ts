import { isLeftTooLong, type ReviewMatter } from '@fds/labelling/domain';
import { addDays, type Day } from '@fds/shared/kernel';

/** Who is expected to act. */
export const BALLS = ['coordination', 'holders', 'drari', 'region'] as const;
export type Ball = (typeof BALLS)[number];

/** What somebody is expected to do with a dossier or an event. */
export const WAITINGS = [
  'take_in_charge',
  'review',
  'reread',
  'decide',
  'notify',
  'answer_holder',
  'reread_report',
  'validate_report',
  'finish_draft',
  'correct',
  'answer_coordination',
  'report_attendance',
  'finish_report',
  'answer_question',
  'opinion_drari',
  'opinion_region',
] as const;
export type Waiting = (typeof WAITINGS)[number];

/** What the coordination is told to do first: what waits of dossiers and events, and campaigns that need its green light. */
export const TO_DO_KINDS = [...WAITINGS, 'approve_campaign'] as const;
export type ToDoKind = (typeof TO_DO_KINDS)[number];

export const WAITING_TITLES: Record<Waiting, string> = {
  take_in_charge: 'à prendre en charge',
  review: 'à instruire',
  reread: 'réponse à relire',
  decide: 'à décider',
  notify: 'réponse à annoncer',
  answer_holder: 'message sans réponse',
  reread_report: 'réponse sur des chiffres',
  validate_report: 'chiffres à valider',
  finish_draft: 'dossier à déposer',
  correct: 'correction à faire',
  answer_coordination: 'message sans réponse',
  report_attendance: 'chiffres à donner',
  finish_report: 'chiffres à envoyer',
  answer_question: 'chiffres à vérifier',
  opinion_drari: 'avis',
  opinion_region: 'avis',
};

/** The same for a count of them: `9 réponses à annoncer`. */
export function waitingWords(waiting: Waiting, count: number): string {
  return count < 2
    ? WAITING_TITLES[waiting]
    : WAITING_TITLES[waiting].replace(/^(réponse|dossier|correction|message)\b/, '$1s');
}

/** The matter of a dossier that a wait is, as the review's queue lists it; null for what concerns figures. */
export const MATTER_OF: Record<Waiting, ReviewMatter | null> = {
  take_in_charge: 'take_in_charge',
  review: 'review',
  reread: 'reread',
  decide: 'decide',
  notify: 'notify',
  finish_draft: 'finish_draft',
  correct: 'correct',
  opinion_drari: 'opinion',
  opinion_region: 'opinion',
  answer_holder: null,
  answer_coordination: null,
  reread_report: null,
  validate_report: null,
  report_attendance: null,
  finish_report: null,
  answer_question: null,
};

/** Days after which figures that were sent, or a question, have waited too long for the coordination. */
const PATIENCE: Partial<Record<Waiting, number>> = { validate_report: 14, reread_report: 7, answer_holder: 7 };

export interface Wait {
  readonly waiting: Waiting;
  readonly since: Day | null;
  readonly due: Day | null;
}

/** True when the due day has passed, or when the coordination has left it too long. */
export function isOverdue({ waiting, since, due }: Wait, today: Day): boolean {
  const what = MATTER_OF[waiting];
  if (what) return isLeftTooLong({ what, since, due }, today);
  if (due) return today > due;
  const patience = PATIENCE[waiting];
  return patience !== undefined && since !== null && addDays(since, patience) < today;
}
