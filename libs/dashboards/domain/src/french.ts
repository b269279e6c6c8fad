import { numberInWords, type Day } from '@fds/shared/kernel';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const parts = (day: Day): { year: number; month: string; date: string } => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { year, month: MONTHS[month - 1] ?? '', date: date === 1 ? '1er' : String(date) };
};

/** A day of a year that everybody has in mind: `2 octobre`, `1er mars`. */
export function dayInWords(day: Day): string {
  const { date, month } = parts(day);
  return `${date} ${month}`;
}

/** From one day to another of the same season: `du 2 au 12 octobre`, `du 28 septembre au 3 octobre`, `le 9 juin`. */
export function periodInWords(from: Day, to: Day): string {
  if (from === to) return `le ${dayInWords(from)}`;
  const [start, end] = [parts(from), parts(to)];
  return `du ${start.month === end.month ? start.date : `${start.date} ${start.month}`} au ${end.date} ${end.month}`;
}

/** A count with its noun; French counts 0 and 1 in the singular. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numberInWords(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;

const SMALL = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** A small count in letters, `trois`; a feminine noun has `une`. Above ten, figures. */
export const inLetters = (count: number, feminine = false): string =>
  count === 1 && feminine ? 'une' : (SMALL[count] ?? String(count));
