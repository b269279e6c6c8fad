import { FreeText, Int, Nested, Text } from '@fds/shared/api-kit';

const CODE = { max: 60 };
const COUNT = { min: 0, max: 10_000_000 };

/** Words written beside « autre », and the options under which they are counted. */
export class RecodeWordsRequest {
  @Text(CODE) question!: string;
  /** As one of those who wrote them did; the same words in another spelling go with them. */
  @Text({ max: 1000 }) words!: string;
  /** Empty to count them under « autre » again. */
  @FreeText({ ...CODE, many: { max: 50 } }) options!: string[];
  /** Under which they were counted when that was chosen; somebody who recoded them meanwhile is not overwritten. */
  @FreeText({ ...CODE, many: { max: 50 } }) was!: string[];
}
export class WrittenWordsView {
  @FreeText({ max: 60 }) question!: string;
  /** In the spelling that was written most often. */
  @FreeText({ max: 10_000 }) words!: string;
  @Int(COUNT) count!: number;
  /** Options under which they are counted instead; none while they are not recoded. */
  @FreeText({ ...CODE, many: { max: 50 } }) options!: string[];
}
export class RecodedOptionView {
  @FreeText(CODE) code!: string;
  @FreeText({ max: 1000 }) label!: string;
}
/** A question whose words can be recoded, with the answers under which they can be counted. */
export class RecodableQuestionView {
  @FreeText(CODE) code!: string;
  @FreeText({ max: 2000 }) label!: string;
  @Nested(() => RecodedOptionView, { many: { max: 100 } }) options!: RecodedOptionView[];
}
/** Every text that was written beside « autre », by question, the most frequent first. */
export class WrittenWordsListView {
  @Nested(() => WrittenWordsView, { many: { max: 5000 } }) items!: WrittenWordsView[];
  @Nested(() => RecodableQuestionView, { many: { max: 200 } }) questions!: RecodableQuestionView[];
}
