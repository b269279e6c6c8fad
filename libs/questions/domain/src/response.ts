import { answerText, checkAnswer, LONGEST_ANSWER, type AnswerProblem } from './answers';
import type { Answers, KnownFact, Question, Questionnaire } from './questionnaire';
import { isVisible, type PutTo } from './visibility';

/** Why a response does not fit its questionnaire. */
export type ResponseProblemCode = AnswerProblem | 'unknown_question' | 'hidden';

export interface ResponseProblem {
  /** Code of the question. */
  readonly question: string;
  readonly code: ResponseProblemCode;
  /** French, shown as is. */
  readonly text: string;
}

export interface ResponseCheck {
  /** True while it is being written: what is left out is not missed yet. */
  readonly partial: boolean;
  /** What the portal knows of whoever answers; it is not asked. */
  readonly known?: ReadonlySet<KnownFact>;
}

const UNKNOWN = 'Cette question n’est plus posée.';
const HIDDEN = 'Cette question ne vous est pas posée\u00a0: une autre réponse l’a retirée.';

/**
 * Everything that is wrong in the answers to a questionnaire, in the order of its questions. An answer to a question that
 * is not put is refused; one left out is a problem only where it is asked for, and once the response is whole.
 */
export function checkResponse(
  { questions }: Pick<Questionnaire, 'questions'>,
  answers: Answers,
  { partial, known }: ResponseCheck,
): readonly ResponseProblem[] {
  const put: PutTo = { questions, ...(known && { known }) };
  const codes = new Set(questions.map(({ code }) => code));
  const unknown = [...answers.keys()]
    .filter((code) => !codes.has(code))
    .map((question): ResponseProblem => ({ question, code: 'unknown_question', text: UNKNOWN }));
  return [
    ...questions.flatMap((question): ResponseProblem[] => {
      const answer = (answers.get(question.code) ?? '').trim();
      const noted = (code: ResponseProblemCode, text: string): ResponseProblem[] => [
        { question: question.code, code, text },
      ];
      if (!isVisible(question, answers, put)) return answer === '' ? [] : noted('hidden', HIDDEN);
      const problem = answerProblem(question, answer, partial);
      return problem ? noted(problem, answerText(problem, question)) : [];
    }),
    ...unknown,
  ];
}

/** What is wrong with one answer that is put; nothing for one that may be left out, and is. */
export function answerProblem(question: Question, answer: string, partial: boolean): AnswerProblem | null {
  if (answer === '') return question.required && !partial ? 'empty' : null;
  const problem = checkAnswer(question, answer);
  // A grid is filled in line by line, an option chosen before its words are written.
  if (partial && (problem === 'empty' || problem === 'other_missing')) return null;
  return problem ?? ([...answer].length > LONGEST_ANSWER ? 'too_long' : null);
}

/** What sending leaves out: answers to questions that other answers, or the portal's own knowledge, have hidden. */
export const hiddenAnswers = (answers: Answers, put: PutTo): readonly Question[] =>
  put.questions.filter((question) => (answers.get(question.code) ?? '') !== '' && !isVisible(question, answers, put));

/** The answers that are sent: those to questions that are put, and not empty. */
export const sentAnswers = (answers: Answers, put: PutTo): Answers =>
  new Map(
    put.questions.flatMap((question): [string, string][] => {
      const answer = (answers.get(question.code) ?? '').trim();
      return answer !== '' && isVisible(question, answers, put) ? [[question.code, answer]] : [];
    }),
  );

/** How far a response is: questions that are put, and those of them that are answered. */
export function responseProgress(answers: Answers, put: PutTo): { readonly asked: number; readonly answered: number } {
  const asked = put.questions.filter((question) => isVisible(question, answers, put));
  return {
    asked: asked.length,
    answered: asked.filter(({ code }) => (answers.get(code) ?? '').trim() !== '').length,
  };
}
