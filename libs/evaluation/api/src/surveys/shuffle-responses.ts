import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { answeredStrata, NO_STRATA, type SurveyStrata } from '@fds/evaluation/domain';
import type { Sql } from '@fds/shared/api-kit';

const ROWS = `SELECT id, channel_id IS NULL AS invited, department, category, size FROM survey_response WHERE survey_id = $1`;
const MOVED = 'jsonb_to_recordset($2::jsonb) AS m (was uuid, now uuid, department text, category text, size text)';
const RESPONSES = `INSERT INTO survey_response (id, survey_id, channel_id, department, category, size, declined, questionnaire_version)
  SELECT m.now, r.survey_id, r.channel_id, m.department, m.category, m.size, r.declined, r.questionnaire_version
  FROM survey_response r JOIN ${MOVED} ON m.was = r.id WHERE r.survey_id = $1 ORDER BY m.now`;
const ANSWERS = `INSERT INTO survey_answer (response_id, question, answer, options)
  SELECT m.now, a.question, a.answer, a.options FROM survey_answer a JOIN survey_response r ON r.id = a.response_id
  JOIN ${MOVED} ON m.was = r.id WHERE r.survey_id = $1 ORDER BY m.now, a.question`;
const MARKS = `UPDATE verbatim_mark v SET response_id = m.now FROM ${MOVED} WHERE m.was = v.response_id AND v.questionnaire_id = $1`;
const FORGET = `DELETE FROM survey_response r USING ${MOVED} WHERE m.was = r.id AND r.survey_id = $1`;
const TOUCH = 'UPDATE survey_invitation SET answered = answered WHERE survey_id = $1';

/**
 * Lays the responses of an anonymous survey in another order, under other ids, and rewrites its invited list in the same
 * transaction; what the list says of them is kept as far as five who answered share it. Neither their order nor the transaction that wrote them says any more which came with which invitation.
 */
@Injectable()
export class ShuffleResponses {
  async run(sql: Sql, surveyId: string): Promise<void> {
    const rows = await sql<SurveyStrata & { id: string; invited: boolean }>(ROWS, [surveyId]);
    const invited = rows.filter((row) => row.invited);
    const strata = new Map(answeredStrata(invited).map((kept, at) => [invited[at]?.id, kept]));
    const moves = JSON.stringify(
      rows.map(({ id }) => ({ ...(strata.get(id) ?? NO_STRATA), was: id, now: randomUUID() })),
    );
    for (const statement of [RESPONSES, ANSWERS, MARKS, FORGET]) await sql(statement, [surveyId, moves]);
    await sql(TOUCH, [surveyId]);
  }
}
