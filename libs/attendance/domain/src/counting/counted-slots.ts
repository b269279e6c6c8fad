import type { AttendanceLineFacts } from '../lines';
import { countedLines, COUNTERS, type CountedVisits, type Counter } from './counters';

/** Who comes this long before a slot begins, or leaves this long after it, is counted for it (milliseconds). */
export const SLOT_MARGIN = 30 * 60_000;

/** What was counted at the door within one minute; below zero where more was taken back than counted. */
export interface CountedMinute extends CountedVisits {
  readonly at: Date;
}
export interface CountedSlot {
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly counted: readonly CountedVisits[];
}
/** What was counted at the door, slot by slot. */
export interface CountedBySlot {
  readonly slots: readonly CountedSlot[];
  /** Too far from every slot: named, and given to none. */
  readonly outside: readonly CountedVisits[];
}
type Span = Pick<CountedSlot, 'beginsAt' | 'endsAt'>;

/**
 * The slot for which somebody who comes through the door at an instant is counted: the one that goes on, of several the
 * one that began last; else the one that is about to begin; else the one that has just ended. Null outside all margins.
 */
export function slotAt<Slot extends Span>(slots: readonly Slot[], at: Date): Slot | null {
  const latest = (some: readonly Slot[]): Slot | undefined =>
    some.toSorted((one, other) => other.beginsAt.getTime() - one.beginsAt.getTime())[0];
  const within = (before: number, after: number) => (slot: Slot) =>
    at.getTime() >= slot.beginsAt.getTime() - before && at.getTime() < slot.endsAt.getTime() + after;
  const about = slots
    .filter(within(SLOT_MARGIN, 0))
    .toSorted((one, other) => one.beginsAt.getTime() - other.beginsAt.getTime());
  return latest(slots.filter(within(0, 0))) ?? about[0] ?? latest(slots.filter(within(0, SLOT_MARGIN))) ?? null;
}

/** Gives what was counted to the slots, minute by minute. A slot that nobody was counted for has none, which is not zero (rule 7). */
export function countedBySlot(minutes: readonly CountedMinute[], slots: readonly Span[]): CountedBySlot {
  const given = minutes.map((minute) => ({ ...minute, slot: slotAt(slots, minute.at) }));
  const of = (slot: Span | null): CountedVisits[] =>
    COUNTERS.map((counter: Counter) => ({
      counter,
      visits: given
        .filter((one) => one.slot === slot && one.counter === counter)
        .reduce((sum, { visits }) => sum + visits, 0),
    })).filter(({ visits }) => visits > 0);
  return {
    slots: slots.map((slot) => ({ beginsAt: slot.beginsAt, endsAt: slot.endsAt, counted: of(slot) })),
    outside: of(null),
  };
}

/** What was counted for each slot as lines of a report that is given slot by slot. */
export const countedSlotLines = (
  slots: readonly { readonly beginsAt: string; readonly counted: readonly CountedVisits[] }[],
): AttendanceLineFacts[] =>
  slots.flatMap(({ beginsAt, counted }) =>
    countedLines(counted).map((line) => ({ ...line, slotBeginsAt: new Date(beginsAt).toISOString() })),
  );
