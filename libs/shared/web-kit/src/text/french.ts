import { REGION_ZONE } from '@fds/shared/kernel';

/** `Intl` separates thousands with U+202F, which neither of our fonts has. */
const withNoBreakSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0');

const WHOLE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 0, maximumFractionDigits: 1 });
const ONE_TENTH = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const SHARE = new Intl.NumberFormat('fr-FR', ONE_TENTH);
const CHANGE = new Intl.NumberFormat('fr-FR', { ...ONE_TENTH, signDisplay: 'exceptZero' });

/** A count: `35 196`. */
export const frenchCount = (value: number): string => withNoBreakSpaces(WHOLE.format(value));

/** A measure with one decimal at most: `4,5`. */
export const frenchNumber = (value: number): string => withNoBreakSpaces(TENTHS.format(value));

/** A share between 0 and 1, always with one decimal so that columns compare: `84,9 %`, `50,0 %`; null is said, never 0. */
export const frenchShare = (value: number | null): string =>
  value === null ? 'inconnu' : `${withNoBreakSpaces(SHARE.format(value * 100))}\u00a0%`;

/** A change between −1 and more, always with one decimal: `−19,7 %`, `+7,0 %`. */
export const frenchChange = (value: number | null): string =>
  value === null ? 'inconnu' : `${withNoBreakSpaces(CHANGE.format(value * 100)).replace('-', '−')}\u00a0%`;

/** A count with its noun: `1 événement`, `74 événements`; French counts 0 and 1 in the singular. */
export const frenchPlural = (count: number, one: string, many = `${one}s`): string =>
  `${frenchCount(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;

type DayStyle = 'long' | 'full' | 'short' | 'table';
const DAYS: Readonly<Record<DayStyle, Intl.DateTimeFormat>> = {
  full: new Intl.DateTimeFormat('fr-FR', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  long: new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat('fr-FR', { weekday: 'short', day: 'numeric', timeZone: 'UTC' }),
  table: new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
};

/**
 * A calendar day (`YYYY-MM-DD`): `vendredi 30 octobre 2026` (full), `30 octobre 2026` (long), `ven. 30` (short),
 * `30/10/2026` (table). The first of a month is written `1er`, except in tables and short days.
 */
export function frenchDay(day: string, style: DayStyle = 'long'): string {
  const text = DAYS[style].format(new Date(`${day}T00:00:00Z`));
  return style === 'full' || style === 'long' ? text.replace(/\b1 (?=\p{L})/u, '1er ') : text;
}

/** The days from one to another: `du 2 au 12 octobre 2026`. */
export function frenchPeriod(from: string, to: string): string {
  if (from === to) return `le ${frenchDay(from)}`;
  const [start, end] = [frenchDay(from), frenchDay(to)].map((text) => text.split(' ')) as [string[], string[]];
  const kept = start[2] !== end[2] ? start : start[1] !== end[1] ? start.slice(0, 2) : start.slice(0, 1);
  return `du ${kept.join(' ')} au ${end.join(' ')}`;
}

const CLOCK = new Intl.DateTimeFormat('fr-FR', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: REGION_ZONE,
});
const DAY_OF = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: REGION_ZONE,
});
const toDate = (instant: string | Date): Date => (typeof instant === 'string' ? new Date(instant) : instant);

/** The time of an instant in the region: `9 h 30`, `14 h`. */
export function frenchTime(instant: string | Date): string {
  const [hours, minutes] = CLOCK.format(toDate(instant)).split(':') as [string, string];
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** An instant in the region: `14 décembre 2021 à 10 h 21`. */
export const frenchDateTime = (instant: string | Date): string =>
  `${DAY_OF.format(toDate(instant)).replace(/^1 /, '1er ')} à ${frenchTime(instant)}`;
