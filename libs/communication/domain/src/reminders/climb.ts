import { addDays, dayOf, wallClock, type Day, type Matter } from '@fds/shared/kernel';
import type { Ladder, LadderStep } from './ladder';

/** Something missing, as the ladder sees it. */
export interface MissingMatter {
  readonly matter: Matter;
  /** The dossier or the event it concerns. */
  readonly subjectId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly detail: string;
  readonly dueOn: Day;
  readonly since: Date;
}
/** What a person was told of it already. */
export interface Told {
  /** The highest step that was taken; null when only asked by hand. */
  readonly step: number | null;
}
export interface PersonMatter extends MissingMatter {
  /** Null while the person was never reminded of it. */
  readonly told: Told | null;
}

/** Hours of the region's day in which reminders leave by themselves. */
export const SENDING_HOURS = { from: '09:00:00', until: '18:00:00' } as const;
export function isSendingHour(now: Date): boolean {
  const { time } = wallClock(now);
  return time >= SENDING_HOURS.from && time < SENDING_HOURS.until;
}

/**
 * Index of the step to take on a day, or null. It is the latest whose day has come and that was not taken; a day that was
 * missed is made up for, steps that were overtaken are left out. Nobody is reminded on the very day of the asking, and
 * whoever was never reminded gets a plain mail first: no copy and no call come out of the blue.
 */
export function stepToTake(
  { dueOn, since, told }: Pick<PersonMatter, 'dueOn' | 'since' | 'told'>,
  steps: readonly LadderStep[],
  today: Day,
): number | null {
  if (dayOf(since) >= today) return null;
  const reached = steps.findLastIndex(({ days }) => today >= addDays(dueOn, days));
  if (reached < 0) return null;
  if (told === null) return steps.findLastIndex(({ channel }, index) => index <= reached && channel === 'mail');
  return told.step === null || reached > told.step ? reached : null;
}

/** True once the first step of a matter has come: from then on it is listed in every reminder. */
export const isOnLadder = (
  { dueOn, since }: Pick<PersonMatter, 'dueOn' | 'since'>,
  steps: readonly LadderStep[],
  today: Day,
): boolean => steps[0] !== undefined && today >= addDays(dueOn, steps[0].days) && dayOf(since) < today;

/** Whose due day is over. */
export const isLate = ({ dueOn }: Pick<MissingMatter, 'dueOn'>, today: Day): boolean => today > dueOn;

/** What is known of a person beside what is missing. */
export interface Reminded {
  /** When the last reminder or campaign left for this person, or will; null when none did. */
  readonly lastAt: Date | null;
  /** The coordination asked for silence. */
  readonly paused: boolean;
}

/** Why nothing leaves for a person of whom something is missing. */
export const WAITING_REASONS = ['paused', 'rhythm', 'not_yet'] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];
export const WAITING_REASON_LABELS: Readonly<Record<WaitingReason, string>> = {
  paused: 'En pause',
  rhythm: 'A reçu un message il y a peu',
  not_yet: 'Aucune étape n’est à prendre aujourd’hui',
};

export type PersonPlan<M extends PersonMatter = PersonMatter> =
  | { readonly sends: false; readonly why: WaitingReason }
  | {
      readonly sends: true;
      /** Everything that the message lists: the whole of what is missing. */
      readonly matters: readonly M[];
      /** Step taken for each of the matters that have one, by their place in `matters`. */
      readonly steps: readonly (number | null)[];
      /** Its copy goes to the organisation's address, once somebody agrees. */
      readonly copies: boolean;
    };

/** The earliest instant of the next reminder of a person. */
export const nextAllowed = (lastAt: Date, rhythmHours: number): Date =>
  new Date(lastAt.getTime() + rhythmHours * 3_600_000);

/** What leaves for one person at an instant, by itself: one message with all that is missing, or nothing and why. */
export function planByItself<M extends PersonMatter>(
  person: Reminded,
  matters: readonly M[],
  ladder: Ladder,
  now: Date,
): PersonPlan<M> {
  const today = dayOf(now);
  const listed = matters
    .filter(({ matter }) => ladder.matters.includes(matter))
    .filter((one) => isOnLadder(one, ladder.steps, today));
  const steps = listed
    .map((one) => stepToTake(one, ladder.steps, today))
    .map((step) => (isMail(ladder, step) ? step : null));
  if (steps.every((step) => step === null)) return { sends: false, why: 'not_yet' };
  return (
    standing(person, ladder, now) ?? {
      sends: true,
      matters: listed,
      steps,
      copies: steps.some((step) => step !== null && ladder.steps[step]?.channel === 'mail_and_copy'),
    }
  );
}

/** What leaves for one person when the coordination asks for it now: the rhythm and the pauses stand. */
export function planByHand<M extends PersonMatter>(
  person: Reminded,
  matters: readonly M[],
  ladder: Ladder,
  now: Date,
): PersonPlan<M> {
  if (matters.length === 0) return { sends: false, why: 'not_yet' };
  return standing(person, ladder, now) ?? { sends: true, matters, steps: matters.map(() => null), copies: false };
}

function standing(
  { lastAt, paused }: Reminded,
  { rhythmHours }: Ladder,
  now: Date,
): Extract<PersonPlan, { readonly sends: false }> | null {
  if (paused) return { sends: false, why: 'paused' };
  return lastAt !== null && now < nextAllowed(lastAt, rhythmHours) ? { sends: false, why: 'rhythm' } : null;
}
const isMail = ({ steps }: Ladder, step: number | null): step is number =>
  step !== null && steps[step]?.channel !== 'call';

/** Organisations that come on the list of calls: a step of theirs says so, for somebody who was reminded before. */
export function organisationsToCall(
  matters: readonly PersonMatter[],
  { steps, matters: kept }: Ladder,
  today: Day,
): readonly string[] {
  const due = matters.filter((one) => {
    const step = kept.includes(one.matter) ? stepToTake(one, steps, today) : null;
    return step !== null && steps[step]?.channel === 'call';
  });
  return [...new Set(due.map(({ organisationId }) => organisationId))];
}
