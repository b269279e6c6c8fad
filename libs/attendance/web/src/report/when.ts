import { dayOf } from '@fds/shared/kernel';
import { frenchPeriod } from '@fds/shared/web-kit';

/** The days of an event: `du 9 au 11 octobre 2026`; nothing when it has no slot. */
export const whenOf = ({
  firstBeginsAt,
  lastEndsAt,
}: {
  firstBeginsAt: string | null;
  lastEndsAt: string | null;
}): string =>
  firstBeginsAt && lastEndsAt ? frenchPeriod(dayOf(new Date(firstBeginsAt)), dayOf(new Date(lastEndsAt))) : '';
