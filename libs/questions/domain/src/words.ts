import { dayInWords, isDay, numberInWords, readResearchUnits, splitGrid, splitNumber } from '@fds/shared/kernel';
import { answerFiles, chosenOptions, isPlainNumber, wordsBeside } from './answers';
import { conditionOptions, isChoice, type Named, type Question } from './questionnaire';

const labelOf = (list: readonly Named[] | Question['options'], code: string): string =>
  (list ?? []).find((one) => one.code === code)?.label ?? code;

/**
 * An answer in the words that people read, one line for each thing it says; none for no answer. An option that is known no
 * more is its code. Files are counted, unless whoever holds them gives their names by id.
 */
export function answerInWords(
  question: Question,
  answer: string,
  files?: ReadonlyMap<string, string>,
): readonly string[] {
  if (answer.trim() === '') return [];
  switch (question.type) {
    case 'matrix':
      return splitGrid(answer).map(
        ({ row, option }) => `${labelOf(question.rows, row)}\u00a0: ${labelOf(question.options, option)}`,
      );
    case 'number':
      return [numberWords(question, answer)];
    case 'date':
      return [isDay(answer) ? dayInWords(answer) : answer];
    case 'file':
      return fileWords(answerFiles(answer), files);
    case 'research_units':
      return (readResearchUnits(answer) ?? []).map(({ unit, institutions, people }) => {
        const place = institutions.length > 0 ? ` (${institutions.join(', ')})` : '';
        return (
          unit +
          place +
          (people === null ? '' : `\u00a0: ${numberInWords(people)} ${people > 1 ? 'personnes' : 'personne'}`)
        );
      });
    case 'text':
    case 'long_text':
      return [answer];
    default:
      return choiceWords(question, answer);
  }
}

function fileWords(ids: readonly string[], names: ReadonlyMap<string, string> | undefined): readonly string[] {
  if (names) return ids.map((id) => names.get(id) ?? 'Fichier retiré');
  return [ids.length > 1 ? `${ids.length} fichiers joints` : '1 fichier joint'];
}

function choiceWords(question: Question, answer: string): readonly string[] {
  const words = wordsBeside(question, answer);
  const other = question.options?.find((option) => option.other)?.code;
  return chosenOptions(question, answer).map((code) => {
    const label = labelOf(question.options, code);
    return code === other && words !== '' ? `${label}\u00a0: ${words}` : label;
  });
}

/** A number in French with what it counts; as it was written where that is no number, or where nothing else is said of it. */
function numberWords({ unit, exactness }: Question, answer: string): string {
  const { number, estimated } = splitNumber(answer);
  if (!isPlainNumber(number) || (!unit && !exactness)) return answer;
  const counted = numberInWords(Number(number)) + (unit ? `\u00a0${unit}` : '');
  return estimated ? `${counted} (estimation)` : counted;
}

/** True for an answer whose lines stand each for itself; others are one text. */
export const isListed = ({ type }: Pick<Question, 'type'>): boolean =>
  isChoice(type) || type === 'matrix' || type === 'research_units' || type === 'file';

/** `« Oui » ou « Peut-être »`: the answers that call for a conditioned question; null for one that is put to everybody. */
export function conditionInWords(
  { visibleWhen }: Pick<Question, 'visibleWhen'>,
  questions: readonly Question[],
): { readonly answers: string; readonly question: string; readonly place: number } | null {
  if (!visibleWhen) return null;
  const at = questions.findIndex(({ code }) => code === visibleWhen.question);
  const other = questions[at];
  const quoted = conditionOptions(visibleWhen).map((code) => `«\u00a0${labelOf(other?.options, code)}\u00a0»`);
  const last = quoted.at(-1) ?? '';
  return {
    answers: quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ou ${last}` : last,
    question: other?.label ?? '',
    place: at + 1,
  };
}
