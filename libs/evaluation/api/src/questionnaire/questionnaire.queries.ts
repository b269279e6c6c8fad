import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import type { EditionState } from '@fds/editions/domain';
import { canWriteQuestionnaire, QUESTIONNAIRE_REFUSAL_TEXTS } from '@fds/evaluation/domain';
import type { QuestionnaireDraft } from '@fds/questions/api';
import { countedChoices, type AnsweredQuestion, type Question, type QuestionSection } from '@fds/questions/domain';
import { Database, toVerdictView, type Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type {
  EarlierQuestionnaireView,
  QuestionnaireBuilderView,
  QuestionnaireVersionView,
} from './questionnaire.contract';

/** The questionnaire of an edition with what is put and what is written; every key but the edition's null without one. */
interface WrittenRow {
  readonly state: EditionState;
  readonly editionTitle: string;
  readonly id: string | null;
  readonly version: number | null;
  readonly title: string | null;
  readonly sections: readonly QuestionSection[] | null;
  readonly questions: readonly Question[] | null;
  readonly draft: QuestionnaireDraft | null;
  readonly revision: number | null;
  readonly openedAt: Date | null;
  readonly responses: number;
}

export const WRITTEN = `SELECT e.state, e.title AS "editionTitle", q.id, q.version, q.title, q.sections, q.questions, q.draft, q.revision,
    v.opened_at AS "openedAt",
    (SELECT count(*)::integer FROM evaluation_response r WHERE r.edition_year = e.year
      AND (r.draft IS NOT NULL OR EXISTS (SELECT FROM evaluation_answer a WHERE a.response_id = r.id))) AS responses
  FROM edition e LEFT JOIN questionnaire q ON q.edition_year = e.year AND q.kind = 'evaluation'
  LEFT JOIN questionnaire_version v ON v.questionnaire_id = q.id AND v.number = q.version
  WHERE e.year = $1`;
const ANSWERED = `SELECT a.question AS code, count(*)::integer AS count FROM evaluation_answer a
  JOIN evaluation_response r ON r.id = a.response_id WHERE r.edition_year = $1 AND a.answer <> '' GROUP BY 1 ORDER BY 1`;
const CHOSEN = `SELECT a.question, o.code, count(*)::integer AS count FROM evaluation_answer a
  JOIN evaluation_response r ON r.id = a.response_id CROSS JOIN unnest(a.options) AS o(code)
  WHERE r.edition_year = $1 GROUP BY 1, 2 ORDER BY 1, 2`;
/** Answers that are being written, each with the options of the same response's sent one; null where none was sent. */
const DRAFTED = `SELECT d.key AS question, d.value AS answer, a.options AS sent
  FROM evaluation_response r CROSS JOIN LATERAL jsonb_each_text(r.draft->'answers') AS d
  LEFT JOIN evaluation_answer a ON a.response_id = r.id AND a.question = d.key AND a.answer <> ''
  WHERE r.edition_year = $1 AND r.draft IS NOT NULL AND d.value <> '' AND a.answer IS DISTINCT FROM d.value`;
const VERSIONS = `SELECT v.number, v.title, v.sections, v.questions, v.opened_at AS "openedAt"
  FROM questionnaire_version v JOIN questionnaire q ON q.id = v.questionnaire_id
  WHERE q.edition_year = $1 AND q.kind = 'evaluation' ORDER BY v.number DESC LIMIT 1000`;
const EARLIER = `SELECT edition_year AS year, title, sections, questions FROM questionnaire
  WHERE edition_year < $1 AND kind = 'evaluation' AND version > 0 AND jsonb_array_length(questions) > 0
  ORDER BY edition_year DESC LIMIT 100`;

/** What is written of the questionnaire of an edition, and what was answered of it. */
@Injectable()
export class QuestionnaireQueries {
  readonly #sql: Sql;

  constructor(@Inject(Database) private readonly database: Database) {
    this.#sql = (text, values) => this.database.rows(text, values);
  }

  /** @throws PortalError missing for a year without an edition */
  async builder(actor: Actor, year: number): Promise<QuestionnaireBuilderView> {
    const row = await written(this.#sql, year);
    const { title, sections, questions } = row.draft ?? currentOf(row);
    return {
      year,
      title,
      sections: [...sections],
      questions: questions as QuestionnaireBuilderView['questions'],
      revision: row.revision ?? 0,
      changed: row.draft !== null,
      put: putOf(row),
      responses: row.responses,
      answered: (await answeredOf(this.#sql, year, currentOf(row).questions)) as QuestionnaireBuilderView['answered'],
      change: toVerdictView(canWriteQuestionnaire(row, actor), QUESTIONNAIRE_REFUSAL_TEXTS),
    };
  }

  /** The versions that were put, the newest first. Throws `missing` for a year without an edition. */
  async versions(year: number): Promise<QuestionnaireVersionView[]> {
    await written(this.#sql, year);
    const rows = await this.database.rows<Omit<QuestionnaireVersionView, 'openedAt'> & { openedAt: Date }>(VERSIONS, [
      year,
    ]);
    return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
  }

  /** What earlier editions asked, the latest year first. */
  earlier(year: number): Promise<EarlierQuestionnaireView[]> {
    return this.database.rows<EarlierQuestionnaireView>(EARLIER, [year]);
  }
}

/** The row of an edition's questionnaire. Throws `missing` for a year without an edition. */
export async function written(sql: Sql, year: number): Promise<WrittenRow> {
  const [row] = await sql<WrittenRow>(WRITTEN, [year]);
  if (!row) throw noSuchEdition(year);
  return row;
}

/** What is put, or an empty questionnaire where nothing is. */
export const currentOf = ({ title, sections, questions, editionTitle }: WrittenRow): QuestionnaireDraft => ({
  title: title ?? `Évaluation de la ${editionTitle}`,
  sections: sections ?? [],
  questions: questions ?? [],
});

function putOf(row: WrittenRow): QuestionnaireVersionView | null {
  if (!row.version || !row.openedAt) return null;
  const { title, sections, questions } = currentOf(row);
  return {
    number: row.version,
    title,
    sections: [...sections],
    questions: questions as QuestionnaireVersionView['questions'],
    openedAt: row.openedAt.toISOString(),
  };
}

/** How many responses hold an answer to each question, and each option; sent or not. */
export async function answeredOf(
  sql: Sql,
  year: number,
  questions: readonly Question[],
): Promise<readonly AnsweredQuestion[]> {
  const answers = await sql<{ code: string; count: number }>(ANSWERED, [year]);
  const chosen = await sql<{ question: string; code: string; count: number }>(CHOSEN, [year]);
  const drafted = await sql<{ question: string; answer: string; sent: readonly string[] | null }>(DRAFTED, [year]);
  const counts = new Map(answers.map(({ code, count }) => [code, { count, options: new Map<string, number>() }]));
  for (const { question, code, count } of chosen) counts.get(question)?.options.set(code, count);
  for (const { question: code, answer, sent } of drafted) {
    const question = questions.find((one) => one.code === code);
    if (!question) continue;
    const known = counts.get(code) ?? { count: 0, options: new Map<string, number>() };
    counts.set(code, known);
    if (sent === null) known.count += 1;
    for (const option of countedChoices(question, answer))
      if (!sent?.includes(option)) known.options.set(option, (known.options.get(option) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { count, options }]) => ({
      ...{ code, count },
      options: [...options].sort(([one], [other]) => (one < other ? -1 : 1)).map(([of, n]) => ({ code: of, count: n })),
    }));
}
