import { Inject, Injectable } from '@nestjs/common';
import {
  EMPTY_RESPONSE,
  keptStrata,
  recodedChoices,
  surveyState,
  wholeResponse,
  type CommuneSize,
  type Recoding,
  type ResponseContent,
  type SharedStrata,
  type SurveyStrata,
} from '@fds/evaluation/domain';
import { Clock, Database, Pace, SYSTEM, Transactions, type Sql } from '@fds/shared/api-kit';
import { networkOf, PortalError } from '@fds/shared/kernel';
import { RECODINGS } from '../recoding/recoding.sql';
import { SurveyTokens } from './survey-tokens';
import type { AnswerSurveyRequest, SurveyFormView, SurveyLinkState } from './survey.contract';
import { SurveyQueries, type SurveyRow } from './survey.queries';

const LINK = `SELECT survey_id AS "surveyId", id AS "invitationId", NULL::uuid AS "channelId", name, answered, false AS revoked,
    department, category, size FROM survey_invitation WHERE token_digest = $1
  UNION ALL SELECT survey_id, NULL, id, '', false, revoked_at IS NOT NULL, '', '', '' FROM survey_channel WHERE token_digest = $1`;
const SHARED = `SELECT count(*) FILTER (WHERE department = $2 AND category = $3 AND size = $4)::int AS "all",
    count(*) FILTER (WHERE department = $2 AND category = $3)::int AS "departmentAndCategory",
    count(*) FILTER (WHERE category = $3)::int AS category, count(*) FILTER (WHERE department = $2)::int AS department
  FROM survey_invitation WHERE survey_id = $1`;
/** Who answers, who closes and who recodes do so one after the other. */
const HELD = 'SELECT s.id FROM survey s JOIN questionnaire q ON q.id = s.id WHERE s.id = $1 FOR SHARE';
const KNOWN = 'SELECT id FROM survey_response WHERE id = $1 AND survey_id = $2';
const ANSWERED = 'UPDATE survey_invitation SET answered = true WHERE id = $1 AND NOT answered RETURNING id';
const RESPONSE = `INSERT INTO survey_response (id, survey_id, invitation_id, channel_id, department, category, size, declined,
    questionnaire_version, submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`;
const ANSWERS = `INSERT INTO survey_answer (response_id, question, answer, options)
  SELECT $1, a.question, a.answer, ARRAY(SELECT jsonb_array_elements_text(a.options))
  FROM jsonb_to_recordset($2::jsonb) AS a (question text, answer text, options jsonb)`;

interface LinkRow extends SurveyStrata {
  readonly surveyId: string;
  readonly invitationId: string | null;
  readonly channelId: string | null;
  readonly name: string;
  readonly answered: boolean;
  readonly revoked: boolean;
  readonly size: CommuneSize | '';
}

const STATE_TEXTS: Record<Exclude<SurveyLinkState, 'open'>, string> = {
  closed: 'Cette enquête n’est pas ouverte.',
  answered: 'Vous avez déjà répondu à cette enquête. Merci.',
};

