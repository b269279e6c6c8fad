/** What a personal link is for. Each is used once, by a button, so that mail scanners do not consume it. */
export const LINK_PURPOSES = ['sign_in', 'sign_up', 'password', 'email_change', 'invitation', 'activity'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a link of each purpose works, in milliseconds (the first administrator's invitation: one hour, decided apart). */
export const LINK_LIFE: Record<LinkPurpose, number> = {
  sign_in: 20 * MINUTE,
  sign_up: DAY,
  password: 60 * MINUTE,
  email_change: DAY,
  invitation: 14 * DAY,
  // A dossier takes weeks.
  activity: 30 * DAY,
};

/** A link's life as it is said: `20 minutes`, `une heure`, `24 heures`, `14 jours`. */
export function lifeInWords(milliseconds: number): string {
  if (milliseconds > DAY) return `${milliseconds / DAY}\u00a0jours`;
  if (milliseconds === 60 * MINUTE) return 'une\u00a0heure';
  return milliseconds < 60 * MINUTE
    ? `${milliseconds / MINUTE}\u00a0minutes`
    : `${milliseconds / (60 * MINUTE)}\u00a0heures`;
}
