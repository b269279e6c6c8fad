import { chosenOptions, countedChoices, wordsBeside, type Question } from '@fds/questions/domain';
import { matchingKey } from '@fds/shared/kernel';

/** Which options stand for the words that people wrote beside « autre » instead of choosing them. */
export interface Recoding {
  readonly question: string;
  /** Spelling under which the same words meet, whatever their case, accents and signs. */
  readonly key: string;
  readonly options: readonly string[];
}

/** The spelling under which words written beside an option meet. */
export const wordsKey = (words: string): string => matchingKey(words);

/** The option beside which words are written; undefined where a question has none. */
export const otherOf = ({ options = [] }: Question): string | undefined => options.find(({ other }) => other)?.code;

/** The questions whose words can be recoded. */
export const recodable = (questions: readonly Question[]): Question[] =>
  questions.filter((question) => question.type !== 'matrix' && otherOf(question) !== undefined);

/**
 * What is counted of an answer once its words are recoded: the options that stand for them, in the place of « autre ». The
 * answer itself stays as it was given. A single choice is recoded to one option.
 */
export function recodedChoices(question: Question, answer: string, recodings: readonly Recoding[]): string[] {
  const counted = countedChoices(question, answer);
  const other = otherOf(question);
  const words = wordsBeside(question, answer);
  if (other === undefined || words === '' || !chosenOptions(question, answer).includes(other)) return counted;
  const found = recodings.find((one) => one.question === question.code && one.key === wordsKey(words));
  if (!found) return counted;
  return [...new Set(counted.flatMap((code) => (code === other ? found.options : [code])))];
}

export type RecodingProblem = 'not_recodable' | 'no_option' | 'unknown_option' | 'one_option' | 'stays_other';
export const RECODING_PROBLEMS: Record<RecodingProblem, string> = {
  not_recodable: 'Cette question n’a pas de réponse à préciser.',
  no_option: 'Choisissez une réponse.',
  unknown_option: 'Cette réponse n’est pas proposée par la question.',
  one_option: 'Cette question n’a qu’une réponse\u00a0: choisissez-en une seule.',
  stays_other: 'Choisissez une autre réponse que celle où ces mots ont été écrits.',
};

/** What keeps words from being recoded to these options. */
export function recodingProblem(question: Question | undefined, options: readonly string[]): RecodingProblem | null {
  if (!question || !recodable([question]).length) return 'not_recodable';
  if (options.length === 0) return 'no_option';
  if (!options.every((code) => question.options?.some((option) => option.code === code))) return 'unknown_option';
  if (options.includes(otherOf(question) ?? '')) return 'stays_other';
  return question.type !== 'multiple' && options.length > 1 ? 'one_option' : null;
}
