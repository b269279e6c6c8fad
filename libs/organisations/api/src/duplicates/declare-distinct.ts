import { Inject, Injectable } from '@nestjs/common';
import { canMerge, MERGE_REASONS } from '@fds/organisations/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { mergeSides } from './comparison.queries';
import type { PairParam } from './duplicates.contract';

/** Says that two organisations are not the same, and takes it back. */
@Injectable()
export class DeclareDistinct {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** They are no longer suggested. Refused to whoever may not merge them. */
  declare(actor: Actor, pair: PairParam): Promise<void> {
    return this.#write(
      actor,
      pair,
      'organisation.declared_distinct',
      `INSERT INTO organisation_distinct (a, b, declared_at) VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3)
       ON CONFLICT DO NOTHING RETURNING a`,
      [this.clock.now()],
    );
  }

  /** They may be suggested again. */
  takeBack(actor: Actor, pair: PairParam): Promise<void> {
    return this.#write(
      actor,
      pair,
      'organisation.distinction_taken_back',
      'DELETE FROM organisation_distinct WHERE a = least($1::uuid, $2::uuid) AND b = greatest($1::uuid, $2::uuid) RETURNING a',
      [],
    );
  }

  #write(actor: Actor, { a, b }: PairParam, action: string, statement: string, more: unknown[]): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const [first, second] = await mergeSides(sql, [a, b]);
      const answer = canMerge(actor, first, second);
      if (!answer.allowed)
        throw new PortalError(
          'refused',
          'organisations.distinction_refused',
          answer.reasons.map((reason) => MERGE_REASONS[reason]).join(' '),
          { reasons: answer.reasons },
        );
      if ((await sql(statement, [a, b, ...more])).length === 0) return;
      await journal.record({
        action,
        subject: { type: 'organisation', id: a },
        after: { organisations: [first, second].map(({ id, name }) => ({ id, name })) },
      });
    });
  }
}
