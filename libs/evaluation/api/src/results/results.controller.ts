import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, Clock, CurrentActor, ExportAnswer, sendExport } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ReadResults } from './read-results';
import { ReadSeries } from './read-series';
import { ResultsSeriesView } from './results-series.contract';
import { resultsTable } from './results-table';
import { ResultsFileView, ResultsQuery, ResultsView } from './results.contract';

/** What holders answered, counted; small groups are masked for the committee. */
@ApiTags('evaluation')
@Controller('evaluations')
@Audience('coordinator', 'drari', 'region')
export class ResultsController {
  constructor(
    @Inject(ReadResults) private readonly results: ReadResults,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReadSeries) private readonly series: ReadSeries,
  ) {}

  @Get(':year/results')
  @ApiOkResponse({ type: ResultsView })
  read(
    @CurrentActor() { role }: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: ResultsQuery,
  ): Promise<ResultsView> {
    return this.results.for(role, year, query);
  }

  /** What earlier editions answered to the same questions. */
  @Get(':year/results/series')
  @ApiOkResponse({ type: ResultsSeriesView })
  compared(@CurrentActor() { role }: Actor, @Param() { year }: EditionYearParam): Promise<ResultsSeriesView> {
    return this.series.for(role, year);
  }

  /** With its code book, for other programs. */
  @Get(':year/results.json')
  @ApiOkResponse({ type: ResultsFileView })
  json(
    @CurrentActor() { role }: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: ResultsQuery,
  ): Promise<ResultsFileView> {
    return this.results.file(role, year, query);
  }

  @Get(':year/results.csv')
  @ExportAnswer('csv')
  async csv(
    @CurrentActor() { role }: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: ResultsQuery,
  ): Promise<StreamableFile> {
    return sendExport('csv', resultsTable(await this.results.for(role, year, query)), this.clock.now());
  }

  @Get(':year/results.xlsx')
  @ExportAnswer('xlsx')
  async xlsx(
    @CurrentActor() { role }: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: ResultsQuery,
  ): Promise<StreamableFile> {
    return sendExport('xlsx', resultsTable(await this.results.for(role, year, query)), this.clock.now());
  }
}
