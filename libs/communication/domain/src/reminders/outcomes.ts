/** How a reminder was made. */
export const REMINDER_ORIGINS = ['ladder', 'by_hand'] as const;
export type ReminderOrigin = (typeof REMINDER_ORIGINS)[number];

/** What came of a reminder: of its matters none, some or all are settled. */
export const REMINDER_OUTCOMES = ['waiting', 'partly', 'settled'] as const;
export type ReminderOutcome = (typeof REMINDER_OUTCOMES)[number];
export const REMINDER_OUTCOME_LABELS: Readonly<Record<ReminderOutcome, string>> = {
  waiting: 'Sans réponse',
  partly: 'Réponse en partie',
  settled: 'Tout est réglé',
};

/** Which of what is missing is reminded of by hand: what is late, or all that the ladder has begun with. */
export const REMINDER_SCOPES = ['late', 'begun'] as const;
export type ReminderScope = (typeof REMINDER_SCOPES)[number];
export const REMINDER_SCOPE_LABELS: Readonly<Record<ReminderScope, string>> = {
  late: 'Seulement ce qui est en retard',
  begun: 'Tout ce qui est attendu',
};

/** Longest reason of a pause, longest note of a call, in characters. */
export const MOST_REASON = 300;
export const MOST_NOTE = 1000;
