import { outsideOfTerritory, writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import { Edition, noSuchEdition } from '@fds/editions/api';
import {
  canWriteQuestionnaire,
  EVALUATION_TYPES,
  nextVersion,
  QUESTIONNAIRE_REFUSAL_TEXTS,
  UNWRITABLE,
} from '@fds/evaluation/domain';
import {
  Questionnaire,
  QuestionnaireVersion,
  toQuestion,
  toSection,
  type QuestionnaireDraft,
} from '@fds/questions/api';
import { answeredProblems, questionProblems, sameQuestion } from '@fds/questions/domain';
import { Clock, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type FieldProblem } from '@fds/shared/kernel';
import type { SaveQuestionnaireRequest } from './questionnaire.contract';
import { answeredOf, currentOf, QuestionnaireQueries, written } from './questionnaire.queries';

type Row = Awaited<ReturnType<typeof written>>;

/** Writes the questionnaire of an edition: beside the one that is put, until it takes its place. */
@Injectable()
export class WriteQuestionnaire {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(QuestionnaireQueries) private readonly queries: QuestionnaireQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Keeps what is written, finished or not; holders see nothing of it. Throws `invalid` for a list that could not be edited
   * any more, `conflict` with what stands there when somebody else has written since, `refused` once the bilan is published.
   */
  async save(actor: Actor, year: number, { revision, ...request }: SaveQuestionnaireRequest): Promise<void> {
    writesWithin(actor, 'region');
    const draft: QuestionnaireDraft = {
      title: request.title.trim(),
      sections: request.sections.map(toSection),
      questions: request.questions.map(toQuestion),
    };
    const { questions, sections } = draft;
    refuseProblems(
      questionProblems(questions, { types: EVALUATION_TYPES, sections }).filter(({ code }) => UNWRITABLE.has(code)),
    );
    await this.#write(actor, year, revision, async ({ sql, journal }, row) => {
      const kept = JSON.stringify(same(draft, currentOf(row)) && row.id ? null : draft);
      if (row.id)
        await sql(`UPDATE questionnaire SET draft = NULLIF($2::jsonb, 'null'), revision = revision + 1 WHERE id = $1`, [
          row.id,
          kept,
        ]);
      else
        await sql(
          `INSERT INTO questionnaire (edition_year, version, title, questions, draft) VALUES ($1, 0, $2, '[]', $3)`,
          [year, draft.title, JSON.stringify(draft)],
        );
      await journal.record({
        action: 'evaluation.questionnaire_written',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: { questions: (row.draft ?? currentOf(row)).questions.length },
        after: { questions: questions.length },
      });
    });
  }

  /** Gives up what is written: what is put stands again. */
  discard(actor: Actor, year: number, revision: number): Promise<void> {
    return this.#write(actor, year, revision, async ({ sql, journal }, row) => {
      await sql(`UPDATE questionnaire SET draft = NULL, revision = revision + 1 WHERE id = $1`, [row.id]);
      await journal.record({
        action: 'evaluation.questionnaire_discarded',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: { questions: (row.draft ?? currentOf(row)).questions.length },
        after: { questions: currentOf(row).questions.length },
      });
    });
  }

  /**
   * Puts what is written to the holders. While nobody has answered, the version that is put changes in place; else a next
   * one follows, and what was answered stays under its own. Throws `invalid` with every problem of the questions, or with
   * what holders have answered and would lose.
   */
  open(actor: Actor, year: number, revision: number): Promise<void> {
    return this.#write(actor, year, revision, async ({ sql, journal }, row) => {
      const now = currentOf(row);
      const next = row.draft ?? now;
      const version = row.version ?? 0;
      if (!row.id || (!row.draft && version > 0)) return;
      const problems = questionProblems(next.questions, { types: EVALUATION_TYPES, sections: next.sections });
      refuseProblems([
        ...problems,
        ...(next.questions.length === 0 ? [EMPTY] : []),
        ...(next.title === '' ? [UNTITLED] : []),
        ...answeredProblems(now.questions, next.questions, await answeredOf(sql, year, now.questions), 'holders'),
      ]);
      const number = nextVersion(version, row.responses);
      const [title, sections, questions] = [next.title, JSON.stringify(next.sections), JSON.stringify(next.questions)];
      await sql(
        `UPDATE questionnaire SET version = $2, title = $3, sections = $4, questions = $5, draft = NULL, revision = revision + 1
         WHERE id = $1`,
        [row.id, number, title, sections, questions],
      );
      await sql(
        `INSERT INTO questionnaire_version (questionnaire_id, number, title, sections, questions, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (questionnaire_id, number) DO UPDATE
         SET title = excluded.title, sections = excluded.sections, questions = excluded.questions, opened_at = excluded.opened_at`,
        [row.id, number, title, sections, questions, this.clock.now()],
      );
      await journal.record({
        action: 'evaluation.questionnaire_opened',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: { version, questions: now.questions.length },
        after: { version: number, questions: next.questions.length },
      });
    });
  }

  async #write(
    actor: Actor,
    year: number,
    revision: number,
    work: (within: AnyTransaction, row: Row) => Promise<void>,
  ): Promise<void> {
    writesWithin(actor, 'region');
    const done = await this.transactions.run(
      actor,
      { editions: Edition, rows: Questionnaire, versions: QuestionnaireVersion },
      async (within) => {
        // The edition is locked, so that two who write its first questionnaire do so one after the other.
        const edition = await within.editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } });
        if (!edition) throw noSuchEdition(year);
        refuse(canWriteQuestionnaire(edition, actor));
        const row = await written(within.sql, year);
        if ((row.revision ?? 0) !== revision) return false;
        await work(within, row);
        return true;
      },
    );
    if (!done)
      throw new PortalError(
        'conflict',
        'evaluation.questionnaire_written',
        'Quelqu’un a modifié ce questionnaire entre-temps.',
        { current: await this.queries.builder(actor, year) },
      );
  }
}

const EMPTY = { pointer: '', code: 'questions_missing', text: 'Écrivez au moins une question.' };
const UNTITLED = { pointer: '/title', code: 'title_missing', text: 'Donnez un titre au questionnaire.' };

/** The same words, questions and order. */
const same = (one: QuestionnaireDraft, other: QuestionnaireDraft): boolean =>
  one.title === other.title &&
  JSON.stringify(one.sections.map(({ code, title, intro }) => [code, title, intro])) ===
    JSON.stringify(other.sections.map(({ code, title, intro }) => [code, title, intro])) &&
  one.questions.length === other.questions.length &&
  one.questions.every((question, index) => {
    const twin = other.questions[index];
    return twin !== undefined && sameQuestion(question, twin);
  });

interface Trouble {
  readonly pointer: string;
  readonly code: string;
  readonly text: string;
}

function refuseProblems(problems: readonly Trouble[]): void {
  if (problems.length === 0) return;
  const errors = problems.map(({ pointer, code, text }): FieldProblem => ({
    pointer: placeOf(pointer),
    rule: code,
    detail: text,
  }));
  throw new PortalError('invalid', 'evaluation.questionnaire', 'Des points du questionnaire sont à revoir.', {
    errors,
  });
}

/** A place in the request: the engine's own pointers go into the list of questions. */
const placeOf = (pointer: string): string => (/^\/(?:sections|title)/.test(pointer) ? pointer : `/questions${pointer}`);

function refuse(verdict: ReturnType<typeof canWriteQuestionnaire>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  throw new PortalError(
    'refused',
    `evaluation.${verdict.reasons[0]}`,
    verdict.reasons.map((reason) => QUESTIONNAIRE_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons },
  );
}
