import type { SaveEditionFormRequest } from '@fds/shared/contract';
import { ANSWER_SEPARATOR } from '@fds/shared/kernel';

/** A question of the question engine, as the contract knows it. */
export type AskedQuestion = SaveEditionFormRequest['questions'][number];
export type AskedQuestionType = AskedQuestion['type'];

/** True for a question that is answered by choosing among options. */
export const asksForChoice = ({ type }: Pick<AskedQuestion, 'type'>): boolean => type !== 'text' && type !== 'number';

/** The option codes of an answer. */
export const codesOf = ({ type }: Pick<AskedQuestion, 'type'>, answer: string): readonly string[] =>
  answer === '' ? [] : type === 'multiple' ? answer.split(ANSWER_SEPARATOR) : [answer];

/** The answer after this option was pressed: chosen, or taken back where several may be; options keep their order. */
export function withOption(question: AskedQuestion, answer: string, code: string): string {
  if (question.type !== 'multiple') return code;
  const chosen = codesOf(question, answer);
  return (question.options ?? [])
    .map((option) => option.code)
    .filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one)))
    .join(ANSWER_SEPARATOR);
}

/** A number as it is typed in French, as the engine writes it: a point, no spaces. */
export const plainNumber = (typed: string): string => typed.replace(/\s/g, '').replace(',', '.');
