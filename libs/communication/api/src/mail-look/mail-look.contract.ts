import { FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { LOOK_COLOUR, MOST_LOOK_FOOT, MOST_LOOK_TITLE, MOST_PARTNERS } from '@fds/shared/kernel';

const SIDE = { min: 1, max: 2000 };

export class MailImageParam {
  @Ref() id!: string;
}

/** An image that was sent before, in its place. */
export class MailImageEntry {
  @Ref() id!: string;
  /** What is read where it is not shown. */
  @Text({ max: 120, pattern: /\S/ }) alt!: string;
}
export class SaveMailLookRequest {
  /** The one that was read; 0 while nobody has written any. */
  @Int({ min: 0, max: 2147483647 }) number!: number;
  /** Words of the band above the letter; empty: no band. */
  @FreeText({ max: MOST_LOOK_TITLE }) title!: string;
  /** `#RRGGBB` */
  @Text({ max: 7, pattern: LOOK_COLOUR }) colour!: string;
  @Nested(() => MailImageEntry, { nullable: true }) logo!: MailImageEntry | null;
  @Nested(() => MailImageEntry, { many: { max: MOST_PARTNERS } }) partners!: MailImageEntry[];
  /** Who writes, from where. */
  @FreeText({ max: MOST_LOOK_FOOT }) foot!: string;
}

/** An image as mails carry it: drawn anew as a small PNG. */
export class SentMailImageView {
  @Ref() id!: string;
  /** Pixels. */
  @Int(SIDE) width!: number;
  @Int(SIDE) height!: number;
  /** What each mail weighs more with it. */
  @Int({ min: 0, max: 2147483647 }) bytes!: number;
}
export class MailImageView extends SentMailImageView {
  @FreeText({ max: 120 }) alt!: string;
}
/** What the mails of an edition wear. */
export class MailLookView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** 0: nobody has written any. */
  @Int({ min: 0, max: 2147483647 }) number!: number;
  @FreeText({ max: MOST_LOOK_TITLE }) title!: string;
  @FreeText({ max: 7 }) colour!: string;
  @Nested(() => MailImageView, { nullable: true }) logo!: MailImageView | null;
  @Nested(() => MailImageView, { many: { max: MOST_PARTNERS } }) partners!: MailImageView[];
  @FreeText({ max: MOST_LOOK_FOOT }) foot!: string;
  @Instant({ nullable: true }) writtenAt!: string | null;
  @Nested(() => VerdictView) change!: VerdictView;
}
