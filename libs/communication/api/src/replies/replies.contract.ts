import { MAIL_OUTCOMES, type MailOutcome } from '@fds/communication/domain';
import { Choice, Flag, FreeText, Int, Nested, Text } from '@fds/shared/api-kit';

const MOST_TEXT = 2_000_000;

export class MailedHeader {
  @Text({ max: 200 }) name!: string;
  @FreeText({ max: 10_000 }) value!: string;
}
export class MailedFile {
  @FreeText({ max: 1000 }) name!: string;
  /** Media type as the sender says; what it is, is read from its bytes. */
  @FreeText({ max: 200 }) type!: string;
  /** Its bytes in base64. */
  @FreeText({ max: 40_000_000 }) content!: string;
  /** A picture that the text shows. */
  @Flag({ optional: true }) within?: boolean;
}
/** A mail that the provider has read already; the raw message itself (RFC 5322) may be sent instead. */
export class MailedReplyRequest {
  @Text({ max: 1000 }) messageId!: string;
  @FreeText({ max: 1000 }) from!: string;
  /** Every address it was sent to, the envelope's among them. */
  @Text({ max: 1000, many: { min: 1, max: 100 } }) to!: string[];
  @FreeText({ max: MOST_TEXT, optional: true }) text?: string;
  @FreeText({ max: MOST_TEXT, optional: true }) html?: string;
  @Nested(() => MailedHeader, { many: { max: 200 }, optional: true }) headers?: MailedHeader[];
  @Nested(() => MailedFile, { many: { max: 50 }, optional: true }) files?: MailedFile[];
}

export class MailOutcomeView {
  @Choice('MailOutcome', MAIL_OUTCOMES) outcome!: MailOutcome;
  @Int({ min: 1, max: 1_000_000_000 }) count!: number;
}
/** Mails that came in within the last thirty days, and what became of them. */
export class ReceivedMailsView {
  /** Answers by mail are taken. */
  @Flag() open!: boolean;
  @Nested(() => MailOutcomeView, { many: { max: 20 } }) outcomes!: MailOutcomeView[];
}
