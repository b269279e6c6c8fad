import { addDays, dayInWords, instantAt, isDay, weekdayInWords, wallClock, type Day } from '@fds/shared/kernel';

/** Days of an edition that a campaign may be counted from. */
export const ANCHORS = ['call_closes', 'starts', 'ends', 'last_slot', 'reports_due'] as const;
export type Anchor = (typeof ANCHORS)[number];
export const ANCHOR_WORDS: Record<Anchor, string> = {
  call_closes: 'la clôture de l’appel',
  starts: 'le premier jour de la fête',
  ends: 'le dernier jour de la fête',
  last_slot: 'le dernier créneau',
  reports_due: 'la date limite des chiffres',
};
export const SCHEDULE_KINDS = ['now', 'at', 'relative'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];
export const MOST_DAYS_APART = 200;

/** When a campaign leaves; days and times are those of the region. */
export type Schedule =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly day: Day; readonly time: string }
  /** `days` after the anchor, before it when negative. */
  | { readonly kind: 'relative'; readonly anchor: Anchor; readonly days: number; readonly time: string };

/** The days of the anchors; null where the edition has none yet. */
export type AnchorDays = Readonly<Record<Anchor, Day | null>>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The instant at which a campaign leaves once it has its green light at `ready`; null when the day that it is counted
 * from is not known. On the day the clocks change, an hour that comes twice is its first, one that is left out the next.
 */
export function dueAt(schedule: Schedule, anchors: AnchorDays, ready: Date): Date | null {
  if (schedule.kind === 'now') return ready;
  if (schedule.kind === 'at') return instantAt(schedule.day, schedule.time);
  const day = anchors[schedule.anchor];
  return day === null ? null : instantAt(addDays(day, schedule.days), schedule.time);
}

export const SCHEDULE_PROBLEMS = ['not_a_day', 'not_a_time', 'past', 'no_anchor'] as const;
export type ScheduleProblem = (typeof SCHEDULE_PROBLEMS)[number];

/** What stands against a schedule at `now`. */
export function scheduleProblem(schedule: Schedule, anchors: AnchorDays, now: Date): ScheduleProblem | null {
  if (schedule.kind === 'now') return null;
  if (schedule.kind === 'at' && !isDay(schedule.day)) return 'not_a_day';
  if (!TIME.test(schedule.time)) return 'not_a_time';
  const due = dueAt(schedule, anchors, now);
  if (due === null) return 'no_anchor';
  return due < now ? 'past' : null;
}

/** `jeudi 22 octobre 2026 à 9 h`. */
export function leavingInWords(due: Date): string {
  const { day, time } = wallClock(due);
  const [hours = '', minutes = ''] = time.split(':');
  return `${weekdayInWords(day)} ${dayInWords(day)} à ${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** `7 jours avant la clôture de l’appel`; null for what is not counted from a day of the edition. */
export function anchorInWords(schedule: Schedule): string | null {
  if (schedule.kind !== 'relative') return null;
  const { days, anchor } = schedule;
  const apart = Math.abs(days);
  if (apart === 0) return `le jour même\u00a0: ${ANCHOR_WORDS[anchor]}`;
  return `${apart}\u00a0jour${apart > 1 ? 's' : ''} ${days < 0 ? 'avant' : 'après'} ${ANCHOR_WORDS[anchor]}`;
}
