import type { EditionFile } from '@fds/archive/domain';
import type { EditionState } from '@fds/editions/domain';
import { addDays, dayOf } from '@fds/shared/kernel';
import type { Sql } from './bulk';

/** Days after the festival by which attendance is to be reported: the archive does not say. */
const REPORTS_DUE_AFTER = 18;

/** State of an imported edition: still reporting, or archived when its year is over by more than one (docs/decisions). */
export const importedState = (year: number, now: Date): EditionState =>
  Number(dayOf(now).slice(0, 4)) - year > 1 ? 'archived' : 'reporting';

/** Writes the edition itself, over the one of that year when there is one, and its questionnaire. */
export async function writeEdition(sql: Sql, edition: EditionFile, now: Date): Promise<void> {
  const { year, region, evaluation } = edition;
  await sql(
    `INSERT INTO edition (year, number, title, theme, region_code, region_name, departments, starts_on, ends_on,
       call_opens_on, call_closes_on, reports_due_on, cog_vintage, state, imported)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, true)
     ON CONFLICT (year) DO UPDATE SET number = excluded.number, title = excluded.title, theme = excluded.theme,
       region_code = excluded.region_code, region_name = excluded.region_name, departments = excluded.departments,
       starts_on = excluded.starts_on, ends_on = excluded.ends_on, call_opens_on = excluded.call_opens_on,
       call_closes_on = excluded.call_closes_on, reports_due_on = excluded.reports_due_on,
       cog_vintage = excluded.cog_vintage, state = excluded.state, imported = true, version = edition.version + 1`,
    [
      year,
      edition.number,
      edition.title,
      edition.theme,
      region.code,
      region.name,
      region.departments,
      edition.startsOn,
      edition.endsOn,
      edition.callOpensOn,
      edition.callClosesOn,
      addDays(edition.endsOn, REPORTS_DUE_AFTER),
      edition.cogVintage,
      importedState(year, now),
    ],
  );
  await sql(
    `WITH written AS (
       INSERT INTO questionnaire (edition_year, version, title, questions) VALUES ($1, $2, $3, $4) RETURNING *)
     INSERT INTO questionnaire_version (questionnaire_id, number, title, questions, opened_at)
     SELECT id, version, title, questions, $5 FROM written`,
    [year, evaluation.version, evaluation.title, JSON.stringify(evaluation.questions), now],
  );
}
