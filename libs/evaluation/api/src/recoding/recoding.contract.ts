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
}
export class WrittenWordsView {
  @FreeText({ max: 60 }) question!: string;
  /** In the spelling that was written most often. */
  @FreeText({ max: 10_000 }) words!: string;
  @Int(COUNT) count!: number;
  /** Options under which they are counted instead; none while they are not recoded. */
  @FreeText({ ...CODE, many: { max: 50 } }) options!: string[];
}
/** Every text that was written beside « autre », by question, the most frequent first. */
export class WrittenWordsListView {
  @Nested(() => WrittenWordsView, { many: { max: 5000 } }) items!: WrittenWordsView[];
}
