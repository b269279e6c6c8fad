import { Inject, Injectable } from '@nestjs/common';
import { askingProblems } from '@fds/applications/domain';
import { FormUse, type FormInUse } from '@fds/editions/api';
import type { Charter, EditionForm, Vocabulary } from '@fds/editions/domain';
import { hasOptions, type AnsweredQuestion, type Question } from '@fds/questions/domain';
import { ServerSettings, type AnyTransaction, type Sql } from '@fds/shared/api-kit';
import { ANSWER_SEPARATOR, ANSWER_TIE, type FieldProblem } from '@fds/shared/kernel';
import { charterChanged } from './call-mails';
import { writeToTeam } from './team-of-dossier';

const list = (json: string): string =>
  `jsonb_array_elements_text(CASE jsonb_typeof(${json}) WHEN 'array' THEN ${json} ELSE '[]'::jsonb END)`;
const TERMS = `SELECT vocabulary, code, count(DISTINCT id)::integer AS dossiers FROM (
    SELECT 'themes' AS vocabulary, ${list(`a.details->'themes'`)} AS code, a.id FROM application a WHERE a.edition_year = $1
    UNION ALL SELECT 'themes', unnest(e.themes), e.application_id FROM event e WHERE e.edition_year = $1
    UNION ALL SELECT 'formats', e.format, e.application_id FROM event e WHERE e.edition_year = $1 AND e.format IS NOT NULL
    UNION ALL SELECT 'audiences', ${list(`e.details->'audiences'`)}, e.application_id FROM event e WHERE e.edition_year = $1
    UNION ALL SELECT 'schoolLevels', ${list(`e.details->'schoolLevels'`)}, e.application_id FROM event e WHERE e.edition_year = $1
    UNION ALL SELECT 'holderFamilies', p.holder_family, a.id FROM application a JOIN organisation_profile p
      ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
      WHERE a.edition_year = $1 AND p.holder_family IS NOT NULL
  ) held GROUP BY vocabulary, code ORDER BY vocabulary, code`;
const EXTRA = `jsonb_each_text(CASE jsonb_typeof(a.details->'extra') WHEN 'object' THEN a.details->'extra' ELSE '{}'::jsonb END)`;
const ANSWERS = `SELECT x.key AS code, count(*)::integer AS count FROM application a CROSS JOIN ${EXTRA} x
  WHERE a.edition_year = $1 AND x.value <> '' GROUP BY 1 ORDER BY 1`;
/** What was chosen of the questions `$2`; of those among `$3`, without the words beside an option (see `answer-text`). */
const OPTIONS = `SELECT x.key AS question, o.code, count(*)::integer AS count FROM application a CROSS JOIN ${EXTRA} x
  CROSS JOIN string_to_table(CASE WHEN x.key = ANY ($3::text[]) THEN split_part(x.value, '${ANSWER_TIE}', 1) ELSE x.value END,
    '${ANSWER_SEPARATOR}') o(code)
  WHERE a.edition_year = $1 AND x.key = ANY ($2::text[]) AND o.code <> '' GROUP BY 1, 2 ORDER BY 1, 2`;
const DRAFTS = `SELECT count(*)::integer AS drafts FROM application WHERE edition_year = $1 AND state = 'draft'`;
/** The portal's own text counts as the first one. */
const ACCEPTANCES = `SELECT COALESCE(charter_number, 1)::integer AS number, count(*)::integer AS accepted FROM application
  WHERE edition_year = $1 AND charter_accepted_at IS NOT NULL GROUP BY 1`;
/** Drafts in which another text than `$2` is accepted: they say so, and ask again. */
const ACCEPTED_BEFORE = `SELECT id, title FROM application WHERE edition_year = $1 AND state = 'draft'
  AND charter_accepted_at IS NOT NULL AND COALESCE(charter_number, 1) <> $2 ORDER BY id`;
const COUNT_AGAIN = `UPDATE application SET lacking_version = NULL WHERE edition_year = $1 AND state = 'draft'`;

/** What the dossiers of an edition hold of its form. */
@Injectable()
export class FormInDossiers extends FormUse {
  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {
    super();
  }

  problems({ fields, sectionsOff }: Pick<EditionForm, 'fields' | 'sectionsOff'>): readonly FieldProblem[] {
    return askingProblems(Object.keys(fields), sectionsOff);
  }

  async inUse(sql: Sql, year: number, questions: readonly Question[]): Promise<FormInUse> {
    const choices = questions.filter(({ type }) => hasOptions(type)).map(({ code }) => code);
    const withWords = questions.filter(({ options }) => options?.some(({ other }) => other)).map(({ code }) => code);
    const terms = await sql<{ vocabulary: Vocabulary; code: string; dossiers: number }>(TERMS, [year]);
    const answers = await sql<{ code: string; count: number }>(ANSWERS, [year]);
    const options = await sql<{ question: string; code: string; count: number }>(OPTIONS, [year, choices, withWords]);
    const [row] = await sql<{ drafts: number }>(DRAFTS, [year]);
    const answered = answers.map(({ code, count }): AnsweredQuestion => ({
      code,
      count,
      options: options
        .filter(({ question }) => question === code)
        .map((option) => ({ code: option.code, count: option.count })),
    }));
    return { terms, answered, drafts: row?.drafts ?? 0 };
  }

  async acceptances(sql: Sql, year: number): Promise<ReadonlyMap<number, number>> {
    const rows = await sql<{ number: number; accepted: number }>(ACCEPTANCES, [year]);
    return new Map(rows.map(({ number, accepted }) => [number, accepted]));
  }

  async charterFollows({ sql, outbox }: AnyTransaction, year: number, { number }: Charter): Promise<number> {
    const drafts = await sql<{ id: string; title: string }>(ACCEPTED_BEFORE, [year, number]);
    for (const { id, title } of drafts)
      await writeToTeam({ sql, outbox }, id, `charter:${year}:${number}:${id}`, (name) =>
        charterChanged(name, { title, page: `${this.settings.publicUrl}/dossiers/${id}/engagements` }),
      );
    await this.formChanged({ sql }, year);
    return drafts.length;
  }

  async formChanged({ sql }: Pick<AnyTransaction, 'sql'>, year: number): Promise<void> {
    await sql(COUNT_AGAIN, [year]);
  }
}
