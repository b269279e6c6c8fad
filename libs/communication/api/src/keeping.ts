import { outsideOfTerritory } from '@fds/accounts/api';
import { canKeep, KEEPING_REASONS } from '@fds/communication/domain';
import { toVerdictView, type Doer, type VerdictView } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';

/** Stops whoever may not write what is kept of a year's communication. Throws `forbidden`. */
export function keeps(actor: Actor): Doer {
  const verdict = canKeep(actor);
  if (!verdict.allowed) {
    if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
    throw new PortalError('forbidden', 'communication.closed', KEEPING_REASONS.coordination_only);
  }
  return { personId: actor.personId, role: actor.role };
}
/** The same, as a page reads it. */
export const keepingView = (actor: Actor): VerdictView => toVerdictView(canKeep(actor), KEEPING_REASONS);

/** What was asked for is not there (any more): `missing`. */
export const gone = (code: string, words: string): PortalError =>
  new PortalError('missing', `communication.${code}`, words);
/** A field is refused for a reason that only the rules of the year know: `invalid`, said beside the field. */
export const refusedField = (field: string, rule: string, detail: string): PortalError =>
  new PortalError('invalid', `communication.${rule}`, detail, { errors: [{ pointer: `/${field}`, rule, detail }] });
/** The second of two writers is told, with what the first one saved. */
export const changedMeanwhile = (what: string, current: object): PortalError =>
  new PortalError('conflict', 'communication.changed', `Quelqu’un a modifié ${what} entre-temps.`, { current });
