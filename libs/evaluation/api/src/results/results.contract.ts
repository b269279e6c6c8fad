import { Choice, Figure, Flag, FreeText, Instant, Int, Nested } from '@fds/shared/api-kit';
import { QuestionData, QuestionSectionData } from '@fds/questions/api';
import { CROSSINGS, type Crossing } from '@fds/evaluation/domain';
import { QUESTION_TYPES, type QuestionType } from '@fds/questions/domain';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };
const RESULT_ROW_KINDS = ['option', 'group'] as const;

export class ResultsQuery {
  @Choice('ResultsCrossing', CROSSINGS, { optional: true }) by?: Crossing;
  /** Code of the question whose answers tell the others apart; with `by=question`. */
  @FreeText({ max: 60, optional: true }) question?: string;
}

/** One part of the respondents; its code is empty for those of whom it is not known. */
export class ResultsStratumView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 500 }) label!: string;
  @Int(COUNT) respondents!: number;
}
/** How a question was answered by one part of the respondents; every number is null where it is masked. */
export class ResultCellView {
  @Flag() masked!: boolean;
  /** The base of the shares. */
  @Int({ ...COUNT, nullable: true }) answered!: number | null;
  @Int({ ...COUNT, nullable: true }) declined!: number | null;
  @Int({ ...COUNT, nullable: true }) leftOut!: number | null;
  @Int({ ...COUNT, nullable: true }) notAsked!: number | null;
  @Figure({ nullable: true }) sum!: number | null;
  @Figure({ nullable: true }) mean!: number | null;
  @Figure({ nullable: true }) median!: number | null;
}
/** Null where it is masked. */
export class ResultCountView {
  @Int({ ...COUNT, nullable: true }) count!: number | null;
}
export class ResultRowView {
  @Choice('ResultRowKind', RESULT_ROW_KINDS) kind!: (typeof RESULT_ROW_KINDS)[number];
  /** Row of a grid; empty for the others. */
  @FreeText({ max: 60 }) part!: string;
  @FreeText({ max: 1000 }) partLabel!: string;
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 1000 }) label!: string;
  @Flag() unknown!: boolean;
  /** The whole first, then by stratum. */
  @Nested(() => ResultCountView, { many: { max: 200 } }) counts!: ResultCountView[];
}
export class QuestionResultView {
  @FreeText({ max: 60 }) code!: string;
  @Choice('QuestionType', QUESTION_TYPES) type!: QuestionType;
  @FreeText({ max: 2000 }) label!: string;
  /** The whole first, then by stratum. */
  @Nested(() => ResultCellView, { many: { max: 200 } }) cells!: ResultCellView[];
  @Nested(() => ResultRowView, { many: { max: 5000 } }) rows!: ResultRowView[];
}
/** What an edition answered, question by question. */
export class ResultsView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('ResultsCrossing', CROSSINGS, { nullable: true }) by!: Crossing | null;
  @FreeText({ max: 60, nullable: true }) question!: string | null;
  /** Small groups are not shown to this reader. */
  @Flag() masked!: boolean;
  @Int(COUNT) invited!: number;
  @Int(COUNT) respondents!: number;
  @Nested(() => ResultsStratumView, { many: { max: 200 } }) strata!: ResultsStratumView[];
  @Nested(() => QuestionResultView, { many: { max: 200 } }) questions!: QuestionResultView[];
}
/** The same as a file for other programs, with the questions as they were put: the code book of the figures. */
export class ResultsFileView {
  @Instant() computedAt!: string;
  @FreeText({ max: 1000 }) title!: string;
  @Nested(() => QuestionSectionData, { many: { max: 100 } }) sections!: QuestionSectionData[];
  @Nested(() => QuestionData, { many: { max: 200 } }) codeBook!: QuestionData[];
  @Nested(() => ResultsView) results!: ResultsView;
}
