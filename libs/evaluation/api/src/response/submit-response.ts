import { Inject, Injectable } from '@nestjs/common';
import {
  canAnswer,
  evaluationReceipt,
  recodedChoices,
  teamsOf,
  wholeResponse,
  type Recoding,
  type ResearchTeam,
  type ResponseContent,
} from '@fds/evaluation/domain';
import { Clock, ServerSettings, Transactions, type OutboxWriter, type Sql } from '@fds/shared/api-kit';
import { matchingKey, type Actor } from '@fds/shared/kernel';
import { EVALUATION_RECODINGS } from '../recoding/recoding.sql';
import { contentView, ReadResponse, responseView } from './read-response';
import { allowed, changedMeanwhile, incomplete, questionnaireChanged } from './refusals';
import type { SubmitResponseRequest, SubmittedResponseView } from './response.contract';
import { ResponseQueries, type ResponseRow } from './response.queries';
import { LOCK } from './save-response';

const BEGIN = `INSERT INTO evaluation_response (edition_year, organisation_id, state, begun_at, begun_by) VALUES ($1, $2, 'in_progress', $3, $4)
  ON CONFLICT (edition_year, organisation_id) DO NOTHING`;
const SEND = `UPDATE evaluation_response SET state = 'submitted', draft = NULL, declined = $3, came = $4, staff_research = $5, staff_own = $6,
    volunteers = $7, questionnaire_version = $8, saved_at = $9, submitted_at = $9, submitted_by = $10, by_coordination = $11, version = version + 1
  WHERE edition_year = $1 AND organisation_id = $2 RETURNING id`;
const CLEAR = 'DELETE FROM evaluation_answer WHERE response_id = $1';
const ANSWERS = `INSERT INTO evaluation_answer (response_id, question, answer, options)
  SELECT $1, a.question, a.answer, ARRAY(SELECT jsonb_array_elements_text(a.options))
  FROM jsonb_to_recordset($2::jsonb) AS a (question text, answer text, options jsonb)`;
const MEMBERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.disabled_at IS NULL ORDER BY p.id`;
const FORGET = 'DELETE FROM research_mention WHERE edition_year = $1 AND organisation_id = $2';
const MENTION = `INSERT INTO research_mention (edition_year, organisation_id, position, unit, unit_key, institutions, institution_keys, staff)
  SELECT $1, $2, m.position, m.unit, m.key, ARRAY(SELECT jsonb_array_elements_text(m.institutions)),
    ARRAY(SELECT jsonb_array_elements_text(m.keys)), m.staff
  FROM jsonb_to_recordset($3::jsonb) AS m (position integer, unit text, key text, institutions jsonb, keys jsonb, staff integer)`;

/** Sends a response: from then on it counts in the bilan, under the version of the questionnaire that it answers. */
@Injectable()
export class SubmitResponse {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ResponseQueries) private readonly queries: ResponseQueries,
    @Inject(ReadResponse) private readonly read: ReadResponse,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Sent twice, it is sent once. Throws `missing`, `refused`, `invalid` with an entry per question, `conflict`. */
  async run(
    actor: Actor,
    year: number,
    organisationId: string,
    { version, questionnaireVersion }: SubmitResponseRequest,
  ): Promise<SubmittedResponseView> {
    const now = this.clock.now();
    const doer = { personId: actor.personId, role: actor.role };
    // Asked before anything is written: a row is begun only where its holder may answer.
    const before = await this.queries.standing(actor, year, organisationId);
    allowed(canAnswer(actor, before.facts, before.window, now));
    const dropped = await this.transactions.run(doer, {}, async ({ sql, journal, outbox }) => {
      await sql(BEGIN, [year, organisationId, now, actor.personId]);
      await sql(LOCK, [year, organisationId]);
      const standing = await this.queries.standing(actor, year, organisationId, sql);
      const { row, asked, facts, window, content } = standing;
      allowed(canAnswer(actor, facts, window, now));
      if (row.state === 'submitted' && row.draft === null) return [];
      if (row.questionnaireVersion !== questionnaireVersion)
        throw questionnaireChanged(responseView(actor, standing, now));
      if (before.row.id !== null && row.version !== version) throw changedMeanwhile(contentView(content), []);
      const whole = wholeResponse(content, asked);
      if (whole.problems.length > 0) throw incomplete(whole.problems);
      await this.#write(sql, actor, row, whole.content, teamsOf(whole.content, asked), now);
      const answers = Object.values(whole.content.answers);
      await journal.record({
        action: 'evaluation.submitted',
        subject: { type: 'organisation', id: organisationId },
        editionYear: year,
        before: row.submittedAt && { submittedAt: row.submittedAt.toISOString() },
        after: {
          answered: answers.filter((answer) => answer !== null).length,
          declined: answers.filter((answer) => answer === null).length,
          dropped: whole.dropped,
        },
      });
      await this.#receipts(sql, outbox, actor, row, answers.filter((answer) => answer !== null).length, now);
      return whole.dropped.map((code) => row.questions.find((one) => one.code === code)?.label ?? code);
    });
    return { ...(await this.read.run(actor, year, organisationId)), dropped };
  }

  /** Each of the organisation's people gets one mail per sending. */
  async #receipts(
    sql: Sql,
    outbox: OutboxWriter,
    actor: Actor,
    { year, organisationId, organisationName }: ResponseRow,
    answered: number,
    sentAt: Date,
  ): Promise<void> {
    const { publicUrl } = this.settings;
    const link = `${publicUrl}/evaluation/${year}/${organisationId}`;
    for (const { id, name, email } of await sql<{ id: string; name: string; email: string }>(MEMBERS, [organisationId]))
      await outbox.add({
        personId: id,
        kind: 'receipt',
        editionYear: year,
        occasion: `evaluation.submitted:${year}:${organisationId}:${sentAt.toISOString()}`,
        to: { name, address: email },
        ...evaluationReceipt({
          ...{ personName: name, organisationName, year, answered, sentAt, link },
          byCoordination: actor.role === 'coordinator',
          miniBilan: `${publicUrl}/evaluation/${year}/mini-bilan`,
        }),
      });
  }

  async #write(
    sql: Sql,
    actor: Actor,
    row: ResponseRow,
    content: ResponseContent,
    teams: readonly ResearchTeam[] | null,
    now: Date,
  ): Promise<void> {
    const { year, organisationId, questions } = row;
    const { answers, came, engaged } = content;
    const recodings = await sql<Recoding>(EVALUATION_RECODINGS, [year]);
    const given = Object.entries(answers).flatMap(([question, answer]) => {
      const asked = questions.find(({ code }) => code === question);
      return answer === null || !asked ? [] : [{ question, answer, options: recodedChoices(asked, answer, recodings) }];
    });
    const declined = Object.keys(answers).filter((code) => answers[code] === null);
    const { research, staff, volunteers } = engaged;
    const [sent] = await sql<{ id: string }>(SEND, [
      ...[year, organisationId, declined, came, research, staff, volunteers, row.questionnaireVersion, now],
      ...[actor.personId, actor.role === 'coordinator'],
    ]);
    await sql(CLEAR, [sent?.id]);
    await sql(ANSWERS, [sent?.id, JSON.stringify(given)]);
    // Nothing said of research: what was known of it stands.
    if (teams === null) return;
    await sql(FORGET, [year, organisationId]);
    const mentions = teams.map(({ unit, institutions, staff: people }, index) => {
      const named = institutions.map((name) => name.trim()).filter(Boolean);
      return {
        ...{ position: index + 1, unit: unit.trim(), key: matchingKey(unit), institutions: named, staff: people },
        keys: named.map(matchingKey),
      };
    });
    await sql(MENTION, [year, organisationId, JSON.stringify(mentions)]);
  }
}
