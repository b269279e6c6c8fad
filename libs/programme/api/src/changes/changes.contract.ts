import type { Answer } from '@fds/applications/domain';
import { CHANGE_STATES, MOST_REASON, type ChangeState } from '@fds/programme/domain';
import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Instant,
  Int,
  Json,
  Nested,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import { EVENT_KINDS, HAPPENINGS, LABELS, type EventKind, type Happening, type Label } from '@fds/shared/kernel';

// -- requests

/** An answer that becomes another; `was` is what stood there when it was read. */
export class FactChangeRequest {
  @FreeText({ max: 80 }) field!: string;
  @Json({ bytes: 200_000, nullable: true }) was!: Answer;
  @Json({ bytes: 200_000, nullable: true }) value!: Answer;
}
/** What becomes of an event, and what changes of it. */
export class ChangeEventRequest {
  @Choice('Happening', HAPPENINGS, { nullable: true }) happening!: Happening | null;
  @FreeText({ max: MOST_REASON }) reason!: string;
  @Nested(() => FactChangeRequest, { many: { max: 30 } }) facts!: FactChangeRequest[];
}
export class ChangeRefusalRequest {
  /** What the holder will read. */
  @Text({ max: MOST_REASON }) reason!: string;
}
export class CallOffRequest {
  /** Why no event of the dossier takes place. */
  @Text({ max: MOST_REASON }) reason!: string;
}
/** Changes after the label: those that wait unless said otherwise. */
export class EventChangesQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('ChangeState', CHANGE_STATES, { optional: true }) state?: ChangeState;
  @Ref({ optional: true }) application?: string;
  @Int({ min: 1, max: 100_000, optional: true }) page?: number;
  @Int({ min: 1, max: 200, optional: true }) size?: number;
}

// -- views

/** An answer before and after, in the words that people read; a line each. */
export class FactChangeView {
  @FreeText({ max: 80 }) field!: string;
  @FreeText({ max: 200 }) label!: string;
  @FreeText({ max: 5000, many: { max: 200 } }) before!: string[];
  @FreeText({ max: 5000, many: { max: 200 } }) after!: string[];
}
export class EventChangeView {
  @Ref() id!: string;
  @Choice('ChangeState', CHANGE_STATES) state!: ChangeState;
  @Choice('Happening', HAPPENINGS, { nullable: true }) happening!: Happening | null;
  @Nested(() => FactChangeView, { many: { max: 30 } }) facts!: FactChangeView[];
  @FreeText({ max: MOST_REASON }) reason!: string;
  @Flag() byCoordination!: boolean;
  @Instant() askedAt!: string;
  @Instant({ nullable: true }) settledAt!: string | null;
  @FreeText({ max: MOST_REASON }) settledReason!: string;
  @Nested(() => VerdictView) mayUndo!: VerdictView;
  @Nested(() => VerdictView) maySettle!: VerdictView;
}
export class PlaceView {
  @FreeText({ max: 5 }) code!: string;
  @FreeText({ max: 200 }) name!: string;
  @FreeText({ max: 3 }) department!: string;
}
/** How a labelled event goes, what changed since the label, and what may change. */
export class EventLifeView {
  @Ref() eventId!: string;
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 300, nullable: true }) parentTitle!: string | null;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @Choice('Label', LABELS) label!: Label;
  @Choice('Happening', HAPPENINGS) happening!: Happening;
  @FreeText({ max: 2000 }) reason!: string;
  /** By field of the domain's `CHANGEABLE_FIELDS`, and what decides which are asked. */
  @Json({ bytes: 1_000_000 }) answers!: Record<string, Answer>;
  @Nested(() => PlaceView, { nullable: true }) municipality!: PlaceView | null;
  /** The latest first. */
  @Nested(() => EventChangeView, { many: { max: 100 } }) changes!: EventChangeView[];
  @Nested(() => VerdictView) mayChange!: VerdictView;
  /** Events of the dossier that would be cancelled with it. */
  @Int({ min: 0, max: 1000 }) events!: number;
}
/** A change in the coordination's list. */
export class ListedChangeView extends EventChangeView {
  @Ref() eventId!: string;
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) eventTitle!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Choice('Label', LABELS) label!: Label;
  @Nested(() => VerdictView) mayRevoke!: VerdictView;
}
export class EventChangesPageView {
  @Int({ min: 0, max: 1_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Those that wait for the coordination, whatever is listed. */
  @Int({ min: 0, max: 1_000_000 }) waiting!: number;
  @Nested(() => ListedChangeView, { many: { max: 200 } }) items!: ListedChangeView[];
}
/** What calling a dossier off has done. */
export class CalledOffView {
  @Int({ min: 0, max: 1000 }) cancelled!: number;
}
