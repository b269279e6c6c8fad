import { FreeText, Instant, Int, Nested, PageQuery } from '@fds/shared/api-kit';

export class JournalQuery extends PageQuery {
  /** One action, `application.submitted`, or a subject with all its actions, `application`. */
  @FreeText({ max: 100, optional: true }) action?: string;
  /** Part of the name or mail address of who acted, or the exact id of what was concerned. */
  @FreeText({ max: 200, optional: true }) q?: string;
}

/** A line of the journal, in words. */
export class JournalEntryView {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) id!: number;
  @Instant() at!: string;
  /** Who acted; the portal itself when null. */
  @FreeText({ max: 500, nullable: true }) who!: string | null;
  @FreeText({ max: 50 }) role!: string;
  @FreeText({ max: 100 }) action!: string;
  @FreeText({ max: 200 }) what!: string;
  /** Title or name of what was concerned, as it is now; empty when it is gone. */
  @FreeText({ max: 500 }) subject!: string;
  @Int({ min: 1900, max: 2999, nullable: true }) editionYear!: number | null;
}
export class JournalActionView {
  @FreeText({ max: 100 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
}
export class JournalPageView {
  @Nested(() => JournalEntryView, { many: { max: 200 } }) items!: JournalEntryView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** The subjects that can be filtered on. */
  @Nested(() => JournalActionView, { many: { max: 100 } }) subjects!: JournalActionView[];
}
