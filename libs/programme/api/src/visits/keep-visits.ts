import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { VisitsQueries } from './visits.queries';

/** Keeps what somebody means to visit in an edition. */
@Injectable()
export class KeepVisits {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(VisitsQueries) private readonly queries: VisitsQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The plan becomes these openings; `refused` when one of them may not be visited (any more), whichever the reason. */
  async keep({ personId, role }: Actor, year: number, slots: readonly string[]): Promise<void> {
    const wanted = [...new Set(slots)];
    const offered = await this.queries.offered(year, wanted);
    if (offered.length < wanted.length)
      throw new PortalError(
        'refused',
        'programme.visit_gone',
        'Un de ces créneaux n’est plus à visiter. Rechargez la page.',
      );
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal }) => {
      await sql(
        `INSERT INTO visit_plan (person_id, edition_year, slots, kept_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id, edition_year) DO UPDATE SET slots = excluded.slots, kept_at = excluded.kept_at`,
        [personId, year, wanted, this.clock.now()],
      );
      await journal.record({
        action: 'visits.kept',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        after: { openings: wanted.length },
      });
    });
  }
}
