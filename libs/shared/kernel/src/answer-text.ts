/*
 * How an answer to a question is written as one text, wherever it is kept: a dossier's answers, an evaluation, an archive.
 * The five first types are as the archive has them (an option's code, codes between `|`, a plain number, a text); what came
 * later adds to them without changing what was stored:
 *   several options, one of them with words beside   `poster|other=Des marque-pages | et un char`
 *   a grid, one option per row                        `welcome=good|signs=bad`
 *   a number that was judged by eye                   `300~`
 *   a day                                             `2026-10-03`
 *   files                                             `<id>|<id>`
 *   research units                                    a JSON list
 */

/** Separates the option codes of an answer. */
export const ANSWER_SEPARATOR = '|';
/** Ties a row of a grid to its option, or the chosen options to the words written beside one of them. */
export const ANSWER_TIE = '=';
/** Follows a number that was estimated rather than counted. */
export const ESTIMATED_MARK = '~';

/** The chosen option codes, and what was written beside the one that asks for words. */
export interface ChosenWithWords {
  readonly codes: readonly string[];
  readonly words: string;
}

/** Takes apart an answer by options of a question one of whose options asks for words; the words run to the end. */
export function splitWords(answer: string): ChosenWithWords {
  const at = answer.indexOf(ANSWER_TIE);
  const codes = at < 0 ? answer : answer.slice(0, at);
  return {
    codes: codes === '' ? [] : codes.split(ANSWER_SEPARATOR),
    words: at < 0 ? '' : answer.slice(at + ANSWER_TIE.length),
  };
}

/** Puts together options and the words beside one of them; without words, the codes alone. */
export const joinWords = ({ codes, words }: ChosenWithWords): string =>
  codes.join(ANSWER_SEPARATOR) + (words === '' ? '' : ANSWER_TIE + words);

/** One row of a grid with the option chosen in it. */
export interface GridLine {
  readonly row: string;
  readonly option: string;
}

/** The lines of an answer to a grid, as they are written; a line without `=` has an empty option. */
export const splitGrid = (answer: string): readonly GridLine[] =>
  answer === ''
    ? []
    : answer.split(ANSWER_SEPARATOR).map((line) => {
        const at = line.indexOf(ANSWER_TIE);
        return at < 0 ? { row: line, option: '' } : { row: line.slice(0, at), option: line.slice(at + 1) };
      });

/** Writes the answer to a grid, its lines in the order given. */
export const joinGrid = (lines: readonly GridLine[]): string =>
  lines.map(({ row, option }) => row + ANSWER_TIE + option).join(ANSWER_SEPARATOR);

/** The plain number of an answer, and whether it was estimated. */
export const splitNumber = (answer: string): { readonly number: string; readonly estimated: boolean } =>
  answer.endsWith(ESTIMATED_MARK)
    ? { number: answer.slice(0, -ESTIMATED_MARK.length), estimated: true }
    : { number: answer, estimated: false };

const ABOUT = /^(?:environ|env\.?|à peu près|autour de|~|≈|±)\s*/iu;

/**
 * A number as people type it, as an answer is written: `1 200` → `1200`, `2,5` → `2.5`; where it may be an estimate,
 * `env. 300` → `300~`. What is no number stays as it was typed, for the check to say so.
 */
export function typedNumber(typed: string, mayBeEstimated = false): string {
  const text = typed.trim();
  const about = mayBeEstimated && ABOUT.test(text);
  const number = (about ? text.replace(ABOUT, '') : text).replace(/\s/g, '').replace(',', '.');
  if (!about) return number;
  return number === '' ? text : number + ESTIMATED_MARK;
}

/** A research unit that came: its name, the institutions it belongs to, and how many of its people were engaged. */
export interface ResearchUnitAnswer {
  readonly unit: string;
  readonly institutions: readonly string[];
  /** Null when it was not given: that is not zero. */
  readonly people: number | null;
}

/** The units of an answer; null when it is not such a list. */
export function readResearchUnits(answer: string): readonly ResearchUnitAnswer[] | null {
  if (answer === '') return [];
  const list = parsed(answer);
  if (!Array.isArray(list)) return null;
  const units = (list as unknown[]).map(asUnit);
  return units.every((unit) => unit !== null) ? units : null;
}

/** Writes the units; nothing for none. */
export const writeResearchUnits = (units: readonly ResearchUnitAnswer[]): string =>
  units.length === 0
    ? ''
    : JSON.stringify(units.map(({ unit, institutions, people }) => ({ unit, institutions, people })));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asUnit(value: unknown): ResearchUnitAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { unit, institutions, people } = value as Readonly<Record<string, unknown>>;
  if (typeof unit !== 'string' || !Array.isArray(institutions)) return null;
  if (!institutions.every((one): one is string => typeof one === 'string')) return null;
  if (people !== null && !(typeof people === 'number' && Number.isInteger(people))) return null;
  return { unit, institutions, people };
}
