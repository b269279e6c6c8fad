import type { Day } from '@fds/shared/kernel';

/** A network an organisation belongs to, with its first and last day as far as they are known. */
export interface DatedNetwork {
  readonly network: string;
  readonly from: Day | null;
  /** Null while it lasts. */
  readonly to: Day | null;
}
export type NetworkReason = 'ends_before_it_begins' | 'overlaps';

export const NETWORK_REASONS: Record<NetworkReason, string> = {
  ends_before_it_begins: 'Le dernier jour vient avant le premier.',
  overlaps: 'Ce réseau est déjà écrit pour ces jours-là\u00a0: une seule ligne suffit.',
};

/** Days as text sort as they follow each other; what is not known reaches as far as there are days. */
const first = ({ from }: DatedNetwork): Day => from ?? '0000-01-01';
const last = ({ to }: DatedNetwork): Day => to ?? '9999-12-31';
const meet = (a: DatedNetwork, b: DatedNetwork): boolean => first(a) <= last(b) && first(b) <= last(a);
const sameName = (a: string, b: string): boolean => a.localeCompare(b, 'fr', { sensitivity: 'base' }) === 0;

/** What is wrong with a list of networks: the place in the list, and the reason. */
export function networkProblems(networks: readonly DatedNetwork[]): { index: number; reason: NetworkReason }[] {
  const reasonOf = (one: DatedNetwork, index: number): NetworkReason | null => {
    if (first(one) > last(one)) return 'ends_before_it_begins';
    const written = networks.slice(0, index).some((other) => sameName(other.network, one.network) && meet(other, one));
    return written ? 'overlaps' : null;
  };
  return networks.flatMap((one, index) => {
    const reason = reasonOf(one, index);
    return reason ? [{ index, reason }] : [];
  });
}

/**
 * The networks that an edition counts: those the organisation belonged to on any day of its year, by name. It is how
 * dated networks fill the profile of one edition; the profiles of other years stay as they were written.
 */
export function networksOfYear(networks: readonly DatedNetwork[], year: number): string[] {
  const whole: DatedNetwork = { network: '', from: `${year}-01-01`, to: `${year}-12-31` };
  const names = networks.filter((one) => meet(one, whole)).map(({ network }) => network);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fr'));
}
