import type { CardBar, FigureCard } from '@fds/bilan/domain';
import { formatCount, largestRemainder, UNKNOWN } from '@fds/bilan/domain';
import type { EventKind } from '@fds/shared/kernel';

/** A bar of a picture, with its words as they are written. */
export interface PictureBar {
  readonly label: string;
  /** `22 · 30 %` */
  readonly words: string;
  /** 0 to 1 of the longest; null when it is not known. */
  readonly length: number | null;
  /** Not given, not known, not comparable: hatched, so that a black-and-white print says it too. */
  readonly hatched: boolean;
  readonly kind: EventKind | null;
}

/** A chart as it leaves the page: it says by itself what it shows, of what, and where it comes from. */
export interface ChartPicture {
  /** The finding. */
  readonly title: string;
  /** The measure. */
  readonly subtitle: string;
  /** Base and coverage. */
  readonly foot: string;
  /** `Fête de la science 2021, Hauts-de-France. Chiffres du 14 décembre 2021.` */
  readonly source: string;
  readonly bars: readonly PictureBar[];
}

const unknownLast = (bars: readonly CardBar[]): CardBar[] =>
  [...bars].sort((a, b) => Number(a.unknown ?? false) - Number(b.unknown ?? false));

/** The picture of a breakdown. */
export function cardPicture(card: FigureCard, source: string): ChartPicture {
  const bars = unknownLast(card.bars);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const counts = bars.map(({ count }) => count);
  const whole = counts.reduce((sum, count) => sum + count, 0) === card.base;
  const shares = whole ? largestRemainder(counts) : counts.map((count) => Math.round((count * 100) / (card.base || 1)));
  return {
    title: card.title,
    subtitle: card.subtitle,
    foot: card.foot,
    source,
    bars: bars.map(({ label, count, kind, unknown }, index) => ({
      label,
      words: card.base > 0 ? `${formatCount(count)} · ${shares[index] ?? 0}\u00A0%` : formatCount(count),
      length: count / most,
      hatched: unknown ?? false,
      kind: kind ?? null,
    })),
  };
}

/** The picture of values beside each other, of which some may not be known. */
export function valuesPicture(
  words: Omit<ChartPicture, 'bars'>,
  values: readonly { readonly label: string; readonly value: number | null; readonly words?: string }[],
): ChartPicture {
  const most = Math.max(1, ...values.map(({ value }) => value ?? 0));
  return {
    ...words,
    bars: values.map(({ label, value, words: said }) => ({
      label,
      words: said ?? (value === null ? UNKNOWN : formatCount(value)),
      length: value === null ? null : value / most,
      hatched: value === null,
      kind: null,
    })),
  };
}
