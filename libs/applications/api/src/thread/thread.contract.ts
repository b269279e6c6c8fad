import {
  MESSAGE_CIRCLES,
  MOST_OF_A_MESSAGE,
  THREAD_SHOWN,
  THREAD_WAITS,
  type MessageCircle,
  type ThreadShown,
  type ThreadWait,
} from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';

/** Whose word it is, as its readers see it. */
export const AUTHOR_SIDES = ['team', 'partner', 'coordination'] as const;
export type AuthorSide = (typeof AUTHOR_SIDES)[number];

// -- requests

export class MessageParams {
  @Ref() id!: string;
  @Ref() messageId!: string;
}
export class MessagesQuery extends PageQuery {
  @Choice('MessageCircle', MESSAGE_CIRCLES) circle!: MessageCircle;
  /** Only what speaks of this item: an event, an activity, or the dossier itself for its project. */
  @Ref({ optional: true }) item?: string;
  /** And only of this field of it. */
  @FreeText({ max: 80, optional: true }) field?: string;
}
export class WriteMessageRequest {
  @Choice('MessageCircle', MESSAGE_CIRCLES) circle!: MessageCircle;
  @Text({ max: MOST_OF_A_MESSAGE, pattern: /\S/ }) text!: string;
  /** What it speaks of; the dossier's own id for a field of the project. Absent for the whole. */
  @Ref({ optional: true, nullable: true }) item?: string | null;
  @FreeText({ max: 80, optional: true, nullable: true }) field?: string | null;
  /** Key of the row of « je cherche, je propose » that it answers. */
  @Ref({ optional: true, nullable: true }) needKey?: string | null;
}
export class MessageFileQuery {
  /** The sender's name for it; what it is, is read from its bytes. */
  @Text({ max: 1000 }) name!: string;
}
export class ReadUpToRequest {
  @Choice('MessageCircle', MESSAGE_CIRCLES) circle!: MessageCircle;
  /** The latest message that was on screen. */
  @Instant() upTo!: string;
}
export class ThreadsQuery extends PageQuery {
  @Int({ min: 1992, max: 2200, optional: true }) edition?: number;
  /** Only what is to be read, or waits for one side. */
  @Choice('ThreadShown', THREAD_SHOWN, { optional: true }) show?: ThreadShown;
  /** Words of the title or of the organisation. */
  @FreeText({ max: 200, optional: true }) q?: string;
  /** Department of one of its events, or of the holder's seat. */
  @Text({ max: 3, pattern: /^\w{2,3}$/, optional: true }) department?: string;
}
export class UnreadQuery {
  @Int({ min: 1992, max: 2200, optional: true }) edition?: number;
}

// -- views

export class MessageAuthorView {
  /** Null once the account is erased. */
  @FreeText({ max: 200, nullable: true }) name!: string | null;
  @FreeText({ max: 8 }) initials!: string;
  @Choice('AuthorSide', AUTHOR_SIDES) side!: AuthorSide;
  @Flag() me!: boolean;
}
export class MessageAboutView {
  @Ref() item!: string;
  /** Title of the event or activity; null for the project, or for an item that is gone. */
  @FreeText({ max: 1000, nullable: true }) title!: string | null;
  @FreeText({ max: 80, nullable: true }) field!: string | null;
  @FreeText({ max: 200, nullable: true }) fieldLabel!: string | null;
  /** The item was removed since. */
  @Flag() gone!: boolean;
}
export class MessageFileView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
}
export class MessageView {
  @Ref() id!: string;
  @Choice('MessageCircle', MESSAGE_CIRCLES) circle!: MessageCircle;
  @Nested(() => MessageAuthorView) author!: MessageAuthorView;
  @FreeText({ max: MOST_OF_A_MESSAGE }) text!: string;
  @Instant() writtenAt!: string;
  @Nested(() => MessageAboutView, { nullable: true }) about!: MessageAboutView | null;
  @Ref({ nullable: true }) needKey!: string | null;
  @Instant({ nullable: true }) resolvedAt!: string | null;
  @Flag() unread!: boolean;
  /** It came as an answer by mail, of which the portal keeps the whole text. */
  @Flag() byMail!: boolean;
  @Nested(() => MessageFileView, { many: { max: 50 } }) files!: MessageFileView[];
}
export class CircleView {
  @Choice('MessageCircle', MESSAGE_CIRCLES) circle!: MessageCircle;
  @Int({ min: 0, max: 1_000_000_000 }) unread!: number;
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
}
/** A page of a circle: the newest page first, each in the order it was written in. */
export class MessagesPageView {
  /** Title of the dossier, and its holder. */
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
  /** The circles that are open to the asker. */
  @Nested(() => CircleView, { many: { max: 3 } }) circles!: CircleView[];
  /** The asker is an invited partner and names its activity in every message. */
  @Nested(() => MessageAboutView, { many: { max: 200 } }) onlyAbout!: MessageAboutView[];
  @Nested(() => MessageView, { many: { max: 200 } }) items!: MessageView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

/** A circle of a dossier in the overview of all of them. */
export class ThreadView {
  @Ref() applicationId!: string;
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Choice('MessageCircle', MESSAGE_CIRCLES) circle!: MessageCircle;
  @Int({ min: 0, max: 1_000_000_000 }) unread!: number;
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  /** Beginning of the latest message, on one line. */
  @FreeText({ max: 200 }) last!: string;
  @Nested(() => MessageAuthorView) lastBy!: MessageAuthorView;
  @Ref() lastId!: string;
  @Instant() lastAt!: string;
  /** Who is expected to speak next, for the asker; null for nobody, and for what a team says to itself. */
  @Choice('ThreadWait', THREAD_WAITS, { nullable: true }) waits!: ThreadWait | null;
}
/** How many threads there are, whatever is shown of them. */
export class ThreadCountsView {
  @Int({ min: 0, max: 1_000_000_000 }) all!: number;
  @Int({ min: 0, max: 1_000_000_000 }) unread!: number;
  @Int({ min: 0, max: 1_000_000_000 }) us!: number;
  @Int({ min: 0, max: 1_000_000_000 }) them!: number;
}
export class ThreadsPageView {
  @Nested(() => ThreadCountsView) counts!: ThreadCountsView;
  @Nested(() => ThreadView, { many: { max: 200 } }) items!: ThreadView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
export class UnreadView {
  @Ref() applicationId!: string;
  @Int({ min: 1, max: 1_000_000_000 }) unread!: number;
}
/** What waits to be read: in all, and by dossier (the 1 000 with the latest messages). */
export class UnreadMessagesView {
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Nested(() => UnreadView, { many: { max: 1000 } }) applications!: UnreadView[];
}
