import { dayOfYearInWords, numberInWords, type Day } from '@fds/shared/kernel';

/** From one day to another of the same season: `du 2 au 12 octobre`, `du 28 septembre au 3 octobre`, `le 9 juin`. */
export function periodInWords(from: Day, to: Day): string {
  if (from === to) return `le ${dayOfYearInWords(from)}`;
  const start = from.slice(0, 7) === to.slice(0, 7) ? dayOfYearInWords(from).split(' ')[0] : dayOfYearInWords(from);
  return `du ${start} au ${dayOfYearInWords(to)}`;
}

/** A count with its noun; French counts 0 and 1 in the singular. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numberInWords(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;

const SMALL = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** A small count in letters, `trois`; a feminine noun has `une`. Above ten, figures. */
export const inLetters = (count: number, feminine = false): string =>
  count === 1 && feminine ? 'une' : (SMALL[count] ?? String(count));
