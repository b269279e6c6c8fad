import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';

/** Where a thing is written: the current departments of its communes, or the region as a whole (an edition, an import). */
export type Place = readonly string[] | 'region';

export type TerritoryReason = 'outside_territory';
export const TERRITORY_REASONS: Record<TerritoryReason, string> = {
  outside_territory:
    'Votre territoire ne comprend pas ce lieu\u00a0: vous pouvez lire, pas modifier. La coordination régionale peut le faire.',
};

/**
 * Whether the actor may write there. Only a coordinator limited to departments is ever outside: everything of the place
 * must lie within, so that nobody decides for a neighbour, and what lies nowhere belongs to the whole region.
 */
export function canWriteIn(actor: Pick<Actor, 'role' | 'departments'>, place: Place): Verdict<TerritoryReason> {
  const { departments } = actor;
  const limited = actor.role === 'coordinator' && departments !== undefined;
  const within =
    place !== 'region' && place.length > 0 && place.every((department) => departments?.includes(department));
  return verdict<TerritoryReason>([limited && !within && 'outside_territory']);
}

/** The reason as a policy of a later step lists it among its own, or false. */
export const outsideTerritory = (
  actor: Pick<Actor, 'role' | 'departments'>,
  place: Place | undefined,
): TerritoryReason | false => !canWriteIn(actor, place ?? []).allowed && 'outside_territory';
