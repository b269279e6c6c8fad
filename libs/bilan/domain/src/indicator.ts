import type { Questionnaire } from '@fds/questions/domain';
import type { PastYear } from './comparison';

/** An indicator of the bilan: its stable code, its unit, the figure it is a part of, and its French texts. */
export interface Indicator {
  readonly code: string;
  readonly unit: string;
  /** Code of the base; null when the indicator has none. */
  readonly base: string | null;
  readonly label: string;
  /** French sentence that says what is counted. */
  readonly definition: string;
  /** The base is what the figure was computed over, not a whole of which it is a part: it has no share. */
  readonly over?: true;
}

/** A code of an open list with the name it goes by on screen. */
export interface Named {
  readonly code: string;
  readonly label: string;
}

/** What the codes of one edition depend on. */
export interface BilanContext {
  readonly year: number;
  /** Departments of the region, in the edition's order. */
  readonly departments: readonly Named[];
  /** Themes of the edition, and those that an event names; absent where themes were not counted. */
  readonly themes?: readonly Named[];
  /** Networks named by an organisation of the edition, by code. */
  readonly networks: readonly Named[];
  readonly questionnaire: Questionnaire;
  /** Figures typed in by the coordinator, by code, with the unit that was typed. */
  readonly manual: readonly (Named & { readonly unit: string })[];
  /** Research units named, most named first, by their matching key. */
  readonly units?: readonly Named[];
  /** Years compared with, see `pastYears`. */
  readonly pastYears: readonly PastYear[];
}

/** An indicator, its members in one line. */
export const row = (code: string, unit: string, base: string | null, label: string, definition: string): Indicator => ({
  code,
  unit,
  base,
  label,
  definition,
});

/** An indicator computed over its base: a mean, a sum. */
export const over = (code: string, unit: string, base: string, label: string, definition: string): Indicator => ({
  ...row(code, unit, base, label, definition),
  over: true,
});

/** One indicator for each value of a vocabulary, zero included. */
export function each<Key extends string>(
  keys: readonly Key[],
  labels: Record<Key, string>,
  make: (key: Key, label: string) => Indicator,
): Indicator[] {
  return keys.map((key) => make(key, labels[key]));
}
