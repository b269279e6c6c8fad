import type { ApplicationState, Day } from '@fds/shared/kernel';
import type { WaitingCorrection } from './corrections';

/** What policies ask of a dossier besides its content. */
export interface FiledApplication {
  readonly organisationId: string;
  readonly state: ApplicationState;
  /** Of every root event something was told to the holder, what was decided again since included (rule 16). */
  readonly notified: boolean;
  /** Activities of it that the asker was invited to, and accepted to write; absent where nobody has looked. */
  readonly writes?: readonly string[];
  /** Last day of the time that its holder was given beyond the call; absent or null without (rule 14). */
  readonly extendedUntil?: Day | null;
  /** When it was last sent; null for what was never sent, absent where nobody has looked. */
  readonly submittedAt?: Date | null;
  /** What the coordination asked to correct and still waits for; absent where nobody has looked. */
  readonly correction?: WaitingCorrection | null;
  /** The event of another dossier joined one of its villages; absent where nobody has looked. */
  readonly hosts?: boolean;
}

/** Most root events and activities in one dossier. */
export const MOST_EVENTS = 60;
/** Most slots of one event. */
export const MOST_SLOTS = 100;

/** The number people quote on the phone: the edition's year and the first half of the id. */
export const applicationReference = (application: { readonly id: string; readonly editionYear: number }): string =>
  `${application.editionYear}-${application.id.slice(0, 8).toUpperCase()}`;
