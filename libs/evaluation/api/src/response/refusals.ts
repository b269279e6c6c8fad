import { outsideOfTerritory } from '@fds/accounts/api';
import { RESPONSE_REASONS, type ResponseProblem, type ResponseReason } from '@fds/evaluation/domain';
import { PortalError, type Verdict } from '@fds/shared/kernel';

/** Stops when the policy refused, with its first sentence and every code; outside one's territory the door is closed. */
export function allowed(verdict: Verdict<ResponseReason>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'evaluation.refused', first ? RESPONSE_REASONS[first] : '', {
    reasons: verdict.reasons,
  });
}

export const unkeepable = (problems: readonly ResponseProblem[]): PortalError =>
  new PortalError('invalid', 'evaluation.answers', 'Une réponse est à revoir.', {
    errors: problems.map(({ field, rule, text }) => ({ pointer: `/${field}`, rule, detail: text })),
  });

export const incomplete = (problems: readonly ResponseProblem[]): PortalError =>
  new PortalError('invalid', 'evaluation.incomplete', 'Il reste des réponses à donner avant d’envoyer.', {
    errors: problems.map(({ field, rule, text }) => ({ pointer: `/${field}`, rule, detail: text })),
  });

/** Two people at once: what the first one left, and which answers both changed. */
export const changedMeanwhile = (current: unknown, fields: readonly string[]): PortalError =>
  new PortalError('conflict', 'evaluation.changed', 'Quelqu’un a modifié cette réponse entre-temps.', {
    current,
    reasons: [...fields],
  });

export const questionnaireChanged = (current: unknown): PortalError =>
  new PortalError(
    'conflict',
    'evaluation.questionnaire_changed',
    'Le questionnaire a changé pendant que vous répondiez. Vos réponses sont gardées\u00a0: relisez ce qui est nouveau, puis envoyez.',
    { current },
  );
