import { REGION_ZONE } from '@fds/shared/kernel';
import { frenchDay } from '@fds/shared/web-kit';

/** `vendredi 18 septembre`: the year is the one everybody is in. */
export const dayOfWeek = (day: string): string => frenchDay(day, 'full').replace(/ \d{4}$/, '');

const SHORT = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' });
/** `21 sept.`, for tags and axes. */
export const shortDay = (day: string): string => SHORT.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');

const DAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone: REGION_ZONE });
/** The day of an instant in the region: `samedi 10 octobre`. */
export const dayOfInstant = (instant: string): string =>
  DAY.format(new Date(instant)).replace(/\b1 (?=\p{L})/u, '1er ');

/** Where an event takes place and when: `Abbeville, samedi 10 octobre`; what is not known is left out. */
export function placeAndTime(municipality: string | null, first: string | null, last: string | null): string {
  const from = first && dayOfInstant(first);
  const to = last && dayOfInstant(last);
  const days = from && to && from !== to ? `du ${from} au ${to}` : from;
  return [municipality, days].filter(Boolean).join(', ');
}

/** A list's address as the router wants it; a filter may come several times. */
export function queryOf(
  filters: readonly { readonly name: string; readonly value: string }[],
): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const { name, value } of filters) (query[name] ??= []).push(value);
  return query;
}

/** `35e`, the rank of an edition. */
export const rank = (number: number): string => (number === 1 ? '1re' : `${number}e`);
