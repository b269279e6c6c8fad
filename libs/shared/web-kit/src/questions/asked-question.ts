import type { SaveEditionFormRequest } from '@fds/shared/contract';
import {
  ANSWER_SEPARATOR,
  ESTIMATED_MARK,
  joinGrid,
  joinWords,
  splitGrid,
  splitNumber,
  splitWords,
  typedNumber,
} from '@fds/shared/kernel';

/** A question of the question engine, as the contract knows it. */
export type AskedQuestion = SaveEditionFormRequest['questions'][number];
export type AskedQuestionType = AskedQuestion['type'];
export type AskedOption = NonNullable<AskedQuestion['options']>[number];
/** A row of a grid, or a group of options. */
export type AskedPart = NonNullable<AskedQuestion['rows']>[number];

/** True for a question that is answered by choosing among options, once for the whole question. */
export const asksForChoice = ({ type }: Pick<AskedQuestion, 'type'>): boolean =>
  type === 'single' || type === 'multiple' || type === 'scale';
/** True for a question that has options: a choice, or a grid. */
export const showsOptions = (question: Pick<AskedQuestion, 'type'>): boolean =>
  asksForChoice(question) || question.type === 'matrix';

/** The option by which words are written beside. */
export const otherOption = ({ options = [] }: Pick<AskedQuestion, 'options'>): AskedOption | undefined =>
  options.find(({ other }) => other);

/** The options that are offered to whoever has given this answer: those withdrawn since stay where they were chosen. */
export const offeredOptions = (question: AskedQuestion, answer: string): readonly AskedOption[] => {
  const chosen = question.type === 'matrix' ? splitGrid(answer).map(({ option }) => option) : codesOf(question, answer);
  return (question.options ?? []).filter(({ code, withdrawn }) => !withdrawn || chosen.includes(code));
};

/** The option codes of an answer. */
export const codesOf = (question: Pick<AskedQuestion, 'type' | 'options'>, answer: string): readonly string[] => {
  const codes = otherOption(question) ? splitWords(answer).codes.join(ANSWER_SEPARATOR) : answer;
  return codes === '' ? [] : question.type === 'multiple' ? codes.split(ANSWER_SEPARATOR) : [codes];
};
/** The words beside the option that asks for some. */
export const wordsOf = (question: Pick<AskedQuestion, 'options'>, answer: string): string =>
  otherOption(question) ? splitWords(answer).words : '';

/** The answer after this option was pressed: chosen, or taken back where several may be; options keep their order. */
export function withOption(question: AskedQuestion, answer: string, code: string): string {
  const chosen = codesOf(question, answer);
  const codes =
    question.type === 'multiple'
      ? (question.options ?? [])
          .map((option) => option.code)
          .filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one)))
      : [code];
  const other = otherOption(question)?.code;
  const words = other !== undefined && codes.includes(other) ? wordsOf(question, answer) : '';
  return joinWords({ codes, words });
}

/** The answer with these words beside the option that asks for some. */
export const withWords = (question: AskedQuestion, answer: string, words: string): string =>
  joinWords({ codes: codesOf(question, answer), words });

/** The option chosen on a row of a grid. */
export const gridOption = (answer: string, row: string): string =>
  splitGrid(answer).find((line) => line.row === row)?.option ?? '';

/** The answer to a grid after this option was pressed on this row; rows keep their order. */
export function withGridOption({ rows = [] }: AskedQuestion, answer: string, row: string, option: string): string {
  return joinGrid(
    rows.flatMap(({ code }) => {
      const chosen = code === row ? option : gridOption(answer, code);
      return chosen === '' ? [] : [{ row: code, option: chosen }];
    }),
  );
}

/** A number as it is typed in French, as the engine writes it; one that was said to be an estimate stays one. */
export function writtenNumber(question: Pick<AskedQuestion, 'exactness'>, answer: string, typed: string): string {
  const number = typedNumber(typed, question.exactness);
  const estimated = question.exactness === true && splitNumber(answer).estimated;
  return estimated && number !== '' && !number.endsWith(ESTIMATED_MARK) ? number + ESTIMATED_MARK : number;
}

/** The number counted, or estimated. */
export const saidToBe = (answer: string, estimated: boolean): string => {
  const { number } = splitNumber(answer);
  return estimated && number !== '' ? number + ESTIMATED_MARK : number;
};
