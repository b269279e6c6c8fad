import {
  CONDITION_FIELDS,
  LEFT_OUT_REASONS,
  LONGEST_SEGMENT_NAME,
  MOST_ALTERNATIVES,
  MOST_CONDITION_VALUES,
  MOST_CONDITIONS,
  TOPICS,
  type ConditionField,
  type LeftOutReason,
  type Topic,
} from '@fds/communication/domain';
import { Choice, DateOnly, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import type { Day } from '@fds/shared/kernel';

const PEOPLE = 10_000_000;

export class ConditionRequest {
  @Choice('ConditionField', CONDITION_FIELDS) field!: ConditionField;
  @Text({ max: 100, many: { max: MOST_CONDITION_VALUES } }) values!: string[];
}
export class AlternativeRequest {
  @Nested(() => ConditionRequest, { many: { max: MOST_CONDITIONS } }) all!: ConditionRequest[];
}
export class SegmentRequest {
  @Nested(() => AlternativeRequest, { many: { max: MOST_ALTERNATIVES } }) any!: AlternativeRequest[];
  @Nested(() => ConditionRequest, { many: { max: MOST_CONDITIONS } }) except!: ConditionRequest[];
}
export class PreviewSegmentQuery extends PageQuery {}
export class PreviewSegmentRequest {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Nested(() => SegmentRequest) segment!: SegmentRequest;
  /** What people asked to receive; null for a service message. */
  @Choice('MessageTopic', TOPICS, { nullable: true }) topic!: Topic | null;
}

export class LeftOutView {
  @Choice('LeftOutReason', LEFT_OUT_REASONS) reason!: LeftOutReason;
  @Int({ min: 1, max: PEOPLE }) count!: number;
}
export class LeftOutPersonView {
  @Choice('LeftOutReason', LEFT_OUT_REASONS) reason!: LeftOutReason;
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
}
/** What a segment finds now; at the moment of sending it is asked again. */
export class SegmentCountsView {
  @Int({ min: 0, max: PEOPLE }) structures!: number;
  @Int({ min: 0, max: PEOPLE }) events!: number;
  /** People who would get a message, once each. */
  @Int({ min: 0, max: PEOPLE }) messages!: number;
  /** Of them, those with several events. */
  @Int({ min: 0, max: PEOPLE }) merged!: number;
  @Nested(() => LeftOutView, { many: { max: 10 } }) leftOut!: LeftOutView[];
  /** The first of those left out. */
  @Nested(() => LeftOutPersonView, { many: { max: 10 } }) leftOutPeople!: LeftOutPersonView[];
  /** Organisations of which nobody has an account. */
  @FreeText({ max: 300, many: { max: 200 } }) nobodyThere!: string[];
}
export class NamedEventView {
  @FreeText({ max: 300 }) title!: string;
  @DateOnly({ nullable: true }) firstDay!: Day | null;
  @DateOnly({ nullable: true }) lastDay!: Day | null;
  @FreeText({ max: 200 }) place!: string;
}
export class OwedThingView {
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 200 }) what!: string;
}
/** Somebody who would get a message, with what it may say of them. */
export class RecipientView {
  @Ref() personId!: string;
  @FreeText({ max: 200 }) name!: string;
  @FreeText({ max: 254 }) email!: string;
  @FreeText({ max: 300, many: { max: 1000 } }) structures!: string[];
  @FreeText({ max: 100, many: { max: 200 } }) departments!: string[];
  @FreeText({ max: 300, many: { max: 1000 } }) dossiers!: string[];
  @Nested(() => NamedEventView, { many: { max: 1000 } }) events!: NamedEventView[];
  @Nested(() => OwedThingView, { many: { max: 2000 } }) missing!: OwedThingView[];
}
export class MessageEditionView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) theme!: string;
  @DateOnly() startsOn!: Day;
  @DateOnly() endsOn!: Day;
  @DateOnly() callClosesOn!: Day;
  @DateOnly() reportsDueOn!: Day;
}
/** What is the same in every message. */
export class MessageSettingView {
  @Nested(() => MessageEditionView) edition!: MessageEditionView;
  @DateOnly() today!: Day;
  @FreeText({ max: 200, many: { max: 5 } }) signature!: string[];
  @FreeText({ max: 300 }) portal!: string;
}
export class SegmentPreviewView {
  @Nested(() => SegmentCountsView) counts!: SegmentCountsView;
  @Nested(() => RecipientView, { many: { max: 200 } }) people!: RecipientView[];
  @Nested(() => MessageSettingView) setting!: MessageSettingView;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class SavedSegmentParam {
  @Ref() id!: string;
}
export class SaveSegmentRequest {
  @Text({ max: LONGEST_SEGMENT_NAME, pattern: /\S/ }) name!: string;
  @Nested(() => SegmentRequest) segment!: SegmentRequest;
}
export class ChangeSegmentRequest extends SaveSegmentRequest {
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class SavedSegmentView {
  @Ref() id!: string;
  @FreeText({ max: LONGEST_SEGMENT_NAME }) name!: string;
  @Nested(() => SegmentRequest) segment!: SegmentRequest;
  @FreeText({ max: 200, nullable: true }) createdBy!: string | null;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class SavedSegmentsView {
  @Nested(() => SavedSegmentView, { many: { max: 200 } }) items!: SavedSegmentView[];
}
