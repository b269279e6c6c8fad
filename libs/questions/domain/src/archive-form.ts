import { splitGrid, splitNumber } from '@fds/shared/kernel';
import { answerFiles, chosenOptions, wordsBeside } from './answers';
import { ARCHIVE_TYPES, isChoice, type Question, type QuestionType } from './questionnaire';

/** A type that an edition archive knows. */
export type ArchiveType = (typeof ARCHIVE_TYPES)[number];

/** A question as an archive has it: six keys, five types. */
export interface ArchiveQuestion extends Pick<Question, 'code' | 'label' | 'required' | 'visibleWhen'> {
  readonly type: ArchiveType;
  readonly options?: readonly { readonly code: string; readonly label: string }[];
}

/** True for a type that an archive knows. */
export const isArchiveType = (type: QuestionType): type is ArchiveType => ARCHIVE_TYPES.some((known) => known === type);

/** How a number was known, in an archive: a choice of its own. */
const COUNTED = [
  { code: 'exact', label: 'Compté' },
  { code: 'estimated', label: 'Estimé' },
] as const;

/** Code of the archive's question for a part of this one. */
export const partCode = (question: string, part: string): string => `${question}.${part}`;

/**
 * A question as the nearest ones that an archive knows: a grid is one choice for each row, a day, a long text and files
 * are texts, whether a number was counted is a choice beside it, the words beside an option are a text. Research units
 * are not written here: the archive has a file for them. The first types are written as they are.
 */
export function archiveQuestions(question: Question): readonly ArchiveQuestion[] {
  const { code, type, label, required, visibleWhen, options } = question;
  const common = {
    required,
    ...(visibleWhen && { visibleWhen: { question: visibleWhen.question, equals: visibleWhen.equals } }),
  };
  const choices = options && { options: options.map((option) => ({ code: option.code, label: option.label })) };
  if (type === 'research_units') return [];
  if (type === 'matrix')
    return (question.rows ?? []).map((row) => ({
      code: partCode(code, row.code),
      type: 'single',
      label: `${label} — ${row.label}`,
      ...common,
      ...choices,
    }));
  const own: ArchiveQuestion = { code, type: isArchiveType(type) ? type : 'text', label, ...common, ...choices };
  const beside: ArchiveQuestion[] = [];
  if (question.exactness)
    beside.push({
      ...common,
      code: partCode(code, 'counting'),
      type: 'single',
      label: `${label} — compté ou estimé`,
      required: false,
      options: COUNTED,
    });
  const other = isChoice(type) && options?.find((option) => option.other);
  if (other)
    beside.push({
      ...common,
      code: partCode(code, other.code),
      type: 'text',
      label: `${label} — ${other.label}`,
      required: false,
    });
  return [own, ...beside];
}

/**
 * The answer to a question as the lines of an archive, in the order of `archiveQuestions`; files by their names, which
 * whoever holds them gives by id.
 */
export function archiveAnswers(
  question: Question,
  answer: string,
  files: ReadonlyMap<string, string> = new Map(),
): readonly { readonly question: string; readonly answer: string }[] {
  const { code, type } = question;
  if (answer === '' || type === 'research_units') return [];
  if (type === 'file')
    return [
      {
        question: code,
        answer: answerFiles(answer)
          .map((id) => files.get(id) ?? id)
          .join(', '),
      },
    ];
  if (type === 'matrix')
    return splitGrid(answer).map(({ row, option }) => ({ question: partCode(code, row), answer: option }));
  if (question.exactness) {
    const { number, estimated } = splitNumber(answer);
    return [
      { question: code, answer: number },
      { question: partCode(code, 'counting'), answer: estimated ? 'estimated' : 'exact' },
    ];
  }
  const other = isChoice(type) ? question.options?.find((option) => option.other) : undefined;
  if (!other) return [{ question: code, answer }];
  const words = wordsBeside(question, answer);
  return [
    { question: code, answer: chosenOptions(question, answer).join('|') },
    ...(words === '' ? [] : [{ question: partCode(code, other.code), answer: words }]),
  ];
}
