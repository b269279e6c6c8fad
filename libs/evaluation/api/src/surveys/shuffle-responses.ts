import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Sql } from '@fds/shared/api-kit';

const IDS = 'SELECT id FROM survey_response WHERE survey_id = $1';
const MOVED = 'jsonb_to_recordset($2::jsonb) AS m (was uuid, now uuid)';
const RESPONSES = `INSERT INTO survey_response (id, survey_id, channel_id, department, category, size, declined, questionnaire_version)
  SELECT m.now, r.survey_id, r.channel_id, r.department, r.category, r.size, r.declined, r.questionnaire_version
  FROM survey_response r JOIN ${MOVED} ON m.was = r.id WHERE r.survey_id = $1 ORDER BY m.now`;
const ANSWERS = `INSERT INTO survey_answer (response_id, question, answer, options)
  SELECT m.now, a.question, a.answer, a.options FROM survey_answer a JOIN survey_response r ON r.id = a.response_id
  JOIN ${MOVED} ON m.was = r.id WHERE r.survey_id = $1 ORDER BY m.now, a.question`;
const MARKS = `UPDATE verbatim_mark v SET response_id = m.now FROM ${MOVED} WHERE m.was = v.response_id AND v.questionnaire_id = $1`;
const FORGET = `DELETE FROM survey_response r USING ${MOVED} WHERE m.was = r.id AND r.survey_id = $1`;
const TOUCH = 'UPDATE survey_invitation SET answered = answered WHERE survey_id = $1';

/**
 * Lays the responses of an anonymous survey in another order, under other ids, and rewrites its invited list in the same
 * transaction: neither their order nor the transaction that wrote them says any more which came with which invitation.
 */
@Injectable()
export class ShuffleResponses {
  async run(sql: Sql, surveyId: string): Promise<void> {
    const rows = await sql<{ id: string }>(IDS, [surveyId]);
    const moves = JSON.stringify(rows.map(({ id }) => ({ was: id, now: randomUUID() })));
    for (const statement of [RESPONSES, ANSWERS, MARKS, FORGET]) await sql(statement, [surveyId, moves]);
    await sql(TOUCH, [surveyId]);
  }
}
