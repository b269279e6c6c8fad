import { ANSWER_SEPARATOR, conditionLoops } from './answers';
import { isChoice, type Question } from './questionnaire';

/** Limits of a questionnaire. */
export const MOST_QUESTIONS = 100;
export const MOST_OPTIONS = 50;
export const LONGEST_QUESTION = 500;
export const LONGEST_OPTION = 200;
const CODE = /^[a-z0-9][a-z0-9_.-]{0,59}$/i;

/** What keeps a list of questions from being saved. */
export type QuestionProblemCode =
  | 'too_many'
  | 'code_invalid'
  | 'code_twice'
  | 'label_missing'
  | 'label_too_long'
  | 'options_missing'
  | 'options_unexpected'
  | 'options_too_many'
  | 'option_label_missing'
  | 'option_label_too_long'
  | 'option_twice'
  | 'option_code'
  | 'condition_unknown'
  | 'condition_option'
  | 'condition_later'
  | 'condition_loop';

export interface QuestionProblem {
  /** JSON pointer into the list: `/3/options/0/label`. */
  readonly pointer: string;
  readonly code: QuestionProblemCode;
  /** French, shown as is. */
  readonly text: string;
}

const TEXTS: Record<QuestionProblemCode, string> = {
  too_many: `Au plus ${MOST_QUESTIONS} questions.`,
  code_invalid: 'Cette question n’a pas pu être enregistrée.',
  code_twice: 'Deux questions portent le même code.',
  label_missing: 'Écrivez la question.',
  label_too_long: `Au plus ${LONGEST_QUESTION} caractères.`,
  options_missing: 'Donnez au moins deux réponses au choix.',
  options_unexpected: 'Cette question ne propose pas de réponses.',
  options_too_many: `Au plus ${MOST_OPTIONS} réponses au choix.`,
  option_label_missing: 'Écrivez cette réponse, ou retirez-la.',
  option_label_too_long: `Au plus ${LONGEST_OPTION} caractères.`,
  option_twice: 'Cette réponse est déjà proposée.',
  option_code: 'Cette réponse n’a pas pu être enregistrée.',
  condition_unknown: 'La question dont celle-ci dépend n’existe plus, ou ne propose pas de réponses.',
  condition_option: 'La réponse dont cette question dépend n’existe plus.',
  condition_later: 'La question dont celle-ci dépend doit venir avant.',
  condition_loop: 'Ces questions dépendent l’une de l’autre\u00a0: personne ne les verrait.',
};

/** Everything that is wrong in a list of questions, in its order; empty when it can be put to people. */
export function questionProblems(questions: readonly Question[]): readonly QuestionProblem[] {
  const found: QuestionProblem[] = [];
  const note = (pointer: string, code: QuestionProblemCode | false | null): void => {
    if (code) found.push({ pointer, code, text: TEXTS[code] });
  };
  note('', questions.length > MOST_QUESTIONS && 'too_many');
  const loops = conditionLoops(questions);
  questions.forEach((question, index) => {
    const at = `/${index}`;
    note(`${at}/code`, !CODE.test(question.code) && 'code_invalid');
    note(`${at}/code`, questions.findIndex(({ code }) => code === question.code) < index && 'code_twice');
    note(`${at}/label`, question.label.trim() === '' && 'label_missing');
    note(`${at}/label`, question.label.length > LONGEST_QUESTION && 'label_too_long');
    noteOptions(question, at, note);
    note(`${at}/visibleWhen`, loops.includes(question.code) ? 'condition_loop' : conditionProblem(questions, index));
  });
  return found;
}

type Note = (pointer: string, code: QuestionProblemCode | false | null) => void;

function noteOptions({ type, options = [] }: Question, at: string, note: Note): void {
  if (!isChoice(type)) return note(`${at}/options`, options.length > 0 && 'options_unexpected');
  note(`${at}/options`, options.length < 2 && 'options_missing');
  note(`${at}/options`, options.length > MOST_OPTIONS && 'options_too_many');
  options.forEach(({ code, label }, index) => {
    const here = `${at}/options/${index}`;
    note(`${here}/code`, (!CODE.test(code) || code.includes(ANSWER_SEPARATOR)) && 'option_code');
    note(`${here}/label`, label.trim() === '' && 'option_label_missing');
    note(`${here}/label`, label.length > LONGEST_OPTION && 'option_label_too_long');
    const twin = options.findIndex(
      (other) => other.code === code || (label.trim() !== '' && other.label.trim() === label.trim()),
    );
    note(`${here}/label`, twin < index && 'option_twice');
  });
}

function conditionProblem(questions: readonly Question[], index: number): QuestionProblemCode | null {
  const condition = questions[index]?.visibleWhen;
  if (!condition) return null;
  const at = questions.findIndex(({ code }) => code === condition.question);
  const other = questions[at];
  if (!other || !isChoice(other.type)) return 'condition_unknown';
  if (at > index) return 'condition_later';
  return other.options?.some(({ code }) => code === condition.equals) ? null : 'condition_option';
}

/** How many answers a question and its options have; it stays as it was asked where somebody has answered. */
export interface AnsweredQuestion {
  readonly code: string;
  readonly count: number;
  readonly options: readonly { readonly code: string; readonly count: number }[];
}

/** A change that would make given answers mean something else, or nothing. */
export type AnsweredProblemCode = 'answered_removed' | 'answered_type' | 'answered_option_removed';

const ANSWERED_TEXTS: Record<AnsweredProblemCode, string> = {
  answered_removed: 'Des dossiers ont répondu à cette question\u00a0: elle ne se retire plus.',
  answered_type: 'Des dossiers ont répondu à cette question\u00a0: sa forme ne change plus.',
  answered_option_removed: 'Des dossiers ont choisi cette réponse\u00a0: elle ne se retire plus.',
};

/** What a new list of questions would undo in the answers that were given to the former one. */
export function answeredProblems(
  before: readonly Question[],
  after: readonly Question[],
  answered: readonly AnsweredQuestion[],
): readonly { readonly pointer: string; readonly code: AnsweredProblemCode; readonly text: string }[] {
  return answered
    .filter(({ count }) => count > 0)
    .flatMap(({ code, options }) => {
      const was = before.find((question) => question.code === code);
      if (!was) return [];
      const index = after.findIndex((question) => question.code === code);
      const now = after[index];
      const problem = (pointer: string, problemCode: AnsweredProblemCode) => [
        { pointer, code: problemCode, text: ANSWERED_TEXTS[problemCode] },
      ];
      if (!now) return problem('', 'answered_removed');
      if (now.type !== was.type) return problem(`/${index}/type`, 'answered_type');
      const lost = options.some(
        (option) => option.count > 0 && !now.options?.some((other) => other.code === option.code),
      );
      return lost ? problem(`/${index}/options`, 'answered_option_removed') : [];
    });
}
