import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { canClose } from '@fds/evaluation/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed } from './refusals';

const EDITION = `SELECT ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn",
    c.closed_at IS NOT NULL AS closed FROM edition ed LEFT JOIN evaluation_closing c ON c.edition_year = ed.year
  WHERE ed.year = $1 FOR UPDATE OF ed`;
const CLOSE = 'INSERT INTO evaluation_closing (edition_year, closed_at) VALUES ($1, $2)';
const OPEN = 'DELETE FROM evaluation_closing WHERE edition_year = $1';

/** Closes the evaluation of an edition to its holders, or opens it again. */
@Injectable()
export class CloseEvaluation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, year: number, close: boolean): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const [edition] = await sql<DatedEdition & { closed: boolean }>(EDITION, [year]);
      if (!edition) throw noSuchEdition(year);
      const window = { state: stateAt(edition, now), closed: edition.closed, asked: true };
      allowed(canClose(actor, window, close));
      if (close) await sql(CLOSE, [year, now]);
      else await sql(OPEN, [year]);
      await journal.record({
        action: close ? 'evaluation.closed' : 'evaluation.opened_again',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
      });
    });
  }
}
