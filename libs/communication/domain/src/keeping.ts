import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type Day, type Verdict } from '@fds/shared/kernel';

export type KeepingReason = 'coordination_only' | TerritoryReason;
export const KEEPING_REASONS: Record<KeepingReason, string> = {
  coordination_only: 'Seule la coordination tient la revue de presse, les chiffres et les réunions.',
  ...TERRITORY_REASONS,
};

/**
 * Whether somebody may write what is kept of a year's communication: relays, figures, meetings. They are the region's, so
 * a coordinator limited to departments only reads them. No state of the edition closes them: what a past year brought is
 * entered late, and published bilans keep their figures.
 */
export const canKeep = (actor: Pick<Actor, 'role' | 'departments'>): Verdict<KeepingReason> =>
  verdict<KeepingReason>([actor.role !== 'coordinator' && 'coordination_only', outsideTerritory(actor, 'region')]);

/** First and last day on which something may be dated that concerns an edition: it begins the year before, echoes the year after. */
export const daysOfEdition = (year: number): { readonly from: Day; readonly to: Day } => ({
  from: `${year - 1}-01-01`,
  to: `${year + 1}-12-31`,
});

/** True for a day that may concern the edition of that year. */
export function concernsEdition(day: Day, year: number): boolean {
  const { from, to } = daysOfEdition(year);
  return from <= day && day <= to;
}
