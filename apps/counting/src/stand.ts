import { countingDayAt, COUNTERS, type Counter, type CountingDay } from '@fds/attendance/domain';
import type { CountingView } from '@fds/shared/contract';

/** A tap as the phone keeps it until the portal has it. */
export interface Tap {
  readonly id: string;
  readonly counter: Counter;
  readonly amount: number;
  /** By the phone's clock, ISO 8601. */
  readonly at: string;
  readonly undoes: string | null;
  /** The day of the stand on which the page showed it. */
  readonly day: string;
}
/** What one press, or one class, has added: undone together. */
export type Action = readonly Tap[];

/** A stand as this phone knows it. */
export interface Stand {
  /** A short digest of the token: names the stand in the storage. */
  readonly key: string;
  readonly token: string;
  /** What the portal said last; null until it has said something. */
  readonly view: CountingView | null;
  /** Milliseconds by which the portal's clock is ahead of the phone's. */
  readonly off: number;
  /** Why the portal takes nothing in any more; null while it does. */
  readonly closed: string | null;
  /** What may still be undone here, the latest last. */
  readonly actions: readonly Action[];
  /** What a person should know once: taps that do not count, and why. */
  readonly notice: string | null;
}

export const newStand = (key: string, token: string): Stand => ({
  key,
  token,
  view: null,
  off: 0,
  closed: null,
  actions: [],
  notice: null,
});

/** What a tap adds. */
export const effect = ({ amount, undoes }: Tap): number => (undoes === null ? amount : -amount);

export type Counts = Readonly<Record<Counter, number>>;

/** What was counted on a day: by all phones as the portal last said, and by this one since. */
export function countsOn(view: CountingView | null, pending: readonly Tap[], day: string): Counts {
  const known = view?.days.find((one) => one.day === day)?.counted ?? [];
  const count = (counter: Counter): number =>
    (known.find((one) => one.counter === counter)?.visits ?? 0) +
    pending.filter((tap) => tap.day === day && tap.counter === counter).reduce((sum, tap) => sum + effect(tap), 0);
  return Object.fromEntries(COUNTERS.map((counter) => [counter, Math.max(0, count(counter))])) as Counts;
}
export const total = (counts: Counts): number => COUNTERS.reduce((sum, counter) => sum + counts[counter], 0);

/** The day that the page shows, and whether it counts now. */
export interface Today {
  readonly day: string;
  readonly open: boolean;
  /** When it opens next; null when it is open, or over. */
  readonly opensAt: Date | null;
}

/** The stand's day at this instant of the phone: the one that is open, else the next one, else the last. */
export function todayAt({ view, off }: Pick<Stand, 'view' | 'off'>, phone: Date): Today | null {
  const days = (view?.days ?? []).map(({ day, opensAt, closesAt }): CountingDay => ({
    day,
    opensAt: new Date(opensAt),
    closesAt: new Date(closesAt),
  }));
  const now = new Date(phone.getTime() + off);
  const open = countingDayAt(days, now);
  if (open) return { day: open.day, open: true, opensAt: null };
  const next = days.find(({ opensAt }) => opensAt > now);
  if (next) return { day: next.day, open: false, opensAt: next.opensAt };
  const last = days.at(-1);
  return last ? { day: last.day, open: false, opensAt: null } : null;
}

/** The taps that take an action back. */
export const undoing = (action: Action, at: Date, newId: () => string): Tap[] =>
  action.map((tap) => ({ ...tap, id: newId(), at: at.toISOString(), undoes: tap.id }));

/** An action in a few words: « +5 tout public », « 24 élémentaire, 3 accompagnateurs ». */
export function actionInWords(action: Action, labels: Readonly<Record<Counter, string>>): string {
  const [first] = action;
  if (action.length === 1 && first) return `+${first.amount} ${labels[first.counter].toLowerCase()}`;
  return action.map(({ amount, counter }) => `${amount} ${labels[counter].toLowerCase()}`).join(', ');
}

/** How many actions may be undone: more than anyone remembers. */
const MOST_ACTIONS = 30;
export const withAction = (stand: Stand, action: Action): Stand => ({
  ...stand,
  actions: [...stand.actions, action].slice(-MOST_ACTIONS),
});

/** The stand after an answer of the portal; an answer that is older than what is known says nothing new. */
export function answered(stand: Stand, view: CountingView, receivedAt: Date): Stand {
  if (stand.view && stand.view.now > view.now) return stand;
  const takes = view.state === 'early' || view.state === 'open' || view.state === 'over';
  return {
    ...stand,
    // A link that was taken back shows no days: those that are known stay on the page.
    view: view.days.length === 0 && stand.view ? { ...stand.view, state: view.state, stateText: view.stateText } : view,
    off: new Date(view.now).getTime() - receivedAt.getTime(),
    closed: takes ? null : view.stateText,
  };
}
