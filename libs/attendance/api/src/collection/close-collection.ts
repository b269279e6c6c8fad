import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { canCloseCollection } from '@fds/attendance/domain';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed } from '../report/refusals';

const EDITION = `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn" FROM edition WHERE year = $1`;
/** Changes nothing, and answers nothing, where it stands like this already. */
const WRITE = `INSERT INTO attendance_collection AS k (edition_year, closed_at, closed_by) VALUES ($1, $2, $3)
  ON CONFLICT (edition_year) DO UPDATE SET closed_at = excluded.closed_at, closed_by = excluded.closed_by
  WHERE (k.closed_at IS NULL) <> (excluded.closed_at IS NULL) RETURNING edition_year`;

/** Closes the collection of an edition's figures, or opens it again: from its closing on the coordination alone writes. */
@Injectable()
export class CloseCollection {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, refused */
  async run(actor: Actor, year: number, closed: boolean): Promise<void> {
    const edition = await this.database.row<DatedEdition>(EDITION, [year]);
    if (!edition) throw noSuchEdition(year);
    const now = this.clock.now();
    allowed(canCloseCollection(actor, { state: stateAt(edition, now) }));
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const written = await sql(WRITE, [year, closed ? now : null, closed ? actor.personId : null]);
      if (written.length === 0) return;
      await journal.record({
        action: closed ? 'attendance.collection_closed' : 'attendance.collection_opened',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
      });
    });
  }
}
