import { Choice, Flag, FreeText, Nested } from '@fds/shared/api-kit';
import {
  LONGEST_OPTION,
  LONGEST_QUESTION,
  MOST_OPTIONS,
  QUESTION_TYPES,
  type Question,
  type QuestionOption,
  type QuestionType,
  type VisibleWhen,
} from '@fds/questions/domain';

/** A little more than what is asked for: the rules of the engine say where it is too long, in words of their own. */
const SPARE = 2;

export class QuestionOptionData implements QuestionOption {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: LONGEST_OPTION * SPARE }) label!: string;
}
export class VisibleWhenData implements VisibleWhen {
  @FreeText({ max: 60 }) question!: string;
  @FreeText({ max: 60 }) equals!: string;
}

/** A question of the engine, as it is written and as it is put. */
export class QuestionData implements Question {
  @FreeText({ max: 60 }) code!: string;
  @Choice('QuestionType', QUESTION_TYPES) type!: QuestionType;
  @FreeText({ max: LONGEST_QUESTION * SPARE }) label!: string;
  @Flag() required!: boolean;
  @Nested(() => QuestionOptionData, { many: { max: MOST_OPTIONS * SPARE }, optional: true })
  options?: QuestionOptionData[];
  @Nested(() => VisibleWhenData, { optional: true }) visibleWhen?: VisibleWhenData;
  /** No longer put to anybody; answers given before stay readable. */
  @Flag({ optional: true }) withdrawn?: boolean;
}

/** The question as the engine keeps it: nothing beside what it knows. */
export const toQuestion = ({
  code,
  type,
  label,
  required,
  options,
  visibleWhen,
  withdrawn,
}: QuestionData): Question => ({
  code,
  type,
  label: label.trim(),
  required,
  ...(options &&
    options.length > 0 && { options: options.map((option) => ({ code: option.code, label: option.label.trim() })) }),
  ...(visibleWhen && { visibleWhen: { question: visibleWhen.question, equals: visibleWhen.equals } }),
  ...(withdrawn && { withdrawn }),
});
