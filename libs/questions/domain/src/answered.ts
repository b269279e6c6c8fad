import { numberInWords } from '@fds/shared/kernel';

/** How many answers a question and its options have; it stays as it was asked where somebody has answered. */
export interface AnsweredQuestion {
  readonly code: string;
  readonly count: number;
  /** By option code, or `row=option` in a grid. */
  readonly options: readonly { readonly code: string; readonly count: number }[];
}

/** A change that would make given answers mean something else, or nothing. */
export type AnsweredProblemCode = 'answered_removed' | 'answered_type' | 'answered_option_removed';

/** Who answers: the dossiers of a call, the holders of an evaluation. */
export type Respondents = 'dossiers' | 'holders';

const WHO: Record<Respondents, readonly [one: string, many: string]> = {
  dossiers: ['dossier', 'dossiers'],
  holders: ['structure', 'structures'],
};

const TEXTS: Record<AnsweredProblemCode, readonly [one: string, many: string, then: string]> = {
  answered_removed: ['a répondu à cette question', 'ont répondu à cette question', 'elle ne se retire plus'],
  answered_type: ['a répondu à cette question', 'ont répondu à cette question', 'sa forme ne change plus'],
  answered_option_removed: ['a choisi cette réponse', 'ont choisi cette réponse', 'elle ne se retire plus'],
};

/** `12 structures ont choisi cette réponse : elle ne se retire plus.` */
export function answeredText(code: AnsweredProblemCode, count: number, respondents: Respondents): string {
  const [one, many, then] = TEXTS[code];
  const [who, whoMany] = WHO[respondents];
  return count > 1
    ? `${numberInWords(count)} ${whoMany} ${many}\u00a0: ${then}.`
    : `Un${respondents === 'holders' ? 'e' : ''} ${who} ${one}\u00a0: ${then}.`;
}
