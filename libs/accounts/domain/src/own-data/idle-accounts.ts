import type { Day } from '@fds/shared/kernel';
import { hasPassed, monthsAfter, TERMS } from './terms';

/** What is known of an account that may have been left. */
export interface AccountUse {
  /** Last day it was used, that of its creation when it never was. */
  readonly lastUsedOn: Day;
  /** Day its person was last warned; null when never. */
  readonly warnedOn: Day | null;
  /** Nobody can sign in to it: a warning would serve nobody. */
  readonly deactivated: boolean;
}
/** What a round does with an idle account. */
export type IdleStep = 'nothing' | 'warn' | 'erase';

/** Months left between a warning and the erasure, however late the warning went. */
const NOTICE = TERMS.idle_erasure.months - TERMS.idle_warning.months;

/**
 * Warned once after 23 months without use, erased after 24, and never less than a month after the warning: a portal that
 * was switched off for long warns first too.
 */
export function idleStep({ lastUsedOn, warnedOn, deactivated }: AccountUse, today: Day): IdleStep {
  if (deactivated) return hasPassed(lastUsedOn, 'idle_erasure', today) ? 'erase' : 'nothing';
  if (!hasPassed(lastUsedOn, 'idle_warning', today)) return 'nothing';
  if (warnedOn === null || warnedOn <= lastUsedOn) return 'warn';
  return hasPassed(lastUsedOn, 'idle_erasure', today) && today >= monthsAfter(warnedOn, NOTICE) ? 'erase' : 'nothing';
}

/** The first day on which an account warned today may be erased by itself. */
export function erasedOn(lastUsedOn: Day, warnedOn: Day): Day {
  const [after, noticed] = [monthsAfter(lastUsedOn, TERMS.idle_erasure.months), monthsAfter(warnedOn, NOTICE)];
  return after > noticed ? after : noticed;
}
