import { Inject, Injectable } from '@nestjs/common';
import { departmentName } from '@fds/accounts/domain';
import { noSuchEdition } from '@fds/editions/api';
import { canChange, type EditionState } from '@fds/editions/domain';
import {
  canChangeSurvey,
  canCloseSurvey,
  canOpenSurvey,
  canRemoveSurvey,
  canRename,
  canWriteSurvey,
  canWriteToInvited,
  responseRates,
  SURVEY_REASONS,
  surveyState,
  type CommuneSize,
  type InvitedStratum,
  type SurveyFacts,
  type SurveyRefusal,
} from '@fds/evaluation/domain';
import type { Question, QuestionSection } from '@fds/questions/domain';
import { Clock, Database, toVerdictView, window, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import { SurveyTokens } from './survey-tokens';
import type { InvitedPeopleView, InvitedQuery, SurveysView, SurveyView } from './survey.contract';

/** Held with its questions: who answers waits for who recodes or closes. */
export const LOCK_SURVEY = 'SELECT s.id FROM survey s JOIN questionnaire q ON q.id = s.id WHERE s.id = $1 FOR UPDATE';

export interface SurveyRow extends Omit<SurveyFacts, 'questions'> {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly intro: string;
  readonly version: number;
  readonly number: number;
  readonly sections: readonly QuestionSection[];
  readonly questions: readonly Question[];
  readonly answered: number;
  readonly unsent: number;
  readonly awaited: number;
  readonly withoutAddress: number;
}

const ROW = `SELECT s.id, q.edition_year AS year, q.title, s.intro, s.naming, s.closes_on::text AS "closesOn", s.opened_at AS "openedAt",
    s.closed_at AS "closedAt", s.version, q.version AS number, q.sections, q.questions, ed.state AS "editionState",
    (SELECT count(*)::int FROM survey_response r WHERE r.survey_id = s.id) AS responses,
    (SELECT count(*)::int FROM survey_channel c WHERE c.survey_id = s.id AND c.revoked_at IS NULL) AS channels, i.*
  FROM survey s JOIN questionnaire q ON q.id = s.id JOIN edition ed ON ed.year = q.edition_year
  CROSS JOIN LATERAL (SELECT count(*)::int AS invited,  count(*) FILTER (WHERE v.answered)::int AS answered, count(*) FILTER (WHERE v.email IS NULL)::int AS "withoutAddress",
      count(*) FILTER (WHERE v.email IS NOT NULL AND v.sent_at IS NULL AND NOT v.answered)::int AS unsent,
      count(*) FILTER (WHERE v.sent_at IS NOT NULL AND NOT v.answered)::int AS awaited
    FROM survey_invitation v WHERE v.survey_id = s.id) i
  WHERE `;
const ONE = `${ROW} s.id = $1`;
const OF_YEAR = `${ROW} q.edition_year = $1 ORDER BY s.created_at DESC, s.id LIMIT 200`;
const STRATA = `SELECT department, category, count(*)::int AS invited, count(*) FILTER (WHERE answered)::int AS answered
  FROM survey_invitation WHERE survey_id = $1 GROUP BY 1, 2`;
const CHANNELS = `SELECT c.id, c.name, c.reach, c.revoked_at IS NOT NULL AS revoked, count(r.id)::int AS responses
  FROM survey_channel c LEFT JOIN survey_response r ON r.survey_id = c.survey_id AND r.channel_id = c.id
  WHERE c.survey_id = $1 GROUP BY c.id ORDER BY c.created_at, c.id LIMIT 200`;
const PEOPLE = `SELECT id, name, email, department, category, size, sent_at AS "sentAt", reminded_at AS "remindedAt", answered,
    count(*) OVER ()::int AS total
  FROM survey_invitation WHERE survey_id = $1 AND ($2 = '' OR strpos(lower(name), lower($2)) > 0 OR strpos(email, lower($2)) > 0)
  ORDER BY name, id LIMIT $3 OFFSET $4`;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly department: string;
  readonly category: string;
  readonly size: CommuneSize | '';
  readonly sentAt: Date | null;
  readonly remindedAt: Date | null;
  readonly answered: boolean;
  readonly total: number;
}

