import { CoordinationContactView } from '../contact/contact.contract';
import { Email, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';

export class CorrectionView {
  @FreeText({ max: 200 }) path!: string;
  @FreeText({ max: 200 }) words!: string;
}

/** One thing that the portal holds on people, in French sentences. */
export class HoldingView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 200 }) title!: string;
  @FreeText({ max: 1000 }) what!: string;
  @FreeText({ max: 1000 }) why!: string;
  /** Legal basis. */
  @FreeText({ max: 300 }) basis!: string;
  @FreeText({ max: 1000 }) keeps!: string;
  @FreeText({ max: 500 }) readers!: string;
  /** What becomes of it when the account is erased. */
  @FreeText({ max: 1000 }) erasure!: string;
}
export class StorageTermView {
  @FreeText({ max: 200 }) of!: string;
  /** How long, in words. */
  @FreeText({ max: 50 }) term!: string;
  @FreeText({ max: 300 }) source!: string;
}

/** What is kept, why and how long: the same for everyone. */
export class PrivacyView {
  @Nested(() => HoldingView, { many: { max: 100 } }) holdings!: HoldingView[];
  @Nested(() => StorageTermView, { many: { max: 50 } }) terms!: StorageTermView[];
  /** Whom to write to; null when neither the administration nor the installation says. */
  @Nested(() => CoordinationContactView, { nullable: true }) contact!: CoordinationContactView | null;
}

export class OwnHoldingView extends HoldingView {
  /** How many things are held on this person. */
  @Int({ min: 0, max: 1_000_000_000 }) count!: number;
  @Nested(() => CorrectionView, { nullable: true }) corrected!: CorrectionView | null;
}

/** What the portal holds on whoever asks. */
export class OwnDataView {
  @FreeText({ max: 500 }) name!: string;
  @Email() email!: string;
  @Nested(() => OwnHoldingView, { many: { max: 100 } }) holdings!: OwnHoldingView[];
  /** Whether the account may be erased by its person. */
  @Nested(() => VerdictView) erasing!: VerdictView;
  /** What erasure would entail for this very person, in French sentences. */
  @FreeText({ max: 1000, many: { max: 200 } }) consequences!: string[];
}

export class EraseAccountRequest {
  /** The mail address of the account, typed again. */
  @Text({ max: 254 }) confirmation!: string;
}

export class ClearingView {
  @FreeText({ max: 60 }) code!: string;
  /** French, read after the count. */
  @FreeText({ max: 200 }) title!: string;
  @Int({ min: 0, max: 1_000_000_000 }) count!: number;
}
export class KeptAccountView {
  @Ref() personId!: string;
  @FreeText({ max: 500 }) name!: string;
  @FreeText({ max: 1000, many: { max: 50 } }) reasons!: string[];
}

/** The last round of the clearing that the portal does by itself. */
export class RetentionView {
  /** Null before the first one. */
  @Instant({ nullable: true }) begunAt!: string | null;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Nested(() => ClearingView, { many: { max: 100 } }) cleared!: ClearingView[];
  /** Idle accounts left open. */
  @Nested(() => KeptAccountView, { many: { max: 200 } }) kept!: KeptAccountView[];
  /** True while a round is at work, or when the last one was cut short. */
  @Flag() unfinished!: boolean;
}
