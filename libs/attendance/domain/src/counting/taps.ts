/** Taps that a phone sends in one go; it sends the next ones after the answer. */
export const MOST_TAPS_AT_ONCE = 500;
/** A class is the most that one tap adds. */
export const MOST_AT_ONE_TAP = 200;
/** What one tap adds, as the page offers it. */
export const STEPS = [1, 5, 10] as const;

/** Why a tap is not counted; the phone tells it and lets go of the tap. */
export const TAP_REFUSALS = ['outside_days', 'nothing_to_undo'] as const;
export type TapRefusal = (typeof TAP_REFUSALS)[number];

export const TAP_REFUSAL_TEXTS: Record<TapRefusal, string> = {
  outside_days: 'Hors des dates de ce stand : ces appuis ne comptent pas.',
  nothing_to_undo: 'Un appui à annuler est inconnu du portail : rien n’a changé.',
};
