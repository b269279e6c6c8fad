import { writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import { canMove, stateAt } from '@fds/editions/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { MoveEditionRequest } from './edition.contract';
import { Edition } from './edition.entity';
import { changedMeanwhile, noSuchEdition, refuse } from './edition-errors';
import { EditionMoves } from './edition-moves';
import { EditionQueries } from './edition.queries';

/** Moves an edition on, or back where the year allows it. */
@Injectable()
export class MoveEdition {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(EditionQueries) private readonly queries: EditionQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EditionMoves) private readonly moves: EditionMoves,
  ) {}

  async run(actor: Actor, year: number, { to, version }: MoveEditionRequest): Promise<void> {
    writesWithin(actor, 'region');
    const doer = { personId: actor.personId, role: actor.role };
    // Brings the edition to the calendar first: the version asked for is the one the person has read since.
    const { undecidedApplications } = await this.queries.one(actor, year);
    const moved = await this.transactions.run(doer, { editions: Edition }, async (transaction) => {
      const { editions, journal } = transaction;
      const edition = await editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } });
      if (!edition) throw noSuchEdition(year);
      if (edition.version !== version) return false;
      const now = this.clock.now();
      refuse(canMove({ ...edition, state: stateAt(edition, now), undecidedApplications }, to, actor, now));
      await editions.update({ year }, { state: to, version: version + 1 });
      await journal.record({
        action: 'edition.moved',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: { state: edition.state },
        after: { state: to },
      });
      await this.moves.tell(transaction, actor, year, to);
      return true;
    });
    if (!moved) throw changedMeanwhile(await this.queries.one(actor, year));
  }
}
