import { Inject, Injectable } from '@nestjs/common';
import { answerInWords, type Question } from '@fds/questions/domain';
import type { QuestionData } from '@fds/questions/api';
import { stateAt } from '@fds/editions/domain';
import {
  canAnswer,
  canReopen,
  newSince,
  RESPONSE_REASONS,
  responseStatus,
  type ResponseContent,
} from '@fds/evaluation/domain';
import { Clock, ServerSettings, toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EvaluationFilesQueries } from '../files/evaluation-files.queries';
import type { EvaluationView, OwnEvaluationsView, ResponseContentView } from './response.contract';
import { ResponseQueries, type KnownRow, type PreviousRow, type StandingResponse } from './response.queries';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const NOTHING_KNOWN: KnownRow = { events: 0, activities: 0, partners: 0, reported: 0, visits: null };

/** Reads the evaluation of one organisation as its page shows it. */
@Injectable()
export class ReadResponse {
  constructor(
    @Inject(ResponseQueries) private readonly queries: ResponseQueries,
    @Inject(EvaluationFilesQueries) private readonly files: EvaluationFilesQueries,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for another organisation's */
  async run(actor: Actor, year: number, organisationId: string): Promise<EvaluationView> {
    const [standing, known, previous, purpose, files] = await Promise.all([
      this.queries.standing(actor, year, organisationId),
      this.queries.known(year, organisationId),
      this.queries.previous(year, organisationId),
      this.queries.purpose(year),
      this.files.of(actor, year, organisationId),
    ]);
    const { imageBytes, documentBytes } = this.settings.files;
    return {
      ...responseView(actor, standing, this.clock.now()),
      known: known ?? NOTHING_KNOWN,
      previous: previous ? previousView(previous, standing.row.questions) : null,
      purpose,
      files,
      fileLimits: { imageBytes, documentBytes },
    };
  }

  /** The evaluations of the reader's organisations that were opened, or will be. */
  async own(actor: Actor): Promise<OwnEvaluationsView> {
    const rows = await this.queries.own(actor.organisationIds);
    const now = this.clock.now();
    return {
      items: rows
        .map(({ year, editionTitle, editionState, dueOn, organisationId, organisationName, ...row }) => {
          const { startsOn, endsOn, callClosesOn, closed, asked } = row;
          const state = stateAt({ state: editionState, startsOn, endsOn, callClosesOn }, now);
          const status = responseStatus(row, { state, closed, asked }, now);
          return {
            ...{ year, editionTitle, organisationId, organisationName, status, dueOn },
            submittedAt: iso(row.submittedAt),
          };
        })
        .filter(({ status }) => status !== 'not_invited'),
    };
  }
}

/** What the row says, without what is read beside it. */
export function responseView(
  actor: Actor,
  { row, asked, facts, window, content, fromDossier }: StandingResponse,
  now: Date,
): Omit<EvaluationView, 'known' | 'previous' | 'purpose' | 'files' | 'fileLimits'> {
  return {
    year: row.year,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    status: responseStatus(facts, window, now),
    version: row.version,
    dueOn: row.dueOn,
    questionnaire: window.asked
      ? {
          version: row.questionnaireVersion ?? 1,
          title: row.title,
          sections: row.sections.map((section) => ({ ...section })),
          known: row.knownFacts.map((fact) => fact),
          questions: row.questions as QuestionData[],
        }
      : null,
    content: contentView(content),
    teamsFromDossier: fromDossier,
    correcting: row.draft !== null && row.state === 'submitted',
    newQuestions: newSince(asked, row.answeredVersion === row.questionnaireVersion ? null : row.answeredCodes),
    begunAt: iso(row.begunAt),
    savedAt: iso(row.savedAt),
    submittedAt: iso(row.submittedAt),
    byCoordination: row.byCoordination ?? false,
    may: {
      answer: toVerdictView(canAnswer(actor, facts, window, now), RESPONSE_REASONS),
      reopen: toVerdictView(canReopen(actor, facts, window), RESPONSE_REASONS),
    },
  };
}

export const contentView = ({ answers, came, teams, engaged }: ResponseContent): ResponseContentView => ({
  answers: Object.entries(answers).map(([question, answer]) => ({
    question,
    answer: answer ?? '',
    declined: answer === null,
  })),
  came,
  teams: teams.map(({ unit, institutions, staff }) => ({ unit, institutions: [...institutions], staff })),
  engaged: { ...engaged },
});

/** Earlier answers to the questions that are asked again, under the words of then. */
const previousView = (
  { year, questions, answers }: PreviousRow,
  asked: readonly Question[],
): EvaluationView['previous'] => ({
  year,
  answers: questions.flatMap((question) => {
    const answer = answers[question.code] ?? '';
    const again = asked.some(({ code }) => code === question.code);
    return answer === '' || !again
      ? []
      : [{ question: question.code, words: answerInWords(question, answer).join(', ') }];
  }),
});
