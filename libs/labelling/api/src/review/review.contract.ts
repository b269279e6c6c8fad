import { Choice, DateOnly, FreeText, Instant, Int, Nested, Ref, Text, Flag, VerdictView } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type Day,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';
import {
  DECISION_OUTCOMES,
  OPINION_POSITIONS,
  VOICES,
  type DecisionOutcome,
  type OpinionPosition,
  type Voice,
} from '@fds/labelling/domain';

export class DeclareInadmissibleRequest {
  /** What the holder will read. */
  @Text({ max: 2000 }) reason!: string;
}

export class GiveOpinionRequest {
  @Choice('OpinionPosition', OPINION_POSITIONS) position!: OpinionPosition;
  /** May be empty when favourable or when stepping aside. */
  @FreeText({ max: 2000 }) reasons!: string;
}

export class DecisionRequest {
  @Ref() eventId!: string;
  @Choice('DecisionOutcome', DECISION_OUTCOMES) outcome!: DecisionOutcome;
  /** May be empty for a plain label only; the holder will read it. */
  @FreeText({ max: 2000 }) reason!: string;
  /** Last day to meet the condition; only with `label_with_conditions`. */
  @DateOnly({ nullable: true, optional: true }) conditionDueOn?: Day | null;
}

export class RecordDecisionsRequest {
  @Nested(() => DecisionRequest, { many: { min: 1, max: 500 } }) decisions!: DecisionRequest[];
}

export class OpinionView {
  @Choice('Voice', VOICES) voice!: Voice;
  @Choice('OpinionPosition', OPINION_POSITIONS) position!: OpinionPosition;
  @FreeText({ max: 2000 }) reasons!: string;
  /** Given by a voice that is tied to the holder (a member, or as declared), was warned and did not step aside (rule 17). */
  @Flag() linkedToHolder!: boolean;
  @FreeText({ max: 200 }) givenBy!: string;
  @Instant() givenAt!: string;
}

/** An event under review, with its decision when the reader may know it. */
export class ReviewedEventView {
  @Ref() eventId!: string;
  @Ref({ nullable: true }) parentEventId!: string | null;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** `pending` for a reader who may not know it yet. */
  @Choice('Label', LABELS) label!: Label;
  @Choice('DecisionOutcome', DECISION_OUTCOMES, { nullable: true }) outcome!: DecisionOutcome | null;
  @FreeText({ max: 2000 }) reason!: string;
  @Instant({ nullable: true }) decidedAt!: string | null;
}

/** How many of the three voices take part (rule 17). */
export class QuorumView {
  @Int({ min: 0, max: 3 }) recused!: number;
  @Int({ min: 0, max: 3 }) expected!: number;
  @Int({ min: 0, max: 3 }) given!: number;
  @Flag() reached!: boolean;
}

/** What the reader may do now with the dossier. */
export class ReviewActionsView {
  @Nested(() => VerdictView) takeInCharge!: VerdictView;
  @Nested(() => VerdictView) declareReady!: VerdictView;
  @Nested(() => VerdictView) declareInadmissible!: VerdictView;
  @Nested(() => VerdictView) readmit!: VerdictView;
  @Nested(() => VerdictView) giveOpinion!: VerdictView;
  @Nested(() => VerdictView) decide!: VerdictView;
  @Nested(() => VerdictView) notify!: VerdictView;
}

/** The work on a dossier beside its text: who examines it, what the voices say, what was decided. */
export class ApplicationReviewView {
  @Ref() applicationId!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 300 }) title!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @FreeText({ max: 200, nullable: true }) takenBy!: string | null;
  @Instant({ nullable: true }) takenAt!: string | null;
  @Instant({ nullable: true }) readyAt!: string | null;
  @FreeText({ max: 2000, nullable: true }) inadmissibleReason!: string | null;
  /** When the holder was told; null under embargo. */
  @Instant({ nullable: true }) notifiedAt!: string | null;
  /** Those the reader may read, in the order coordination, DRARI, Région. */
  @Nested(() => OpinionView, { many: { max: 3 } }) opinions!: OpinionView[];
  /** Null for a voice that may not yet know of the others. */
  @Nested(() => QuorumView, { nullable: true }) quorum!: QuorumView | null;
  /** Root events, each followed by its activities. */
  @Nested(() => ReviewedEventView, { many: { max: 2000 } }) events!: ReviewedEventView[];
  @Nested(() => ReviewActionsView) may!: ReviewActionsView;
}
