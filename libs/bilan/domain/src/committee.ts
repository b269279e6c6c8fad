import { change, type PastFigure } from './comparison';
import { formatChange, formatCount, formatShare, UNKNOWN } from './display';
import { share } from './figure';
import { IN_PERSON } from './compared-rows';
import type { FigureBook } from './reading';
import { sparkline, type SparkMark } from './sparkline';
import { formatPast, type YearKnown } from './years';

/** Everything that is known of a past year, by code. */
export interface KnownYear extends Omit<YearKnown, 'figures'> {
  readonly figures: Readonly<Partial<Record<string, PastFigure>>>;
}

/** One thing that the public money reached: its number, what it is taken of, how it stands to a year before. */
export interface ReachedLine {
  readonly code: string;
  readonly value: string;
  readonly words: string;
  readonly detail: string;
  /** `+4,2 % depuis 2019`; empty where nothing compares. */
  readonly compared: string;
}

const heard = (book: FigureBook): boolean => book.count('attendance.reports.received') > 0;
/** Attendance is not known, rather than 0, while no report is there (rule 7). */
const valueOf = (book: FigureBook, code: string): number | null =>
  code.startsWith('attendance.') && !heard(book) ? null : (book.find(code)?.value ?? null);

/** The latest year before that compares and knows the figure, and how far this one is from it. */
function comparedTo(book: FigureBook, code: string, past: readonly KnownYear[]): string {
  const value = valueOf(book, code);
  const before = past.filter((one) => one.figures[code] && one.comparable !== false).at(-1);
  if (!before || value === null) return '';
  const changed = change(value, before.figures[code]);
  if ('lower' in changed) {
    const [low, high] = [formatChange(changed.lower), formatChange(changed.upper)];
    return `${low === high ? low : `${low} à ${high}`} depuis ${before.year}`;
  }
  return changed.value === null ? '' : `${formatChange(changed.value)} depuis ${before.year}`;
}

/** What an edition reached: visits, small communes, newcomers, and the EPCI that it did not reach. */
export function reachedLines(book: FigureBook, past: readonly KnownYear[]): ReachedLine[] {
  const of = (code: string, base: string, words: string): string => {
    const part = share(valueOf(book, code), book.find(base)?.value ?? null);
    return part === null ? '' : `${formatShare(part)} ${words}`;
  };
  const [reached, epci] = [valueOf(book, 'intermunicipalities.total'), valueOf(book, 'intermunicipalities.region')];
  const line = (code: string, value: number | null, one: string, many: string, detail: string): ReachedLine => ({
    code,
    value: formatCount(value),
    words: value !== null && value < 2 ? one : many,
    detail,
    compared: comparedTo(book, code, past),
  });
  const communes = formatCount(book.count('municipalities.total'));
  const white = reached === null || epci === null ? null : epci - reached;
  return [
    line(
      'attendance.total',
      valueOf(book, 'attendance.total'),
      'visite en présentiel',
      'visites en présentiel',
      `dans ${formatCount(book.count('attendance.reports.received'))} événements sur ${formatCount(book.count('attendance.reports.expected'))}`,
    ),
    line(
      'municipalities.size.village',
      valueOf(book, 'municipalities.size.village'),
      'commune de moins de 2\u00a0000 habitants',
      'communes de moins de 2\u00a0000 habitants',
      of('municipalities.size.village', 'municipalities.total', `des ${communes} communes touchées`),
    ),
    line(
      'holders.first_time',
      valueOf(book, 'holders.first_time'),
      'nouveau porteur',
      'nouveaux porteurs',
      of('holders.first_time', 'holders.total', `des ${formatCount(book.count('holders.total'))} porteurs`),
    ),
    {
      ...line('intermunicipalities.total', white, 'EPCI sans événement', 'EPCI sans événement', ''),
      detail: epci === null ? '' : `sur ${formatCount(epci)}\u00a0; ${formatCount(reached)} sont touchés`,
      // Said of those that are touched, which is the figure of the bilan.
      compared: '',
    },
  ];
}

/** A figure this year and in the two before, in words, with the marks of its line. */
export interface TrendRow {
  readonly code: string;
  readonly label: string;
  readonly now: string;
  /** Of the years of `trendYears`, in their order. */
  readonly before: readonly string[];
  readonly compared: string;
  readonly marks: readonly SparkMark[];
}

const TREND_CODES = [
  'attendance.total',
  'attendance.general_public',
  'attendance.school',
  'events.total',
  'holders.total',
  'holders.first_time',
  'municipalities.total',
  'media.total',
] as const;

/** The two years that a table of the trend shows beside this one, the nearest first. */
export const trendYears = (year: number): readonly number[] => [year - 1, year - 2];

/** The figures of which a past year knows something; a year that does not compare is shown as such, not left out (rule 11). */
export function trendRows(book: FigureBook, year: number, past: readonly KnownYear[]): TrendRow[] {
  return TREND_CODES.flatMap((code): TrendRow[] => {
    const figure = book.find(code);
    if (!figure || !past.some((one) => one.figures[code])) return [];
    const before = trendYears(year).map((of) => {
      const known = past.find((one) => one.year === of);
      if (known?.comparable === false && IN_PERSON.test(code)) return 'non comparable';
      return known?.figures[code] ? formatPast(known.figures[code]) : UNKNOWN;
    });
    return [
      {
        code,
        label: figure.label,
        now: formatCount(valueOf(book, code)),
        before,
        compared: comparedTo(book, code, past),
        marks: sparkline(book, code, year, past as readonly YearKnown[]),
      },
    ];
  });
}
