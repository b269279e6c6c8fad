import { Inject, Injectable } from '@nestjs/common';
import { canReopen } from '@fds/evaluation/domain';
import { Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed } from './refusals';
import { ResponseQueries } from './response.queries';
import { LOCK } from './save-response';

const REOPEN = `UPDATE evaluation_response SET state = 'in_progress', draft = $3, version = version + 1
  WHERE edition_year = $1 AND organisation_id = $2 AND state = 'submitted'`;

/** Gives a response that was sent back to be written: it counts no more until it is sent again. */
@Injectable()
export class ReopenResponse {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ResponseQueries) private readonly queries: ResponseQueries,
  ) {}

  async run(actor: Actor, year: number, organisationId: string, reason: string): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, {}, async ({ sql, journal }) => {
      await sql(LOCK, [year, organisationId]);
      const { facts, window, content } = await this.queries.standing(actor, year, organisationId, sql);
      allowed(canReopen(actor, facts, window));
      await sql(REOPEN, [year, organisationId, JSON.stringify(content)]);
      await journal.record({
        action: 'evaluation.reopened',
        subject: { type: 'organisation', id: organisationId },
        editionYear: year,
        after: { reason },
      });
    });
  }
}
