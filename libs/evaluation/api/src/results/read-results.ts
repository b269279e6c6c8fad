import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { canReadResults, RESULTS_REASONS } from '@fds/evaluation/domain';
import type { Question, QuestionSection } from '@fds/questions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { isCommittee, PortalError, type Role } from '@fds/shared/kernel';
import { CountResults, type Counts } from './count-results';
import { resultsFile } from './results-file';
import type { ResultsFileView, ResultsQuery, ResultsView } from './results.contract';
import { ASKED_SQL } from './results.sql';

/** The edition whose answers are read, with the questionnaire that is put. */
export interface AskedEdition extends DatedEdition {
  readonly questionnaireId: string | null;
  readonly title: string;
  readonly sections: readonly QuestionSection[];
  readonly questions: readonly Question[];
}

/** What an edition answered, as a role may read it: two statements. */
@Injectable()
export class ReadResults {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CountResults) private readonly counting: CountResults,
  ) {}

  /** Throws `missing` for a year without an edition, `forbidden` to the committee before the reporting. */
  async asked(role: Role, year: number): Promise<AskedEdition> {
    const asked = await this.database.row<AskedEdition>(ASKED_SQL, [year]);
    if (!asked) throw noSuchEdition(year);
    const may = canReadResults(role, stateAt(asked, this.clock.now()));
    if (!may.allowed) {
      const [reason = 'not_reader'] = may.reasons;
      throw new PortalError('forbidden', 'evaluation.results_not_open', RESULTS_REASONS[reason]);
    }
    return asked;
  }

  /** The same, and `invalid` for a question by whose answers nothing can be told apart. */
  async for(role: Role, year: number, query: ResultsQuery): Promise<ResultsView> {
    return this.#count(await this.asked(role, year), role, year, query);
  }

  /** The same with the questions as they were put. */
  async file(role: Role, year: number, query: ResultsQuery): Promise<ResultsFileView> {
    const asked = await this.asked(role, year);
    return resultsFile(asked, await this.#count(asked, role, year, query), this.clock.now());
  }

  async #count({ questions }: AskedEdition, role: Role, year: number, query: ResultsQuery): Promise<ResultsView> {
    const masked = isCommittee(role);
    return resultsView(year, masked, await this.counting.of({ evaluation: year }, questions, query, masked));
  }
}

export const resultsView = (year: number, masked: boolean, counts: Counts): ResultsView => ({
  ...{ year, by: counts.by, question: counts.question, masked },
  ...{ invited: counts.invited, respondents: counts.respondents },
  strata: [...counts.strata],
  questions: counts.questions.map((one) => ({
    ...one,
    cells: [...one.cells],
    rows: one.rows.map((each) => ({ ...each, counts: each.counts.map((count) => ({ count })) })),
  })),
});
