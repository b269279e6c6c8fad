/** Fewest events of a kind for a regional median to say anything, and to name nobody. */
export const FEWEST_FOR_MEDIAN = 5;

/** The regional median as it may be shown: null below `FEWEST_FOR_MEDIAN` events with figures. */
export const shownMedian = (events: number, median: number | null): number | null =>
  events < FEWEST_FOR_MEDIAN ? null : median;
