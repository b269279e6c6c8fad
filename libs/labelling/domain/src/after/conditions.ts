import { verdict, type Actor, type Day, type Label, type Verdict } from '@fds/shared/kernel';
import { labelsAreClosed, type ReviewedEdition } from '../review-policies';

/** Where a condition stands, once it was announced. */
export const CONDITION_STATES = ['waiting', 'overdue', 'answered', 'lifted', 'refused'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];
/** Those that somebody still has to do something about. */
export const OPEN_CONDITIONS: readonly ConditionState[] = ['waiting', 'overdue', 'answered'];

/** The state of a condition on the day `today`; without a due day it is never overdue. */
export function conditionState(
  { label, dueOn, answered }: { readonly label: Label; readonly dueOn: Day | null; readonly answered: boolean },
  today: Day,
): ConditionState {
  if (label === 'labelled' || label === 'revoked') return 'lifted';
  if (label !== 'conditional') return 'refused';
  if (answered) return 'answered';
  return dueOn !== null && dueOn < today ? 'overdue' : 'waiting';
}

export const CONDITION_STATE_LABELS: Record<ConditionState, string> = {
  waiting: 'Réponse attendue',
  overdue: 'Échéance passée',
  answered: 'Réponse à lire',
  lifted: 'Levée',
  refused: 'Non levée',
};
/** In the address. */
export const CONDITION_STATE_WORDS: Record<ConditionState, string> = {
  waiting: 'attendues',
  overdue: 'en-retard',
  answered: 'a-lire',
  lifted: 'levees',
  refused: 'non-levees',
};

export type ConditionAnswerReason = 'holder_only' | 'no_condition' | 'edition_over' | 'answer_missing';

/** Whether the actor may answer a condition: its holder, as long as it stands; after the due day too. */
export function canAnswerCondition(
  actor: Actor,
  event: { readonly organisationId: string; readonly label: Label; readonly notified: boolean },
  edition: ReviewedEdition,
  text?: string,
): Verdict<ConditionAnswerReason> {
  return verdict<ConditionAnswerReason>([
    !(actor.role === 'holder' && actor.organisationIds.includes(event.organisationId)) && 'holder_only',
    !(event.label === 'conditional' && event.notified) && 'no_condition',
    labelsAreClosed(edition) && 'edition_over',
    text !== undefined && text.trim() === '' && 'answer_missing',
  ]);
}

export const CONDITION_ANSWER_REASONS: Record<ConditionAnswerReason, string> = {
  holder_only: 'La structure qui porte le dossier répond à la réserve.',
  no_condition: 'Aucune réserve n’attend de réponse pour cet événement.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  answer_missing: 'Écrivez ce que vous avez fait.',
};
/** What the message of the thread that carries an answer begins with. */
export const CONDITION_ANSWER_INTRO = 'Réponse à la réserve\u00a0: ';
/** Characters of an answer, at most. */
export const MOST_CONDITION_ANSWER = 4000;
