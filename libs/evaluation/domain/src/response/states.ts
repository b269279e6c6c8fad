import { hasReached, type EditionState } from '@fds/editions/domain';

/** States of a response that exists; the others follow from its absence, the calendar and the coordination. */
export const RESPONSE_STATES = ['in_progress', 'submitted', 'locked'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** Where the evaluation of one organisation stands (docs/domain/rules.md, "Evaluation"). */
export const RESPONSE_STATUSES = ['not_invited', 'invited', ...RESPONSE_STATES, 'no_response'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

export const RESPONSE_STATUS_LABELS: Record<ResponseStatus, string> = {
  not_invited: 'Pas ouverte',
  invited: 'À remplir',
  in_progress: 'Commencée',
  submitted: 'Envoyée',
  locked: 'Verrouillée',
  no_response: 'Close sans réponse',
};

/** What moves it. `invite`, `close` and `open_again` happen to all responses of an edition at once. */
export const RESPONSE_ACTIONS = ['invite', 'begin', 'submit', 'reopen', 'close', 'open_again'] as const;
export type ResponseAction = (typeof RESPONSE_ACTIONS)[number];

export interface ResponseTransition {
  readonly from: ResponseStatus;
  readonly action: ResponseAction;
  readonly to: ResponseStatus;
}

/**
 * How an evaluation moves. What was sent stays sent while its holder corrects it: the corrections count once they are sent
 * in their turn. The coordination alone takes a response back into one that is being written.
 */
export const RESPONSE_TRANSITIONS: readonly ResponseTransition[] = [
  { from: 'not_invited', action: 'invite', to: 'invited' },
  { from: 'invited', action: 'begin', to: 'in_progress' },
  { from: 'in_progress', action: 'submit', to: 'submitted' },
  { from: 'submitted', action: 'submit', to: 'submitted' },
  { from: 'submitted', action: 'reopen', to: 'in_progress' },
  { from: 'submitted', action: 'close', to: 'locked' },
  { from: 'in_progress', action: 'close', to: 'no_response' },
  { from: 'invited', action: 'close', to: 'no_response' },
  { from: 'locked', action: 'open_again', to: 'submitted' },
  { from: 'no_response', action: 'open_again', to: 'invited' },
  { from: 'no_response', action: 'open_again', to: 'in_progress' },
  // After the closing, the coordination still enters what it is told on the telephone.
  { from: 'no_response', action: 'submit', to: 'locked' },
  { from: 'locked', action: 'submit', to: 'locked' },
  { from: 'locked', action: 'reopen', to: 'no_response' },
];

/** Where an action may lead; nowhere when the table has no such row. */
export const statusesAfter = (from: ResponseStatus, action: ResponseAction): readonly ResponseStatus[] =>
  RESPONSE_TRANSITIONS.filter((row) => row.from === from && row.action === action).map(({ to }) => to);

/** What decides whether an edition takes answers. */
export interface EvaluationWindow {
  readonly state: EditionState;
  /** The coordination closed it by hand. */
  readonly closed: boolean;
  /** A questionnaire is there to be answered. */
  readonly asked: boolean;
}
/** What is known of one organisation's evaluation. */
export interface ResponseFacts {
  readonly organisationId: string;
  /** From when on it is asked: the end of its last announced slot; null while it holds nothing that was announced. */
  readonly invitedFrom: Date | null;
  readonly state: ResponseState | null;
  /** Departments of its events, or of its seat. */
  readonly departments: readonly string[];
}

/** Figures are frozen with the bilan. */
export const isFrozen = ({ state }: Pick<EvaluationWindow, 'state'>): boolean => hasReached(state, 'bilan_published');

/** Where the evaluation of an organisation stands at an instant. */
export function responseStatus(
  { state, invitedFrom }: Pick<ResponseFacts, 'state' | 'invitedFrom'>,
  window: EvaluationWindow,
  now: Date,
): ResponseStatus {
  const over = window.closed || isFrozen(window);
  if (state === 'submitted' || state === 'locked') return over ? 'locked' : 'submitted';
  const asked = window.asked && invitedFrom !== null && invitedFrom <= now;
  if (over) return state === 'in_progress' || asked ? 'no_response' : 'not_invited';
  if (state === 'in_progress') return 'in_progress';
  return asked ? 'invited' : 'not_invited';
}
