import type { Figure } from './figure';

/** A figure with its French words, as the pages receive it. */
export interface WordedFigure extends Figure {
  readonly label: string;
  readonly definition: string;
}

/** The figures of one bilan, found by their code. */
export class FigureBook {
  readonly #figures: ReadonlyMap<string, WordedFigure>;

  constructor(readonly all: readonly WordedFigure[]) {
    this.#figures = new Map(all.map((figure) => [figure.code, figure]));
  }

  /** The figure of a code; undefined when the bilan has none. */
  find(code: string): WordedFigure | undefined {
    return this.#figures.get(code);
  }

  /** The value of a count; 0 when the bilan has no such code. Not for figures that may be unknown. */
  count(code: string): number {
    return this.#figures.get(code)?.value ?? 0;
  }

  /** The exact share of a figure in per cent; null where there is none. */
  share(code: string): number | null {
    return this.#figures.get(code)?.share ?? null;
  }

  /** The figures of a breakdown: those whose code is `prefix` and one more word, in the bilan's order. */
  parts(prefix: string): readonly WordedFigure[] {
    return this.all.filter(({ code }) => code.startsWith(`${prefix}.`) && !code.slice(prefix.length + 1).includes('.'));
  }
}

/** The part of a breakdown's code that tells its figures apart: `festival` of `events.kind.festival`. */
export const lastWord = (code: string): string => code.slice(code.lastIndexOf('.') + 1);
