import type { PastFigure } from './comparison';
import { type FigureBook } from './reading';
import { central, type YearKnown } from './years';

/** A year of a figure that can be drawn. */
export interface SparkMark {
  readonly year: number;
  /** The value, or the middle of its interval. */
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The year before it is drawn too: a line may join them. */
  readonly after: boolean;
}

/**
 * The years of a figure that compare, ascending, this one last: years that are not comparable or not known are left out
 * of the line, which breaks there (docs/domain/rules.md, rule 11). Attendance is not drawn while no report is there.
 */
export function sparkline(book: FigureBook, code: string, year: number, past: readonly YearKnown[]): SparkMark[] {
  const marks = past
    .filter((one) => one.year < year && one.comparable !== false)
    .sort((a, b) => a.year - b.year)
    .flatMap((one) => {
      const figure = (one.figures as Readonly<Partial<Record<string, PastFigure>>>)[code];
      if (!figure) return [];
      const interval = figure.kind === 'interval';
      return [
        {
          year: one.year,
          value: central(figure),
          lower: interval ? figure.lower : null,
          upper: interval ? figure.upper : null,
        },
      ];
    });
  const now = book.find(code)?.value ?? null;
  const unheard = code.startsWith('attendance.') && book.count('attendance.reports.received') === 0;
  const all = now === null || unheard ? marks : [...marks, { year, value: now, lower: null, upper: null }];
  return all.map((mark, index) => ({ ...mark, after: all[index - 1]?.year === mark.year - 1 }));
}
