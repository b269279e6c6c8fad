import { addDays, dayOf, daysBetween, endOfDay, instantAt, type Day } from '@fds/shared/kernel';

/** A day of a stand, and the time in which somebody may be counted on it. */
export interface CountingDay {
  readonly day: Day;
  readonly opensAt: Date;
  readonly closesAt: Date;
}
interface Span {
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

const HOUR = 3_600_000;
/** People come before the first slot and leave after the last one; the stand is tried and closed (milliseconds). */
export const COUNTING_MARGIN = 4 * HOUR;
/** A slot that is longer (milliseconds) is an exhibition over days, not an evening that ends after midnight. */
const LONGEST_EVENING = 20 * HOUR;
/** A tap outside every day of the stand counts on the nearest one, if that is not further away (milliseconds). */
export const NEAR = 36 * HOUR;

/**
 * The days of a stand, in order: those of its slots with a margin, each slot on the day on which it begins, so that a
 * night that ends at one o'clock is one day; every day of the edition when it has no slot.
 */
export function countingDays(
  slots: readonly Span[],
  edition: { readonly startsOn: Day; readonly endsOn: Day },
): CountingDay[] {
  const spans =
    slots.length > 0
      ? slots.flatMap(daily)
      : daily({ beginsAt: instantAt(edition.startsOn, '00:00'), endsAt: endOfDay(edition.endsOn) });
  const days = new Map<Day, CountingDay>();
  for (const { beginsAt, endsAt } of spans) {
    const day = dayOf(beginsAt);
    const known = days.get(day);
    const opensAt = new Date(beginsAt.getTime() - COUNTING_MARGIN);
    const closesAt = new Date(endsAt.getTime() + COUNTING_MARGIN);
    days.set(day, {
      day,
      opensAt: known && known.opensAt < opensAt ? known.opensAt : opensAt,
      closesAt: known && known.closesAt > closesAt ? known.closesAt : closesAt,
    });
  }
  return [...days.values()].sort((one, other) => one.day.localeCompare(other.day));
}

/** A slot as it is, or day by day when it lasts for days. */
function daily(slot: Span): Span[] {
  if (slot.endsAt.getTime() - slot.beginsAt.getTime() <= LONGEST_EVENING) return [slot];
  const first = dayOf(slot.beginsAt);
  // The end itself is no longer part of it: a slot that ends at midnight has no further day.
  const length = daysBetween(first, dayOf(new Date(slot.endsAt.getTime() - 1)));
  return Array.from({ length: length + 1 }, (_, index) => {
    const day = addDays(first, index);
    const [midnight, next] = [instantAt(day, '00:00'), endOfDay(day)];
    return {
      beginsAt: midnight > slot.beginsAt ? midnight : slot.beginsAt,
      endsAt: next < slot.endsAt ? next : slot.endsAt,
    };
  });
}

/** The day of the stand that an instant belongs to; null outside all of them. */
export function countingDayAt(days: readonly CountingDay[], instant: Date): CountingDay | null {
  const open = days.filter(({ opensAt, closesAt }) => instant >= opensAt && instant < closesAt);
  // Where the margins of two days overlap, the calendar decides.
  return open.find(({ day }) => day === dayOf(instant)) ?? open[0] ?? null;
}

/** Clocks that agree within this long (milliseconds) are the same: the rest is the way of the message. */
const SAME_CLOCK = 120_000;

/**
 * When a button was pressed, by the server's clock: the device's time, put right by how much its clock differed when it
 * sent, and never later than now. A phone whose clock is a day ahead thus counts on the day that it is.
 */
export function pressedAt(at: Date, sentAt: Date, receivedAt: Date): Date {
  const off = receivedAt.getTime() - sentAt.getTime();
  const instant = at.getTime() + (Math.abs(off) > SAME_CLOCK ? off : 0);
  return new Date(Math.min(instant, receivedAt.getTime()));
}

/**
 * The day of the stand on which a tap counts; null when it belongs to none. A phone that put its clock right between the
 * tap and the sending shows a time outside every day: it counts on the day on which it arrives, else on the nearest one
 * when that is near. People who stood at the door are not lost to a clock.
 */
export function dayOfTap(days: readonly CountingDay[], pressed: Date, receivedAt: Date): Day | null {
  const known = countingDayAt(days, pressed) ?? countingDayAt(days, receivedAt);
  if (known) return known.day;
  const away = ({ opensAt, closesAt }: CountingDay): number =>
    Math.max(opensAt.getTime() - pressed.getTime(), pressed.getTime() - closesAt.getTime());
  const [nearest] = days.filter(({ opensAt }) => opensAt <= receivedAt).sort((one, other) => away(one) - away(other));
  return nearest && away(nearest) <= NEAR ? nearest.day : null;
}
