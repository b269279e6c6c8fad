import { Choice, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, LABELS, type EventKind, type Label } from '@fds/shared/kernel';

/** What the committee answered of one event. */
export class EventAnswerView {
  @Ref() eventId!: string;
  @Ref({ nullable: true }) parentEventId!: string | null;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** `pending` until the notification. */
  @Choice('Label', LABELS) label!: Label;
  @FreeText({ max: 2000 }) reason!: string;
}

/** The committee's answer to a dossier, as its holder may read it. */
export class ApplicationAnswerView {
  @Ref() applicationId!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 300 }) title!: string;
  /** When the answer was given; null while there is none to read. */
  @Instant({ nullable: true }) notifiedAt!: string | null;
  @Nested(() => EventAnswerView, { many: { max: 2000 } }) events!: EventAnswerView[];
}
