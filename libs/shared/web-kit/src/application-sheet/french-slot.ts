import { dayOf } from '@fds/shared/kernel';
import { frenchPeriod } from '../text/french';

/** The days of an event, from its first and last slot: `du 9 au 10 octobre 2026`; nothing while there is none. */
export const frenchSlotDays = (firstSlotAt: string | null, lastSlotAt: string | null): string =>
  firstSlotAt && lastSlotAt ? frenchPeriod(dayOf(new Date(firstSlotAt)), dayOf(new Date(lastSlotAt))) : '';
