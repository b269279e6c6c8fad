import { dayOf } from '@fds/shared/kernel';
import { frenchDay, frenchPeriod, frenchTime } from '../text/french';

/** A slot in the region: `vendredi 9 octobre 2026, de 9 h à 16 h 30`; over midnight both days are said. */
export function frenchSlot(beginsAt: string, endsAt: string): string {
  const [first, last] = [dayOf(new Date(beginsAt)), dayOf(new Date(endsAt))];
  const begin = `${frenchDay(first, 'full')}, de ${frenchTime(beginsAt)}`;
  return first === last
    ? `${begin} à ${frenchTime(endsAt)}`
    : `${begin} au ${frenchDay(last, 'full')}, ${frenchTime(endsAt)}`;
}

/** The days of an event, from its first and last slot: `du 9 au 10 octobre 2026`; nothing while there is none. */
export const frenchSlotDays = (firstSlotAt: string | null, lastSlotAt: string | null): string =>
  firstSlotAt && lastSlotAt ? frenchPeriod(dayOf(new Date(firstSlotAt)), dayOf(new Date(lastSlotAt))) : '';
