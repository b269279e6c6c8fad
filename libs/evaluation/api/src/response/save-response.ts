import { Inject, Injectable } from '@nestjs/common';
import {
  answerField,
  canAnswer,
  changeResponse,
  responseStatus,
  type AskedQuestions,
  type ResponseChange,
  type ResponseContent,
  type ResponseProblem,
} from '@fds/evaluation/domain';
import { answerText } from '@fds/questions/domain';
import { Clock, Transactions, type Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EvaluationFilesQueries } from '../files/evaluation-files.queries';
import type { SavedResponseView, SaveResponseRequest } from './response.contract';
import { contentView } from './read-response';
import { allowed, changedMeanwhile, unkeepable } from './refusals';
import { ResponseQueries } from './response.queries';

/** Begins a response where there is none. */
export const BEGIN = `INSERT INTO evaluation_response (edition_year, organisation_id, state, begun_at, begun_by, by_coordination)
  VALUES ($1, $2, 'in_progress', $3, $4, $5) ON CONFLICT (edition_year, organisation_id) DO NOTHING RETURNING id`;
/** Whoever saves meanwhile waits, then writes on what this one leaves. */
export const LOCK = 'SELECT id FROM evaluation_response WHERE edition_year = $1 AND organisation_id = $2 FOR UPDATE';
const KEEP = `UPDATE evaluation_response SET draft = $3, saved_at = $4, version = version + 1,
    begun_at = COALESCE(begun_at, $4), begun_by = COALESCE(begun_by, $5)
  WHERE edition_year = $1 AND organisation_id = $2 RETURNING version, state`;

/** Saves the answers that changed, one by one. */
@Injectable()
export class SaveResponse {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ResponseQueries) private readonly queries: ResponseQueries,
    @Inject(EvaluationFilesQueries) private readonly files: EvaluationFilesQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing`, `refused`, `invalid` with an entry per answer, `conflict` with what stands there. */
  async run(
    actor: Actor,
    year: number,
    organisationId: string,
    { changes }: SaveResponseRequest,
  ): Promise<SavedResponseView> {
    const now = this.clock.now();
    const before = await this.queries.standing(actor, year, organisationId);
    allowed(canAnswer(actor, before.facts, before.window, now));
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const coordination = actor.role === 'coordinator';
      const [begun] = await sql(BEGIN, [year, organisationId, now, actor.personId, coordination]);
      const [response] = await sql<{ id: string }>(LOCK, [year, organisationId]);
      const { asked, facts, window, content } = await this.queries.standing(actor, year, organisationId, sql);
      allowed(canAnswer(actor, facts, window, now));
      const changed = changeResponse(content, changes, asked);
      if (changed.problems.length > 0) throw unkeepable(changed.problems);
      const strange = await this.#strangeFiles(sql, response?.id ?? '', asked, changed.content, changes);
      if (strange.length > 0) throw unkeepable(strange);
      if (changed.conflicts.length > 0) throw changedMeanwhile(contentView(content), changed.conflicts);
      const [kept] = await sql<{ version: number; state: 'in_progress' | 'submitted' }>(KEEP, [
        ...[year, organisationId, JSON.stringify(changed.content), now, actor.personId],
      ]);
      await journal.record({
        action: begun ? 'evaluation.begun' : 'evaluation.saved',
        subject: { type: 'organisation', id: organisationId },
        editionYear: year,
        after: { fields: changes.map(({ field }) => field) },
      });
      const state = kept?.state ?? 'in_progress';
      return {
        version: kept?.version ?? 1,
        savedAt: now.toISOString(),
        status: responseStatus({ ...facts, state }, window, now),
      };
    });
  }
  /** Answers among the changes that name files which nobody sent for their question. */
  async #strangeFiles(
    sql: Sql,
    responseId: string,
    { questions }: AskedQuestions,
    content: ResponseContent,
    changes: readonly ResponseChange[],
  ): Promise<ResponseProblem[]> {
    const strange: ResponseProblem[] = [];
    for (const question of questions.filter(({ type }) => type === 'file')) {
      const field = answerField(question.code);
      const answer = content.answers[question.code];
      if (!answer || !changes.some((change) => change.field === field)) continue;
      if (!(await this.files.allKnown(sql, responseId, question.code, answer)))
        strange.push({ field, rule: 'not_files', text: answerText('not_files', question) });
    }
    return strange;
  }
}
