/**
 * Days and instants of the region. A day is text `YYYY-MM-DD`; an instant is a Date. The zone is an argument with one
 * default, so that nothing depends on the zone of the machine.
 */
export const REGION_ZONE = 'Europe/Paris';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** True for a day that exists in the calendar. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function partsIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock of an instant in a zone: `day` and `time` (`HH:MM:SS`). */
export function wallClock(instant: Date, zone = REGION_ZONE): { day: Day; time: string } {
  const ahead = aheadOf(instant.getTime(), zone);
  if (ahead !== null) {
    const wall = new Date(instant.getTime() + ahead).toISOString();
    return { day: wall.slice(0, 10), time: wall.slice(11, 19) };
  }
  return readWallClock(instant, zone);
}

function readWallClock(instant: Date, zone: string): { day: Day; time: string } {
  const part: Record<string, string> = {};
  for (const { type, value } of partsIn(zone).formatToParts(instant)) part[type] = value;
  return {
    day: `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}:${part['second']}`,
  };
}

const QUARTER_MS = 900_000;
/** Between these two every zone moves its clocks at a quarter of an hour, and years have four digits. */
const [EVEN_FROM, EVEN_UNTIL] = [0, Date.UTC(2200, 0)];
/** Quarters of an hour that are remembered, at most. */
const MOST_QUARTERS = 20_000;
const quarters = new Map<string, Map<number, number>>();

/**
 * Milliseconds by which the zone's wall clock is ahead of UTC, asked of the system once for each quarter of an hour: a long
 * list has thousands of instants, and each question takes some microseconds. Null where it has to be asked each time.
 */
function aheadOf(time: number, zone: string): number | null {
  if (!(time >= EVEN_FROM && time < EVEN_UNTIL)) return null;
  const quarter = Math.floor(time / QUARTER_MS);
  let own = quarters.get(zone);
  if (!own) quarters.set(zone, (own = new Map()));
  const known = own.get(quarter);
  if (known !== undefined) return known;
  const { day, time: clock } = readWallClock(new Date(quarter * QUARTER_MS), zone);
  const ahead = Date.parse(`${day}T${clock}Z`) - quarter * QUARTER_MS;
  if (own.size >= MOST_QUARTERS) own.clear();
  own.set(quarter, ahead);
  return ahead;
}

/** The day it is in the zone at an instant. */
export const dayOf = (instant: Date, zone = REGION_ZONE): Day => wallClock(instant, zone).day;

/** Minutes by which the zone's wall clock is ahead of UTC at an instant. */
export function offsetMinutes(instant: Date, zone = REGION_ZONE): number {
  const { day, time } = wallClock(instant, zone);
  return Math.round((Date.parse(`${day}T${time}Z`) - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/** The instant at which a wall-clock time of a day occurs in the zone; `time` is `HH:MM` or `HH:MM:SS`. */
export function instantAt(day: Day, time: string, zone = REGION_ZONE): Date {
  const naive = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  const first = naive - offsetMinutes(new Date(naive), zone) * 60_000;
  return new Date(naive - offsetMinutes(new Date(first), zone) * 60_000);
}

/** ISO 8601 with the zone's offset and no fraction when whole, as the edition archive writes instants. */
export function isoInZone(instant: Date, zone = REGION_ZONE): string {
  const { day, time } = wallClock(instant, zone);
  const offset = offsetMinutes(instant, zone);
  const millis = instant.getUTCMilliseconds();
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  return `${day}T${time}${millis ? `.${String(millis).padStart(3, '0')}` : ''}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The instant a deadline ends: 00:00 of the day after, in the region's zone (rule 14). */
export const endOfDay = (day: Day, zone = REGION_ZONE): Date => instantAt(addDays(day, 1), '00:00', zone);

/** True while a deadline on `day` has not passed: any instant before 00:00 of the next day in the zone (rule 14). */
export const isBeforeDeadline = (now: Date, day: Day, zone = REGION_ZONE): boolean => now < endOfDay(day, zone);
