import type { Tap } from './stand';

const DAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const ZONE = 'Europe/Paris';
const HOUR = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE });

/** `1 204`, with a no-break space. */
export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** `Samedi 10 octobre`, `Jeudi 1er octobre`. */
export function dayInWords(day: string): string {
  const words = DAY.format(new Date(`${day}T00:00:00Z`)).replace(/ 1 /, ' 1er ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `10 h 42`, `6 h`, in the region. */
export function timeInWords(instant: Date): string {
  const part = Object.fromEntries(HOUR.formatToParts(instant).map(({ type, value }) => [type, value]));
  const hour = `${Number(part['hour'])}\u00a0h`;
  return part['minute'] === '00' ? hour : `${hour}\u00a0${part['minute']}`;
}

/** `1 appui`, `12 appuis`. */
export const taps = (pending: readonly Tap[]): string =>
  `${number(pending.length)}\u00a0${pending.length > 1 ? 'appuis' : 'appui'}`;

/** A whole number as it is typed, or null. */
export function readNumber(text: string, least: number, most: number): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,4}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= least && value <= most ? value : null;
}
