import { Inject, Injectable } from '@nestjs/common';
import { answerInWords, type Question } from '@fds/questions/domain';
import { Database } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import type { EarlierEvaluationView } from './earlier-evaluation.contract';

/** The last edition before that of dossier `$1` in which its holder filed something, with what it answered then. */
const EARLIER = `SELECT l.edition_year AS year, COALESCE(q.questions, '[]') AS questions,
    COALESCE((SELECT jsonb_object_agg(v.question, v.answer) FROM evaluation_response r JOIN evaluation_answer v ON v.response_id = r.id
      WHERE r.organisation_id = a.organisation_id AND r.edition_year = l.edition_year AND r.state IN ('submitted', 'locked')), '{}') AS answers
  FROM application a
  LEFT JOIN LATERAL (SELECT max(e.edition_year) AS edition_year FROM application e WHERE e.organisation_id = a.organisation_id
    AND e.edition_year < a.edition_year AND e.state NOT IN ('draft', 'withdrawn')) l ON true
  LEFT JOIN questionnaire q ON q.edition_year = l.edition_year AND q.kind = 'evaluation'
  WHERE a.id = $1`;

interface Row {
  readonly year: number | null;
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, string>>;
}

/** What a holder said of its last festival, beside its new dossier. */
@Injectable()
export class EarlierEvaluationQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws PortalError missing */
  async of(applicationId: string): Promise<EarlierEvaluationView> {
    const row = await this.database.row<Row>(EARLIER, [applicationId]);
    if (!row) throw new PortalError('missing', 'evaluation.no_application', 'Ce dossier n’existe pas, ou plus.');
    const { year, questions, answers } = row;
    return {
      year,
      answers: questions.flatMap((question) => {
        const answer = answers[question.code] ?? '';
        return answer === '' ? [] : [{ question: question.label, answer: answerInWords(question, answer).join(', ') }];
      }),
    };
  }
}
