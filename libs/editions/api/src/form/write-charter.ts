import { writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import { canChange, charterProblems, numberOfNext, USUAL_CHARTER, USUAL_CHARTER_NUMBER } from '@fds/editions/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Edition } from '../editions/edition.entity';
import { noSuchEdition, refuse } from '../editions/edition-errors';
import { CharterVersion } from './edition-form.entity';
import { EditionForms } from './edition-forms';
import { FormUse } from './form-use';
import type { WriteCharterRequest } from './form.contract';
import { FormQueries } from './form.queries';

/** Writes the text that holders accept. */
@Injectable()
export class WriteCharter {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(EditionForms) private readonly forms: EditionForms,
    @Inject(FormUse) private readonly use: FormUse,
    @Inject(FormQueries) private readonly queries: FormQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Corrects the text in force while nobody has accepted it; otherwise the new text follows it, and drafts accept again.
   * Throws `invalid` for a text that cannot be accepted, `conflict` when another one is in force than was read.
   */
  async run(actor: Actor, year: number, request: WriteCharterRequest): Promise<void> {
    writesWithin(actor, 'region');
    const articles = request.articles.map((article) => article.trim());
    const problems = charterProblems(articles);
    if (problems.length > 0)
      throw new PortalError('invalid', 'editions.charter', 'Des points de la charte sont à revoir.', {
        errors: problems.map(({ pointer, code, text }) => ({ pointer, rule: code, detail: text })),
      });
    const written = await this.transactions.run(
      actor,
      { editions: Edition, versions: CharterVersion },
      async (within) => {
        const { editions, versions, journal, sql } = within;
        const edition = await editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } });
        if (!edition) throw noSuchEdition(year);
        refuse(canChange(edition, actor));
        const { charter } = await this.forms.within(sql, year);
        if (charter.number !== request.number || !same(charter.articles, request.was)) return false;
        if (same(charter.articles, articles)) return true;
        const accepted = (await this.use.acceptances(sql, year)).get(charter.number) ?? 0;
        const number = numberOfNext(charter, accepted);
        const at = { writtenAt: this.clock.now(), writtenBy: actor.personId };
        // The portal's own text is kept beside the edition's once somebody has accepted it.
        if (number > charter.number)
          await sql(
            `INSERT INTO charter_version (edition_year, number, articles, written_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING`,
            [year, USUAL_CHARTER_NUMBER, USUAL_CHARTER, this.clock.now()],
          );
        await versions.upsert({ editionYear: year, number, articles, ...at }, ['editionYear', 'number']);
        const again = number > charter.number ? await this.use.charterFollows(within, year, { number, articles }) : 0;
        await journal.record({
          action: number > charter.number ? 'edition.charter_written' : 'edition.charter_corrected',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          before: { number: charter.number, articles: charter.articles },
          after: { number, articles, draftsToAcceptAgain: again },
        });
        return true;
      },
    );
    if (!written)
      throw new PortalError('conflict', 'editions.charter_changed', 'Quelqu’un a modifié la charte entre-temps.', {
        current: await this.queries.charter(actor, year),
      });
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((article, index) => article === other[index]);
