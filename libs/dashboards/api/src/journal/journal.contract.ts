import { ROLES, type Role } from '@fds/shared/kernel';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';

/** Who may have acted: a role, or the portal by itself. */
export const JOURNAL_ROLES = [...ROLES, 'system'] as const;
/** `only`: lines that a coordinator wrote in the place of a holder; `never`: all others. */
export const ON_BEHALF = ['only', 'never'] as const;

export class JournalQuery extends PageQuery {
  /** One action, `application.submitted`, or a subject with all its actions, `application`. */
  @FreeText({ max: 100, optional: true }) action?: string;
  /** Part of the name or mail address of who acted. */
  @FreeText({ max: 200, optional: true }) who?: string;
  /** Part of the title or name of what was concerned, or its exact id. */
  @FreeText({ max: 200, optional: true }) subject?: string;
  @Choice('JournalRole', JOURNAL_ROLES, { optional: true }) role?: (typeof JOURNAL_ROLES)[number];
  /** First and last day, in the region. */
  @DateOnly({ optional: true }) from?: string;
  @DateOnly({ optional: true }) to?: string;
  @Choice('JournalOnBehalf', ON_BEHALF, { optional: true }) onBehalf?: (typeof ON_BEHALF)[number];
  /** Network address, exact. */
  @FreeText({ max: 100, optional: true }) address?: string;
}
export class JournalIdParam {
  @Text({ max: 100 }) id!: string;
}

/** A line of the journal, in words. */
export class JournalEntryView {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) id!: number;
  @Instant() at!: string;
  /** Who acted; the portal itself when null. */
  @FreeText({ max: 500, nullable: true }) who!: string | null;
  @FreeText({ max: 50 }) role!: string;
  /** The organisation in whose holder's place a coordinator acted. */
  @FreeText({ max: 500, nullable: true }) onBehalfOf!: string | null;
  @FreeText({ max: 100 }) action!: string;
  @FreeText({ max: 200 }) what!: string;
  /** Title or name of what was concerned, as it is now; empty when it is gone. */
  @FreeText({ max: 500 }) subject!: string;
  @Int({ min: 1900, max: 2999, nullable: true }) editionYear!: number | null;
}
export class JournalDifferenceView {
  @FreeText({ max: 500 }) field!: string;
  @FreeText({ max: 2000, nullable: true }) before!: string | null;
  @FreeText({ max: 2000, nullable: true }) after!: string | null;
}
/** What a line says beside who and when. */
export class JournalDetailView {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) id!: number;
  @FreeText({ max: 100, nullable: true }) address!: string | null;
  /** The values were erased, as the law or the person asked. */
  @Flag() erased!: boolean;
  @Flag() sealed!: boolean;
  @Nested(() => JournalDifferenceView, { many: { max: 300 } }) differences!: JournalDifferenceView[];
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

/** What the coordination did in an organisation's place, as its team reads it. */
export class ActView {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) id!: number;
  @Instant() at!: string;
  @FreeText({ max: 500, nullable: true }) who!: string | null;
  @FreeText({ max: 200 }) what!: string;
  @FreeText({ max: 500 }) subject!: string;
}
export class ActsPageView {
  @Ref() organisationId!: string;
  @Nested(() => ActView, { many: { max: 200 } }) items!: ActView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
export type JournalRole = Role | 'system';
