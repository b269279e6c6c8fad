import { writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import { calendarProblems, CALENDAR_PROBLEM_TEXTS, canChange } from '@fds/editions/domain';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import type { ChangeEditionRequest } from './edition.contract';
import { Edition } from './edition.entity';
import { changedMeanwhile, noSuchEdition, refuse } from './edition-errors';
import { EditionQueries } from './edition.queries';

/** Saves the title, theme and days of an edition that is not archived. */
@Injectable()
export class ChangeEdition {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(EditionQueries) private readonly queries: EditionQueries,
  ) {}

  async run(actor: Actor, year: number, { version, ...change }: ChangeEditionRequest): Promise<void> {
    writesWithin(actor, 'region');
    const problems = calendarProblems(year, change);
    if (problems.length > 0)
      throw new PortalError('invalid', 'editions.calendar', 'Des dates sont à revoir.', {
        errors: problems.map(({ field, code }) => ({
          pointer: `/${field}`,
          rule: code,
          detail: CALENDAR_PROBLEM_TEXTS[code],
        })),
      });
    const doer = { personId: actor.personId, role: actor.role };
    const saved = await this.transactions.run(doer, { editions: Edition }, async ({ editions, journal }) => {
      const edition = await editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } });
      if (!edition) throw noSuchEdition(year);
      refuse(canChange(edition, actor));
      if (edition.version !== version) return false;
      await editions.update({ year }, { ...change, version: version + 1 });
      const { title, theme, startsOn, endsOn, callOpensOn, callClosesOn, reportsDueOn } = edition;
      await journal.record({
        action: 'edition.changed',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: { title, theme, startsOn, endsOn, callOpensOn, callClosesOn, reportsDueOn },
        after: change,
      });
      return true;
    });
    if (!saved) throw changedMeanwhile(await this.queries.one(actor, year));
  }
}
