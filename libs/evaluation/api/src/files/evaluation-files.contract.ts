import { Flag, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { EvaluationFileView, EvaluationParam } from '../response/response.contract';

export class EvaluationFileParam extends EvaluationParam {
  @Ref() fileId!: string;
}
export class AddEvaluationFileQuery {
  /** Code of the question that it answers. */
  @Text({ max: 60 }) question!: string;
  /** The sender's name for it; what it is, is read from its bytes, which are the body. */
  @Text({ max: 1000 }) name!: string;
}
export class EvaluationFilesQuery extends PageQuery {
  /** Of this question alone. */
  @FreeText({ max: 60, optional: true }) question?: string;
}
/** A file among those of a whole edition. */
export class SentEvaluationFileView extends EvaluationFileView {
  @FreeText({ max: 2000 }) questionLabel!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  /** Where its bytes are. */
  @FreeText({ max: 200 }) address!: string;
}
/** The files of the responses that were sent. */
export class SentEvaluationFilesView {
  @Nested(() => SentEvaluationFileView, { many: { max: 200 } }) items!: SentEvaluationFileView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** A question of the questionnaire asks for files. */
  @Flag() asked!: boolean;
}
