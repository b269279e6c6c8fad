import { ANSWER_SEPARATOR } from '@fds/shared/kernel';
import { isChoice, type Answers, type Question, type Questionnaire } from './questionnaire';

export { ANSWER_SEPARATOR };

/** Why an answer does not fit its question. */
export type AnswerProblem = 'empty' | 'unknown_option' | 'repeated_option' | 'not_a_number';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** True for a plain decimal number: digits, a point, a leading minus; no exponent, no spaces, no comma, finite. */
export const isPlainNumber = (text: string): boolean => DECIMAL.test(text) && Number.isFinite(Number(text));

/** The option codes chosen in an answer to a choice question; empty when nothing was chosen. */
export function chosenOptions(question: Question, answer: string): string[] {
  if (answer === '' || !isChoice(question.type)) return [];
  return question.type === 'multiple' ? answer.split(ANSWER_SEPARATOR) : [answer];
}

/**
 * Checks the text of an answer against its question: an option code, codes separated by `|` without repeats for
 * `multiple`, a plain decimal number, or any text that is not empty.
 */
export function checkAnswer(question: Question, answer: string): AnswerProblem | null {
  if (answer === '') return 'empty';
  if (question.type === 'text') return null;
  if (question.type === 'number') return isPlainNumber(answer) ? null : 'not_a_number';
  const chosen = chosenOptions(question, answer);
  const options = question.options ?? [];
  if (!chosen.every((code) => options.some((option) => option.code === code))) return 'unknown_option';
  return new Set(chosen).size === chosen.length ? null : 'repeated_option';
}

/**
 * True when a question is put to whoever gave these answers: it is not withdrawn, and has no condition, or the question of
 * its condition is itself visible and has the option among its chosen ones. A loop of conditions hides its questions.
 */
export function isVisible(
  question: Question,
  answers: Answers,
  questionnaire: Pick<Questionnaire, 'questions'>,
): boolean {
  const seen = new Set<string>();
  let current: Question | undefined = question;
  while (current?.visibleWhen) {
    if (current.withdrawn) return false;
    if (seen.has(current.code)) return false;
    seen.add(current.code);
    const condition: NonNullable<Question['visibleWhen']> = current.visibleWhen;
    const other: Question | undefined = questionnaire.questions.find(({ code }) => code === condition.question);
    if (!other || !chosenOptions(other, answers.get(other.code) ?? '').includes(condition.equals)) return false;
    current = other;
  }
  return current !== undefined && !current.withdrawn;
}

/** Codes of the questions whose conditions lead back to themselves, in the questionnaire's order. */
export function conditionLoops(questions: readonly Pick<Question, 'code' | 'visibleWhen'>[]): string[] {
  const condition = new Map(questions.map(({ code, visibleWhen }) => [code, visibleWhen?.question]));
  const leadsBack = (start: string): boolean => {
    const seen = new Set<string>();
    for (let at = condition.get(start); at !== undefined && !seen.has(at); at = condition.get(at)) {
      if (at === start) return true;
      seen.add(at);
    }
    return false;
  };
  return questions.map(({ code }) => code).filter(leadsBack);
}
