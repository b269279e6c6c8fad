import { ANSWER_TIE } from '@fds/shared/kernel';
import { LONGEST_ANSWER } from './answers';
import { archiveQuestions } from './archive-form';
import { answeredText, type AnsweredProblemCode, type AnsweredQuestion, type Respondents } from './answered';
import {
  conditionOptions,
  hasOptions,
  isChoice,
  QUESTION_TYPES,
  type Named,
  type Question,
  type QuestionSection,
  type QuestionType,
} from './questionnaire';
import { conditionLoops } from './visibility';

/** Limits of a questionnaire. */
export const MOST_QUESTIONS = 100;
export const MOST_OPTIONS = 50;
export const MOST_ROWS = 30;
export const MOST_SECTIONS = 20;
export const MOST_GROUPS = 10;
export const LONGEST_QUESTION = 500;
export const LONGEST_OPTION = 200;
export const LONGEST_HELP = 500;
export const LONGEST_UNIT_OF_NUMBER = 40;
/** A code of a question, an option, a row, a group or a section; none of the signs by which answers are written. */
export const QUESTION_CODE = /^[a-z0-9][a-z0-9_.-]{0,59}$/i;

/** What keeps a list of questions from being put to people. */
export type QuestionProblemCode =
  | 'too_many'
  | 'type_not_here'
  | 'code_invalid'
  | 'code_twice'
  | 'label_missing'
  | 'label_too_long'
  | 'help_too_long'
  | 'options_missing'
  | 'options_unexpected'
  | 'options_too_many'
  | 'option_label_missing'
  | 'option_label_too_long'
  | 'option_twice'
  | 'option_code'
  | 'option_group'
  | 'other_twice'
  | 'rows_missing'
  | 'rows_unexpected'
  | 'rows_too_many'
  | 'row_label'
  | 'row_twice'
  | 'group_label'
  | 'group_twice'
  | 'bounds_reversed'
  | 'length_out_of_range'
  | 'known_by_condition'
  | 'continued_twice'
  | 'was_twice'
  | 'section_unknown'
  | 'section_title'
  | 'section_twice'
  | 'sections_too_many'
  | 'condition_unknown'
  | 'condition_option'
  | 'condition_later'
  | 'condition_loop';

export interface QuestionProblem {
  /** JSON pointer into the list (`/3/options/0/label`), or into the sections (`/sections/1/title`). */
  readonly pointer: string;
  readonly code: QuestionProblemCode;
  /** French, shown as is. */
  readonly text: string;
}

const TEXTS: Record<QuestionProblemCode, string> = {
  too_many: `Au plus ${MOST_QUESTIONS} questions.`,
  type_not_here: 'Cette forme de réponse n’est pas proposée ici.',
  code_invalid: 'Cette question n’a pas pu être enregistrée.',
  code_twice: 'Deux questions portent le même code.',
  label_missing: 'Écrivez la question.',
  label_too_long: `Au plus ${LONGEST_QUESTION} caractères.`,
  help_too_long: `Au plus ${LONGEST_HELP} caractères.`,
  options_missing: 'Donnez au moins deux réponses au choix.',
  options_unexpected: 'Cette question ne propose pas de réponses.',
  options_too_many: `Au plus ${MOST_OPTIONS} réponses au choix.`,
  option_label_missing: 'Écrivez cette réponse, ou retirez-la.',
  option_label_too_long: `Au plus ${LONGEST_OPTION} caractères.`,
  option_twice: 'Cette réponse est déjà proposée.',
  option_code: 'Cette réponse n’a pas pu être enregistrée.',
  option_group: 'Le groupe de cette réponse n’existe plus.',
  other_twice: 'Une seule réponse peut demander de préciser.',
  rows_missing: 'Donnez au moins une ligne.',
  rows_unexpected: 'Cette question n’a pas de lignes.',
  rows_too_many: `Au plus ${MOST_ROWS} lignes.`,
  row_label: `Écrivez cette ligne, en ${LONGEST_OPTION} caractères au plus.`,
  row_twice: 'Cette ligne est déjà là.',
  group_label: `Nommez ce groupe, en ${LONGEST_OPTION} caractères au plus.`,
  group_twice: 'Deux groupes portent le même nom.',
  bounds_reversed: 'Le plus petit nombre est au-dessus du plus grand.',
  length_out_of_range: `Entre 1 et ${LONGEST_ANSWER} caractères.`,
  known_by_condition: 'Une autre question dépend de celle-ci\u00a0: elle doit être posée.',
  continued_twice: 'Une autre question continue déjà celle-là.',
  was_twice: 'Une autre réponse continue déjà l’une de celles-là.',
  section_unknown: 'La partie de cette question n’existe plus.',
  section_title: `Donnez un titre à cette partie, en ${LONGEST_OPTION} caractères au plus.`,
  section_twice: 'Deux parties portent le même nom.',
  sections_too_many: `Au plus ${MOST_SECTIONS} parties.`,
  condition_unknown: 'La question dont celle-ci dépend n’existe plus, ou ne propose pas de réponses.',
  condition_option: 'La réponse dont cette question dépend n’existe plus.',
  condition_later: 'La question dont celle-ci dépend doit venir avant.',
  condition_loop: 'Ces questions dépendent l’une de l’autre\u00a0: personne ne les verrait.',
};

