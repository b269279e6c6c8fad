import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { canReadResults, comparedSeries, type QuestionResult } from '@fds/evaluation/domain';
import type { Question } from '@fds/questions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { isCommittee, type Role } from '@fds/shared/kernel';
import { PUT } from '../response/response.sql';
import { CountResults } from './count-results';
import { ReadResults } from './read-results';
import type { ResultsSeriesView } from './results-series.contract';

/** Editions that a question is followed over. */
const MOST_YEARS = 6;
const YEARS = `SELECT ed.year, ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn", q.questions
  FROM edition ed JOIN questionnaire q ON ${PUT} WHERE ed.year <= $1 ORDER BY ed.year DESC LIMIT ${MOST_YEARS}`;

/** What earlier editions answered to the questions of one: two statements, and one for each year. */
@Injectable()
export class ReadSeries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReadResults) private readonly results: ReadResults,
    @Inject(CountResults) private readonly counting: CountResults,
  ) {}

  /** Throws as `ReadResults.asked`; years whose results the role does not read are stepped over. */
  async for(role: Role, year: number): Promise<ResultsSeriesView> {
    const { questions: latest } = await this.results.asked(role, year);
    const now = this.clock.now();
    const years = (
      await this.database.rows<DatedEdition & { year: number; questions: readonly Question[] }>(YEARS, [year])
    ).filter((edition) => canReadResults(role, stateAt(edition, now)).allowed);
    const counted = new Map<number, readonly QuestionResult[]>();
    if (years.length > 1)
      for (const { year: of, questions } of years)
        counted.set(of, (await this.counting.of({ evaluation: of }, questions, {}, isCommittee(role))).questions);
    return {
      questions: comparedSeries(latest, years, counted).map(({ code, points }) => ({
        code,
        points: points.map(({ changes, counts, ...point }) => ({
          ...point,
          changes: [...changes],
          counts: counts.map((count) => ({ count })),
        })),
      })),
    };
  }
}
