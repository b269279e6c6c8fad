import { canWriteIn, TERRITORY_REASONS, type Place } from '@fds/accounts/domain';
import { PortalError, type Actor } from '@fds/shared/kernel';

/** The refusal of a write outside a coordinator's departments: a closed door, not a rule of the year. */
export const outsideOfTerritory = (): PortalError =>
  new PortalError('forbidden', 'outside_territory', TERRITORY_REASONS.outside_territory, {
    reasons: ['outside_territory'],
  });

/** Stops a coordinator limited to departments who writes elsewhere. Throws `forbidden`. */
export function writesWithin(actor: Actor, place: Place): void {
  if (!canWriteIn(actor, place).allowed) throw outsideOfTerritory();
}
