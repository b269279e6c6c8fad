import { Inject, Injectable } from '@nestjs/common';
import { Database, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { CHANGED, FIND_PAIRS, FORGET_PAIRS, REMEMBER_COMPARED } from './duplicates.sql';

interface Changed {
  readonly id: string;
  readonly version: number;
  readonly holder: string;
}

/**
 * Keeps the pairs of dossiers that may be one. Saving never waits for it: a dossier is compared with the others when the
 * pairs are listed, if it was written since or went to another organisation.
 */
@Injectable()
export class CompareApplications {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  /** Compares the dossiers of an edition that have changed; when none has, it costs one statement. */
  async bringUpToDate(year: number): Promise<void> {
    if ((await this.database.rows<Changed>(CHANGED, [year])).length === 0) return;
    await this.transactions.run(SYSTEM, {}, async ({ sql }) => {
      // Of two who list at once the second waits, and finds that all is done.
      await sql(`SELECT pg_advisory_xact_lock(hashtextextended('application pairs', $1))`, [year]);
      const changed = await sql<Changed>(CHANGED, [year]);
      const ids = changed.map(({ id }) => id);
      if (ids.length === 0) return;
      await sql(FORGET_PAIRS, [ids]);
      await sql(FIND_PAIRS, [year, ids]);
      await sql(REMEMBER_COMPARED, [ids, changed.map((one) => one.version), changed.map((one) => one.holder)]);
    });
  }
}
