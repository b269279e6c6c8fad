import {
  ANCHORS,
  CAMPAIGN_STATES,
  LEFT_OUT_REASONS,
  LONGEST_CAMPAIGN_NAME,
  LONGEST_MESSAGE_SUBJECT,
  LONGEST_MESSAGE_TEXT,
  MESSAGE_PROBLEMS,
  MOST_CAMPAIGN_FILES,
  MOST_DAYS_APART,
  SCHEDULE_KINDS,
  TOPICS,
  type Anchor,
  type CampaignState,
  type LeftOutReason,
  type MessageProblem,
  type ScheduleKind,
  type Topic,
} from '@fds/communication/domain';
import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import { MESSAGE_STATES, type Day, type MessageState } from '@fds/shared/kernel';
import { LeftOutView, SegmentCountsView, SegmentRequest } from '../segments/segments.contract';

const PEOPLE = 10_000_000;
const YEAR = { min: 1992, max: 2200 };
const VERSION = { min: 1, max: 2_000_000_000 };

export class CampaignsQuery extends PageQuery {
  @Int(YEAR) year!: number;
}
export class CampaignParam {
  @Ref() id!: string;
}
export class CampaignFileParam extends CampaignParam {
  @Ref() fileId!: string;
}
export class AddCampaignFileQuery {
  /** The sender's name for it. */
  @Text({ max: 1000 }) name!: string;
}
/** When it leaves; a time is `HH:MM` in the region. */
export class ScheduleRequest {
  @Choice('ScheduleKind', SCHEDULE_KINDS) kind!: ScheduleKind;
  @DateOnly({ when: { field: 'kind', is: ['at'] } }) day?: Day;
  @Choice('ScheduleAnchor', ANCHORS, { when: { field: 'kind', is: ['relative'] } }) anchor?: Anchor;
  /** After the anchor; before it when negative. */
  @Int({ min: -MOST_DAYS_APART, max: MOST_DAYS_APART, when: { field: 'kind', is: ['relative'] } }) days?: number;
  @Text({ max: 5, pattern: /^\d\d:\d\d$/, when: { field: 'kind', is: ['at', 'relative'] } }) time?: string;
}
export class BeginCampaignRequest {
  @Int(YEAR) editionYear!: number;
  @Text({ max: LONGEST_CAMPAIGN_NAME, pattern: /\S/ }) name!: string;
  /** Another campaign to take whom, what and when over from. */
  @Ref({ nullable: true }) from!: string | null;
}
/** A draft as it is saved, whole; it may lack anything. */
export class SaveCampaignRequest {
  @Text({ max: LONGEST_CAMPAIGN_NAME, pattern: /\S/ }) name!: string;
  @Choice('MessageTopic', TOPICS, { nullable: true }) topic!: Topic | null;
  @Nested(() => SegmentRequest) segment!: SegmentRequest;
  @FreeText({ max: LONGEST_MESSAGE_SUBJECT }) subject!: string;
  @FreeText({ max: LONGEST_MESSAGE_TEXT }) text!: string;
  @Nested(() => ScheduleRequest) schedule!: ScheduleRequest;
  @Int(VERSION) version!: number;
}
export class CampaignVersionRequest {
  @Int(VERSION) version!: number;
}
export class TestCampaignRequest {
  /** Whose message is sent to the asker: the place in the preview, from 1. */
  @Int({ min: 1, max: PEOPLE }) position!: number;
}

