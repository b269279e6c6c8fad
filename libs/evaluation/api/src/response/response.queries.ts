import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type EditionState } from '@fds/editions/domain';
import type { KnownFact, Question, QuestionSection } from '@fds/questions/domain';
import {
  EMPTY_RESPONSE,
  teamsOf,
  withTeams,
  type AskedQuestions,
  type EvaluationWindow,
  type ResearchTeam,
  type ResponseContent,
  type ResponseFacts,
  type ResponseState,
} from '@fds/evaluation/domain';
import { Clock, Database, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Day } from '@fds/shared/kernel';
import { KNOWN_SQL, OWN_SQL, PREVIOUS_SQL, PURPOSE_SQL, RESPONSE_SQL } from './response.sql';

/** The one row of `RESPONSE_SQL`. */
export interface ResponseRow {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly year: number;
  readonly editionState: EditionState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callClosesOn: Day;
  readonly dueOn: Day;
  readonly closed: boolean;
  readonly questionnaireVersion: number | null;
  readonly title: string;
  readonly sections: readonly QuestionSection[];
  readonly knownFacts: readonly KnownFact[];
  readonly questions: readonly Question[];
  readonly invitedFrom: Date | null;
  readonly departments: readonly string[];
  readonly id: string | null;
  readonly state: ResponseState | null;
  readonly draft: ResponseContent | null;
  readonly declined: readonly string[] | null;
  readonly came: boolean | null;
  readonly staffResearch: number | null;
  readonly staffOwn: number | null;
  readonly volunteers: number | null;
  readonly answeredVersion: number | null;
  /** Codes of the questions that the answered version asked; null when it is not known. */
  readonly answeredCodes: readonly string[] | null;
  readonly begunAt: Date | null;
  readonly savedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly byCoordination: boolean | null;
  readonly version: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly mentions: readonly ResearchTeam[];
  readonly filed: readonly { readonly unit?: unknown; readonly institutions?: unknown }[];
}
export interface KnownRow {
  readonly events: number;
  readonly activities: number;
  readonly partners: number;
  readonly reported: number;
  readonly visits: number | null;
}
export interface PreviousRow {
  readonly year: number;
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, string>>;
}
export interface PurposeRow {
  readonly year: number;
  readonly invited: number;
  readonly respondents: number;
  readonly withResearch: number;
}
export interface OwnRow {
  readonly year: number;
  readonly editionTitle: string;
  readonly editionState: EditionState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callClosesOn: Day;
  readonly dueOn: Day;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly closed: boolean;
  readonly asked: boolean;
  readonly invitedFrom: Date | null;
  readonly state: ResponseState | null;
  readonly submittedAt: Date | null;
}

/** One organisation's evaluation as the rules see it. */
export interface StandingResponse {
  readonly row: ResponseRow;
  readonly asked: AskedQuestions;
  readonly facts: ResponseFacts;
  readonly window: EvaluationWindow;
  readonly content: ResponseContent;
  readonly fromDossier: boolean;
}

const noResponse = (): PortalError =>
  new PortalError('missing', 'evaluation.missing', 'Cette évaluation n’existe pas, ou plus.');

/** Reads of the evaluation of one organisation; four statements whatever its size. */
@Injectable()
export class ResponseQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** @throws PortalError missing, also for another organisation's */
  async standing(actor: Actor, year: number, organisationId: string, sql: Sql = this.#sql): Promise<StandingResponse> {
    if (actor.role === 'holder' && !actor.organisationIds.includes(organisationId)) throw noResponse();
    const [row] = await sql<ResponseRow>(RESPONSE_SQL, [year, organisationId]);
    if (!row) throw noResponse();
    const { editionState, startsOn, endsOn, callClosesOn } = row;
    const state = stateAt({ state: editionState, startsOn, endsOn, callClosesOn }, this.clock.now());
    const isAsked = row.questionnaireVersion !== null && row.questions.length > 0;
    const asked: AskedQuestions = { ...row, known: new Set(row.knownFacts) };
    const { content, fromDossier } = contentOf(row, asked);
    return {
      row,
      asked,
      facts: {
        organisationId,
        invitedFrom: row.invitedFrom,
        state: row.state,
        departments: row.departments,
      },
      window: { state, closed: row.closed, asked: isAsked },
      content,
      fromDossier,
    };
  }

  known(year: number, organisationId: string): Promise<KnownRow | null> {
    return this.database.row<KnownRow>(KNOWN_SQL, [year, organisationId]);
  }
  previous(year: number, organisationId: string): Promise<PreviousRow | null> {
    return this.database.row<PreviousRow>(PREVIOUS_SQL, [year, organisationId]);
  }
  purpose(year: number): Promise<PurposeRow | null> {
    return this.database.row<PurposeRow>(PURPOSE_SQL, [year]);
  }
  own(organisationIds: readonly string[]): Promise<OwnRow[]> {
    return this.database.rows<OwnRow>(OWN_SQL, [organisationIds]);
  }
}

/** What was sent, as it was answered. */
function sentContent(row: ResponseRow, asked: AskedQuestions): ResponseContent {
  const { staffResearch: research, staffOwn: staff, volunteers } = row;
  const content: ResponseContent = {
    answers: { ...row.answers, ...Object.fromEntries((row.declined ?? []).map((code) => [code, null])) },
    came: row.came,
    teams: [],
    engaged: { research, staff, volunteers },
  };
  return teamsOf(content, asked) === null || row.came ? withTeams(content, row.mentions, asked) : content;
}

/** What is answered: being written, sent, or filled in from what is known. */
function contentOf(row: ResponseRow, asked: AskedQuestions): { content: ResponseContent; fromDossier: boolean } {
  const filed = row.filed.flatMap(teamFiled);
  const isFiled = (content: ResponseContent): boolean =>
    filed.length > 0 &&
    JSON.stringify((teamsOf(content, asked) ?? []).map(inOrder)) === JSON.stringify(filed.map(inOrder));
  if (row.draft) {
    const content = { ...EMPTY_RESPONSE, ...row.draft };
    return { content, fromDossier: isFiled(content) };
  }
  if (row.state === 'submitted' || row.state === 'locked')
    return { content: sentContent(row, asked), fromDossier: false };
  const content = withTeams(EMPTY_RESPONSE, row.mentions.length > 0 ? row.mentions : filed, asked);
  return { content, fromDossier: isFiled(content) };
}

/** JSON of the database has its keys in another order. */
const inOrder = ({ unit, institutions, staff }: ResearchTeam): unknown[] => [unit, institutions, staff];

/** A unit as a dossier names it: its institutions are one text there, its people names that stay there. */
function teamFiled({ unit, institutions }: ResponseRow['filed'][number]): ResearchTeam[] {
  if (typeof unit !== 'string' || unit.trim() === '') return [];
  const names = typeof institutions === 'string' ? institutions.split(/[,;|]/) : [];
  return [{ unit: unit.trim(), institutions: names.map((name) => name.trim()).filter(Boolean), staff: null }];
}
