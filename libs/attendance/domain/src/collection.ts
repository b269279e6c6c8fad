import type { ReportStatus } from './report-state';

/** Parts of the board: what nobody has sent, what was sent and is unlikely, what was asked about, answered in words or not. */
export const COLLECTION_PARTS = ['missing', 'doubtful', 'asked', 'answered'] as const;
export type CollectionPart = (typeof COLLECTION_PARTS)[number];
export const COLLECTION_PART_LABELS: Record<CollectionPart, string> = {
  missing: 'Ce qui manque',
  doubtful: 'À vérifier avec le porteur',
  asked: 'Question sans réponse',
  answered: 'Le porteur a répondu à la question',
};

/** Statuses of events whose figures somebody still has to send. */
export const MISSING_STATUSES: readonly ReportStatus[] = ['due', 'draft'];
/** Statuses in which an unlikely figure waits for the coordination. */
export const CHECKED_STATUSES: readonly ReportStatus[] = ['submitted', 'queried'];

/** Events received until the end of a day, counted in days since the edition's last one. */
export interface ReceivedByDay {
  readonly daysAfter: number;
  readonly received: number;
}

/** New events per day, added up from the first day on; days without any stand too. `until` is the last day shown. */
export function addedUpByDay(
  news: readonly { readonly daysAfter: number; readonly events: number }[],
  until: number,
): ReceivedByDay[] {
  if (news.length === 0) return [];
  const byDay = new Map(news.map(({ daysAfter, events }) => [daysAfter, events]));
  const first = Math.min(...byDay.keys());
  const last = Math.max(first, until);
  let received = 0;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    received += byDay.get(first + at) ?? 0;
    return { daysAfter: first + at, received };
  });
}

/** How many were received at the end of that day: the last day known before it; 0 before the first. */
export const receivedOn = (days: readonly ReceivedByDay[], daysAfter: number): number =>
  days.filter((day) => day.daysAfter <= daysAfter).at(-1)?.received ?? 0;
