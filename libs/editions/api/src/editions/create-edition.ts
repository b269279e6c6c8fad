import { writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import { modelFor, proposeEdition } from '@fds/editions/domain';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Edition } from './edition.entity';

/** Vintage of the geographic code that a portal without any edition starts with. */
const FIRST_VINTAGE = 2026;

/** Creates an edition in preparation from the one before it: its calendar a whole number of weeks later, its words, form, charter, questionnaire and the look of its mails. */
@Injectable()
export class CreateEdition {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

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
      const proposed = proposeEdition(model, year, this.settings.region);
      if (proposed.number < 1)
        throw new PortalError('invalid', 'editions.before_first', 'La Fête de la science n’existait pas encore.');
      const cogVintage = Math.max(...all.map((edition) => edition.cogVintage), FIRST_VINTAGE);
      await editions.insert({ ...proposed, departments: [...proposed.departments], cogVintage, state: 'draft' });
      if (model) for (const copy of COPIES) await sql(copy, [model.year, year, this.clock.now()]);
      await journal.record({
        action: 'edition.created',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        after: { ...proposed, from: model?.year ?? null },
      });
    });
  }
}

/** What a new edition takes over; the model keeps its own, so that changing one never changes the other (rule 18). */
const COPIES = [
  // Questionnaires belong to an earlier step; the year in the title follows the edition, what was withdrawn stays behind.
  `WITH copied AS (
     INSERT INTO questionnaire (edition_year, version, title, sections, questions)
     SELECT $2::smallint, 1, replace(title, $1::integer::text, $2::integer::text), sections,
       COALESCE((SELECT jsonb_agg(q.question ORDER BY q.place) FROM jsonb_array_elements(questions) WITH ORDINALITY q(question, place)
                 WHERE NOT COALESCE((q.question->>'withdrawn')::boolean, false)), '[]')
     FROM questionnaire WHERE edition_year = $1::smallint AND kind = 'evaluation' AND version > 0 RETURNING *)
   INSERT INTO questionnaire_version (questionnaire_id, number, title, sections, questions, opened_at)
   SELECT id, version, title, sections, questions, $3::timestamptz FROM copied`,
  // Questions that the model had withdrawn are not taken over: nobody has answered them here.
  `INSERT INTO edition_form (edition_year, call_text, vocabularies, fields, sections_off, questions)
   SELECT $2::smallint, replace(call_text, $1::integer::text, $2::integer::text), vocabularies, fields, sections_off,
     COALESCE((SELECT jsonb_agg(q.question ORDER BY q.place) FROM jsonb_array_elements(questions) WITH ORDINALITY q(question, place)
               WHERE NOT COALESCE((q.question->>'withdrawn')::boolean, false)), '[]')
   FROM edition_form WHERE edition_year = $1::smallint AND $3::timestamptz IS NOT NULL`,
  `INSERT INTO charter_version (edition_year, number, articles, written_at)
   SELECT $2::smallint, 1, articles, $3::timestamptz FROM charter_version WHERE edition_year = $1::smallint
   ORDER BY number DESC LIMIT 1`,
  // What mails wear: the year in its words follows the edition.
  `INSERT INTO mail_look (edition_year, number, title, colour, foot, logo, partners, written_at)
   SELECT $2::smallint, 1, replace(title, $1::integer::text, $2::integer::text), colour,
     replace(foot, $1::integer::text, $2::integer::text), logo, partners, $3::timestamptz FROM mail_look
   WHERE edition_year = $1::smallint ORDER BY number DESC LIMIT 1`,
];
