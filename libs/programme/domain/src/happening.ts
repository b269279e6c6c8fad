import type { Happening } from '@fds/shared/kernel';

/** What becomes of an event, as sentences and mails say it. */
export const HAPPENING_WORDS: Record<Happening, string> = {
  scheduled: 'Prévu',
  rescheduled: 'Horaires changés',
  moved_online: 'Passé en ligne',
  postponed: 'Reporté',
  full: 'Complet',
  cancelled: 'Annulé',
};

/** Those that people are told the reason of; the database asks it too. */
const WITH_REASON: readonly Happening[] = ['rescheduled', 'moved_online', 'postponed', 'cancelled'];
export const asksReason = (happening: Happening): boolean => WITH_REASON.includes(happening);

/** Characters of a reason, at most. */
export const MOST_REASON = 1000;

/** Days before the festival on which an announced event should have its picture: the programme is laid out then. */
export const PHOTO_DAYS_BEFORE = 14;