export const factsOf = (row: SurveyRow): SurveyFacts => ({ ...row, questions: row.questions.length });

/** Refuses in the words of the first reason. */
export function refuseSurvey(verdict: Verdict<SurveyRefusal>): void {
  if (verdict.allowed) return;
  const [reason = 'not_open'] = verdict.reasons;
  throw new PortalError('refused', `survey.${reason}`, SURVEY_REASONS[reason], { reasons: verdict.reasons });
}

/** Free surveys, as the coordination reads them. */
@Injectable()
export class SurveyQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SurveyTokens) private readonly tokens: SurveyTokens,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** Throws `missing`. */
  async row(id: string, sql: Sql = this.#sql): Promise<SurveyRow> {
    const [row] = await sql<SurveyRow>(ONE, [id]);
    if (!row) throw new PortalError('missing', 'survey.missing', 'Cette enquête n’existe pas, ou plus.');
    return row;
  }

  /** Throws `missing` for a year without an edition. */
  async list(actor: Actor, year: number): Promise<SurveysView> {
    const edition = await this.database.row<{ state: EditionState }>('SELECT state FROM edition WHERE year = $1', [
      year,
    ]);
    if (!edition) throw noSuchEdition(year);
    const rows = await this.database.rows<SurveyRow>(OF_YEAR, [year]);
    const today = this.clock.today();
    return {
      items: rows.map((row) => ({
        ...{ id: row.id, title: row.title, naming: row.naming, closesOn: row.closesOn, state: surveyState(row, today) },
        ...{ invited: row.invited, answered: row.answered, responses: row.responses },
      })),
      create: toVerdictView(canChange(edition, actor), SURVEY_REASONS),
    };
  }

  async view(actor: Actor, id: string): Promise<SurveyView> {
    const row = await this.row(id);
    const strata = await this.database.rows<InvitedStratum>(STRATA, [id]);
    const channels = await this.database.rows<Omit<SurveyView['channels'][number], 'address'>>(CHANNELS, [id]);
    const [facts, today] = [factsOf(row), this.clock.today()];
    const rates = responseRates(strata);
    const say = (verdict: Verdict<SurveyRefusal>) => toVerdictView(verdict, SURVEY_REASONS);
    return {
      ...{ id, year: row.year, title: row.title, intro: row.intro, naming: row.naming, closesOn: row.closesOn },
      ...{ version: row.version, state: surveyState(row, today), openedAt: row.openedAt?.toISOString() ?? null },
      sections: [...row.sections],
      questions: row.questions as SurveyView['questions'],
      ...{ invited: row.invited, answered: row.answered, responses: row.responses, unsent: row.unsent },
      ...{ awaited: row.awaited, withoutAddress: row.withoutAddress },
      departments: rates.departments.slice(0, 200).map((rate) => ({
        ...rate,
        label: rate.code === '' ? NOT_SAID : `${departmentName(rate.code)} (${rate.code})`,
      })),
      categories: rates.categories.slice(0, 200).map((rate) => ({ ...rate, label: rate.code || NOT_SAID })),
      channels: channels.map((channel) => ({ ...channel, address: this.tokens.address(channel.id) })),
      actions: {
        change: say(canChangeSurvey(facts, actor)),
        write: say(canWriteSurvey(facts, actor, today)),
        rename: say(canRename(facts, actor)),
        open: say(canOpenSurvey(facts, actor, today)),
        close: say(canCloseSurvey(facts, actor, today)),
        send: say(canWriteToInvited(facts, actor, today)),
        remove: say(canRemoveSurvey(facts, actor)),
      },
    };
  }

  async people(id: string, query: InvitedQuery): Promise<InvitedPeopleView> {
    await this.row(id);
    const { page, size, limit, offset } = window(query);
    const rows = await this.database.rows<PersonRow>(PEOPLE, [id, query.q?.trim() ?? '', limit, offset]);
    return {
      items: rows.map(({ total: _, ...row }) => ({
        ...row,
        address: this.tokens.address(row.id),
        sentAt: row.sentAt?.toISOString() ?? null,
        remindedAt: row.remindedAt?.toISOString() ?? null,
      })),
      ...{ total: rows[0]?.total ?? 0, page, size },
    };
  }
}

const NOT_SAID = 'Non renseigné';
