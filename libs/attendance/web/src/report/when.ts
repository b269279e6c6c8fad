import { dayOf } from '@fds/shared/kernel';
import { frenchPeriod } from '@fds/shared/web-kit';

/** The days of an event, as a sentence begins: `Du 9 au 11 octobre 2026`; nothing when it has no slot. */
export function whenOf({
  firstBeginsAt,
  lastEndsAt,
}: {
  firstBeginsAt: string | null;
  lastEndsAt: string | null;
}): string {
  if (!firstBeginsAt || !lastEndsAt) return '';
  const days = frenchPeriod(dayOf(new Date(firstBeginsAt)), dayOf(new Date(lastEndsAt)));
  return days.charAt(0).toUpperCase() + days.slice(1);
}
