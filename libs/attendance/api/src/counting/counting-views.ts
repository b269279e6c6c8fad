import { stateAt } from '@fds/editions/domain';
import { COUNTERS, countingDays, type CountedVisits, type CountingDay } from '@fds/attendance/domain';
import type { CountedVisitsView, CountingDayView } from './counting.contract';
import type { CountedEventRow, CountedPlace, CountedRow } from './counting.sql';

/** The event as the rules see it at an instant. */
export function countedPlace(event: CountedEventRow, now: Date): CountedPlace {
  const slots = event.slots.map(({ beginsAt, endsAt }) => ({ beginsAt: new Date(beginsAt), endsAt: new Date(endsAt) }));
  return { event, editionState: stateAt(event, now), days: countingDays(slots, event) };
}

/** The days of a stand with what was counted on each; a day that is no longer one of them keeps its figures. */
export function dayViews(days: readonly CountingDay[], counted: readonly CountedRow[]): CountingDayView[] {
  const known = new Set(days.map(({ day }) => day));
  const gone = [...new Set(counted.map(({ day }) => day))].filter((day) => !known.has(day));
  return [
    ...days.map(({ day, opensAt, closesAt }) => ({
      day,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
    ...gone.map((day) => ({ day, opensAt: `${day}T00:00:00.000Z`, closesAt: `${day}T00:00:00.000Z` })),
  ]
    .map((one) => ({ ...one, counted: summed(counted.filter(({ day }) => day === one.day)) }))
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** Sums by button, in the order of the buttons; those that nobody pressed are left out. */
export const summed = (counted: readonly CountedVisits[]): CountedVisitsView[] =>
  COUNTERS.map((counter) => ({
    counter,
    visits: counted.filter((one) => one.counter === counter).reduce((sum, one) => sum + one.visits, 0),
  })).filter(({ visits }) => visits > 0);
