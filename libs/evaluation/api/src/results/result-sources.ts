import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import type { Question } from '@fds/questions/domain';
import { Database, type Sql } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import type { EditionState } from '@fds/editions/domain';
import { canReadAnswers, readableAnswers, type SurveyNaming } from '@fds/evaluation/domain';
import { refuseSurvey } from '../surveys/survey.queries';
import type { CountedSource } from './count-results';

/** Where the answers of an evaluation or of a survey lie, and the questions they answer. */
export interface ResultSource {
  /** The year, or the survey's id, then how many of its responses are read; null for all: `$1` and `$2` of the statements. */
  readonly values: readonly [number | string, number | null];
  readonly questionnaireId: string;
  readonly questions: readonly Question[];
  readonly editionYear: number;
  readonly editionState: EditionState;
  /** `FROM … WHERE …`: the answers `a` of the responses `r` that were sent, told by `$1` and `$2`. */
  readonly answers: string;
  readonly answerTable: 'evaluation_answer' | 'survey_answer';
  /** Who answered, of a response `r`; an expression. */
  readonly author: string;
  /** In the journal. */
  readonly subject: { readonly type: string; readonly id: string };
}

const EVALUATION = `SELECT ed.year AS "editionYear", ed.state AS "editionState", q.id AS "questionnaireId", COALESCE(q.questions, '[]') AS questions
  FROM edition ed LEFT JOIN questionnaire q ON q.edition_year = ed.year AND q.kind = 'evaluation' WHERE ed.year = $1`;
const SURVEY = `SELECT q.edition_year AS "editionYear", ed.state AS "editionState", q.id AS "questionnaireId", q.questions, s.naming, s.closed_at IS NOT NULL AS closed,
    (SELECT count(*)::int FROM survey_response r WHERE r.survey_id = s.id) AS responses
  FROM survey s JOIN questionnaire q ON q.id = s.id JOIN edition ed ON ed.year = q.edition_year WHERE s.id = $1`;

interface Row {
  readonly editionYear: number;
  readonly editionState: EditionState;
  readonly questionnaireId: string | null;
  readonly questions: readonly Question[];
  readonly naming?: SurveyNaming;
  readonly responses?: number;
  readonly closed?: boolean;
}

/** Finds where answers lie. */
@Injectable()
export class ResultSources {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `missing` for an edition or a survey that is not, `refused` for an
   * edition without a questionnaire and for an anonymous survey that too few have answered. */
  async find(
    source: CountedSource,
    sql: Sql = (text, values = []) => this.database.rows(text, values),
  ): Promise<ResultSource> {
    const survey = 'survey' in source;
    const [row] = await sql<Row>(survey ? SURVEY : EVALUATION, [survey ? source.survey : source.evaluation]);
    if (!row)
      throw survey
        ? new PortalError('missing', 'survey.missing', 'Cette enquête n’existe pas, ou plus.')
        : noSuchEdition(source.evaluation);
    const facts = { naming: row.naming ?? 'named', responses: row.responses ?? 0, closed: row.closed ?? false };
    refuseSurvey(canReadAnswers(facts));
    const { editionYear, editionState, questions, questionnaireId } = row;
    if (questionnaireId === null)
      throw new PortalError('missing', 'evaluation.no_questionnaire', 'Cette édition n’a pas encore de questionnaire.');
    const found = { questionnaireId, questions, editionYear, editionState };
    return survey
      ? {
          ...found,
          values: [source.survey, readableAnswers(facts)],
          answers: `FROM survey_answer a JOIN survey_response r ON r.id = a.response_id WHERE r.survey_id = $1
            AND r.place IN (SELECT x.place FROM survey_response x WHERE x.survey_id = $1 ORDER BY x.place LIMIT $2::integer)`,
          answerTable: 'survey_answer',
          author:
            row.naming === 'named'
              ? '(SELECT i.name FROM survey_invitation i WHERE i.id = r.invitation_id)'
              : 'NULL::text',
          subject: { type: 'survey', id: source.survey },
        }
      : {
          ...found,
          values: [source.evaluation, null],
          answers: `FROM evaluation_answer a JOIN evaluation_response r ON r.id = a.response_id
            WHERE r.edition_year = $1 AND r.state <> 'in_progress' AND $2::integer IS NULL`,
          answerTable: 'evaluation_answer',
          author: `(SELECT p.name FROM organisation_profile p WHERE p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year)`,
          subject: { type: 'edition', id: String(source.evaluation) },
        };
  }
}
