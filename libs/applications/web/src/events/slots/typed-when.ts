import { isDay, type Day } from '@fds/shared/kernel';
import { dayOfSlot, isTime } from '@fds/applications/domain';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const pad = (value: number | string): string => String(value).padStart(2, '0');
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();

/**
 * A day as people type it: `9/10`, `9/10/26`, `09.10.2026`, `9 octobre`, `ven. 9 oct`, `1er octobre`, `2026-10-09`. Without
 * a year it is the year of `near`; a number alone is a day of its month. Empty text gives `''`, unreadable text null.
 */
export function readDay(text: string, near: Day): Day | '' | null {
  const typed: string = bare(text);
  if (typed === '') return '';
  const written: boolean = isDay(typed);
  if (written) return typed;
  const [year, month] = near.split('-') as [string, string];
  const words = typed.replace(/^(lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?,? /, '').replace(/^1er\b/, '1');
  const numbers = /^(\d{1,2})(?:[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?)?$/.exec(words);
  if (numbers) return existing(numbers[3] ?? year, numbers[2] ?? month, numbers[1]!);
  const named = /^(\d{1,2}) ?([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(words);
  const months = named ? MONTHS.filter((one) => one.startsWith(named[2]!)) : [];
  return named && months.length === 1
    ? existing(named[3] ?? year, String(MONTHS.indexOf(months[0]!) + 1), named[1]!)
    : null;
}

function existing(year: string, month: string, date: string): Day | null {
  const day = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : null;
}

/** A day in its box: `vendredi 9 octobre`, with its year when it is not that of `near`. */
export const showDay = (day: Day | '', near: Day): string =>
  isDay(day) ? dayOfSlot(day) + (day.slice(0, 4) === near.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`) : '';

/** A time as people type it: `9`, `9h`, `9 h 30`, `9:30`, `930`, `midi`, `minuit`, `24h`. Empty gives `''`, unreadable null. */
export function readTime(text: string): string | null {
  const typed = bare(text);
  if (typed === '') return '';
  if (typed === 'midi') return '12:00';
  if (typed === 'minuit') return '00:00';
  const parts =
    /^(\d{1,2}) ?(?:h|:|\.|heures?)? ?(?:(\d{2}) ?(?:min|mn)?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!parts) return null;
  const time = `${pad(parts[1]!)}:${parts[2] ?? '00'}`;
  if (time === '24:00') return '00:00';
  return isTime(time) ? time : null;
}

/** A time in its box: `9 h 00`, `16 h 30`, so that hours stand under each other. */
export const showTime = (time: string): string =>
  isTime(time) ? `${Number(time.slice(0, 2))}\u00a0h\u00a0${time.slice(3)}` : '';
