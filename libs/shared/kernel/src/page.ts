/** A page of a list: what is shown, out of how many. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Rows that match the filters. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}
