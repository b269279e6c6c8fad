import { formatBounds, formatCompared, type YearKnown } from './years';
import type { PastFigure } from './comparison';
import { formatCount, formatFigure, formatShare } from './display';
import { unitLabel } from './figure';
import { coverageOf } from './lines';
import { type FigureBook, type WordedFigure } from './reading';

/** A past year of one figure. */
export interface FactYear {
  readonly year: number;
  /** `35 196`, `47 243 à 47 885`, `non comparable`, `inconnu`. */
  readonly value: string;
  /** What this edition represents of it, and by how much it changed; empty when it cannot be said. */
  readonly ratio: string;
  readonly change: string;
  /** Its note of context. */
  readonly note: string;
}

/** What one figure says and stands on, in words. */
export interface FigureFacts {
  readonly code: string;
  readonly label: string;
  /** `22 structures`. */
  readonly value: string;
  readonly definition: string;
  /** `29,7 % de 74`, under the name of what it is a share of; null when the figure has no base. */
  readonly base: { readonly label: string; readonly words: string } | null;
  /** How much of what was expected is behind it; null when nothing was to be received. */
  readonly coverage: string | null;
  readonly years: readonly FactYear[];
}

/** The base of a figure in words: the share is never shown without it (rule 4). */
function baseOf(book: FigureBook, figure: WordedFigure): FigureFacts['base'] {
  if (!figure.base) return null;
  const n = formatCount(figure.baseValue);
  return {
    label: book.find(figure.base)?.label ?? figure.base,
    words: figure.share === null ? `sur ${n}` : `${formatShare(figure.share)} de ${n}`,
  };
}

/** Visits in person: what a flagged year does not compare by. */
const inPerson = (code: string): boolean => code.startsWith('attendance.') && code !== 'attendance.online';

function yearOf(book: FigureBook, { code }: WordedFigure, { year, note, comparable, figures }: YearKnown): FactYear {
  const past = (figures as Readonly<Partial<Record<string, PastFigure>>>)[code];
  const apart = comparable === false && inPerson(code);
  const compared = (how: 'ratio' | 'change'): string => {
    const figure = book.find(`comparison.${year}.${how}.${code}`);
    const known = figure && (figure.value !== null || figure.lower !== undefined);
    return known && !apart ? formatCompared(figure) : '';
  };
  return {
    year,
    value: apart ? 'non comparable' : formatBounds(past),
    ratio: compared('ratio'),
    change: compared('change'),
    note: note ?? '',
  };
}

/** Everything that stands behind the figure of a code; null when the bilan has no such figure. */
export function figureFacts(book: FigureBook, code: string, past: readonly YearKnown[]): FigureFacts | null {
  const figure = book.find(code);
  if (!figure) return null;
  const coverage = coverageOf(book, code);
  return {
    code,
    label: figure.label,
    value:
      `${formatFigure(figure)}${figure.unit === '%' ? '' : `\u00A0${unitLabel(figure.unit, figure.value)}`}`.trim(),
    definition: figure.definition,
    base: baseOf(book, figure),
    coverage:
      coverage && coverage.whole !== null
        ? `${coverage.label}\u00A0: ${formatCount(coverage.part)} sur ${formatCount(coverage.whole)}.`
        : null,
    years: past
      .map((year) => yearOf(book, figure, year))
      .filter(({ value, ratio }) => ratio !== '' || !/^inconnu$/.test(value)),
  };
}
