import type { ComparedCode, PastFigure } from './comparison';
import { formatChange, formatCount, formatNumber, formatShare, UNKNOWN } from './display';
import { type FigureBook, type WordedFigure } from './reading';

/** What is known of a past year, as the pages receive it. */
export interface YearKnown {
  readonly year: number;
  readonly note: string | null;
  /** False for a year that is shown and flagged; such as nothing says are comparable. */
  readonly comparable?: boolean;
  readonly figures: Readonly<Partial<Record<ComparedCode, PastFigure>>>;
}

/** One column of the years' chart. */
export interface YearColumn {
  readonly year: number;
  /** The value drawn; null when it is not known. */
  readonly value: number | null;
  /** Bounds of a year known by a ratio only. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly state: 'this' | 'known' | 'not_comparable' | 'unknown';
  /** The number on its mark: `35 196`, `≈ 48 200`, `non comparable`, `inconnu`. */
  readonly mark: string;
}

/** Years shown before the edition at most. */
const REACH = 10;

/** The middle of what is known of a figure. */
export const central = (figure: PastFigure): number =>
  figure.kind === 'exact' ? figure.value : (figure.estimate ?? (figure.lower + figure.upper) / 2);

/** An estimate to three significant digits: 48 214 → `≈ 48 200`. */
export function formatEstimate(value: number): string {
  const digits = Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 2);
  const step = 10 ** digits;
  return `≈\u00A0${formatNumber(Math.round(value / step) * step)}`;
}

/** What is known of a past figure: `47 500` exact, `≈ 47 500` when it is an interval, "inconnu". */
export function formatPast(figure: PastFigure | undefined): string {
  if (!figure) return UNKNOWN;
  return figure.kind === 'exact' ? formatCount(figure.value) : formatEstimate(central(figure));
}

/** The bounds of an interval: `47 243 à 47 885`; the value when it is exact. */
export function formatBounds(figure: PastFigure | undefined): string {
  if (!figure) return UNKNOWN;
  return figure.kind === 'exact'
    ? formatCount(figure.value)
    : `${formatCount(figure.lower)} à ${formatCount(figure.upper)}`;
}

/** A comparison with one decimal: one share when both bounds round alike, else `73,5 % à 74,5 %`. */
export function formatCompared(figure: WordedFigure | undefined): string {
  if (!figure) return UNKNOWN;
  const format = /\.change\./.test(figure.code) ? formatChange : formatShare;
  if (figure.lower === undefined || figure.upper === undefined) return format(figure.value);
  const [low, high] = [format(figure.lower), format(figure.upper)];
  return low === high ? low : `${low} à ${high}`;
}

const NOT_COMPARABLE = 'non comparable';

/**
 * The columns of the years' chart: every year from the oldest known (at most ten back) to the edition. A year between
 * two that nobody knows is shown as such, and a year that is not comparable is never dropped (docs/domain/rules.md, 11).
 */
export function yearColumns(year: number, total: number | null, past: readonly YearKnown[]): YearColumn[] {
  const reach = past.filter((one) => one.year >= year - REACH && one.year < year);
  const start = Math.min(year, ...reach.map((one) => one.year));
  const columns: YearColumn[] = [];
  for (let at = start; at < year; at++) {
    const known = reach.find((one) => one.year === at);
    const figure = known?.figures['attendance.total'];
    const apart = known?.comparable === false;
    columns.push({
      year: at,
      value: figure ? central(figure) : null,
      lower: figure?.kind === 'interval' ? figure.lower : null,
      upper: figure?.kind === 'interval' ? figure.upper : null,
      state: apart ? 'not_comparable' : figure ? 'known' : 'unknown',
      mark: apart ? NOT_COMPARABLE : formatPast(figure),
    });
  }
  columns.push({ year, value: total, lower: null, upper: null, state: 'this', mark: formatCount(total) });
  return columns;
}

/** The most recent comparable year whose attendance is known; undefined when there is none. */
export const referenceYear = (year: number, past: readonly YearKnown[]): YearKnown | undefined =>
  past
    .filter((one) => one.year < year && one.comparable !== false && one.figures['attendance.total'])
    .sort((a, b) => b.year - a.year)[0];

