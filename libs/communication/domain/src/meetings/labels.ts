/** Kinds of preparation meetings. */
export const MEETING_KINDS = ['workshop', 'kick_off', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export const MEETING_KIND_LABELS: Record<MeetingKind, string> = {
  workshop: 'Atelier',
  kick_off: 'Réunion de lancement',
  other: 'Autre rencontre',
};
