import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';
import {
  MERE_DOUBTS,
  MESSAGE_PROBLEM_TEXTS,
  messageProblems,
  type MessageProblem,
  type WrittenMessage,
} from '../templates';
import { segmentProblems, type Segment } from '../segments';
import { campaignAfter, type CampaignAction, type CampaignState } from './campaign-states';
import { scheduleProblem, type AnchorDays, type Schedule, type ScheduleProblem } from './schedule';

/** A campaign as its rules see it. */
export interface CampaignFacts extends WrittenMessage {
  readonly state: CampaignState;
  readonly segment: Segment;
  readonly schedule: Schedule;
  /** Who asked for the green light; null before. */
  readonly submittedBy: string | null;
  /** The first messages were written. */
  readonly begun: boolean;
}

export const CAMPAIGN_REFUSALS = [
  'wrong_state',
  'begun',
  'own_campaign',
  'segment_unclear',
  'nobody',
  'past',
  'no_anchor',
  'not_a_day',
  'not_a_time',
  'no_subject',
  'no_text',
  'unknown_variable',
] as const;
export type CampaignRefusal = (typeof CAMPAIGN_REFUSALS)[number];

export const CAMPAIGN_REFUSAL_TEXTS: Record<CampaignRefusal, string> = {
  wrong_state: 'Cette campagne n’en est plus là\u00a0: regardez où elle se trouve.',
  begun: 'Les premiers messages sont partis\u00a0: son texte ne change plus.',
  own_campaign: 'Une seconde personne doit donner son feu vert\u00a0: pas celle qui l’a demandé.',
  segment_unclear: 'Une condition de « À qui ? » est à compléter.',
  nobody: 'Personne ne correspond\u00a0: rien ne partirait.',
  past: 'Le moment choisi est passé.',
  no_anchor: 'La date dont dépend l’envoi n’est pas connue dans cette édition.',
  not_a_day: 'Le jour d’envoi n’existe pas.',
  not_a_time: 'Écrivez l’heure d’envoi comme 09:00.',
  no_subject: MESSAGE_PROBLEM_TEXTS.no_subject,
  no_text: MESSAGE_PROBLEM_TEXTS.no_text,
  unknown_variable: MESSAGE_PROBLEM_TEXTS.unknown_variable,
};

type Blocking = Exclude<MessageProblem, 'html' | 'long_subject'>;
const isBlocking = (problem: MessageProblem): problem is Blocking => !MERE_DOUBTS.includes(problem);

/** Only a draft is written. */
export const canWrite = ({ state }: Pick<CampaignFacts, 'state'>): Verdict<CampaignRefusal> =>
  verdict<CampaignRefusal>([state !== 'draft' && 'wrong_state']);

/** Whether a draft may leave to `messages` people, or go to whoever gives the green light. */
export function canRelease(
  campaign: CampaignFacts,
  { anchors, now, messages }: { readonly anchors: AnchorDays; readonly now: Date; readonly messages: number },
): Verdict<CampaignRefusal> {
  const schedule: ScheduleProblem | null = scheduleProblem(campaign.schedule, anchors, now);
  return verdict<CampaignRefusal>([
    campaign.state !== 'draft' && 'wrong_state',
    segmentProblems(campaign.segment).length > 0 && 'segment_unclear',
    ...messageProblems(campaign).filter(isBlocking),
    schedule,
    messages === 0 && 'nobody',
  ]);
}

/** The green light comes from somebody else than who asked for it. */
export const canApprove = (
  { personId }: Pick<Actor, 'personId'>,
  { state, submittedBy }: Pick<CampaignFacts, 'state' | 'submittedBy'>,
): Verdict<CampaignRefusal> =>
  verdict<CampaignRefusal>([state !== 'awaiting' && 'wrong_state', submittedBy === personId && 'own_campaign']);

/** Whether the table knows the move; what has begun is not taken back. */
export const canMove = (
  { state, begun }: Pick<CampaignFacts, 'state' | 'begun'>,
  action: CampaignAction,
): Verdict<CampaignRefusal> =>
  verdict<CampaignRefusal>([
    campaignAfter(state, action) === null && 'wrong_state',
    action === 'take_back' && begun && 'begun',
  ]);
