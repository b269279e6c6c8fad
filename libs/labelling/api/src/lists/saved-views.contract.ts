import { LONGEST_VIEW_NAME, REVIEW_LISTS, type ReviewList } from '@fds/labelling/domain';
import { Choice, Flag, FreeText, Int, Nested, Ref, Text } from '@fds/shared/api-kit';

const LONGEST_QUERY = 4000;

export class SavedViewsQuery {
  @Choice('ReviewList', REVIEW_LISTS) list!: ReviewList;
  /** The edition whose rows are counted. */
  @Int({ min: 1992, max: 2200 }) year!: number;
}
export class SavedViewParam {
  @Ref() id!: string;
}
export class SaveViewRequest {
  @Choice('ReviewList', REVIEW_LISTS) list!: ReviewList;
  @Text({ max: LONGEST_VIEW_NAME, pattern: /\S/ }) name!: string;
  /** The query of the list's address; what is not understood of it is left out. */
  @FreeText({ max: LONGEST_QUERY }) query!: string;
  @Flag() shared!: boolean;
}
export class ChangeViewRequest {
  @Text({ max: LONGEST_VIEW_NAME, pattern: /\S/ }) name!: string;
  @FreeText({ max: LONGEST_QUERY }) query!: string;
  @Flag() shared!: boolean;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}

export class SavedViewView {
  @Ref() id!: string;
  @Choice('ReviewList', REVIEW_LISTS) list!: ReviewList;
  @FreeText({ max: LONGEST_VIEW_NAME }) name!: string;
  @FreeText({ max: LONGEST_QUERY }) query!: string;
  @Flag() shared!: boolean;
  /** The reader made it, and may change it. */
  @Flag() mine!: boolean;
  @FreeText({ max: 200 }) ownerName!: string;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class CountedViewView extends SavedViewView {
  @Int({ min: 0, max: 10_000_000 }) count!: number;
}
export class UsualViewCountView {
  @FreeText({ max: 30 }) code!: string;
  @Int({ min: 0, max: 10_000_000 }) count!: number;
}
/** The tabs of a list: those that everybody has, and those that were saved. */
export class SavedViewsView {
  @Nested(() => UsualViewCountView, { many: { max: 20 } }) usual!: UsualViewCountView[];
  @Nested(() => CountedViewView, { many: { max: 500 } }) saved!: CountedViewView[];
}
