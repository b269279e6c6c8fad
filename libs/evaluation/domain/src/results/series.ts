import { hasOptions, seriesOf, type Question, type SeriesChange, type YearOfQuestions } from '@fds/questions/domain';
import type { QuestionResult } from './results';

/** How a question was answered in one year, under the answers of the latest. */
export interface ComparedPoint {
  readonly year: number;
  /** In the words of that year. */
  readonly label: string;
  /** What was put otherwise than the year before. */
  readonly changes: readonly SeriesChange[];
  /** The base of the shares; null where it is masked. */
  readonly answered: number | null;
  /** Of a number. */
  readonly mean: number | null;
  /**
   * By option of the latest year, in its order, in a grid those of each row after those of the row before; null where it is
   * masked, or where nothing of that year is the same (rule 18).
   */
  readonly counts: readonly (number | null)[];
}
export interface ComparedQuestion {
  readonly code: string;
  /** Two at least, the earliest first. */
  readonly points: readonly ComparedPoint[];
}

/** What changed in a question, in words. */
export const SERIES_CHANGE_LABELS: Record<SeriesChange, string> = {
  code: 'question reprise d’une autre',
  type: 'forme changée',
  label: 'question reformulée',
  options: 'réponses proposées changées',
  rows: 'lignes changées',
};

/**
 * The questions of the latest year that earlier ones put too, with what each year answered; the rows of a grid are followed
 * by their codes, its options as those of a choice. Options of a year that are one now are added up where a respondent gave one answer; where several, who gave both would count twice (rule 5).
 */
export function comparedSeries(
  latest: readonly Question[],
  years: readonly YearOfQuestions[],
  results: ReadonlyMap<number, readonly QuestionResult[]>,
): readonly ComparedQuestion[] {
  return latest
    .filter(({ type }) => type === 'number' || hasOptions(type))
    .map(({ code, type, options = [], rows = [] }) => ({
      code,
      points: seriesOf(code, years).flatMap(({ year, question, changes, options: now }): ComparedPoint[] => {
        const found = results.get(year)?.find((one) => one.code === question.code);
        const cell = found?.cells[0];
        if (!found || !cell) return [];
        const parts = type === 'matrix' ? rows.map((row) => row.code) : [''];
        const counts = parts.flatMap((part) =>
          options.map((option) => {
            const own = found.rows.filter(
              (row) => row.kind === 'option' && row.part === part && now.get(row.code) === option.code,
            );
            if (own.length === 0 || (own.length > 1 && question.type === 'multiple')) return null;
            return own.reduce<number | null>((sum, { counts: [count = null] }) => {
              return sum === null || count === null ? null : sum + count;
            }, 0);
          }),
        );
        return [{ year, label: question.label, changes, answered: cell.answered, mean: cell.mean, counts }];
      }),
    }))
    .filter(({ points }) => points.length > 1);
}
