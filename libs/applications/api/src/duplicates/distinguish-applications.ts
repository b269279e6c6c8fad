import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { ApplicationPairParam } from './duplicates.contract';
import { departments } from './duplicates.sql';

const SIDES = `SELECT a.id, a.title, a.edition_year AS "editionYear", ${departments('a.id')} AS departments
  FROM application a WHERE a.id IN ($1, $2) ORDER BY a.id`;
interface Side {
  readonly id: string;
  readonly title: string;
  readonly editionYear: number;
  readonly departments: readonly string[];
}

/** Says that two dossiers are not the same, and takes it back. */
@Injectable()
export class DistinguishApplications {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** They are no longer suggested. */
  declare(actor: Actor, pair: ApplicationPairParam): Promise<void> {
    return this.#write(
      actor,
      pair,
      'application.declared_distinct',
      `INSERT INTO application_distinct (a, b, declared_at) VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3)
       ON CONFLICT DO NOTHING RETURNING a`,
      [this.clock.now()],
    );
  }

  /** They may be suggested again. */
  takeBack(actor: Actor, pair: ApplicationPairParam): Promise<void> {
    return this.#write(
      actor,
      pair,
      'application.distinction_taken_back',
      'DELETE FROM application_distinct WHERE a = least($1::uuid, $2::uuid) AND b = greatest($1::uuid, $2::uuid) RETURNING a',
      [],
    );
  }

  #write(
    actor: Actor,
    { a, b }: ApplicationPairParam,
    action: string,
    statement: string,
    more: unknown[],
  ): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const sides = await sql<Side>(SIDES, [a, b]);
      const [first, second] = sides;
      if (!first || !second || first.editionYear !== second.editionYear) throw noSuchApplication();
      writesWithin(
        actor,
        sides.flatMap((side) => side.departments),
      );
      if ((await sql(statement, [a, b, ...more])).length === 0) return;
      await journal.record({
        action,
        subject: { type: 'application', id: a },
        editionYear: first.editionYear,
        after: { applications: sides.map(({ id, title }) => ({ id, title })) },
      });
    });
  }
}
