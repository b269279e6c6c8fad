import { Choice, Flag, FreeText, Int, Nested } from '@fds/shared/api-kit';
import {
  conditionOptions,
  hasOptions,
  KNOWN_FACTS,
  LONGEST_ANSWER,
  LONGEST_HELP,
  LONGEST_OPTION,
  LONGEST_QUESTION,
  LONGEST_UNIT_OF_NUMBER,
  MOST_GROUPS,
  MOST_OPTIONS,
  MOST_ROWS,
  QUESTION_TYPES,
  type KnownFact,
  type Named,
  type Question,
  type QuestionOption,
  type QuestionSection,
  type QuestionType,
  type VisibleWhen,
} from '@fds/questions/domain';

/** A little more than what is asked for: the rules of the engine say where it is too long, in words of their own. */
const SPARE = 2;
const CODE = { max: 60 };
const BOUND = { min: -1_000_000_000, max: 1_000_000_000, optional: true };

export class QuestionOptionData implements QuestionOption {
  @FreeText(CODE) code!: string;
  @FreeText({ max: LONGEST_OPTION * SPARE }) label!: string;
  /** Whoever chooses it writes a few words beside. */
  @Flag({ optional: true }) other?: boolean;
  /** Group in which results count it too. */
  @FreeText({ ...CODE, optional: true }) group?: string;
  /** Codes under which earlier editions offered it. */
  @FreeText({ ...CODE, many: { max: MOST_OPTIONS }, optional: true }) was?: string[];
  /** No longer offered; whoever has chosen it keeps it. */
  @Flag({ optional: true }) withdrawn?: boolean;
}
export class VisibleWhenData implements VisibleWhen {
  @FreeText(CODE) question!: string;
  @FreeText(CODE) equals!: string;
  /** Further options that call for the question. */
  @FreeText({ ...CODE, many: { max: MOST_OPTIONS }, optional: true }) anyOf?: string[];
}
/** A row of a grid, or a group of options. */
export class QuestionPartData implements Named {
  @FreeText(CODE) code!: string;
  @FreeText({ max: LONGEST_OPTION * SPARE }) label!: string;
}
/** The question of an earlier edition that another one continues. */
export class ContinuedQuestionData {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText(CODE) code!: string;
}
/** A page of a questionnaire. */
export class QuestionSectionData implements QuestionSection {
  @FreeText(CODE) code!: string;
  @FreeText({ max: LONGEST_OPTION * SPARE }) title!: string;
  @FreeText({ max: LONGEST_HELP * SPARE, optional: true }) intro?: string;
}

/** A question of the engine, as it is written and as it is put. */
export class QuestionData implements Question {
  /** Its identity over the editions. */
  @FreeText(CODE) code!: string;
  @Choice('QuestionType', QUESTION_TYPES) type!: QuestionType;
  @FreeText({ max: LONGEST_QUESTION * SPARE }) label!: string;
  @Flag() required!: boolean;
  @Nested(() => QuestionOptionData, { many: { max: MOST_OPTIONS * SPARE }, optional: true })
  options?: QuestionOptionData[];
  @Nested(() => VisibleWhenData, { optional: true }) visibleWhen?: VisibleWhenData;
  /** No longer put to anybody; answers given before stay readable. */
  @Flag({ optional: true }) withdrawn?: boolean;
  @FreeText({ max: LONGEST_HELP * SPARE, optional: true }) help?: string;
  @FreeText({ ...CODE, optional: true }) section?: string;
  /** Rows of a grid. */
  @Nested(() => QuestionPartData, { many: { max: MOST_ROWS * SPARE }, optional: true }) rows?: QuestionPartData[];
  /** Groups of options that results count too. */
  @Nested(() => QuestionPartData, { many: { max: MOST_GROUPS * SPARE }, optional: true }) groups?: QuestionPartData[];
  @Int(BOUND) min?: number;
  @Int(BOUND) max?: number;
  @FreeText({ max: LONGEST_UNIT_OF_NUMBER, optional: true }) unit?: string;
  /** Says whether the number was counted or estimated. */
  @Flag({ optional: true }) exactness?: boolean;
  @Int({ min: 0, max: LONGEST_ANSWER * SPARE, optional: true }) maxLength?: number;
  /** Not put where the portal knows. */
  @Choice('KnownFact', KNOWN_FACTS, { optional: true }) known?: KnownFact;
  @Nested(() => ContinuedQuestionData, { optional: true }) continues?: ContinuedQuestionData;
}

/** The question as the engine keeps it: nothing beside what it knows of its type, what says nothing left out. */
export function toQuestion(data: QuestionData): Question {
  const { code, type, required, visibleWhen, withdrawn, known, continues, section } = data;
  const number = type === 'number';
  const text = type === 'text' || type === 'long_text';
  const [equals = '', ...anyOf] = visibleWhen ? conditionOptions(visibleWhen) : [];
  return {
    code,
    type,
    label: data.label.trim(),
    required,
    ...some('help', data.help?.trim()),
    ...(section && { section }),
    ...some('options', data.options?.map(toOption)),
    ...some('rows', type === 'matrix' ? data.rows?.map(toNamed) : undefined),
    ...some('groups', hasOptions(type) ? data.groups?.map(toNamed) : undefined),
    ...(number && data.min !== undefined && { min: data.min }),
    ...(number && data.max !== undefined && { max: data.max }),
    ...some('unit', number ? data.unit?.trim() : undefined),
    ...(number && data.exactness && { exactness: true }),
    ...(text && data.maxLength !== undefined && { maxLength: data.maxLength }),
    ...(visibleWhen && { visibleWhen: { question: visibleWhen.question, equals, ...some('anyOf', anyOf) } }),
    ...(withdrawn && { withdrawn }),
    ...(known && { known }),
    ...(continues && { continues: { year: continues.year, code: continues.code } }),
  };
}

/** A section as the engine keeps it. */
export const toSection = ({ code, title, intro }: QuestionSectionData): QuestionSection => ({
  code,
  title: title.trim(),
  ...some('intro', intro?.trim()),
});

const toNamed = ({ code, label }: QuestionPartData): Named => ({ code, label: label.trim() });
const toOption = ({ code, label, other, group, was, withdrawn }: QuestionOptionData): QuestionOption => ({
  code,
  label: label.trim(),
  ...(other && { other }),
  ...(group && { group }),
  ...some('was', was),
  ...(withdrawn && { withdrawn }),
});

/** The key with its value, unless that says nothing. */
const some = <K extends string, V extends { readonly length: number }>(
  key: K,
  value: V | undefined,
): { readonly [key in K]?: V } => (value && value.length > 0 ? ({ [key]: value } as { [key in K]: V }) : {});
