import { isBlankLine, isWhole, minutesOf, lengthOf, type SlotAudience, type SlotLine } from '@fds/applications/domain';
import { addDays, daysBetween, type Day } from '@fds/shared/kernel';

type Lines = readonly SlotLine[];

/** The line that follows the last one: the next day, at the same hours, for the same people. */
export function followingLine(lines: Lines, firstDay: Day): SlotLine {
  const last = lines.at(-1);
  return last
    ? { ...last, day: last.day ? addDays(last.day, 1) : '' }
    : { day: firstDay, from: '', to: '', nextDay: false, audience: 'everyone' };
}

/** The lines with a copy of one of them under it, on the next day. */
export const withNextDay = (lines: Lines, index: number): Lines =>
  lines[index] ? lines.toSpliced(index + 1, 0, followingLine([lines[index]], '')) : lines;

/** The lines with one changed. */
export const withChange = (lines: Lines, index: number, change: Partial<SlotLine>): Lines =>
  lines.map((line, place) => (place === index ? { ...line, ...change } : line));

/** True for a line that would stand if it lasted until the next day. */
export const mayLastOvernight = (line: SlotLine): boolean => isWhole(line) && !line.nextDay && lengthOf(line) <= 0;

/** What a repetition makes: the days from one to another that fall on chosen weekdays, each with one slot or several. */
export interface Repetition {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Chosen days of the week, 1 (Monday) to 7. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly audience: SlotAudience;
  /** Minutes from one beginning to the next; null for one slot a day. */
  readonly every: number | null;
  /** Minutes that each lasts; those until the next one when null. Only with `every`. */
  readonly lasts: number | null;
}

/** Why a repetition makes nothing. */
export type RepetitionDoubt = 'days_reversed' | 'no_weekday' | 'hours_reversed' | 'too_short' | 'too_many';

/** French, said under the repetition. */
export const REPETITION_DOUBTS: Record<RepetitionDoubt, string> = {
  days_reversed: 'Le dernier jour vient avant le premier.',
  no_weekday: 'Aucun des jours choisis ne tombe entre ces deux dates.',
  hours_reversed: 'L’heure de fin vient avant l’heure de début.',
  too_short: 'Un créneau n’y tient pas\u00a0: allongez la plage, ou raccourcissez la durée.',
  too_many: 'Cela fait trop de créneaux pour un événement.',
};

const weekdayOf = (day: Day): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The lines of a repetition, in their order; or why there are none. `most`: lines at most. */
export function repeated(wish: Repetition, most: number): Lines | RepetitionDoubt {
  const span = daysBetween(wish.firstDay, wish.lastDay);
  if (span < 0) return 'days_reversed';
  if (span > 366) return 'too_many';
  const days = Array.from({ length: span + 1 }, (_, at) => addDays(wish.firstDay, at)).filter((day) =>
    wish.weekdays.includes(weekdayOf(day)),
  );
  if (days.length === 0) return 'no_weekday';
  const hours = hoursOf(wish);
  if (typeof hours === 'string') return hours;
  if (days.length * hours.length > most) return 'too_many';
  return days.flatMap((day) => hours.map((one) => ({ day, ...one, audience: wish.audience })));
}

type Hours = Pick<SlotLine, 'from' | 'to' | 'nextDay'>;

function hoursOf({ from, to, every, lasts }: Repetition): readonly Hours[] | RepetitionDoubt {
  const [begin, typedEnd] = [minutesOf(from), minutesOf(to)];
  // An end at midnight or before the beginning is that of the next day: « de 20 h à 1 h ».
  const end = typedEnd <= begin ? typedEnd + 24 * 60 : typedEnd;
  if (every === null) return [{ from, to, nextDay: typedEnd <= begin }];
  if (typedEnd <= begin && typedEnd !== 0) return 'hours_reversed';
  const length = lasts ?? every;
  if (every < 5 || length < 1 || length > every || begin + length > end) return 'too_short';
  const made: Hours[] = [];
  for (let at = begin; at + length <= end; at += every)
    made.push({ from: time(at), to: time(at + length), nextDay: at + length >= 24 * 60 });
  return made;
}

const sameLine = (one: SlotLine, other: SlotLine): boolean =>
  one.day === other.day && one.from === other.from && one.to === other.to && one.nextDay === other.nextDay;

/** Those of `lines` that `present` has not: the same day and hours count once, whoever they are for. */
export const notThere = (lines: Lines, present: Lines): Lines =>
  lines.filter((line) => !present.some((other) => sameLine(line, other)));

/** The lines in the order of the calendar; unfinished ones come last, as they stood. */
export const inOrder = (lines: Lines): Lines =>
  lines.toSorted((a, b) => {
    const [one, other] = [isWhole(a), isWhole(b)];
    if (!one || !other) return Number(other) - Number(one);
    return `${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : `${a.day} ${a.from}` > `${b.day} ${b.from}` ? 1 : 0;
  });

/** True when the lines stand as the calendar has them. */
export const isInOrder = (lines: Lines): boolean => inOrder(lines).every((line, at) => line === lines[at]);

/** The lines with others, without doubles, in the order of the calendar; lines in which nothing was typed give way. */
export const joined = (lines: Lines, added: Lines): Lines =>
  inOrder([...lines.filter((line) => !isBlankLine(line)), ...notThere(added, lines)]);

/** A line with what tells it from the others while it is on the screen. */
export interface KeyedLine {
  readonly key: number;
  readonly line: SlotLine;
}

let made = 0;

/**
 * Keys of the lines, carried over from those shown before: a line that is typed in keeps its boxes, wherever lines are
 * added or removed around it.
 */
export function keyed(lines: Lines, before: readonly KeyedLine[] = []): readonly KeyedLine[] {
  const free = [...before];
  const take = (at: number): number | undefined => (at < 0 ? undefined : free.splice(at, 1)[0]?.key);
  const kept = lines.map((line) => take(free.findIndex((one) => one.line === line)));
  const alike = lines.map(
    (line, at) =>
      kept[at] ?? take(free.findIndex((one) => sameLine(one.line, line) && one.line.audience === line.audience)),
  );
  return lines.map((line, at) => {
    const same = lines.length === before.length ? free.findIndex(({ key }) => key === before[at]?.key) : -1;
    return { line, key: alike[at] ?? take(same) ?? ++made };
  });
}
