import { shortened } from '@fds/shared/kernel';
import { formatCount, formatShare, largestRemainder, roundHalfAwayFromZero } from '../display';
import type { CardBar, FigureCard } from '../sections';
import type { DrawnBar, ReportChart, ReportTable, TableHead } from './report-document';

/** Bars that are drawn, at most: all stand in the table. */
export const MOST_BARS = 20;
/** Characters of a name beside its bar, and of a title: what is longer is whole in the list of all figures. */
const LONGEST_LABEL = 90;
const LONGEST_TITLE = 140;

export const words = (text: string): TableHead => ({ words: text, number: false });
export const number = (text: string): TableHead => ({ words: text, number: true });
export const NO_DRAWING = { type: 'none' } as const;
export const titled = (title: string): string => shortened(title, LONGEST_TITLE);
export const named = (label: string): string => shortened(label, LONGEST_LABEL);

const counts = (bars: readonly CardBar[]): number => bars.reduce((sum, { count }) => sum + count, 0);

/** Whole per cents for the bars' ends: they add up to 100 where the parts make the whole, else each is rounded. */
export function barShares(bars: readonly CardBar[], base: number): number[] {
  if (base <= 0) return bars.map(() => 0);
  if (counts(bars) === base) return largestRemainder(bars.map(({ count }) => count));
  return bars.map(({ count }) => roundHalfAwayFromZero((count * 100) / base));
}

const inOrder = ({ bars }: FigureCard): CardBar[] =>
  [...bars].sort((a, b) => Number(a.unknown ?? false) - Number(b.unknown ?? false));

/** The bars of a breakdown, what is not given last. */
export function drawnBars(card: FigureCard): DrawnBar[] {
  const bars = inOrder(card);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const shares = barShares(bars, card.base);
  return bars.slice(0, MOST_BARS).map(({ label, count, kind, unknown }, index) => ({
    label: named(label),
    part: count / most,
    mark: `${shares[index] ?? 0}\u00a0%`,
    kind: kind ?? '',
    unknown: unknown ?? false,
  }));
}

/** The table of a breakdown: counts, exact shares to one decimal, and the whole where the parts make it. */
export function cardTable(card: FigureCard, whole = 'Total'): ReportTable {
  const rows = inOrder(card).map(({ label, count }) => [
    named(label),
    formatCount(count),
    card.base > 0 ? formatShare((count * 100) / card.base) : '–',
  ]);
  const complete = card.base > 0 && counts(card.bars) === card.base;
  return {
    head: [words(card.labelHead), number(card.countHead), number('Part')],
    rows,
    total: complete ? [whole, formatCount(card.base), formatShare(100)] : [],
  };
}

/** A breakdown as a chart with its table. */
export function cardChart(card: FigureCard): ReportChart {
  const table = cardTable(card);
  const drawn = card.base > 0 && card.bars.length > 0;
  const read = table.rows.map(([label, count, part]) => `${label}\u00a0: ${count}, ${part}`).join('\u00a0; ');
  return {
    id: card.id,
    title: titled(card.title),
    subtitle: named(card.subtitle),
    drawing: drawn ? { type: 'bars', bars: drawnBars(card) } : NO_DRAWING,
    alternative: `Graphique à barres. ${named(card.subtitle)}. ${read}.`,
    table: drawn ? table : { head: [], rows: [], total: [] },
    foot: card.foot,
  };
}
