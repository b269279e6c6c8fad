import type { Section } from './content';

/** One section that the coordination asks to correct, and why, as the holder reads it. */
export interface CorrectionItem {
  readonly section: Section;
  /** The event that is meant, by its id; absent for the whole section. */
  readonly eventId?: string;
  readonly why: string;
}
