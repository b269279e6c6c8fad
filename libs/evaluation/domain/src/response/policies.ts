import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';
import { isFrozen, type EvaluationWindow, type ResponseFacts } from './states';

export type ResponseReason =
  | TerritoryReason
  | 'not_yours'
  | 'not_coordinator'
  | 'not_labelled'
  | 'no_questionnaire'
  | 'not_over'
  | 'closed'
  | 'frozen'
  | 'nothing_sent'
  | 'closed_already'
  | 'open_already';

export const RESPONSE_REASONS: Record<ResponseReason, string> = {
  ...TERRITORY_REASONS,
  not_yours: 'Cette évaluation est celle d’une autre structure.',
  not_coordinator: 'Cette action revient à la coordination.',
  not_labelled: 'L’évaluation est proposée aux structures dont un événement labellisé a eu lieu.',
  no_questionnaire: 'Le questionnaire de cette édition n’est pas encore ouvert.',
  not_over: 'L’évaluation s’ouvre après votre dernière séance.',
  closed: 'La coordination a clos l’évaluation de cette édition.',
  frozen: 'Cette édition est close, bilan publié ou année archivée\u00a0: ses réponses ne changent plus.',
  nothing_sent: 'Cette réponse n’a pas encore été envoyée.',
  closed_already: 'L’évaluation est déjà close.',
  open_already: 'L’évaluation est déjà ouverte.',
};

type Writer = Pick<Actor, 'role' | 'organisationIds' | 'departments'>;

/**
 * Whether the actor may answer the evaluation of an organisation: a member of it, or the coordination for it (on the
 * telephone). Once it is closed by hand only the coordination still writes; nobody does once the bilan is published.
 */
export function canAnswer(
  actor: Writer,
  response: ResponseFacts,
  window: EvaluationWindow,
  now: Date,
): Verdict<ResponseReason> {
  const coordinator = actor.role === 'coordinator';
  const { invitedFrom } = response;
  return verdict<ResponseReason>([
    !coordinator &&
      !(actor.role === 'holder' && actor.organisationIds.includes(response.organisationId)) &&
      'not_yours',
    outsideTerritory(actor, response.departments),
    isFrozen(window) && 'frozen',
    !isFrozen(window) && window.closed && !coordinator && 'closed',
    invitedFrom === null && 'not_labelled',
    !window.asked && 'no_questionnaire',
    invitedFrom !== null && now < invitedFrom && 'not_over',
  ]);
}

/** Whether the coordination may give a response that was sent back to be written: it counts no more until it is sent again. */
export const canReopen = (actor: Writer, response: ResponseFacts, window: EvaluationWindow): Verdict<ResponseReason> =>
  verdict<ResponseReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, response.departments),
    isFrozen(window) && 'frozen',
    response.state !== 'submitted' && 'nothing_sent',
  ]);

/** Whether the actor may close the evaluation of an edition, or open it again: it concerns the whole region. */
export const canClose = (actor: Writer, window: EvaluationWindow, close: boolean): Verdict<ResponseReason> =>
  verdict<ResponseReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    isFrozen(window) && 'frozen',
    close && window.closed && 'closed_already',
    !close && !window.closed && 'open_already',
  ]);
