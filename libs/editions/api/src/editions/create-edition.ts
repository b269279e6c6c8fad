import { writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import { modelFor, proposeEdition } from '@fds/editions/domain';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Edition } from './edition.entity';

/** Vintage of the geographic code that a portal without any edition starts with. */
const FIRST_VINTAGE = 2026;

/** Creates an edition in preparation from the one before it: its calendar a whole number of weeks later, its questionnaire. */
@Injectable()
export class CreateEdition {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async run(actor: Actor, year: number): Promise<void> {
    writesWithin(actor, 'region');
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { editions: Edition }, async ({ editions, journal, sql }) => {
      // One creation at a time: the next one sees this edition, and says that it exists.
      await sql(`SELECT pg_advisory_xact_lock(hashtext('create edition'))`);
      const all = await editions.find();
      if (all.some((edition) => edition.year === year))
        throw new PortalError('conflict', 'editions.exists', `L’édition ${year} existe déjà.`);
      const model = modelFor(all, year);
      const proposed = proposeEdition(model, year);
      if (proposed.number < 1)
        throw new PortalError('invalid', 'editions.before_first', 'La Fête de la science n’existait pas encore.');
      const cogVintage = Math.max(...all.map((edition) => edition.cogVintage), FIRST_VINTAGE);
      await editions.insert({ ...proposed, departments: [...proposed.departments], cogVintage, state: 'draft' });
      if (model) await sql(COPY_QUESTIONNAIRE, [model.year, year]);
      await journal.record({
        action: 'edition.created',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        after: { ...proposed, from: model?.year ?? null },
      });
    });
  }
}

/** Questionnaires belong to an earlier step; the year in the title follows the edition. */
const COPY_QUESTIONNAIRE = `INSERT INTO questionnaire (edition_year, version, title, questions)
  SELECT $2::smallint, 1, replace(title, $1::integer::text, $2::integer::text), questions FROM questionnaire WHERE edition_year = $1::smallint`;
