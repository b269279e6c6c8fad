import {
  ANSWER_SEPARATOR,
  isDay,
  numberInWords,
  readResearchUnits,
  splitGrid,
  splitNumber,
  splitWords,
} from '@fds/shared/kernel';
import { isChoice, type Question } from './questionnaire';

export { ANSWER_SEPARATOR };

/** Why an answer does not fit its question. */
export const ANSWER_PROBLEMS = [
  'empty',
  'unknown_option',
  'repeated_option',
  'other_missing',
  'unknown_row',
  'not_a_number',
  'too_small',
  'too_large',
  'not_a_day',
  'too_long',
  'not_files',
  'too_many_files',
  'not_units',
] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

/** Characters of an answer, whatever its question says. */
export const LONGEST_ANSWER = 10_000;
/** Files that one question takes. */
export const MOST_FILES = 5;
/** Research units that one response names. */
export const MOST_UNITS = 50;
/** Characters of a unit's or an institution's name. */
export const LONGEST_UNIT = 200;
const MOST_PEOPLE = 10_000;

const DECIMAL = /^-?\d+(\.\d+)?$/;
const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for a plain decimal number: digits, a point, a leading minus; no exponent, no spaces, no comma, finite. */
export const isPlainNumber = (text: string): boolean => DECIMAL.test(text) && Number.isFinite(Number(text));

/** The option that asks for words beside it. */
const asksForWords = ({ options = [] }: Question): boolean => options.some(({ other }) => other);

/** The option codes chosen in an answer to a choice question; empty when nothing was chosen, and for a grid. */
export function chosenOptions(question: Question, answer: string): string[] {
  if (answer === '' || !isChoice(question.type)) return [];
  const codes = asksForWords(question) ? splitWords(answer).codes.join(ANSWER_SEPARATOR) : answer;
  return question.type === 'multiple' ? codes.split(ANSWER_SEPARATOR) : [codes];
}

/**
 * What results count of an answer, and what is kept beside it for them: the chosen options, or `row=option` for each line
 * of a grid; empty for the other types.
 */
export const countedChoices = (question: Question, answer: string): string[] =>
  question.type === 'matrix' && answer !== '' ? answer.split(ANSWER_SEPARATOR) : chosenOptions(question, answer);

/** The words written beside an option that asks for some; empty without. */
export const wordsBeside = (question: Question, answer: string): string =>
  isChoice(question.type) && asksForWords(question) ? splitWords(answer).words.trim() : '';

/** Characters as people count them, an emoji being one or two. */
const lengthOf = (text: string): number => [...text].length;

/**
 * Checks the text of an answer against its question, whatever was answered elsewhere. Only what the question itself says
 * is asked: a question without `maxLength` takes any length here, so that what an archive holds is never refused.
 */
export function checkAnswer(question: Question, answer: string): AnswerProblem | null {
  if (answer === '') return 'empty';
  switch (question.type) {
    case 'text':
    case 'long_text':
      return question.maxLength !== undefined && lengthOf(answer) > question.maxLength ? 'too_long' : null;
    case 'number':
      return checkNumber(question, answer);
    case 'date':
      return isDay(answer) ? null : 'not_a_day';
    case 'file':
      return checkFiles(answer);
    case 'research_units':
      return checkUnits(answer);
    case 'matrix':
      return checkGrid(question, answer);
    default:
      return checkChoice(question, answer);
  }
}

function checkNumber(question: Question, answer: string): AnswerProblem | null {
  const { number, estimated } = splitNumber(answer);
  if ((estimated && !question.exactness) || !isPlainNumber(number)) return 'not_a_number';
  const value = Number(number);
  if (question.min !== undefined && value < question.min) return 'too_small';
  return question.max !== undefined && value > question.max ? 'too_large' : null;
}

function checkChoice(question: Question, answer: string): AnswerProblem | null {
  const chosen = chosenOptions(question, answer);
  const options = question.options ?? [];
  if (!chosen.every((code) => options.some((option) => option.code === code))) return 'unknown_option';
  if (new Set(chosen).size < chosen.length) return 'repeated_option';
  const other = options.find((option) => option.other);
  if (!other) return null;
  const words = wordsBeside(question, answer);
  if (!chosen.includes(other.code)) return words === '' ? null : 'unknown_option';
  return words === '' ? 'other_missing' : lengthOf(words) > LONGEST_OTHER ? 'too_long' : null;
}
/** Characters beside an option. */
export const LONGEST_OTHER = 300;

function checkGrid({ rows = [], options = [], required }: Question, answer: string): AnswerProblem | null {
  const lines = splitGrid(answer);
  if (!lines.every(({ row }) => rows.some(({ code }) => code === row))) return 'unknown_row';
  if (!lines.every(({ option }) => options.some(({ code }) => code === option))) return 'unknown_option';
  const answered = new Set(lines.map(({ row }) => row));
  if (answered.size < lines.length) return 'repeated_option';
  return required && answered.size < rows.length ? 'empty' : null;
}

/** Ids of the files that an answer names. */
export const answerFiles = (answer: string): string[] => (answer === '' ? [] : answer.split(ANSWER_SEPARATOR));

function checkFiles(answer: string): AnswerProblem | null {
  const files = answerFiles(answer);
  if (!files.every((file) => FILE_ID.test(file))) return 'not_files';
  return files.length > MOST_FILES ? 'too_many_files' : null;
}

function checkUnits(answer: string): AnswerProblem | null {
  const units = readResearchUnits(answer);
  const sound = units?.every(
    ({ unit, institutions, people }) =>
      unit.trim() !== '' &&
      [unit, ...institutions].every((name) => name.length <= LONGEST_UNIT) &&
      (people === null || (people >= 0 && people <= MOST_PEOPLE)),
  );
  return sound && units && units.length <= MOST_UNITS ? null : 'not_units';
}

/** What to do about an answer, in French, the same on screen and server. */
export function answerText(problem: AnswerProblem, question: Question): string {
  const counted = question.unit ? `\u00a0${question.unit}` : '';
  switch (problem) {
    case 'empty':
      return question.type === 'matrix' ? 'Choisissez une réponse à chaque ligne.' : 'Répondez à cette question.';
    case 'unknown_option':
      return 'Cette réponse n’est plus proposée\u00a0: choisissez-en une autre.';
    case 'repeated_option':
      return 'Une réponse est choisie deux fois.';
    case 'other_missing':
      return 'Précisez en quelques mots.';
    case 'unknown_row':
      return 'Une ligne n’est plus demandée\u00a0: répondez de nouveau.';
    case 'not_a_number':
      return question.exactness
        ? 'Écrivez un nombre, par exemple 30 ou «\u00a0env. 30\u00a0».'
        : 'Écrivez un nombre, par exemple 30 ou 2.5.';
    case 'too_small':
      return `Au moins ${numberInWords(question.min ?? 0)}${counted}.`;
    case 'too_large':
      return `Au plus ${numberInWords(question.max ?? 0)}${counted}.`;
    case 'not_a_day':
      return 'Écrivez une date qui existe, par exemple 03/10/2026.';
    case 'too_long':
      return `Au plus ${numberInWords(isChoice(question.type) ? LONGEST_OTHER : (question.maxLength ?? LONGEST_ANSWER))} caractères.`;
    case 'not_files':
      return 'Ce fichier n’est plus là\u00a0: joignez-le de nouveau.';
    case 'too_many_files':
      return `Au plus ${MOST_FILES} fichiers.`;
    case 'not_units':
      return `Donnez le nom de chaque équipe, et un nombre de personnes entre 0 et ${numberInWords(MOST_PEOPLE)}.`;
  }
}
