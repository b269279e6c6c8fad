import { CAME_BY_LABELS } from '@fds/attendance/domain';
import type { CollectionPageView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import { frenchDay } from '@fds/shared/web-kit';

/** A row of the board. */
export type Collected = CollectionPageView['items'][number];

const DAY = 86_400_000;
const shortDay = (instant: string): string => frenchDay(dayOf(new Date(instant)), 'table').slice(0, 5);

/** What is known of the last message about an event: when it left, whether it came back, whether its page was seen. */
export function lastMessage({ remindedAt, reminderRefused, seenAt, status }: Collected): string {
  if (reminderRefused) return 'adresse refusée';
  if (status === 'draft') return 'commencé';
  if (seenAt) return `page vue le ${shortDay(seenAt)}`;
  return remindedAt ? `relancé le ${shortDay(remindedAt)}` : 'aucun message';
}

/** Who entered the figures for the holder and how they came; when they were corrected after the bilan. */
export function entered({ cameBy, enteredBy, erratumAt }: Collected): string {
  const way = cameBy && [CAME_BY_LABELS[cameBy], enteredBy && `saisi par ${enteredBy}`].filter(Boolean).join(', ');
  return [way, erratumAt && `Erratum du ${shortDay(erratumAt)}`].filter(Boolean).join('. ');
}

/** `fini depuis 9 jours`. */
export function overSince(endsAt: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(endsAt)) / DAY);
  return days < 1 ? 'fini aujourd’hui' : `fini depuis ${days} ${days > 1 ? 'jours' : 'jour'}`;
}
