import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { writesWithin } from '@fds/accounts/api';
import { noSuchEdition } from '@fds/editions/api';
import { canChange, type EditionState } from '@fds/editions/domain';
import {
  canChangeSurvey,
  canCloseSurvey,
  canOpenSurvey,
  canRemoveSurvey,
  canRename,
  canWriteSurvey,
  SURVEY_TYPES,
  UNWRITABLE,
} from '@fds/evaluation/domain';
import { toQuestion, toSection } from '@fds/questions/api';
import { questionProblems, sameQuestion, type QuestionProblem } from '@fds/questions/domain';
import { Clock, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { CloseSurveys } from './close-surveys';
import type { ChangeSurveyRequest, CreateSurveyRequest } from './survey.contract';
import { factsOf, LOCK_SURVEY, refuseSurvey, SurveyQueries, type SurveyRow } from './survey.queries';

const QUESTIONNAIRE = `INSERT INTO questionnaire (id, edition_year, version, title, questions, kind) VALUES ($1, $2, 0, $3, '[]', 'survey')`;
const SURVEY = `INSERT INTO survey (id, naming, created_at) VALUES ($1, $2, $3)`;
const WORDS = `UPDATE questionnaire SET title = $2, sections = $3, questions = $4, revision = revision + 1 WHERE id = $1`;
const CHANGE = `UPDATE survey SET intro = $2, naming = $3, closes_on = $4, version = version + 1 WHERE id = $1`;
const OPEN = `UPDATE survey SET opened_at = COALESCE(opened_at, $2), closed_at = NULL, version = version + 1 WHERE id = $1`;
/** Other questions than those that were put last are a version of their own: who has read those does not answer these. */
const PUT = `WITH put AS (UPDATE questionnaire q SET version = version + CASE WHEN EXISTS (SELECT FROM questionnaire_version v
      WHERE v.questionnaire_id = q.id AND v.number = q.version AND v.sections = q.sections AND v.questions = q.questions)
    THEN 0 ELSE 1 END WHERE id = $1 RETURNING *)
  INSERT INTO questionnaire_version (questionnaire_id, number, title, sections, questions, opened_at)
  SELECT id, version, title, sections, questions, $2 FROM put ON CONFLICT (questionnaire_id, number) DO NOTHING`;
const REMOVE = 'DELETE FROM questionnaire WHERE id = $1';

/** Writes, opens, closes and removes the free surveys of an edition. */
@Injectable()
export class WriteSurvey {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SurveyQueries) private readonly queries: SurveyQueries,
    @Inject(CloseSurveys) private readonly closing: CloseSurveys,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Answers its id. Throws `missing` for a year without an edition. */
  async create(actor: Actor, year: number, { title, naming }: CreateSurveyRequest): Promise<string> {
    writesWithin(actor, 'region');
    const id = randomUUID();
    return this.transactions.run(actor, {}, async ({ sql, journal }) => {
      const [edition] = await sql<{ state: EditionState }>('SELECT state FROM edition WHERE year = $1 FOR SHARE', [
        year,
      ]);
      if (!edition) throw noSuchEdition(year);
      refuseSurvey(canChange(edition, actor));
      await sql(QUESTIONNAIRE, [id, year, titled(title)]);
      await sql(SURVEY, [id, naming, this.clock.now()]);
      await journal.record({
        action: 'survey.created',
        subject: { type: 'survey', id },
        editionYear: year,
        after: { title: title.trim(), naming },
      });
      return id;
    });
  }

  /** Throws `conflict` with the survey as it stands, `refused` for what was promised or answered, `invalid`. */
  async change(actor: Actor, id: string, { version, ...request }: ChangeSurveyRequest): Promise<void> {
    const [sections, questions] = [request.sections.map(toSection), request.questions.map(toQuestion)];
    refuseProblems(
      questionProblems(questions, { types: SURVEY_TYPES, sections }).filter(({ code }) => UNWRITABLE.has(code)),
    );
    await this.#write(actor, id, version, async ({ sql, journal }, row) => {
      const facts = factsOf(row);
      refuseSurvey(canChangeSurvey(facts, actor));
      if (request.naming !== row.naming) refuseSurvey(canRename(facts, actor));
      const same =
        JSON.stringify(sections) === JSON.stringify(row.sections) &&
        questions.length === row.questions.length &&
        questions.every((question, index) => sameQuestion(question, row.questions[index] ?? question));
      if (!same) refuseSurvey(canWriteSurvey(facts, actor, this.clock.today()));
      await sql(WORDS, [id, titled(request.title), JSON.stringify(sections), JSON.stringify(questions)]);
      await sql(CHANGE, [id, request.intro.trim(), request.naming, request.closesOn]);
      await journal.record({
        action: 'survey.changed',
        subject: { type: 'survey', id },
        editionYear: row.year,
        before: { title: row.title, naming: row.naming, closesOn: row.closesOn, questions: row.questions.length },
        after: {
          ...{ title: request.title.trim(), naming: request.naming, closesOn: request.closesOn },
          questions: questions.length,
        },
      });
    });
  }

  /** Opens it, or opens it again. Throws `invalid` with every problem of its questions. */
  open(actor: Actor, id: string, version: number): Promise<void> {
    return this.#write(actor, id, version, async ({ sql, journal }, row) => {
      refuseSurvey(canOpenSurvey(factsOf(row), actor, this.clock.today()));
      refuseProblems(questionProblems(row.questions, { types: SURVEY_TYPES, sections: row.sections }));
      const now = this.clock.now();
      await sql(OPEN, [id, now]);
      await sql(PUT, [id, now]);
      await journal.record({
        action: row.openedAt ? 'survey.opened_again' : 'survey.opened',
        subject: { type: 'survey', id },
        editionYear: row.year,
        after: { questions: row.questions.length, invited: row.invited, channels: row.channels },
      });
    });
  }

  /** Closes it; the responses of an anonymous one are laid in another order. */
  close(actor: Actor, id: string, version: number): Promise<void> {
    return this.#write(actor, id, version, (within, row) => {
      refuseSurvey(canCloseSurvey(factsOf(row), actor, this.clock.today()));
      return this.closing.close(within, row);
    });
  }

  /** Takes away what nobody has answered. */
  async remove(actor: Actor, id: string): Promise<void> {
    writesWithin(actor, 'region');
    await this.transactions.run(actor, {}, async ({ sql, journal }) => {
      await sql(LOCK_SURVEY, [id]);
      const row = await this.queries.row(id, sql);
      refuseSurvey(canRemoveSurvey(factsOf(row), actor));
      await sql(REMOVE, [id]);
      await journal.record({
        action: 'survey.removed',
        subject: { type: 'survey', id },
        editionYear: row.year,
        before: { title: row.title, invited: row.invited },
      });
    });
  }

  async #write(
    actor: Actor,
    id: string,
    version: number,
    work: (within: AnyTransaction, row: SurveyRow) => Promise<void>,
  ): Promise<void> {
    writesWithin(actor, 'region');
    const done = await this.transactions.run(actor, {}, async (within) => {
      await within.sql(LOCK_SURVEY, [id]);
      const row = await this.queries.row(id, within.sql);
      if (row.version !== version) return false;
      await work(within, row);
      return true;
    });
    if (!done)
      throw new PortalError('conflict', 'survey.changed', 'Quelqu’un a modifié cette enquête entre-temps.', {
        current: await this.queries.view(actor, id),
      });
  }
}

function titled(title: string): string {
  if (title.trim() !== '') return title.trim();
  const detail = 'Donnez un titre à l’enquête.';
  throw new PortalError('invalid', 'survey.title', detail, {
    errors: [{ pointer: '/title', rule: 'required', detail }],
  });
}

function refuseProblems(problems: readonly QuestionProblem[]): void {
  if (problems.length === 0) return;
  throw new PortalError('invalid', 'survey.questions', 'Des points du questionnaire sont à revoir.', {
    errors: problems.map(({ pointer, code, text }) => ({
      pointer: pointer.startsWith('/sections') ? pointer : `/questions${pointer}`,
      rule: code,
      detail: text,
    })),
  });
}
