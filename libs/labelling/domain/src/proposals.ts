import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type Day, type Label, type Verdict } from '@fds/shared/kernel';
import type { DecidedEvent } from './decisions';
import { labelsAreClosed, type ReviewedApplication, type ReviewedEdition } from './review-policies';
import type { DecisionOutcome } from './vocabulary';

/** What may be proposed to the committee: a label that was given is taken back by a decision, never by a proposal. */
export const PROPOSED_OUTCOMES = [
  'label',
  'label_with_conditions',
  'defer',
  'refuse',
] as const satisfies DecisionOutcome[];
export type ProposedOutcome = (typeof PROPOSED_OUTCOMES)[number];

/** What the coordination proposes for one event; `outcome` null takes the proposal back. */
export interface Proposal {
  readonly eventId: string;
  readonly outcome: ProposedOutcome | null;
  readonly reason: string;
  /** Last day to meet the condition; only with `label_with_conditions`. */
  readonly conditionDueOn: Day | null;
}

export type ProposalReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'not_in_preparation'
  | 'edition_over'
  | 'proposal_reason_missing'
  | 'unknown_event'
  | 'proposed_twice'
  | 'activity_follows'
  | 'event_decided'
  | 'due_without_condition'
  | 'due_past';

/** Labels that a session still has to decide of. */
const AWAITED: readonly Label[] = ['pending', 'deferred'];

/** True when an event still waits for a decision: it was not decided, or put off to a later session. */
export const awaitsDecision = (event: { readonly label: Label }): boolean => AWAITED.includes(event.label);

/** Whether an outcome is explained in writing: all are but a plain label. */
export const isExplained = ({ outcome, reason }: Pick<Proposal, 'outcome' | 'reason'>): boolean =>
  outcome === null || outcome === 'label' || reason.trim() !== '';

/**
 * Whether the actor may propose to the committee: while the dossier is examined, is ready, or has an event that was put
 * off. `proposals` is undefined when only asking, `today` is the region's day.
 */
export function canPropose(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  events: readonly DecidedEvent[],
  proposals?: readonly Proposal[],
  today?: Day,
): Verdict<ProposalReason> {
  const standing: (ProposalReason | false)[] = [
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    !isPrepared(application, events) && 'not_in_preparation',
    labelsAreClosed(edition) && 'edition_over',
  ];
  if (proposals) standing.push(...problemsOf(events, proposals, today));
  return verdict<ProposalReason>(standing);
}

/** True while a session has something to decide of the dossier. */
function isPrepared({ state }: ReviewedApplication, events: readonly DecidedEvent[]): boolean {
  if (state === 'decided') return events.some(({ label }) => label === 'deferred');
  return state === 'under_review' || state === 'ready_for_committee';
}

function problemsOf(
  events: readonly DecidedEvent[],
  proposals: readonly Proposal[],
  today: Day | undefined,
): (ProposalReason | false)[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const made = proposals.filter(({ outcome }) => outcome !== null);
  const some = (test: (proposal: Proposal, event: DecidedEvent) => boolean): boolean =>
    proposals.some((proposal) => {
      const event = byId.get(proposal.eventId);
      return !!event && test(proposal, event);
    });
  return [
    proposals.some(({ eventId }) => !byId.has(eventId)) && 'unknown_event',
    new Set(proposals.map(({ eventId }) => eventId)).size < proposals.length && 'proposed_twice',
    some(({ outcome }, { parentEventId }) => parentEventId !== null && outcome !== null && outcome !== 'refuse') &&
      'activity_follows',
    some((_, event) => !awaitsDecision(event)) && 'event_decided',
    !made.every(isExplained) && 'proposal_reason_missing',
    made.some(({ outcome, conditionDueOn }) => conditionDueOn !== null && outcome !== 'label_with_conditions') &&
      'due_without_condition',
    today !== undefined &&
      made.some(({ conditionDueOn }) => conditionDueOn !== null && conditionDueOn < today) &&
      'due_past',
  ];
}

/** What to tell who is refused; also what is written beside the grey button. */
export const PROPOSAL_REASONS: Record<ProposalReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  not_in_preparation: 'On propose pendant l’instruction, et jusqu’à la décision du comité.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  proposal_reason_missing:
    'Écrivez la raison\u00a0: toute proposition autre que «\u00a0Labelliser\u00a0» est expliquée.',
  unknown_event: 'Cet événement n’est pas dans le dossier.',
  proposed_twice: 'Un même événement a reçu deux propositions.',
  activity_follows: 'Une animation suit la décision de son événement\u00a0; seule, elle ne peut être que refusée.',
  event_decided: 'Le comité a déjà décidé de cet événement.',
  due_without_condition: 'Seule une réserve a une date pour être levée.',
  due_past: 'La date pour lever la réserve est passée.',
};
