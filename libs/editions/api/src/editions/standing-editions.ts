import { Inject, Injectable } from '@nestjs/common';
import { EditionYears } from '@fds/organisations/api';
import type { EditionStanding } from '@fds/organisations/domain';
import { Database } from '@fds/shared/api-kit';

/** Tells the organisations which years are settled: bilan published, or archived. */
@Injectable()
export class StandingEditions extends EditionYears {
  constructor(@Inject(Database) private readonly database: Database) {
    super();
  }

  all(): Promise<readonly EditionStanding[]> {
    return this.database.rows<EditionStanding>(
      `SELECT year, state IN ('bilan_published', 'archived') AS over FROM edition ORDER BY year`,
    );
  }
}
