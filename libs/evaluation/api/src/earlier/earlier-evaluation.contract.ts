import { FreeText, Int, Nested } from '@fds/shared/api-kit';

/** One question of the evaluation, and what was answered, in the words that were read then. */
export class EarlierAnswerView {
  @FreeText({ max: 500 }) question!: string;
  @FreeText({ max: 20_000 }) answer!: string;
}
/** What the holder of a dossier answered to the evaluation of the edition before. */
export class EarlierEvaluationView {
  /** The last edition before the dossier's in which its holder had a dossier; null when there is none. */
  @Int({ min: 1992, max: 2200, nullable: true }) year!: number | null;
  /** In the order of the questions; empty when nothing was answered. */
  @Nested(() => EarlierAnswerView, { many: { max: 200 } }) answers!: EarlierAnswerView[];
}
