import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { canReadAnswers, canTellApart, readableAnswers } from '@fds/evaluation/domain';
import { Audience, Clock, ExportAnswer, sendExport } from '@fds/shared/api-kit';
import { CountResults } from '../results/count-results';
import { resultsView } from '../results/read-results';
import { resultsFile } from '../results/results-file';
import { resultsTable } from '../results/results-table';
import { ResultsFileView, ResultsQuery, ResultsView } from '../results/results.contract';
import { SurveyParam } from './survey.contract';
import { refuseSurvey, SurveyQueries, type SurveyRow } from './survey.queries';

/** What a free survey answered, counted; of an anonymous one, small groups are masked for everybody. */
@ApiTags('evaluation')
@Controller('surveys/:id')
@Audience('coordinator')
export class SurveyResultsController {
  constructor(
    @Inject(SurveyQueries) private readonly queries: SurveyQueries,
    @Inject(CountResults) private readonly counting: CountResults,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('results')
  @ApiOkResponse({ type: ResultsView })
  async read(@Param() { id }: SurveyParam, @Query() query: ResultsQuery): Promise<ResultsView> {
    return (await this.#counted(id, query)).view;
  }

  @Get('results.csv')
  @ExportAnswer('csv')
  async csv(@Param() { id }: SurveyParam, @Query() query: ResultsQuery): Promise<StreamableFile> {
    const { row, view } = await this.#counted(id, query);
    return sendExport('csv', resultsTable(view, nameOf(row)), this.clock.now());
  }

  @Get('results.xlsx')
  @ExportAnswer('xlsx')
  async xlsx(@Param() { id }: SurveyParam, @Query() query: ResultsQuery): Promise<StreamableFile> {
    const { row, view } = await this.#counted(id, query);
    return sendExport('xlsx', resultsTable(view, nameOf(row)), this.clock.now());
  }

  @Get('results.json')
  @ApiOkResponse({ type: ResultsFileView })
  async json(@Param() { id }: SurveyParam, @Query() query: ResultsQuery): Promise<ResultsFileView> {
    const { row, view } = await this.#counted(id, query);
    return resultsFile(row, view, this.clock.now());
  }

  async #counted(id: string, query: ResultsQuery): Promise<{ row: SurveyRow; view: ResultsView }> {
    const row = await this.queries.row(id);
    // Laid in another order first: a survey whose last day is over is closed within the hour.
    const facts = { ...row, closed: row.closedAt !== null };
    refuseSurvey(canReadAnswers(facts));
    if (query.by) refuseSurvey(canTellApart(facts));
    const masked = row.naming === 'anonymous';
    const counts = await this.counting.of({ survey: id, read: readableAnswers(facts) }, row.questions, query, masked);
    return { row, view: resultsView(row.year, masked, counts) };
  }
}

const nameOf = ({ title, year }: SurveyRow): string => `résultats ${title.slice(0, 80)} ${year}`;
