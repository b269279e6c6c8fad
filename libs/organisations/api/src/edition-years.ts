import type { EditionStanding } from '@fds/organisations/domain';

/** The editions as organisations need to know them; the editions step answers. */
export abstract class EditionYears {
  /** Every edition: its year, and whether what it says is settled. */
  abstract all(): Promise<readonly EditionStanding[]>;
}
