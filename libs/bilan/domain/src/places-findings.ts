import { formatCount } from './display';

/** Communes of a group: all of them, and those that an event reaches. */
export interface PlaceTotals {
  readonly base: number;
  readonly reached: number;
}

const communes = (count: number): string => `${formatCount(count)} ${count < 2 ? 'commune' : 'communes'}`;

/** Title of the region: how many of its communes an event reaches. */
export function reachFinding({ base, reached }: PlaceTotals): string {
  if (base === 0) return 'Aucune commune dans ce périmètre';
  if (reached === 0) return 'Aucune commune touchée';
  if (reached === base)
    return base === 1 ? 'La commune est touchée' : `Les ${formatCount(base)} communes sont touchées`;
  return `${communes(reached)} ${reached < 2 ? 'touchée' : 'touchées'} sur ${formatCount(base)}`;
}

/** Title of the EPCI: how many have no event. */
export function whiteEpciFinding(groups: readonly PlaceTotals[]): string {
  const white = groups.filter(({ reached }) => reached === 0).length;
  if (groups.length === 0) return 'Aucun EPCI dans ce périmètre';
  if (white === 0)
    return groups.length === 1 ? 'L’EPCI est touché' : `Les ${formatCount(groups.length)} EPCI sont touchés`;
  if (white === groups.length) return 'Aucun EPCI touché';
  return `${formatCount(white)} EPCI sur ${formatCount(groups.length)} sans événement`;
}

/** Title of the classes of population: how far the fête goes into the smallest communes. */
export function ruralFinding(smallest: Pick<PlaceTotals, 'reached'>, all: Pick<PlaceTotals, 'reached'>): string {
  if (all.reached === 0) return 'Aucune commune touchée';
  if (smallest.reached === 0) return 'Aucune commune de moins de 2\u00A0000 habitants touchée';
  const share = smallest.reached / all.reached;
  const words =
    share > 2 / 3
      ? 'Plus de deux communes touchées sur trois ont moins de 2\u00A0000 habitants'
      : share > 0.5
        ? 'Plus d’une commune touchée sur deux a moins de 2\u00A0000 habitants'
        : null;
  return (
    words ??
    `${formatCount(smallest.reached)} des ${communes(all.reached)} touchées ${smallest.reached < 2 ? 'a' : 'ont'} moins de 2\u00A0000 habitants`
  );
}
