import { NEED_DIRECTIONS, NEED_KINDS, type NeedDirection, type NeedKind } from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { APPLICATION_STATES, type ApplicationState } from '@fds/shared/kernel';

export const ANSWERED = ['yes', 'no'] as const;

export class NeedsQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) edition!: number;
  @Choice('NeedDirection', NEED_DIRECTIONS, { optional: true }) direction?: NeedDirection;
  @Choice('NeedKind', NEED_KINDS, { optional: true }) what?: NeedKind;
  @Text({ max: 3, pattern: /^(\d{2,3}|2[AB])$/, optional: true }) department?: string;
  @Choice('Answered', ANSWERED, { optional: true }) answered?: (typeof ANSWERED)[number];
  /** Words of the need, the project or the organisation. */
  @FreeText({ max: 200, optional: true }) q?: string;
}
export class NeedParams {
  @Ref() id!: string;
  @Ref() key!: string;
}

/** Something that a holder looks for, or offers. */
export class NeedView {
  @Ref() applicationId!: string;
  /** Key of the row in its dossier. */
  @FreeText({ max: 80 }) key!: string;
  @FreeText({ max: 20 }) reference!: string;
  @Choice('NeedDirection', NEED_DIRECTIONS) direction!: NeedDirection;
  @Choice('NeedKind', NEED_KINDS) what!: NeedKind;
  @FreeText({ max: 20_000 }) details!: string;
  @FreeText({ max: 1000 }) project!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @FreeText({ max: 3, many: { max: 200 } }) departments!: string[];
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  /** When the coordination last answered; null while it has not. */
  @Instant({ nullable: true }) answeredAt!: string | null;
}
export class NeedsPageView {
  @Nested(() => NeedView, { many: { max: 200 } }) items!: NeedView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  /** Of the edition, whatever the filters: not answered yet. */
  @Int({ min: 0, max: 1_000_000_000 }) waiting!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
/** What goes the other way, of the same kind, in the same department. */
export class NeedMatchesView {
  @Nested(() => NeedView, { many: { max: 20 } }) items!: NeedView[];
  /** There are more than are shown. */
  @Flag() more!: boolean;
}
/** What the coordination has answered to one's own needs. */
export class NeedAnswerView {
  @FreeText({ max: 80 }) key!: string;
  @Instant() answeredAt!: string;
  @Int({ min: 1, max: 1_000_000 }) answers!: number;
}
export class NeedAnswersView {
  @Nested(() => NeedAnswerView, { many: { max: 100 } }) items!: NeedAnswerView[];
}