/** Below this share of reports received (per cent), the total is not compared in a title: it is still growing. */
const ENOUGH_REPORTS = 90;

interface Fraction {
  readonly from: number;
  readonly to: number;
  readonly less: string;
  readonly more: string;
}
/** Ranges of a change, in per cent, that a plain word says. */
const FRACTIONS: readonly Fraction[] = [
  { from: 8.5, to: 11.5, less: 'Un dixième de visites en moins', more: 'Un dixième de visites en plus' },
  { from: 18, to: 22, less: 'Un cinquième de visites en moins', more: 'Un cinquième de visites en plus' },
  { from: 23, to: 27, less: 'Un quart de visites en moins', more: 'Un quart de visites en plus' },
  { from: 31, to: 36, less: 'Un tiers de visites en moins', more: 'Un tiers de visites en plus' },
  { from: 47, to: 53, less: 'Moitié moins de visites', more: 'Moitié plus de visites' },
];
/** Changes within this many per cent are called equal. */
const EQUAL = 2;

/** Title of the attendance: how it stands to the most recent comparable year, when enough reports are there to say so. */
export function attendanceFinding(book: FigureBook, year: number, past: readonly YearKnown[]): string {
  const total = book.count('attendance.total');
  const received = book.count('attendance.reports.received');
  const expected = book.count('attendance.reports.expected');
  if (received === 0) return 'Aucune fréquentation déclarée pour l’instant';
  const visits = `${formatCount(total)} ${total < 2 ? 'visite' : 'visites'}`;
  if (received * 100 < expected * ENOUGH_REPORTS)
    return `${visits} dans ${formatCount(received)} événements sur ${formatCount(expected)}`;
  const reference = referenceYear(year, past);
  const change = reference && book.find(`comparison.${reference.year}.change.attendance.total`);
  if (!reference || !change) return `${visits} en présentiel`;
  const [low, high] = [change.lower ?? change.value, change.upper ?? change.value];
  if (low === null || high === null) return `${visits} en présentiel`;
  const words = inWords(low, high);
  return words ? `${words} qu’en ${reference.year}` : `${formatCompared(change)} de visites depuis ${reference.year}`;
}

/** A change between two bounds in plain words; null when only its numbers say it. */
function inWords(low: number, high: number): string | null {
  if (low >= -EQUAL && high <= EQUAL) return 'Autant de visites';
  if (low <= 0 && high >= 0) return 'À peu près autant de visites';
  const [least, most] = low < 0 ? [-high, -low] : [low, high];
  const fraction = FRACTIONS.find(({ from, to }) => least >= from && most <= to);
  if (!fraction) return null;
  return low < 0 ? fraction.less : fraction.more;
}

/** "2021 représente 73,5 % à 74,5 % de 2019"; null when no year compares, or nothing is reported yet. */
export function ratiosSentence(book: FigureBook, year: number, past: readonly YearKnown[]): string | null {
  const parts = past
    .filter((one) => one.year < year && one.comparable !== false)
    .flatMap((one) => {
      const ratio = book.find(`comparison.${one.year}.ratio.attendance.total`);
      return ratio && (ratio.value !== null || ratio.lower !== undefined)
        ? [`${formatCompared(ratio)} de ${one.year}`]
        : [];
    });
  if (parts.length === 0 || book.count('attendance.reports.received') === 0) return null;
  const last = parts.pop() ?? '';
  return `${year} représente ${parts.length > 0 ? `${parts.join(', ')} et ` : ''}${last}.`;
}

/** What to read beside the comparisons: the notes of the years shown, and of a year between them that is missing. */
export function yearNotes(columns: readonly YearColumn[], past: readonly YearKnown[]): string[] {
  const notes = columns.map(({ year, state }) => {
    const note = past.find((one) => one.year === year)?.note ?? '';
    return note === '' && state === 'not_comparable' ? `L’édition ${year} n’est pas comparable.` : note;
  });
  return [...new Set(notes.filter((note) => note !== ''))];
}
