import { isDay, type Day } from '@fds/shared/kernel';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/;
const MINUTE = 60_000;
const DAYS_REMEMBERED = 1_000;

/** True for a date that exists, `YYYY-MM-DD`; the calendar has no year 0. */
export const isDate = (text: string): text is Day => isDay(text) && !text.startsWith('0000');

/** Milliseconds of 00:00 UTC of a day, NaN for none: an archive of a million instants has some dozens of days. */
const days = new Map<string, number>();
function startOfDay(day: string): number {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= DAYS_REMEMBERED) days.clear();
  const start = isDate(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  days.set(day, start);
  return start;
}

/**
 * Milliseconds since 1970 of an instant in ISO 8601 with its offset (`Z`, `+02:00`), seconds and their fraction being
 * optional; null for anything else, a time without offset included.
 */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const [, day = '', hours, minutes, seconds = '0', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  const start = startOfDay(day);
  if (Number.isNaN(start) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (Number(offsetHours) > 14 || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -MINUTE : MINUTE);
  const millis = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return start + (Number(hours) * 60 + Number(minutes)) * MINUTE + millis - offset;
}
