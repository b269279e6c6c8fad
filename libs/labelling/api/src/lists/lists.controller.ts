import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ReviewListExport } from './list-export';
import {
  ListYearQuery,
  ReviewListExportQuery,
  ReviewListOptionsView,
  ReviewListPageView,
  ReviewListQuery,
} from './list.contract';
import { ReviewListQueries } from './list.queries';

/** The coordination's lists of dossiers and of events; nobody else reads opinions and decisions that early. */
@ApiTags('labelling')
@Controller('review-lists')
export class ReviewListsController {
  constructor(
    @Inject(ReviewListQueries) private readonly lists: ReviewListQueries,
    @Inject(ReviewListExport) private readonly exports: ReviewListExport,
  ) {}

  @Get('options')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReviewListOptionsView })
  options(@Query() { year }: ListYearQuery): Promise<ReviewListOptionsView> {
    return this.lists.options(year);
  }

  @Get('applications')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReviewListPageView })
  applications(@CurrentActor() actor: Actor, @Query() query: ReviewListQuery): Promise<ReviewListPageView> {
    return this.lists.page(actor, 'applications', query);
  }

  @Get('events')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReviewListPageView })
  events(@CurrentActor() actor: Actor, @Query() query: ReviewListQuery): Promise<ReviewListPageView> {
    return this.lists.page(actor, 'events', query);
  }

  @Get('applications/export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  applicationsCsv(@CurrentActor() actor: Actor, @Query() query: ReviewListExportQuery): Promise<StreamableFile> {
    return this.exports.file(actor, 'applications', query, 'csv');
  }

  @Get('applications/export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  applicationsXlsx(@CurrentActor() actor: Actor, @Query() query: ReviewListExportQuery): Promise<StreamableFile> {
    return this.exports.file(actor, 'applications', query, 'xlsx');
  }

  @Get('events/export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  eventsCsv(@CurrentActor() actor: Actor, @Query() query: ReviewListExportQuery): Promise<StreamableFile> {
    return this.exports.file(actor, 'events', query, 'csv');
  }

  @Get('events/export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  eventsXlsx(@CurrentActor() actor: Actor, @Query() query: ReviewListExportQuery): Promise<StreamableFile> {
    return this.exports.file(actor, 'events', query, 'xlsx');
  }
}
