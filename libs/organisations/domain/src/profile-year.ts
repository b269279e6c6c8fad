/** An edition as profiles see it. */
export interface EditionStanding {
  readonly year: number;
  /** Its bilan is published, or it is archived: what it says of organisations does not change any more. */
  readonly over: boolean;
}

/** The year whose profile is written when an organisation is edited: the latest edition that is not over, else this year. */
export const profileYear = (editions: readonly EditionStanding[], thisYear: number): number =>
  editions.filter(({ over }) => !over).reduce((latest, { year }) => Math.max(latest, year), 0) || thisYear;
