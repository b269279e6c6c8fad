import { crowFlies, type Place } from '@fds/shared/kernel';

/** An opening of an announced event that may be visited. */
export interface VisitStop {
  readonly slotId: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  /** Where its commune lies; null when that is not known. */
  readonly at: Place | null;
}

/** Minutes that a visit takes; a shorter opening is seen whole. */
export const VISIT_MINUTES = 45;
/** Kilometres an hour as the crow flies: a road is about a third longer, driven at some 65. */
export const CROW_SPEED = 50;
/** Minutes between leaving and being there, whatever the distance: the car, the door. */
export const HOP_MINUTES = 10;
/** Stops of the plan of one edition, at most. */
export const MOST_STOPS = 60;

/** What the estimate of a day rests on, as the page says it. */
export const VISIT_METHOD = `Distances à vol d’oiseau, de commune à commune. On compte ${VISIT_MINUTES} minutes par visite, ${CROW_SPEED} km/h à vol d’oiseau et ${HOP_MINUTES} minutes pour repartir et arriver.`;

/**
 * `fine`; `overlaps`: it begins before the one before ends, and both can be seen; `late`: there is no time left to see it;
 * `unknown`: one of both places is not known.
 */
export type LegState = 'fine' | 'overlaps' | 'late' | 'unknown';

/** A stop of a day, when it is reached, and the way to it from the one before. */
export interface VisitLeg<Stop extends VisitStop = VisitStop> {
  readonly stop: Stop;
  readonly arrivesAt: Date;
  readonly leavesAt: Date;
  /** Null for the first stop of a day without a start, and where a place is not known. */
  readonly kilometres: number | null;
  readonly minutes: number | null;
  readonly state: LegState;
}

const MINUTE = 60_000;
const after = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE);
const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** Minutes of a way of so many kilometres as the crow flies; within a commune, those of leaving and arriving. */
export const hopMinutes = (kilometres: number): number => Math.ceil((kilometres / CROW_SPEED) * 60) + HOP_MINUTES;

/** The stops of a day by the hour, each as early as the one before allows; `start` is where the day begins. */
export function planDay<Stop extends VisitStop>(stops: readonly Stop[], start: Place | null = null): VisitLeg<Stop>[] {
  const ordered = [...stops].sort(
    (a, b) =>
      a.beginsAt.getTime() - b.beginsAt.getTime() ||
      a.endsAt.getTime() - b.endsAt.getTime() ||
      a.slotId.localeCompare(b.slotId),
  );
  const legs: VisitLeg<Stop>[] = [];
  for (const stop of ordered) {
    const before = legs.at(-1);
    const from = before ? before.stop.at : start;
    const kilometres = from && stop.at ? crowFlies(from, stop.at) : null;
    const minutes = kilometres === null ? null : hopMinutes(kilometres);
    const arrivesAt = before ? later(stop.beginsAt, after(before.leavesAt, minutes ?? HOP_MINUTES)) : stop.beginsAt;
    const stay = Math.min(VISIT_MINUTES, (stop.endsAt.getTime() - stop.beginsAt.getTime()) / MINUTE);
    const leavesAt = after(arrivesAt, stay);
    const state = (): LegState => {
      if (leavesAt > stop.endsAt) return 'late';
      if (!before) return 'fine';
      if (kilometres === null) return 'unknown';
      return stop.beginsAt < before.stop.endsAt ? 'overlaps' : 'fine';
    };
    legs.push({ stop, arrivesAt, leavesAt, kilometres, minutes, state: state() });
  }
  return legs;
}

/** What an entry of a calendar says of a stop. */
export interface CalendarEntry {
  readonly slotId: string;
  readonly title: string;
  readonly where: string;
  readonly description: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
/** RFC 5545, 3.3.11: what would end a value. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll('\r', '');

/** RFC 5545, 3.1: lines of at most 75 octets, the next ones begin with a space; no letter is cut in two. */
function folded(line: string): string {
  const octets = (letter: string): number => {
    const point = letter.codePointAt(0) ?? 0;
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  };
  let out = '';
  let length = 0;
  for (const letter of line) {
    if (length + octets(letter) > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += letter;
    length += octets(letter);
  }
  return out;
}

/** A calendar that any diary takes (RFC 5545); `now` is when it was made. */
export function visitsCalendar(entries: readonly CalendarEntry[], now: Date): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fete de la science//Visites//FR', 'CALSCALE:GREGORIAN'],
    ...entries.flatMap(({ slotId, title, where, description, beginsAt, endsAt }) => [
      'BEGIN:VEVENT',
      `UID:visite-${slotId}@fete-de-la-science`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(beginsAt)}`,
      `DTEND:${utc(endsAt)}`,
      `SUMMARY:${escaped(title)}`,
      ...(where === '' ? [] : [`LOCATION:${escaped(where)}`]),
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
