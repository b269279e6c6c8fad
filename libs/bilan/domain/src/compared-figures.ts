import { change, pastFigure, ratio, type Baseline, type Compared, type PastFigure } from './comparison';
import type { WordedFigure } from './reading';

/** One figure of two years side by side: `this` year's value, what is known of the other's, and both comparisons. */
export interface ComparedFigure {
  readonly code: string;
  readonly value: number;
  readonly past: PastFigure;
  /** "Represents 73 %", in per cent. */
  readonly ratio: Compared;
  /** "Fell by 19.7 %", in per cent. */
  readonly change: Compared;
}

/** The codes of the exchanged form for a compared figure; `same` where only holders of both years are counted. */
export const comparedCode = (year: number, kind: 'ratio' | 'change', code: string, same = false): string =>
  `comparison.${year}.${kind}.${same ? 'same.' : ''}${code}`;

/** What is known of the figures of a year that is held, by code; its own comparisons aside. */
export const heldFigures = (
  figures: readonly { readonly code: string; readonly value: number | null }[],
): ReadonlyMap<string, PastFigure> =>
  new Map(
    figures.flatMap(({ code, value }) =>
      value === null || code.startsWith('comparison.') ? [] : [[code, { kind: 'exact', value }] as const],
    ),
  );

/** What baselines know of a year that is not held, by code. */
export const baselineFigures = (baselines: readonly Baseline[], year: number): ReadonlyMap<string, PastFigure> =>
  new Map(
    baselines.flatMap((line) => {
      const figure = line.year === year ? pastFigure(line) : undefined;
      return figure ? [[line.indicator, figure] as const] : [];
    }),
  );

/** Every figure with a value in both years, in the bilan's order, typed-in ones included. */
export const compareFigures = (
  figures: readonly Pick<WordedFigure, 'code' | 'value'>[],
  past: ReadonlyMap<string, PastFigure>,
): ComparedFigure[] =>
  figures.flatMap(({ code, value }) => {
    const then = past.get(code);
    return value === null || !then || code.startsWith('comparison.')
      ? []
      : [{ code, value, past: then, ratio: ratio(value, then), change: change(value, then) }];
  });
