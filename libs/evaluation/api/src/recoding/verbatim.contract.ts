import { Flag, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';

const COUNT = { min: 0, max: 10_000_000 };
const THEME = { max: 60 };

export class VerbatimsQuery extends PageQuery {
  @FreeText({ max: 60, optional: true }) question?: string;
  /** Words that the text holds. */
  @FreeText({ max: 200, optional: true }) q?: string;
  @FreeText({ ...THEME, optional: true }) theme?: string;
}
export class VerbatimView {
  @Ref() responseId!: string;
  @FreeText({ max: 60 }) question!: string;
  @FreeText({ max: 2000 }) questionLabel!: string;
  @FreeText({ max: 10_000 }) text!: string;
  /** Who answered; empty for the committee, and where nobody knows. */
  @FreeText({ max: 500 }) author!: string;
  @FreeText({ ...THEME, many: { max: 20 } }) themes!: string[];
  @Flag() hidden!: boolean;
  @FreeText({ max: 500 }) hiddenReason!: string;
}
export class VerbatimThemeView {
  @FreeText(THEME) theme!: string;
  @Int(COUNT) count!: number;
}
export class VerbatimQuestionView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 2000 }) label!: string;
}
/** Texts that were answered, question by question. */
export class VerbatimsView {
  @Nested(() => VerbatimView, { many: { max: 200 } }) items!: VerbatimView[];
  @Int(COUNT) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => VerbatimThemeView, { many: { max: 200 } }) themes!: VerbatimThemeView[];
  @Nested(() => VerbatimQuestionView, { many: { max: 200 } }) questions!: VerbatimQuestionView[];
}
/** What stood when that was chosen: somebody who noted something else meanwhile is not overwritten. */
export class MarkedVerbatimData {
  @FreeText({ ...THEME, many: { max: 20 } }) themes!: string[];
  @Flag() hidden!: boolean;
}
export class MarkVerbatimRequest {
  @Ref() responseId!: string;
  @Text({ max: 60 }) question!: string;
  @Text({ ...THEME, many: { max: 20 } }) themes!: string[];
  @Flag() hidden!: boolean;
  /** Why it is hidden; asked for where it is. */
  @FreeText({ max: 500 }) reason!: string;
  @Nested(() => MarkedVerbatimData) was!: MarkedVerbatimData;
}