/** What became of its messages. */
export class CampaignFiguresView {
  @Int({ min: 0, max: PEOPLE }) messages!: number;
  /** Still in the outbox. */
  @Int({ min: 0, max: PEOPLE }) waiting!: number;
  @Int({ min: 0, max: PEOPLE }) sent!: number;
  /** Refused by a server, or come back. */
  @Int({ min: 0, max: PEOPLE }) refused!: number;
  @Int({ min: 0, max: PEOPLE }) cancelled!: number;
}
export class CampaignFileView {
  @Ref() id!: string;
  @FreeText({ max: 255 }) name!: string;
  @Int({ min: 0, max: 1_000_000_000 }) bytes!: number;
}
export class CampaignRowView {
  @Ref() id!: string;
  @FreeText({ max: LONGEST_CAMPAIGN_NAME }) name!: string;
  @Choice('CampaignState', CAMPAIGN_STATES) state!: CampaignState;
  /** When it leaves, or would; null for a draft and where the day is not known. */
  @Instant({ nullable: true }) dueAt!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
  /** It waits for the reader's green light. */
  @Flag() mine!: boolean;
  @Nested(() => CampaignFiguresView) figures!: CampaignFiguresView;
}
export class CampaignsView {
  @Nested(() => CampaignRowView, { many: { max: 200 } }) items!: CampaignRowView[];
  @Int({ min: 0, max: PEOPLE }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
export class CampaignView {
  @Ref() id!: string;
  @Int(YEAR) editionYear!: number;
  @FreeText({ max: LONGEST_CAMPAIGN_NAME }) name!: string;
  @Choice('MessageTopic', TOPICS, { nullable: true }) topic!: Topic | null;
  @Nested(() => SegmentRequest) segment!: SegmentRequest;
  @FreeText({ max: LONGEST_MESSAGE_SUBJECT }) subject!: string;
  @FreeText({ max: LONGEST_MESSAGE_TEXT }) text!: string;
  @Nested(() => ScheduleRequest) schedule!: ScheduleRequest;
  @Choice('CampaignState', CAMPAIGN_STATES) state!: CampaignState;
  @Int(VERSION) version!: number;
  @FreeText({ max: 200, nullable: true }) createdBy!: string | null;
  @FreeText({ max: 200, nullable: true }) submittedBy!: string | null;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @FreeText({ max: 200, nullable: true }) approvedBy!: string | null;
  @Instant({ nullable: true }) dueAt!: string | null;
  /** Days that a schedule is counted from, as the edition has them now. */
  @Instant({ nullable: true }) begunAt!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Instant() updatedAt!: string;
  @Nested(() => CampaignFileView, { many: { max: MOST_CAMPAIGN_FILES } }) files!: CampaignFileView[];
  /** Whether the reader may give the green light. */
  @Nested(() => VerdictView) approve!: VerdictView;
  /** Whether what left already leaves it open to be written again. */
  @Nested(() => VerdictView) takeBack!: VerdictView;
  @Nested(() => CampaignFiguresView) figures!: CampaignFiguresView;
  @Nested(() => LeftOutView, { many: { max: 10 } }) leftOut!: LeftOutView[];
  /** People whom it was sent to and whom its segment no longer finds; null before it was sent. */
  @Int({ min: 0, max: PEOPLE, nullable: true }) settled!: number | null;
}
export class MessageDoubtView {
  @Choice('MessageProblem', MESSAGE_PROBLEMS) code!: MessageProblem;
  @FreeText({ max: 300 }) text!: string;
}
/** Information of the message that is empty for some. */
export class EmptyValueView {
  /** As it stands between braces. */
  @FreeText({ max: 60 }) variable!: string;
  @Int({ min: 1, max: PEOPLE }) count!: number;
  /** The first of them. */
  @FreeText({ max: 200, many: { max: 5 } }) names!: string[];
}
/** What would happen now, before anything leaves. */
export class CampaignCheckView {
  @Nested(() => SegmentCountsView) counts!: SegmentCountsView;
  /** Messages that would leave: those of the segment without those for whom something is empty. */
  @Int({ min: 0, max: PEOPLE }) leaving!: number;
  @Nested(() => VerdictView) release!: VerdictView;
  @Nested(() => MessageDoubtView, { many: { max: 10 } }) doubts!: MessageDoubtView[];
  @Nested(() => EmptyValueView, { many: { max: 30 } }) empty!: EmptyValueView[];
  @Instant({ nullable: true }) dueAt!: string | null;
  /** A second person gives the green light. */
  @Flag() secondPerson!: boolean;
}

export class CampaignRecipientsQuery extends PageQuery {
  /** Those who got no message, instead of those who did. */
  @Choice('RecipientFilter', ['written', 'left_out'], { optional: true }) which?: 'written' | 'left_out';
}
export class CampaignRecipientView {
  @Ref() personId!: string;
  @FreeText({ max: 200 }) name!: string;
  /** Of its message; null without one. */
  @Choice('MessageState', MESSAGE_STATES, { nullable: true }) state!: MessageState | null;
  @Instant({ nullable: true }) sentAt!: string | null;
  /** What its server answered. */
  @FreeText({ max: 1000, nullable: true }) refusal!: string | null;
  @Choice('LeftOutReason', LEFT_OUT_REASONS, { nullable: true }) leftOut!: LeftOutReason | null;
}
export class CampaignRecipientsView {
  @Nested(() => CampaignRecipientView, { many: { max: 200 } }) items!: CampaignRecipientView[];
  @Int({ min: 0, max: PEOPLE }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class CommunicationSettingsParam {
  @Int(YEAR) year!: number;
}
export class CommunicationSettingsView {
  /** A campaign leaves with the green light of a second person. */
  @Flag() secondPerson!: boolean;
}
