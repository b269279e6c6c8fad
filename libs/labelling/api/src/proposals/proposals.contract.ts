import { Choice, DateOnly, FreeText, Instant, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { EVENT_KINDS, LABELS, type Day, type EventKind, type Label } from '@fds/shared/kernel';
import { PROPOSED_OUTCOMES, type ProposedOutcome } from '@fds/labelling/domain';

/** What is proposed for one event. */
export class ProposalRequest {
  @Ref() eventId!: string;
  /** Null takes the proposal back. */
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES, { nullable: true }) outcome!: ProposedOutcome | null;
  /** May be empty for a plain label only. */
  @FreeText({ max: 2000 }) reason!: string;
  /** Last day to meet the condition; only with `label_with_conditions`. */
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
}

/** Changes of a dossier's proposals; events that are not named keep theirs. */
export class ProposeRequest {
  /** The stamp that was read with the proposals being changed. */
  @Text({ min: 0, max: 40 }) stamp!: string;
  @Nested(() => ProposalRequest, { many: { min: 1, max: 500 } }) proposals!: ProposalRequest[];
}

/** An event as it is prepared for the committee. */
export class ProposalView {
  @Ref() eventId!: string;
  @Ref({ nullable: true }) parentEventId!: string | null;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** Its label as it stands: what is neither `pending` nor `deferred` is decided, and nothing is proposed for it. */
  @Choice('Label', LABELS) label!: Label;
  /** Null while nothing is proposed. */
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES, { nullable: true }) outcome!: ProposedOutcome | null;
  @FreeText({ max: 2000 }) reason!: string;
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
  @FreeText({ max: 200, nullable: true }) proposedBy!: string | null;
  @Instant({ nullable: true }) proposedAt!: string | null;
}

/** What the coordination proposes to the committee for a dossier; under embargo (rule 16). */
export class ProposalsView {
  @Ref() applicationId!: string;
  /** Changes with every proposal; to be sent back with a change. */
  @FreeText({ max: 40 }) stamp!: string;
  /** Root events, each followed by its activities. */
  @Nested(() => ProposalView, { many: { max: 2000 } }) events!: ProposalView[];
  /** Whether the reader may propose now. */
  @Nested(() => VerdictView) may!: VerdictView;
}
