import { awaitsDecision, isExplained, type ProposedOutcome } from '@fds/labelling/domain';
import type { ProposalRequest, ProposalView } from '@fds/shared/contract';

/** What is being written for one event, or for all of them. */
export interface ProposalDraft {
  readonly outcome: ProposedOutcome | null;
  readonly reason: string;
  readonly conditionDueOn: string | null;
}
export const NOTHING: ProposalDraft = { outcome: null, reason: '', conditionDueOn: null };

/** The root events that the committee still has to decide of. */
export const awaitedRoots = (events: readonly ProposalView[]): readonly ProposalView[] =>
  events.filter((event) => event.parentEventId === null && awaitsDecision(event));

/** What stands for an event. */
export const draftOf = ({ outcome, reason, conditionDueOn }: ProposalView): ProposalDraft => ({
  outcome,
  reason,
  conditionDueOn,
});

const same = (a: ProposalDraft, b: ProposalDraft): boolean =>
  a.outcome === b.outcome && a.reason.trim() === b.reason.trim() && a.conditionDueOn === b.conditionDueOn;

/** True when every event is proposed the same: one answer can then be shown for all. */
export const isUniform = ([first, ...others]: readonly ProposalView[]): boolean =>
  !first || others.every((event) => same(draftOf(first), draftOf(event)));

/** What is to be sent: only what differs from what stands. */
export const changesOf = (
  events: readonly ProposalView[],
  drafts: (event: ProposalView) => ProposalDraft,
): ProposalRequest[] =>
  events.flatMap((event) => {
    const draft = drafts(event);
    return same(draft, draftOf(event))
      ? []
      : [
          {
            eventId: event.eventId,
            outcome: draft.outcome,
            reason: draft.reason.trim(),
            conditionDueOn: draft.outcome === 'label_with_conditions' ? draft.conditionDueOn : null,
          },
        ];
  });

/** What is missing of a draft, in French; null when nothing is. */
export const problemOf = (draft: ProposalDraft): string | null =>
  isExplained(draft) ? null : 'Écrivez la raison\u00a0: le porteur la lira.';
