import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import {
  HELD_REASONS,
  HOLDABLE_KINDS,
  MESSAGE_KINDS,
  MESSAGE_STATES,
  type HeldReason,
  type MessageKind,
  type MessageState,
} from '@fds/shared/kernel';

const YEAR = { min: 1992, max: 2200 };

export class OutboxQuery extends PageQuery {
  @Choice('MessageState', MESSAGE_STATES, { optional: true }) state?: MessageState;
  @Choice('MessageKind', MESSAGE_KINDS, { optional: true }) kind?: MessageKind;
  @Int({ ...YEAR, optional: true }) edition?: number;
  @Ref({ optional: true }) campaign?: string;
  @Ref({ optional: true }) person?: string;
  @Ref({ optional: true }) organisation?: string;
  @Ref({ optional: true }) application?: string;
  /** Words of the subject, the reader's name or address. */
  @FreeText({ max: 200, optional: true }) q?: string;
}

/** A message of the outbox as a list shows it. */
export class OutboxRowView {
  @Ref() id!: string;
  @Choice('MessageState', MESSAGE_STATES) state!: MessageState;
  @Choice('MessageKind', MESSAGE_KINDS) kind!: MessageKind;
  @FreeText({ max: 500 }) toName!: string;
  @FreeText({ max: 500 }) toAddress!: string;
  @FreeText({ max: 1000 }) subject!: string;
  @Instant() writtenAt!: string;
  /** When it leaves, or left. */
  @Instant() at!: string;
  /** Why it waits for somebody; null when it does not. */
  @Choice('HeldReason', HELD_REASONS, { nullable: true }) heldReason!: HeldReason | null;
  /** What the server answered; empty when it took it. */
  @FreeText({ max: 2000 }) refusal!: string;
  @Int({ min: 0, max: 100 }) attempts!: number;
  @Ref({ nullable: true }) personId!: string | null;
  @Ref({ nullable: true }) applicationId!: string | null;
  /** The dossier's title; empty without one. */
  @FreeText({ max: 1000 }) application!: string;
  @Ref({ nullable: true }) campaignId!: string | null;
}
export class OutboxCountView {
  @Choice('MessageState', MESSAGE_STATES) state!: MessageState;
  @Int({ min: 0, max: 1_000_000_000 }) count!: number;
}
export class OutboxMessagesView {
  @Nested(() => OutboxRowView, { many: { max: 200 } }) items!: OutboxRowView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  /** By state, under the other filters. */
  @Nested(() => OutboxCountView, { many: { max: 20 } }) counts!: OutboxCountView[];
  /** Of the whole outbox: due for more than ten minutes and not gone. The mail server does not answer. */
  @Int({ min: 0, max: 1_000_000_000 }) late!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class OutboxVerdictsView {
  @Nested(() => VerdictView) edit!: VerdictView;
  @Nested(() => VerdictView) send!: VerdictView;
  @Nested(() => VerdictView) cancel!: VerdictView;
  @Nested(() => VerdictView) restore!: VerdictView;
  @Nested(() => VerdictView) retry!: VerdictView;
}
/** One message as its reader gets it, without the personal links: they are secrets. */
export class OutboxMessageView extends OutboxRowView {
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
  /** The text part. */
  @FreeText({ max: 200_000 }) text!: string;
  /** The text as it may be written anew: with light marks when the message was composed. */
  @FreeText({ max: 200_000 }) source!: string;
  /** Marks (`**fort**`, `[mots](adresse)`) mean something in `source`. */
  @Flag() marked!: boolean;
  @FreeText({ max: 500 }) messageId!: string;
  @FreeText({ max: 500 }) from!: string;
  /** Where answers go; empty: to the sender. */
  @FreeText({ max: 500 }) replyTo!: string;
  @Int({ min: 0, max: 20 }) files!: number;
  @Nested(() => OutboxVerdictsView) may!: OutboxVerdictsView;
}

/** A message that one received. */
export class ReceivedMessageView {
  @Ref() id!: string;
  @Choice('MessageKind', MESSAGE_KINDS) kind!: MessageKind;
  @FreeText({ max: 1000 }) subject!: string;
  @FreeText({ max: 500 }) toAddress!: string;
  @Instant() sentAt!: string;
  @FreeText({ max: 200_000 }) text!: string;
}
export class ReceivedMessagesView {
  @Nested(() => ReceivedMessageView, { many: { max: 200 } }) items!: ReceivedMessageView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
export class ReceivedMessagesQuery extends PageQuery {
  /** Words of the subject or the text. */
  @FreeText({ max: 200, optional: true }) q?: string;
}

export class EditMessageRequest {
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
  @Text({ max: 200 }) subject!: string;
  @Text({ max: 50_000 }) text!: string;
}
export class ReleaseMessagesRequest {
  @Ref({ many: { min: 1, max: 200 } }) ids!: string[];
}
/** What became of each message that was to leave. */
export class ReleasedMessageView {
  @Ref() id!: string;
  @FreeText({ max: 500 }) toName!: string;
  @Nested(() => VerdictView) verdict!: VerdictView;
}
export class ReleasedMessagesView {
  @Int({ min: 0, max: 200 }) released!: number;
  @Nested(() => ReleasedMessageView, { many: { max: 200 } }) refused!: ReleasedMessageView[];
}

/** Kinds of messages that an edition has read before they leave. */
export class ReviewedKindsRequest {
  @Choice('HoldableKind', HOLDABLE_KINDS, { many: { max: 20 } }) kinds!: MessageKind[];
}
export class ReviewedKindsView {
  @Int(YEAR) edition!: number;
  @Choice('MessageKind', MESSAGE_KINDS, { many: { max: 20 } }) kinds!: MessageKind[];
}

/** What a mail provider says of a message that came back. */
export class BounceRequest {
  /** With or without its angle brackets. */
  @Text({ max: 500 }) messageId!: string;
  @Text({ max: 254 }) address!: string;
  /** Nobody reads this address; otherwise the mailbox was full, or its server away. */
  @Flag() permanent!: boolean;
  @FreeText({ max: 2000 }) reason!: string;
}
