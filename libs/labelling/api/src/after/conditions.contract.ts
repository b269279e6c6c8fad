import { MessageFileView } from '@fds/applications/api';
import { Choice, DateOnly, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { CONDITION_STATES, MOST_CONDITION_ANSWER, type ConditionState } from '@fds/labelling/domain';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { NotificationMailRequest } from '../notification/notification.contract';

export class AnswerConditionRequest {
  @Text({ max: MOST_CONDITION_ANSWER }) text!: string;
}
/** A change of a label that was announced, and the message that tells of it when the coordination edited it. */
export class LiftConditionRequest {
  @Nested(() => NotificationMailRequest, { nullable: true }) mail!: NotificationMailRequest | null;
}
export class ChangeLabelRequest {
  /** What the holder will read. */
  @Text({ max: 2000 }) reason!: string;
  @Nested(() => NotificationMailRequest, { nullable: true }) mail!: NotificationMailRequest | null;
}

/** Which conditions: those that are open unless said otherwise. */
export class ConditionsQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('ConditionState', CONDITION_STATES, { optional: true }) state?: ConditionState;
  @Int({ min: 1, max: 100_000, optional: true }) page?: number;
  @Int({ min: 1, max: 200, optional: true }) size?: number;
}
export class ConditionAnswerView {
  @FreeText({ max: MOST_CONDITION_ANSWER }) text!: string;
  @FreeText({ max: 200 }) by!: string;
  @Instant() at!: string;
  @Nested(() => MessageFileView, { many: { max: 50 } }) files!: MessageFileView[];
}
export class ConditionView {
  @Ref() eventId!: string;
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) eventTitle!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('ConditionState', CONDITION_STATES) state!: ConditionState;
  @FreeText({ max: 2000 }) condition!: string;
  @DateOnly({ nullable: true }) dueOn!: string | null;
  /** The latest first. */
  @Nested(() => ConditionAnswerView, { many: { max: 100 } }) answers!: ConditionAnswerView[];
  /** How it ended: why it was not lifted. */
  @FreeText({ max: 2000 }) outcome!: string;
  @Nested(() => VerdictView) mayLift!: VerdictView;
  @Nested(() => VerdictView) mayRefuse!: VerdictView;
}
export class ConditionCountsView {
  @Int({ min: 0, max: 1_000_000 }) waiting!: number;
  @Int({ min: 0, max: 1_000_000 }) overdue!: number;
  @Int({ min: 0, max: 1_000_000 }) answered!: number;
  @Int({ min: 0, max: 1_000_000 }) lifted!: number;
  @Int({ min: 0, max: 1_000_000 }) refused!: number;
}
export class ConditionsPageView {
  @Int({ min: 0, max: 1_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => ConditionCountsView) counts!: ConditionCountsView;
  @Nested(() => ConditionView, { many: { max: 200 } }) items!: ConditionView[];
}
