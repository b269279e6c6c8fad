import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import {
  canWriteQuestionnaire,
  otherOf,
  QUESTIONNAIRE_REFUSAL_TEXTS,
  recodable,
  recodedChoices,
  RECODING_PROBLEMS,
  recodingProblem,
  wordsKey,
  type Recoding,
} from '@fds/evaluation/domain';
import { wordsBeside } from '@fds/questions/domain';
import { Clock, Database, Transactions, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import type { CountedSource } from '../results/count-results';
import { ResultSources, type ResultSource } from '../results/result-sources';
import type { RecodeWordsRequest, WrittenWordsListView } from './recoding.contract';
import { HELD, RECODINGS } from './recoding.sql';

const RECODE = `INSERT INTO answer_recoding (questionnaire_id, question, words_key, options, recoded_by, recoded_at)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (questionnaire_id, question, words_key) DO UPDATE
  SET options = excluded.options, recoded_by = excluded.recoded_by, recoded_at = excluded.recoded_at`;
const UNDO = 'DELETE FROM answer_recoding WHERE questionnaire_id = $1 AND question = $2 AND words_key = $3';
/** Texts that one list shows; a survey that has more is recoded from the most frequent down. */
const MOST_TEXTS = 5000;

/** Counts what people wrote beside « autre » under other options; their answers stay as they gave them. */
@Injectable()
export class RecodeWords {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(ResultSources) private readonly sources: ResultSources,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What was written beside « autre », and how it is counted. */
  async list(of: CountedSource): Promise<WrittenWordsListView> {
    const source = await this.sources.find(of);
    const sql: Sql = (text, values = []) => this.database.rows(text, values);
    const recodings = await sql<Recoding>(RECODINGS, [source.questionnaireId]);
    const written = new Map<string, { question: string; spellings: Map<string, number>; options: readonly string[] }>();
    for (const { question, answer } of await this.#answers(sql, source, source.values)) {
      const asked = source.questions.find(({ code }) => code === question);
      const words = asked ? wordsBeside(asked, answer) : '';
      if (words === '') continue;
      const key = wordsKey(words);
      const options = recodings.find((one) => one.question === question && one.key === key)?.options ?? [];
      const place = JSON.stringify([question, key]);
      const known = written.get(place) ?? { question, spellings: new Map<string, number>(), options };
      known.spellings.set(words, (known.spellings.get(words) ?? 0) + 1);
      written.set(place, known);
    }
    const order = source.questions.map(({ code }) => code);
    const items = [...written.values()]
      .map(({ question, spellings, options }) => {
        const [[words = ''] = []] = [...spellings].sort((a, b) => b[1] - a[1]);
        const count = [...spellings.values()].reduce((sum, one) => sum + one, 0);
        return { question, words, count, options: [...options] };
      })
      .sort(
        (a, b) =>
          order.indexOf(a.question) - order.indexOf(b.question) || b.count - a.count || (a.words < b.words ? -1 : 1),
      )
      .slice(0, MOST_TEXTS);
    const questions = recodable(source.questions).map((question) => ({
      ...{ code: question.code, label: question.label },
      options: (question.options ?? []).filter(({ other }) => !other).map(({ code, label }) => ({ code, label })),
    }));
    return { items, questions };
  }

  /** Recodes words, or with no option counts them under « autre » again. Throws `refused`, `invalid`. */
  async recode(
    actor: Actor,
    of: CountedSource,
    { question: code, words, options, was }: RecodeWordsRequest,
  ): Promise<void> {
    writesWithin(actor, 'region');
    await this.transactions.run(actor, {}, async ({ sql, journal }) => {
      const source = await this.sources.find(of, sql);
      await sql(HELD, [source.questionnaireId]);
      const may = canWriteQuestionnaire({ state: source.editionState }, actor);
      if (!may.allowed) {
        const [reason = 'bilan_published'] = may.reasons;
        throw new PortalError('refused', `evaluation.${reason}`, QUESTIONNAIRE_REFUSAL_TEXTS[reason], {
          reasons: may.reasons,
        });
      }
      const question = source.questions.find((one) => one.code === code);
      const problem =
        options.length === 0 && question && recodable([question]).length > 0
          ? null
          : recodingProblem(question, options);
      if (problem || !question) {
        const detail = RECODING_PROBLEMS[problem ?? 'not_recodable'];
        throw new PortalError('invalid', 'evaluation.recoding', detail, {
          errors: [{ pointer: '/options', rule: problem ?? 'not_recodable', detail }],
        });
      }
      const key = wordsKey(words);
      const before = (await sql<Recoding>(RECODINGS, [source.questionnaireId])).find(
        (one) => one.question === code && one.key === key,
      );
      if (JSON.stringify([...(before?.options ?? [])].sort()) !== JSON.stringify([...was].sort()))
        throw new PortalError('conflict', 'evaluation.recoded', 'Quelqu’un a recodé ces mots entre-temps.');
      const place = [source.questionnaireId, code, key];
      if (options.length > 0) await sql(RECODE, [...place, [...new Set(options)], actor.personId, this.clock.now()]);
      else await sql(UNDO, place);
      const counted = await this.#count(sql, source, code, key);
      await journal.record({
        action: options.length > 0 ? 'evaluation.recoded' : 'evaluation.recoding_undone',
        subject: source.subject,
        editionYear: source.editionYear,
        before: { question: code, words, options: before?.options ?? [otherOf(question)] },
        after: { question: code, words, options: options.length > 0 ? options : [otherOf(question)], answers: counted },
      });
    });
  }

  /** Counts these words anew, in every answer that holds them; says how many of those that are read do. */
  async #count(sql: Sql, source: ResultSource, code: string, key: string): Promise<number> {
    const recodings = await sql<Recoding>(RECODINGS, [source.questionnaireId]);
    const question = source.questions.find((one) => one.code === code);
    const changed = (await this.#answers(sql, source, [source.values[0], null])).flatMap(
      ({ responseId, question: of, answer }) =>
        question && of === code && wordsKey(wordsBeside(question, answer)) === key
          ? [{ id: responseId, options: recodedChoices(question, answer, recodings) }]
          : [],
    );
    await sql(
      `UPDATE ${source.answerTable} a SET options = ARRAY(SELECT jsonb_array_elements_text(c.options))
       FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, options jsonb) WHERE a.response_id = c.id AND a.question = $1`,
      [code, JSON.stringify(changed)],
    );
    const read = new Set((await this.#answers(sql, source, source.values)).map(({ responseId }) => responseId));
    return changed.filter(({ id }) => read.has(id)).length;
  }

  #answers(
    sql: Sql,
    source: ResultSource,
    values: ResultSource['values'],
  ): Promise<{ responseId: string; question: string; answer: string }[]> {
    const codes = recodable(source.questions).map(({ code }) => code);
    return sql(
      `SELECT a.response_id AS "responseId", a.question, a.answer ${source.answers}
         AND a.question = ANY ($3::text[]) AND strpos(a.answer, '=') > 0`,
      [...values, codes],
    );
  }
}
