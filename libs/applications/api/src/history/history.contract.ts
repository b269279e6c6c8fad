import { HISTORY_ACTIONS, type HistoryAction } from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery } from '@fds/shared/api-kit';
import { ROLES } from '@fds/shared/kernel';

/** Who may have acted: a role, or the portal by itself. */
export const HISTORY_ROLES = [...ROLES, 'system'] as const;

export class HistoryQuery extends PageQuery {}

export class HistoryChangeView {
  /** Title of the event or activity; null for the project as a whole. */
  @FreeText({ max: 1_000_000, nullable: true }) item!: string | null;
  /** French, shown as is. */
  @FreeText({ max: 1000 }) label!: string;
  @FreeText({ max: 1000, nullable: true }) before!: string | null;
  @FreeText({ max: 1000, nullable: true }) after!: string | null;
}
/** One thing done to the dossier; saves of one person on one page, close to each other, are one. */
export class HistoryLineView {
  @Choice('HistoryAction', HISTORY_ACTIONS) action!: HistoryAction;
  /** French, shown as is. */
  @FreeText({ max: 200 }) what!: string;
  @Instant() from!: string;
  @Instant() to!: string;
  /** Null when the person is not known any more, or is the coordination before the holder. */
  @FreeText({ max: 300, nullable: true }) who!: string | null;
  @Choice('HistoryRole', HISTORY_ROLES) role!: (typeof HISTORY_ROLES)[number];
  /** The coordination did it in the holder's place. */
  @Flag() inPlace!: boolean;
  @Nested(() => HistoryChangeView, { many: { max: 5000 } }) changes!: HistoryChangeView[];
  /** Its values were erased, since they spoke of somebody. */
  @Flag() erased!: boolean;
}
export class HistoryView {
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Nested(() => HistoryLineView, { many: { max: 200 } }) items!: HistoryLineView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