/** A survey by its link, personal or open: what it asks, and the answers that it takes, once. */
@Injectable()
export class AnswerSurvey {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SurveyQueries) private readonly queries: SurveyQueries,
    @Inject(SurveyTokens) private readonly tokens: SurveyTokens,
    @Inject(Pace) private readonly pace: Pace,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** Throws `missing` for a link that was never given; guessing counts against the network address. */
  async read(token: string, address: string): Promise<SurveyFormView> {
    const link = await this.#link(this.#sql, token, address);
    const row = await this.queries.row(link.surveyId);
    const state = this.#state(link, row);
    const open = state === 'open';
    return {
      ...{ state, title: row.title, intro: open ? row.intro : '', naming: row.naming, closesOn: row.closesOn },
      ...{ version: row.number, name: open && row.naming === 'named' ? link.name : '' },
      sections: open ? [...row.sections] : [],
      questions: (open ? row.questions : []) as SurveyFormView['questions'],
    };
  }

  /**
   * Takes a response whole. Sent twice it is one. Throws `refused` when it is closed or answered already, `conflict` when
   * other questions are put now, `invalid` with an entry per question.
   */
  async send(token: string, address: string, request: AnswerSurveyRequest): Promise<void> {
    await this.transactions.run(SYSTEM, {}, async ({ sql }) => {
      const link = await this.#link(sql, token, address);
      await sql(HELD, [link.surveyId]);
      const row = await this.queries.row(link.surveyId, sql);
      const known = async (): Promise<boolean> => (await sql(KNOWN, [request.id, row.id])).length > 0;
      if (await known()) return;
      const state = this.#state(link, row);
      if (state !== 'open') throw refusedAs(state);
      if (row.number !== request.version)
        throw new PortalError(
          'conflict',
          'survey.questions_changed',
          'Les questions ont changé\u00a0: rechargez la page.',
        );
      const content = checked(row, request);
      if (link.invitationId && (await sql(ANSWERED, [link.invitationId])).length === 0) {
        // Another one was first: the same, sent twice at once, or somebody else's.
        if (await known()) return;
        throw refusedAs('answered');
      }
      await this.#write(sql, row, link, request.id, content);
    });
  }

  async #write(sql: Sql, row: SurveyRow, link: LinkRow, id: string, { answers }: ResponseContent): Promise<void> {
    const anonymous = row.naming === 'anonymous';
    const { department, category, size } = await this.#strata(sql, row, link);
    const declined = Object.keys(answers).filter((code) => answers[code] === null);
    const [written] = await sql(RESPONSE, [
      ...[id, row.id, anonymous ? null : link.invitationId, link.channelId, department, category, size, declined],
      ...[row.number, anonymous ? null : this.clock.now()],
    ]);
    // The same response, sent twice at once.
    if (!written) return;
    const recodings = await sql<Recoding>(RECODINGS, [row.id]);
    const given = Object.entries(answers).flatMap(([code, answer]) => {
      const asked = row.questions.find((question) => question.code === code);
      return answer === null || !asked
        ? []
        : [{ question: code, answer, options: recodedChoices(asked, answer, recodings) }];
    });
    await sql(ANSWERS, [id, JSON.stringify(given)]);
  }

  /** What is kept of the invited list beside the answers: of an anonymous survey, no more than five people share. */
  async #strata(sql: Sql, row: SurveyRow, link: LinkRow): Promise<SurveyStrata> {
    const { department, category, size } = link;
    if (row.naming === 'named') return { department, category, size };
    const [shared] = await sql<SharedStrata>(SHARED, [row.id, department, category, size]);
    return keptStrata(
      { department, category, size },
      shared ?? { all: 0, departmentAndCategory: 0, category: 0, department: 0 },
    );
  }

  async #link(sql: Sql, token: string, address: string): Promise<LinkRow> {
    const [link] = await sql<LinkRow>(LINK, [this.tokens.shown(token)]);
    if (link) return link;
    this.pace.take({ kind: 'strangers', key: networkOf(address) });
    throw new PortalError('missing', 'survey.unknown', 'Ce lien d’enquête n’existe pas. Vérifiez qu’il est entier.');
  }

  #state(link: LinkRow, row: SurveyRow): SurveyLinkState {
    if (link.answered) return 'answered';
    return surveyState(row, this.clock.today()) === 'open' && !link.revoked ? 'open' : 'closed';
  }
}

const refusedAs = (state: Exclude<SurveyLinkState, 'open'>): PortalError =>
  new PortalError('refused', `survey.${state}`, STATE_TEXTS[state], { reasons: [state] });

/** The answers as they are kept. An answer to a question that others hide is refused, as one to none. */
function checked(row: SurveyRow, { answers }: AnswerSurveyRequest): ResponseContent {
  const given = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  const whole = wholeResponse({ ...EMPTY_RESPONSE, answers: given }, row);
  const errors = [
    ...whole.dropped.map((code) => ({
      pointer: `/answer.${code}`,
      rule: 'hidden',
      detail: 'Cette question ne vous est pas posée, d’après vos autres réponses.',
    })),
    ...whole.problems.map(({ field, rule, text }) => ({ pointer: `/${field}`, rule, detail: text })),
  ];
  if (errors.length > 0) throw new PortalError('invalid', 'survey.answers', 'Des réponses sont à revoir.', { errors });
  return whole.content;
}
