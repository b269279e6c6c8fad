import type { Questionnaire } from '@fds/questions/domain';
import type { Day } from '@fds/shared/kernel';

/** The value of `format` that this library reads and writes. */
export const ARCHIVE_FORMAT = 'fds-edition-archive/1';

/** `edition.json`, in the document's order of keys. */
export interface EditionFile {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly region: { readonly code: string; readonly name: string; readonly departments: readonly string[] };
  readonly year: number;
  /** 2021 is the 30th. */
  readonly number: number;
  readonly title: string;
  /** May be empty. */
  readonly theme: string;
  /** The official window, both days included. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callOpensOn: Day;
  /** Included: the call closes at the end of this day. */
  readonly callClosesOn: Day;
  /** Vintage of the INSEE codes of the archive. */
  readonly cogVintage: number;
  readonly evaluation: Questionnaire;
}
