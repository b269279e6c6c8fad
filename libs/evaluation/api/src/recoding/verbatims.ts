import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { otherOf } from '@fds/evaluation/domain';
import { isChoice, type Question } from '@fds/questions/domain';
import { Clock, Database, Transactions, window } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import type { CountedSource } from '../results/count-results';
import { ResultSources, type ResultSource } from '../results/result-sources';
import { HELD } from './recoding.sql';
import type { MarkVerbatimRequest, VerbatimsQuery, VerbatimsView, VerbatimThemeView } from './verbatim.contract';

const MARK = `INSERT INTO verbatim_mark (response_id, question, questionnaire_id, themes, hidden_at, hidden_reason)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (response_id, question) DO UPDATE SET themes = excluded.themes,
    hidden_at = CASE WHEN excluded.hidden_at IS NULL THEN NULL ELSE COALESCE(verbatim_mark.hidden_at, excluded.hidden_at) END,
    hidden_reason = excluded.hidden_reason`;
const STANDING = `SELECT themes, hidden_at IS NOT NULL AS hidden FROM verbatim_mark WHERE response_id = $1 AND question = $2 FOR UPDATE`;

const UNMARKED = { themes: [], hidden: false };

interface Row {
  readonly responseId: string;
  readonly question: string;
  readonly text: string;
  readonly author: string | null;
  readonly themes: readonly string[] | null;
  readonly hidden: boolean;
  readonly hiddenReason: string | null;
  readonly total: number;
}

const isText = ({ type }: Question): boolean => type === 'text' || type === 'long_text';
const withWords = (question: Question): boolean => isChoice(question.type) && otherOf(question) !== undefined;

/** The texts that were answered, apart from the figures: found by question, words and themes, hidden with a reason. */
@Injectable()
export class Verbatims {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(ResultSources) private readonly sources: ResultSources,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** To the committee (`bare`) no author is told, and nothing that is hidden. */
  async read(of: CountedSource, query: VerbatimsQuery, bare: boolean): Promise<VerbatimsView> {
    const source = await this.sources.find(of);
    const { page, size, limit, offset } = window(query);
    const values = [...source.values, codes(source, isText), codes(source, withWords), bare];
    const rows = await this.database.rows<Row>(
      `SELECT v.*, count(*) OVER ()::int AS total ${textsSql(source)}
         AND ($6::text = '' OR v.question = $6) AND ($7::text = '' OR strpos(lower(v.text), lower($7)) > 0)
         AND ($8::text = '' OR $8 = ANY (v.themes)) ORDER BY array_position($3::text[] || $4::text[], v.question), v."responseId"
       LIMIT $9 OFFSET $10`,
      [...values, query.question ?? '', query.q?.trim() ?? '', query.theme ?? '', limit, offset],
    );
    const themes = await this.database.rows<VerbatimThemeView>(
      `SELECT t.theme, count(*)::int AS count FROM (SELECT v.* ${textsSql(source)}) v CROSS JOIN unnest(v.themes) AS t (theme)
       GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`,
      values,
    );
    const label = (code: string): string => source.questions.find((one) => one.code === code)?.label ?? code;
    return {
      items: rows.map(({ total: _, ...row }) => ({
        ...row,
        questionLabel: label(row.question),
        author: bare ? '' : (row.author ?? ''),
        themes: [...(row.themes ?? [])],
        hiddenReason: row.hiddenReason ?? '',
      })),
      ...{ total: rows[0]?.total ?? 0, page, size, themes },
      questions: source.questions
        .filter((question) => isText(question) || withWords(question))
        .map(({ code, label: words }) => ({ code, label: words })),
    };
  }

  /** Notes themes, hides a text with a reason, or shows it again. Throws `missing`, `invalid` without a reason. */
  async mark(actor: Actor, of: CountedSource, request: MarkVerbatimRequest): Promise<void> {
    writesWithin(actor, 'region');
    const { responseId, question, hidden } = request;
    const [themes, reason] = [
      [...new Set(request.themes.map((theme) => theme.trim()))].filter(Boolean),
      request.reason.trim(),
    ];
    if (hidden && reason === '') {
      const detail = 'Dites pourquoi ce texte ne se montre pas.';
      throw new PortalError('invalid', 'evaluation.verbatim_reason', detail, {
        errors: [{ pointer: '/reason', rule: 'required', detail }],
      });
    }
    await this.transactions.run(actor, {}, async ({ sql, journal }) => {
      const source = await this.sources.find(of, sql);
      const values = [...source.values, codes(source, isText), codes(source, withWords), false];
      const [text] = await sql(`SELECT v.text ${textsSql(source)} AND v."responseId" = $6 AND v.question = $7`, [
        ...values,
        responseId,
        question,
      ]);
      if (!text)
        throw new PortalError('missing', 'evaluation.verbatim_missing', 'Ce texte n’est plus parmi les réponses.');
      await sql(HELD, [source.questionnaireId]);
      const [was] = await sql<{ themes: string[]; hidden: boolean }>(STANDING, [responseId, question]);
      if (
        JSON.stringify(was ?? UNMARKED) !== JSON.stringify({ themes: request.was.themes, hidden: request.was.hidden })
      )
        throw new PortalError(
          'conflict',
          'evaluation.verbatim_changed',
          'Quelqu’un a noté autre chose de ce texte entre-temps.',
        );
      await sql(MARK, [
        ...[responseId, question, source.questionnaireId, themes],
        ...[hidden ? this.clock.now() : null, hidden ? reason : ''],
      ]);
      await journal.record({
        action: `evaluation.verbatim_${(was?.hidden ?? false) === hidden ? 'themed' : hidden ? 'hidden' : 'shown'}`,
        subject: source.subject,
        editionYear: source.editionYear,
        before: { response: responseId, question, themes: was?.themes ?? [], hidden: was?.hidden ?? false },
        after: { response: responseId, question, themes, hidden, reason: hidden ? reason : '' },
      });
    });
  }
}

const codes = ({ questions }: ResultSource, which: (question: Question) => boolean): string[] =>
  questions.filter(which).map(({ code }) => code);

/** `FROM … WHERE …` of the texts `v`: those of text questions (`$3`), and the words beside options (`$4`). */
const textsSql = ({ answers, author }: ResultSource): string => `FROM (
    SELECT r.id AS "responseId", a.question, ${author} AS author, m.themes, m.hidden_at IS NOT NULL AS hidden,
      m.hidden_reason AS "hiddenReason",
      CASE WHEN a.question = ANY ($3::text[]) THEN a.answer ELSE substr(a.answer, strpos(a.answer, '=') + 1) END AS text
    ${answers.replace(' WHERE ', ' LEFT JOIN verbatim_mark m ON m.response_id = a.response_id AND m.question = a.question WHERE ')}
      AND a.answer <> '' AND (a.question = ANY ($3::text[]) OR (a.question = ANY ($4::text[]) AND strpos(a.answer, '=') > 0))) v
  WHERE btrim(v.text) <> '' AND NOT ($5::boolean AND v.hidden)`;
