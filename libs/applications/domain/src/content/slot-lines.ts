import { addDays, dayOfYearInWords, daysBetween, isDay, weekdayInWords, type Day } from '@fds/shared/kernel';
import type { SlotLine } from './field-spec';

/** What keeps a line of dates from standing as it is typed. */
export const SLOT_DOUBTS = ['slot_incomplete', 'slot_reversed', 'slot_too_long', 'slot_past', 'slots_overlap'] as const;
export type SlotDoubtCode = (typeof SLOT_DOUBTS)[number];

/** A doubt about one line, with its sentence. */
export interface SlotDoubt {
  /** Place of the line in the list. */
  readonly index: number;
  readonly code: SlotDoubtCode;
  /** French, said on the line: `Dimanche 11 octobre : l’heure de fin (12 h) vient avant l’heure de début (14 h).` */
  readonly text: string;
}

const DAY_MINUTES = 24 * 60;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** True for a wall-clock time, `HH:MM`. */
export const isTime = (text: string): boolean => TIME.test(text);

/** Minutes after midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** True when the three parts of a line are given. */
export const isWhole = ({ day, from, to }: SlotLine): boolean => isDay(day) && isTime(from) && isTime(to);

/** True for a line in which nothing was typed yet. */
export const isBlankLine = ({ day, from, to }: SlotLine): boolean => day === '' && from === '' && to === '';

/** Minutes that a whole line lasts on the wall clock; zero or less when it ends before it begins. */
export const lengthOf = ({ from, to, nextDay }: SlotLine): number =>
  minutesOf(to) - minutesOf(from) + (nextDay ? DAY_MINUTES : 0);

/** A day as a line of dates says it: `dimanche 11 octobre`; `jeudi 1er octobre`. */
export const dayOfSlot = (day: Day): string => `${weekdayInWords(day)} ${dayOfYearInWords(day)}`;

/** A time as a sentence says it: `9 h`, `9 h 30`. */
export const timeOfSlot = (time: string): string =>
  `${Number(time.slice(0, 2))}\u00a0h${time.endsWith(':00') ? '' : `\u00a0${time.slice(3)}`}`;

/** A line as a sentence says it: `samedi 10 octobre, de 22 h à 0 h 30 le lendemain`; what is missing is left out. */
export function lineInWords({ day, from, to, nextDay }: SlotLine): string {
  const hours = [from && `de ${timeOfSlot(from)}`, to && `à ${timeOfSlot(to)}${nextDay ? ' le lendemain' : ''}`];
  return [day && dayOfSlot(day), hours.filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What is wrong with the lines of one event, each said on its line: unfinished, ending before it begins, longer than 24
 * hours, before `today`, over another line (which one). A line has one doubt at most, the first that applies; a line in
 * which nothing was typed has none.
 */
export function slotDoubts(lines: readonly SlotLine[], today: Day): readonly SlotDoubt[] {
  const over = overlaps(lines);
  return lines.flatMap((line, index): SlotDoubt[] => {
    if (isBlankLine(line)) return [];
    const found = doubtAbout(line, today) ?? overlap(line, lines[over.get(index) ?? -1]);
    return found ? [{ index, ...found }] : [];
  });
}

type Said = Pick<SlotDoubt, 'code' | 'text'>;

function doubtAbout(line: SlotLine, today: Day): Said | null {
  if (!isWhole(line)) return { code: 'slot_incomplete', text: unfinished(line) };
  const named = capital(dayOfSlot(line.day));
  const [from, to] = [timeOfSlot(line.from), timeOfSlot(line.to)];
  const length = lengthOf(line);
  if (length === 0)
    return { code: 'slot_reversed', text: `${named}\u00a0: l’heure de fin est celle du début (${from}).` };
  if (length < 0)
    return {
      code: 'slot_reversed',
      text: `${named}\u00a0: l’heure de fin (${to}) vient avant l’heure de début (${from}).`,
    };
  if (length > DAY_MINUTES)
    return {
      code: 'slot_too_long',
      text: `${named}\u00a0: de ${from} à ${to} le lendemain, cela fait plus de 24\u00a0heures. Séparez-le en deux créneaux.`,
    };
  return line.day < today ? { code: 'slot_past', text: `${named}\u00a0: ce jour est déjà passé.` } : null;
}

function unfinished({ day, from, to }: SlotLine): string {
  const parts = [!isDay(day) && 'le jour', !isTime(from) && 'l’heure de début', !isTime(to) && 'l’heure de fin'].filter(
    (part) => part !== false,
  );
  const needed = `${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' et ' : ''}${parts.at(-1) ?? ''}`;
  return isDay(day) ? `${capital(dayOfSlot(day))}\u00a0: il manque ${needed}.` : `Il manque ${needed}.`;
}

const overlap = (line: SlotLine, other: SlotLine | undefined): Said | null =>
  other
    ? {
        code: 'slots_overlap',
        text: `${capital(lineInWords(line))}\u00a0: ce créneau en recouvre un autre, ${lineInWords(other)}.`,
      }
    : null;

/** By place, the place of the line that it overlaps: the one that begins first says nothing, the later one names it. */
function overlaps(lines: readonly SlotLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const inOrder = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => isWhole(line) && lengthOf(line) > 0)
    .map(({ line, index }) => {
      const begin = daysBetween('1970-01-01', line.day) * DAY_MINUTES + minutesOf(line.from);
      return { index, begin, end: begin + lengthOf(line) };
    })
    .sort((a, b) => a.begin - b.begin || a.index - b.index);
  let latest: (typeof inOrder)[number] | undefined;
  for (const slot of inOrder) {
    if (latest && slot.begin < latest.end) found.set(slot.index, latest.index);
    if (!latest || slot.end > latest.end) latest = slot;
  }
  return found;
}

/** True when a whole line begins on a day of the window, or lasts into it (rule 12). */
export const isLineInWindow = (
  line: SlotLine,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
): boolean =>
  isWhole(line) &&
  line.day <= endsOn &&
  (line.day >= startsOn || (line.nextDay && line.to !== '00:00' && addDays(line.day, 1) >= startsOn));