type Note = (pointer: string, code: QuestionProblemCode | false | null | undefined) => void;

/** What a list of questions is judged with. */
export interface QuestionsFor {
  /** The types that this place asks; all of them without. */
  readonly types?: readonly QuestionType[];
  /** The questionnaire's sections; without, a question's own is not looked at. */
  readonly sections?: readonly QuestionSection[];
}

/** Everything that is wrong in a list of questions, in its order; empty when it can be put to people. */
export function questionProblems(
  questions: readonly Question[],
  { types = QUESTION_TYPES, sections }: QuestionsFor = {},
): readonly QuestionProblem[] {
  const found: QuestionProblem[] = [];
  const note: Note = (pointer, code) => {
    if (code) found.push({ pointer, code, text: TEXTS[code] });
  };
  if (sections) noteSections(sections, note);
  note('', questions.length > MOST_QUESTIONS && 'too_many');
  const loops = conditionLoops(questions);
  // Parts of a question get codes of their own in an archive.
  const parts = new Set(
    questions.flatMap((one) =>
      archiveQuestions(one)
        .map(({ code }) => code)
        .filter((code) => code !== one.code),
    ),
  );
  questions.forEach((question, index) => {
    const at = `/${index}`;
    note(`${at}/code`, !QUESTION_CODE.test(question.code) && 'code_invalid');
    note(`${at}/code`, questions.findIndex(({ code }) => code === question.code) < index && 'code_twice');
    note(`${at}/code`, parts.has(question.code) && 'code_twice');
    note(`${at}/type`, !types.includes(question.type) && 'type_not_here');
    note(`${at}/label`, question.label.trim() === '' && 'label_missing');
    note(`${at}/label`, question.label.length > LONGEST_QUESTION && 'label_too_long');
    note(`${at}/help`, (question.help ?? '').length > LONGEST_HELP && 'help_too_long');
    noteOptions(question, at, note);
    noteRows(question, at, note);
    noteGroups(question, at, note);
    noteBounds(question, at, note);
    const knownSection = sections?.length && !sections.some(({ code }) => code === question.section);
    note(`${at}/section`, knownSection ? 'section_unknown' : null);
    note(`${at}/visibleWhen`, loops.includes(question.code) ? 'condition_loop' : conditionProblem(questions, index));
    const asked = questions.some(({ visibleWhen }) => visibleWhen?.question === question.code);
    note(`${at}/known`, question.known && asked && 'known_by_condition');
    note(`${at}/continues`, questions.slice(0, index).some((one) => continuesSame(one, question)) && 'continued_twice');
  });
  return found;
}

/** True when both say that they continue the same question of the same year. */
const continuesSame = ({ continues: one }: Question, { continues: other }: Question): boolean =>
  one !== undefined && other !== undefined && one.year === other.year && one.code === other.code;

/** True when an earlier one of the list has the same code, or the same words. */
const isTwin = (list: readonly Named[], index: number): boolean => {
  const { code, label } = list[index] ?? { code: '', label: '' };
  return (
    list.findIndex((other) => other.code === code || (label.trim() !== '' && other.label.trim() === label.trim())) <
    index
  );
};
const isNamed = ({ label }: Named): boolean => label.trim() !== '' && label.length <= LONGEST_OPTION;

function noteSections(sections: readonly QuestionSection[], note: Note): void {
  note('/sections', sections.length > MOST_SECTIONS && 'sections_too_many');
  const named = sections.map(({ code, title }) => ({ code, label: title }));
  named.forEach((section, index) => {
    const at = `/sections/${index}/title`;
    note(at, (!isNamed(section) || !QUESTION_CODE.test(section.code)) && 'section_title');
    note(at, isTwin(named, index) && 'section_twice');
  });
}

