import { isDay } from '@fds/shared/kernel';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/;

/** True for a date that exists, `YYYY-MM-DD`; the calendar has no year 0. */
export const isDate = (text: string): boolean => isDay(text) && !text.startsWith('0000');

/**
 * Milliseconds since 1970 of an instant in ISO 8601 with its offset (`Z`, `+02:00`), seconds and their fraction being
 * optional; null for anything else, a time without offset included.
 */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const [, day = '', hours, minutes, seconds = '0', fraction = '0', sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  if (!isDate(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (Number(offsetHours) > 14 || Number(offsetMinutes) > 59) return null;
  const local = Date.parse(`${day}T${hours}:${minutes}:${seconds.padStart(2, '0')}Z`);
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -60_000 : 60_000);
  return local + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset;
}
