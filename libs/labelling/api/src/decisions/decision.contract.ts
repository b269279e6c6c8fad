import { MessageFileView } from '@fds/applications/api';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import { CONDITION_STATES, MOST_CONDITION_ANSWER, type ConditionState } from '@fds/labelling/domain';
import { EVENT_KINDS, LABELS, type EventKind, type Label } from '@fds/shared/kernel';

/** What the structure has said of a condition. */
export class OwnConditionAnswerView {
  @FreeText({ max: MOST_CONDITION_ANSWER }) text!: string;
  @Instant() at!: string;
  /** The message of the thread that carries it: files are joined to that. */
  @Ref({ nullable: true }) messageId!: string | null;
  @Nested(() => MessageFileView, { many: { max: 50 } }) files!: MessageFileView[];
}
/** The condition of a label, as its holder reads and answers it. */
export class EventConditionView {
  @Choice('ConditionState', CONDITION_STATES) state!: ConditionState;
  @DateOnly({ nullable: true }) dueOn!: string | null;
  /** The latest first. */
  @Nested(() => OwnConditionAnswerView, { many: { max: 100 } }) answers!: OwnConditionAnswerView[];
  @Flag() mayAnswer!: boolean;
}
/** What the committee answered of one event. */
export class EventAnswerView {
  @Ref() eventId!: string;
  @Ref({ nullable: true }) parentEventId!: string | null;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** `pending` until the notification. */
  @Choice('Label', LABELS) label!: Label;
  @FreeText({ max: 2000 }) reason!: string;
  /** Number of its certificate, while that is worth something. */
  @FreeText({ max: 30, nullable: true }) certificate!: string | null;
  /** What is to be met while the label has a condition. */
  @Nested(() => EventConditionView, { nullable: true }) condition!: EventConditionView | null;
}

/** The committee's answer to a dossier, as its holder may read it. */
export class ApplicationAnswerView {
  @Ref() applicationId!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 300 }) title!: string;
  /** When the answer was given; null while there is none to read. */
  @Instant({ nullable: true }) notifiedAt!: string | null;
  /** Day of the committee's next session, where something was deferred; null without one. */
  @DateOnly({ nullable: true }) nextSessionOn!: string | null;
  @Nested(() => EventAnswerView, { many: { max: 2000 } }) events!: EventAnswerView[];
}
