import { outsideTerritory, TERRITORY_REASONS } from '@fds/accounts/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';

/** Nearness (0 to 1, trigrams of the keys) from which a spelling may be one of a unit's. */
export const NEAR_SPELLING = 0.35;

export type RegisterReason = 'not_coordinator' | 'same_unit' | 'unit_merged' | 'outside_territory';

/** Shown as is. */
export const REGISTER_REASONS: Record<RegisterReason, string> = {
  not_coordinator: 'Seule la coordination tient ce registre.',
  same_unit: 'C’est la même unité\u00a0: elle ne se fusionne pas avec elle-même.',
  unit_merged: 'Cette unité est déjà fusionnée avec une autre.',
  outside_territory: TERRITORY_REASONS.outside_territory,
};

/** Whether somebody may write the register: it is the whole region's. */
export const canKeepRegister = (actor: Actor): Verdict<RegisterReason> =>
  verdict<RegisterReason>([actor.role !== 'coordinator' && 'not_coordinator', outsideTerritory(actor, 'region')]);

/** Whether a unit may be merged into another. */
export function canMergeUnits(
  actor: Actor,
  survivor: { readonly id: string; readonly merged: boolean },
  absorbed: { readonly id: string; readonly merged: boolean },
): Verdict<RegisterReason> {
  const keeping = canKeepRegister(actor);
  return verdict<RegisterReason>([
    ...(keeping.allowed ? [] : keeping.reasons),
    survivor.id === absorbed.id && 'same_unit',
    (survivor.merged || absorbed.merged) && 'unit_merged',
  ]);
}
