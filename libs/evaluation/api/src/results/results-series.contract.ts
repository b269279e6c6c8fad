import { Choice, Figure, FreeText, Int, Nested } from '@fds/shared/api-kit';
import { SERIES_CHANGES, type SeriesChange } from '@fds/questions/domain';
import { ResultCountView } from './results.contract';

/** How a question was answered in one year, under the answers of the latest. */
export class ComparedPointView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** In the words of that year. */
  @FreeText({ max: 2000 }) label!: string;
  /** What was put otherwise than the year before. */
  @Choice('SeriesChange', SERIES_CHANGES, { many: { max: 5 } }) changes!: SeriesChange[];
  /** The base of the shares; null where it is masked. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) answered!: number | null;
  @Figure({ nullable: true }) mean!: number | null;
  /** By option of the latest year, row after row in a grid; null where it is masked, or where nothing of that year is the same. */
  @Nested(() => ResultCountView, { many: { max: 2000 } }) counts!: ResultCountView[];
}
export class ComparedQuestionView {
  @FreeText({ max: 60 }) code!: string;
  /** The earliest first. */
  @Nested(() => ComparedPointView, { many: { max: 50 } }) points!: ComparedPointView[];
}
/** The questions of an edition that earlier ones put too. */
export class ResultsSeriesView {
  @Nested(() => ComparedQuestionView, { many: { max: 200 } }) questions!: ComparedQuestionView[];
}
