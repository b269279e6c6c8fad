import {
  CAMPAIGN_REFUSAL_TEXTS,
  CONDITION_PROBLEM_TEXTS,
  segmentProblems,
  type CampaignRefusal,
  type Segment,
} from '@fds/communication/domain';
import { PortalError, type Verdict } from '@fds/shared/kernel';

export const noSuchCampaign = (): PortalError =>
  new PortalError('missing', 'communication.campaign_missing', 'Cette campagne n’existe pas, ou plus.');
export const noSuchTemplate = (): PortalError =>
  new PortalError('missing', 'communication.template_missing', 'Ce modèle n’existe pas, ou plus.');
export const noSuchSegment = (): PortalError =>
  new PortalError('missing', 'communication.segment_missing', 'Ce segment n’existe pas, ou plus.');
export const noSuchLink = (): PortalError =>
  new PortalError(
    'missing',
    'communication.unsubscribe_link',
    'Ce lien n’est pas reconnu. Vos préférences sont dans votre compte.',
  );

/** Somebody was faster. */
export const changedMeanwhile = (what: string, current: unknown): PortalError =>
  new PortalError('conflict', 'communication.changed', `Quelqu’un a modifié ${what} entre-temps.`, { current });

/** @throws PortalError refused, with every reason */
export function refuseCampaign(verdict: Verdict<CampaignRefusal>): void {
  if (verdict.allowed) return;
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'communication.campaign_refused', first ? CAMPAIGN_REFUSAL_TEXTS[first] : '', {
    reasons: verdict.reasons,
  });
}

/** @throws PortalError invalid, naming each condition that says nothing known; `pointer` is where the segment stands */
export function checkSegment(segment: Segment, pointer = '/segment'): void {
  const problems = segmentProblems(segment);
  if (problems.length === 0) return;
  throw new PortalError('invalid', 'communication.segment_unclear', CAMPAIGN_REFUSAL_TEXTS.segment_unclear, {
    errors: problems.map(({ at, problem }) => ({
      pointer: `${pointer}${at}`,
      rule: problem,
      detail: CONDITION_PROBLEM_TEXTS[problem],
    })),
  });
}
