import { outsideOfTerritory } from '@fds/accounts/api';
import { PortalError, type Verdict } from '@fds/shared/kernel';
import type { Actor } from '@fds/shared/kernel';
import type { ReviewQueries } from './review.queries';
import { toReviewView } from './review.view';

/** Stops when the policy refused, with its first sentence and every code; outside one's territory the door is closed. */
export function allowed<Reason extends string>(verdict: Verdict<Reason>, texts: Record<Reason, string>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.some((reason) => reason === 'outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'labelling.refused', first ? texts[first] : '', { reasons: verdict.reasons });
}

/** The second of two people is told, with the dossier as the first one left it. */
export const movedMeanwhile = async (
  queries: ReviewQueries,
  actor: Actor,
  applicationId: string,
): Promise<PortalError> =>
  new PortalError('conflict', 'labelling.changed', 'Quelqu’un a fait avancer ce dossier entre-temps.', {
    current: toReviewView(actor, await queries.facts(actor, applicationId)),
  });
