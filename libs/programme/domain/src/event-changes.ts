import {
  answerDoubts,
  EVENT_FIELDS,
  isBlank,
  isBlankLine,
  isLineInWindow,
  sameAnswer,
  slotDoubts,
  type Answer,
  type EventField,
  type FieldSpec,
  type SlotLine,
} from '@fds/applications/domain';
import type { Day, Happening } from '@fds/shared/kernel';

/**
 * What may change once the label is announced, and what a change of it asks for: `look` asks the coordination for a new
 * look at the label, `log` is only logged, `window` depends on whether its dates lie in the official window (rules.md,
 * "States and who moves them"). Access is free by the charter: whatever is said of a price is said under `conditions`.
 */
export const CHANGEABLE_FIELDS = {
  title: 'look',
  tagline: 'look',
  description: 'look',
  format: 'look',
  conditions: 'look',
  municipality: 'look',
  venue: 'log',
  address: 'log',
  slots: 'window',
  attendanceMode: 'log',
  onlineLink: 'log',
  capacity: 'log',
  publicBookingEmail: 'log',
  publicBookingLink: 'log',
  publicBookingPhone: 'log',
  schoolBookingEmail: 'log',
  schoolBookingLink: 'log',
  schoolBookingPhone: 'log',
  accessibility: 'log',
  language: 'log',
} as const satisfies Partial<Record<EventField, 'look' | 'log' | 'window'>>;
export type ChangeableField = keyof typeof CHANGEABLE_FIELDS;
export const isChangeable = (field: string): field is ChangeableField => Object.hasOwn(CHANGEABLE_FIELDS, field);

/** One answer that becomes another. */
export interface FactChange {
  readonly field: ChangeableField;
  readonly before: Answer;
  readonly after: Answer;
}
/** The official dates of the edition. */
export interface Window {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Whether the change asks for a new look at the label; a small one is only logged. */
export function isSubstantive({ field, before, after }: FactChange, window: Window): boolean {
  const weight = CHANGEABLE_FIELDS[field];
  return weight === 'look' || (weight === 'window' && leavesWindow(before as Lines, after as Lines, window));
}

type Lines = readonly SlotLine[];
/** A new date outside the window, or none left inside it (rule 12: dates that were outside already may stay). */
function leavesWindow(before: Lines, after: Lines, window: Window): boolean {
  const outside = after.filter((line) => !isLineInWindow(line, window));
  const stood = (line: SlotLine): boolean => before.some((other) => other.day === line.day);
  return outside.some((line) => !stood(line)) || (outside.length === after.length && after.length > 0);
}

/** What somebody asks for at once: what becomes of the event, and facts that change. */
export interface AskedChange {
  readonly happening: Happening | null;
  readonly facts: readonly FactChange[];
}
export const isNothing = ({ happening, facts }: AskedChange): boolean => happening === null && facts.length === 0;

const PLACE: readonly ChangeableField[] = ['municipality', 'venue', 'address'];

/**
 * What takes effect at once, and what waits for the coordination. The venue goes with its commune, and new hours with
 * their dates; a cancellation never waits.
 */
export function partsOf(
  { happening, facts }: AskedChange,
  window: Window,
): { readonly now: AskedChange; readonly waiting: AskedChange } {
  const heavy = new Set(facts.filter((fact) => isSubstantive(fact, window)).map(({ field }) => field));
  const waits = ({ field }: FactChange): boolean =>
    heavy.has(field) || (heavy.has('municipality') && PLACE.includes(field));
  const withDates = happening === 'rescheduled' && heavy.has('slots');
  return {
    now: { happening: withDates ? null : happening, facts: facts.filter((fact) => !waits(fact)) },
    waiting: { happening: withDates ? happening : null, facts: facts.filter(waits) },
  };
}

/** What is wrong with a change by itself, by field: the words that the dossier has for it; empty when nothing is. */
export function changeProblems(
  facts: readonly FactChange[],
  today: Day,
): readonly { readonly field: ChangeableField; readonly text: string }[] {
  return facts.flatMap(({ field, before, after }) => {
    const spec: FieldSpec = EVENT_FIELDS[field];
    if (isBlank(after)) return spec.required ? [{ field, text: spec.lacking }] : [];
    if (field === 'slots') {
      const [was, lines] = [before as Lines, after as Lines];
      if (lines.every(isBlankLine)) return [{ field, text: spec.lacking }];
      return slotDoubts(lines, today)
        .filter(({ index }) => !was.some((line) => sameAnswer([line], [lines[index] as SlotLine])))
        .map(({ text }) => ({ field, text }));
    }
    return answerDoubts(spec, after).map(({ text }) => ({ field, text }));
  });
}

/** Where a change stands. `applied` took effect at once. */
export const CHANGE_STATES = ['applied', 'proposed', 'accepted', 'refused', 'withdrawn', 'undone'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];
export const CHANGE_STATE_LABELS: Record<ChangeState, string> = {
  applied: 'Fait',
  proposed: 'À revoir',
  accepted: 'Accepté',
  refused: 'Refusé',
  withdrawn: 'Repris',
  undone: 'Annulé',
};
/** In the address. */
export const CHANGE_STATE_WORDS: Record<ChangeState, string> = {
  applied: 'faits',
  proposed: 'a-revoir',
  accepted: 'acceptes',
  refused: 'refuses',
  withdrawn: 'repris',
  undone: 'annules',
};
