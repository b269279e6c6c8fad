import { ATTACHMENT_KINDS, MOST_ALTERNATIVE, MOST_CREDIT, type AttachmentKind } from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';

const MOST_BYTES = 2147483647;

// -- requests

export class AttachmentParam {
  @Ref() id!: string;
  @Ref() attachmentId!: string;
}

/** What is said of a file besides its bytes, which are the body. */
export class AddAttachmentQuery {
  /** The sender's name for it; what it is, is read from its bytes. */
  @Text({ max: 1000 }) name!: string;
  /** The event or activity it belongs to; none: the whole dossier. */
  @Ref({ optional: true }) event?: string;
  /** Refuses anything else; none: what the bytes are. */
  @Choice('AttachmentKind', ATTACHMENT_KINDS, { optional: true }) kind?: AttachmentKind;
}

/** What changes; the other stays. */
export class DescribeAttachmentRequest {
  @FreeText({ max: MOST_CREDIT, optional: true }) credit?: string;
  /** What stood there when it was read; without it the last word counts. */
  @FreeText({ max: MOST_CREDIT, optional: true }) creditWas?: string;
  @FreeText({ max: MOST_ALTERNATIVE, optional: true }) alternative?: string;
  @FreeText({ max: MOST_ALTERNATIVE, optional: true }) alternativeWas?: string;
}

// -- views

export class AttachmentView {
  @Ref() id!: string;
  @Ref({ nullable: true }) eventId!: string | null;
  @Choice('AttachmentKind', ATTACHMENT_KINDS) kind!: AttachmentKind;
  @FreeText({ max: 160 }) name!: string;
  /** Media type, read from the bytes. */
  @FreeText({ max: 120 }) type!: string;
  @Int({ min: 0, max: MOST_BYTES }) bytes!: number;
  /** Where its bytes are. */
  @FreeText({ max: 200 }) address!: string;
  /** Where a small picture of it is; null for a document. */
  @FreeText({ max: 200, nullable: true }) preview!: string | null;
  @FreeText({ max: MOST_CREDIT }) credit!: string;
  @FreeText({ max: MOST_ALTERNATIVE }) alternative!: string;
  /** What it still lacks before the dossier is sent, in French sentences. */
  @FreeText({ max: 200, many: { max: 2 } }) lacking!: string[];
  @Instant() addedAt!: string;
  /** It was taken away: it may be brought back. */
  @Flag() removed!: boolean;
}
export class AttachmentUsageView {
  @Int({ min: 0, max: 100_000 }) files!: number;
  @Int({ min: 0, max: 9_007_199_254_740_991 }) bytes!: number;
}
/** A file that was added, and what was changed in its name. */
export class AddedAttachmentView {
  @Nested(() => AttachmentView) attachment!: AttachmentView;
  /** French; null when the name stayed as it was given. */
  @FreeText({ max: 500, nullable: true }) notice!: string | null;
  @Nested(() => AttachmentUsageView) usage!: AttachmentUsageView;
}
export class AttachmentLimitsView {
  @Int({ min: 1, max: MOST_BYTES }) imageBytes!: number;
  @Int({ min: 1, max: MOST_BYTES }) documentBytes!: number;
  @Int({ min: 1, max: 100_000 }) files!: number;
  @Int({ min: 1, max: 9_007_199_254_740_991 }) dossierBytes!: number;
}
/** The files of a dossier, those of its messages apart. */
export class AttachmentsView {
  @Nested(() => AttachmentView, { many: { max: 1000 } }) items!: AttachmentView[];
  @Nested(() => AttachmentUsageView) usage!: AttachmentUsageView;
  @Nested(() => AttachmentLimitsView) limits!: AttachmentLimitsView;
  /** Whether this person may add files to the whole dossier; else why not. */
  @Flag() writable!: boolean;
  /** French; null when they may. */
  @FreeText({ max: 500, nullable: true }) why!: string | null;
}
