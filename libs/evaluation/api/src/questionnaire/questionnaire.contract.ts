import { QuestionData, QuestionSectionData } from '@fds/questions/api';
import { LONGEST_OPTION, MOST_QUESTIONS, MOST_SECTIONS } from '@fds/questions/domain';
import { Flag, FreeText, Instant, Int, Nested, Text, VerdictView } from '@fds/shared/api-kit';

/** A little more than what is asked for: the rules of the engine say where it is too long, in words of their own. */
const SPARE = 2;
const COUNT = { min: 0, max: 10_000_000 };
const YEAR = { min: 1992, max: 2200 };
const NUMBER = { min: 0, max: 2147483647 };

/** What a questionnaire asks. */
class QuestionnaireData {
  @FreeText({ max: LONGEST_OPTION * SPARE }) title!: string;
  @Nested(() => QuestionSectionData, { many: { max: MOST_SECTIONS * SPARE } }) sections!: QuestionSectionData[];
  @Nested(() => QuestionData, { many: { max: MOST_QUESTIONS * SPARE } }) questions!: QuestionData[];
}
/** What is being written, whole; `revision` is the one that was read, 0 for none. */
export class SaveQuestionnaireRequest extends QuestionnaireData {
  @Int(NUMBER) revision!: number;
}
/** The writing that was read. */
export class QuestionnaireRevisionRequest {
  @Int(NUMBER) revision!: number;
}

/** A version as it was put to people. */
export class QuestionnaireVersionView extends QuestionnaireData {
  @Int({ min: 1, max: 2147483647 }) number!: number;
  @Instant() openedAt!: string;
}
/** The newest first. */
export class QuestionnaireVersionsView {
  @Nested(() => QuestionnaireVersionView, { many: { max: 1000 } }) items!: QuestionnaireVersionView[];
}
/** What an earlier edition asked. */
export class EarlierQuestionnaireView extends QuestionnaireData {
  @Int(YEAR) year!: number;
}
/** The latest year first. */
export class EarlierQuestionnairesView {
  @Nested(() => EarlierQuestionnaireView, { many: { max: 100 } }) items!: EarlierQuestionnaireView[];
}
export class ChosenOptionView {
  /** Of an option, or `row=option` in a grid. */
  @FreeText({ max: 130 }) code!: string;
  @Int(COUNT) count!: number;
}
/** How many holders have answered a question, sent or not. */
export class AnsweredQuestionView {
  @FreeText({ max: 60 }) code!: string;
  @Int(COUNT) count!: number;
  @Nested(() => ChosenOptionView, { many: { max: 2000 } }) options!: ChosenOptionView[];
}

/** The questionnaire of an edition, as whoever writes it reads it. */
export class QuestionnaireBuilderView extends QuestionnaireData {
  @Int(YEAR) year!: number;
  /** 0 while nothing was written. */
  @Int(NUMBER) revision!: number;
  /** What is written differs from what is put. */
  @Flag() changed!: boolean;
  /** What is put to holders; null while nothing is. */
  @Nested(() => QuestionnaireVersionView, { nullable: true }) put!: QuestionnaireVersionView | null;
  /** Holders who have begun to answer; with one, what is written next is another version. */
  @Int(COUNT) responses!: number;
  @Nested(() => AnsweredQuestionView, { many: { max: 500 } }) answered!: AnsweredQuestionView[];
  @Nested(() => VerdictView) change!: VerdictView;
}

export class BlankFormQuery {
  /** `1` for what is being written rather than what is put; the coordination's alone. */
  @Text({ max: 1, pattern: /^1$/, optional: true }) draft?: string;
}
