import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CloseCollection } from './close-collection';
import { CollectionExport } from './collection-export';
import {
  CloseCollectionRequest,
  CollectionCallsQuery,
  CollectionCallsView,
  CollectionDaysView,
  CollectionPageView,
  CollectionQuery,
  CollectionYearQuery,
  ValidatedReportsView,
  ValidateReportsRequest,
} from './collection.contract';
import { CollectionQueries } from './collection.queries';
import { ValidateReports } from './validate-reports';

/** The collection of an edition's figures. */
@ApiTags('attendance')
@Controller('attendance')
export class CollectionController {
  constructor(
    @Inject(CollectionQueries) private readonly queries: CollectionQueries,
    @Inject(CollectionExport) private readonly files: CollectionExport,
    @Inject(ValidateReports) private readonly validating: ValidateReports,
    @Inject(CloseCollection) private readonly closing: CloseCollection,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: CollectionPageView })
  list(@CurrentActor() actor: Actor, @Query() query: CollectionQuery): Promise<CollectionPageView> {
    return this.queries.page(actor, query);
  }

  @Get('export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(@CurrentActor() actor: Actor, @Query() query: CollectionQuery): Promise<StreamableFile> {
    return this.files.file(actor, query, 'csv');
  }

  @Get('export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@CurrentActor() actor: Actor, @Query() query: CollectionQuery): Promise<StreamableFile> {
    return this.files.file(actor, query, 'xlsx');
  }

  /** How the figures came in, day by day, beside those of the edition before. */
  @Get('days')
  @Audience('coordinator')
  @ApiOkResponse({ type: CollectionDaysView })
  days(@Query() { year }: CollectionYearQuery): Promise<CollectionDaysView> {
    return this.queries.days(year);
  }

  /** Whom to ring about what is missing. */
  @Get('calls')
  @Audience('coordinator')
  @ApiOkResponse({ type: CollectionCallsView })
  calls(@Query() query: CollectionCallsQuery): Promise<CollectionCallsView> {
    return this.queries.calls(query);
  }

  @Put('collections/:year')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  close(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() { closed }: CloseCollectionRequest,
  ): Promise<void> {
    return this.closing.run(actor, year, closed);
  }

  /** What would become of each report; nothing is written. */
  @Post('validations/preview')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ValidatedReportsView })
  preview(@CurrentActor() actor: Actor, @Body() { reports }: ValidateReportsRequest): Promise<ValidatedReportsView> {
    return this.validating.preview(actor, reports);
  }

  @Post('validations')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ValidatedReportsView })
  validate(@CurrentActor() actor: Actor, @Body() { reports }: ValidateReportsRequest): Promise<ValidatedReportsView> {
    return this.validating.run(actor, reports);
  }

  @Post('validations/undo')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ValidatedReportsView })
  undo(@CurrentActor() actor: Actor, @Body() { reports }: ValidateReportsRequest): Promise<ValidatedReportsView> {
    return this.validating.undo(actor, reports);
  }
}
