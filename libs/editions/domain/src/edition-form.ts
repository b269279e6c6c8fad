import { isCallOpen, stateAt } from './transitions';
import type { DatedEdition } from './edition';
import { isBeforeDeadline, type Day } from '@fds/shared/kernel';

/** Whether an edition asks for an answer. */
export const ASKINGS = ['required', 'optional', 'off'] as const;
export type Asking = (typeof ASKINGS)[number];

/** The lists of codes that an edition chooses from and names (rule 18); `themes` is open, the others are closed codes. */
export const VOCABULARIES = ['themes', 'formats', 'audiences', 'schoolLevels', 'holderFamilies'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** A code of a vocabulary as an edition uses it. */
export interface Term {
  readonly code: string;
  /** French, as this edition calls it. */
  readonly label: string;
  readonly used: boolean;
}

/** What an edition asks of its holders. */
export interface EditionForm {
  /** Text of the call, shown before a dossier is begun; Markdown is not read. */
  readonly callText: string;
  /** The themes of the dossier are asked for (rule 13: optional unless the edition says so). */
  readonly vocabularies: Readonly<Partial<Record<Vocabulary, readonly Term[]>>>;
  /** What differs from the portal's own choice, by `project.<field>` or `event.<field>`. */
  readonly fields: Readonly<Record<string, Asking>>;
  /** Sections of the dossier that are not asked at all. */
  readonly sectionsOff: readonly string[];
}

/** The form of an edition that nobody has set up. */
export const USUAL_FORM: EditionForm = { callText: '', vocabularies: {}, fields: {}, sectionsOff: ['subvention'] };

/**
 * True while this holder may file: the call is open, or the coordination has given them until a later day (rule 14).
 * An extension outlives the call, never the review.
 */
export function isFilingOpen(edition: DatedEdition, extendedUntil: Day | null, now: Date): boolean {
  if (isCallOpen(edition, now)) return true;
  const state = stateAt(edition, now);
  const reviewing = state === 'call_closed' || state === 'review';
  return reviewing && extendedUntil !== null && isBeforeDeadline(now, extendedUntil);
}

/** The last day on which this holder may file. */
export const filingCloses = (edition: Pick<DatedEdition, 'callClosesOn'>, extendedUntil: Day | null): Day =>
  extendedUntil !== null && extendedUntil > edition.callClosesOn ? extendedUntil : edition.callClosesOn;
