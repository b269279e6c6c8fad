import { Inject, Injectable } from '@nestjs/common';
import { PortalError } from '@fds/shared/kernel';
import { stateAt } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { YearFacts } from '@fds/dashboards/domain';

/** An edition as the dashboards read it; its state is the one the calendar has brought it to. */
export interface EditionRow extends YearFacts {
  readonly departments: readonly string[];
  readonly regionCode: string;
  readonly regionName: string;
}

const SHOWN_SQL = `
SELECT year, number, title, theme, state, starts_on AS "startsOn", ends_on AS "endsOn", call_opens_on AS "callOpensOn",
  call_closes_on AS "callClosesOn", reports_due_on AS "reportsDueOn", imported, departments,
  region_code AS "regionCode", region_name AS "regionName"
FROM edition
WHERE ($1::smallint IS NULL AND ($2 OR state <> 'draft')) OR (year = $1 AND ($2 OR state <> 'draft'))
ORDER BY (state = 'draft'), year DESC LIMIT 1`;

/** Finds the edition a dashboard shows: the one asked for, else the latest that is not a draft. */
@Injectable()
export class ShownEdition {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * `drafts`: whether an edition in preparation may be shown, to its coordination. Null when no year was asked for and
   * there is none. Throws `missing` for a year that is not there.
   */
  async find(year: number | undefined, drafts = false): Promise<EditionRow | null> {
    const edition = await this.database.row<EditionRow>(SHOWN_SQL, [year ?? null, drafts]);
    if (!edition && year !== undefined)
      throw new PortalError('missing', 'dashboards.edition_missing', `L’édition ${year} n’existe pas ici.`);
    return edition && { ...edition, state: stateAt(edition, this.clock.now()) };
  }
}