function noteOptions({ type, options = [], groups = [] }: Question, at: string, note: Note): void {
  if (!hasOptions(type)) return note(`${at}/options`, options.length > 0 && 'options_unexpected');
  note(`${at}/options`, options.filter(({ withdrawn }) => !withdrawn).length < 2 && 'options_missing');
  note(`${at}/options`, options.length > MOST_OPTIONS && 'options_too_many');
  options.forEach((option, index) => {
    const { code, label, group } = option;
    const here = `${at}/options/${index}`;
    note(`${here}/code`, !QUESTION_CODE.test(code) && 'option_code');
    note(`${here}/label`, label.trim() === '' && 'option_label_missing');
    note(`${here}/label`, label.length > LONGEST_OPTION && 'option_label_too_long');
    note(`${here}/label`, isTwin(options, index) && 'option_twice');
    note(`${here}/group`, group !== undefined && !groups.some((one) => one.code === group) && 'option_group');
    const claimed = options.slice(0, index).flatMap(({ was = [] }) => was);
    note(`${here}/was`, (option.was ?? []).some((one) => claimed.includes(one)) && 'was_twice');
    const first = options.findIndex(({ other }) => other);
    note(`${here}/other`, option.other && (first < index || !isChoice(type)) && 'other_twice');
  });
}

function noteRows({ type, rows = [] }: Question, at: string, note: Note): void {
  if (type !== 'matrix') return note(`${at}/rows`, rows.length > 0 && 'rows_unexpected');
  note(`${at}/rows`, rows.length === 0 && 'rows_missing');
  note(`${at}/rows`, rows.length > MOST_ROWS && 'rows_too_many');
  rows.forEach((row, index) => {
    note(`${at}/rows/${index}/label`, (!isNamed(row) || !QUESTION_CODE.test(row.code)) && 'row_label');
    note(`${at}/rows/${index}/label`, isTwin(rows, index) && 'row_twice');
  });
}

function noteGroups({ groups = [] }: Question, at: string, note: Note): void {
  groups.forEach((group, index) => {
    const here = `${at}/groups/${index}/label`;
    note(here, (!isNamed(group) || !QUESTION_CODE.test(group.code) || index >= MOST_GROUPS) && 'group_label');
    note(here, isTwin(groups, index) && 'group_twice');
  });
}

function noteBounds({ min, max, maxLength }: Question, at: string, note: Note): void {
  note(`${at}/max`, min !== undefined && max !== undefined && min > max && 'bounds_reversed');
  note(
    `${at}/maxLength`,
    maxLength !== undefined && (maxLength < 1 || maxLength > LONGEST_ANSWER) && 'length_out_of_range',
  );
}

function conditionProblem(questions: readonly Question[], index: number): QuestionProblemCode | null {
  const condition = questions[index]?.visibleWhen;
  if (!condition) return null;
  const at = questions.findIndex(({ code }) => code === condition.question);
  const other = questions[at];
  if (!other || !isChoice(other.type)) return 'condition_unknown';
  if (at > index) return 'condition_later';
  const offered = new Set((other.options ?? []).map(({ code }) => code));
  return conditionOptions(condition).every((code) => offered.has(code)) ? null : 'condition_option';
}

export interface AnsweredProblem {
  readonly pointer: string;
  readonly code: AnsweredProblemCode;
  readonly text: string;
}

/**
 * What a new list of questions would undo in the answers that were given to the former one: a question, its form, a row or
 * an option that was chosen. Each says how many; what nobody wants any more is withdrawn instead.
 */
export function answeredProblems(
  before: readonly Question[],
  after: readonly Question[],
  answered: readonly AnsweredQuestion[],
  respondents: Respondents = 'dossiers',
): readonly AnsweredProblem[] {
  return answered
    .filter(({ count }) => count > 0)
    .flatMap(({ code, count, options }): AnsweredProblem[] => {
      const was = before.find((question) => question.code === code);
      if (!was) return [];
      const index = after.findIndex((question) => question.code === code);
      const now = after[index];
      const problem = (pointer: string, problemCode: AnsweredProblemCode, of: number): AnsweredProblem[] => [
        { pointer, code: problemCode, text: answeredText(problemCode, of, respondents) },
      ];
      if (!now) return problem('', 'answered_removed', count);
      if (now.type !== was.type) return problem(`/${index}/type`, 'answered_type', count);
      const lost = options.find((option) => option.count > 0 && !isOffered(now, option.code));
      return lost ? problem(`/${index}/options`, 'answered_option_removed', lost.count) : [];
    });
}

/** Whether an option, or the `row=option` of a grid, is still one of the question's, withdrawn or not. */
function isOffered({ type, options = [], rows = [] }: Question, chosen: string): boolean {
  const has = (list: readonly Named[] | Question['options'], code: string): boolean =>
    (list ?? []).some((one) => one.code === code);
  if (type !== 'matrix') return has(options, chosen);
  const at = chosen.indexOf(ANSWER_TIE);
  return has(rows, chosen.slice(0, at)) && has(options, chosen.slice(at + 1));
}
