import { Controller, Get, HttpCode, Inject, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audience, CurrentActor, ExportAnswer, TakesFile } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ImportFigures } from './import-figures';
import { FiguresImportView, FiguresTemplateQuery, ImportFiguresQuery } from './importing.contract';

/** Figures of many events from one spreadsheet. */
@ApiTags('attendance')
@Controller('attendance/imports')
export class FiguresImportController {
  constructor(@Inject(ImportFigures) private readonly figures: ImportFigures) {}

  /** Judges a spreadsheet, XLSX or CSV, and in the mode `write` writes it, all or nothing. */
  @Post()
  @HttpCode(200)
  @Audience('coordinator')
  @TakesFile()
  @ApiOkResponse({ type: FiguresImportView })
  run(
    @CurrentActor() actor: Actor,
    @Query() query: ImportFiguresQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<FiguresImportView> {
    return this.figures.run(actor, query, body, headers['content-length']);
  }

  /** The spreadsheet to fill in. */
  @Get('template.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@CurrentActor() actor: Actor, @Query() { year }: FiguresTemplateQuery): Promise<StreamableFile> {
    return this.figures.template(actor, year, 'xlsx');
  }

  @Get('template.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(@CurrentActor() actor: Actor, @Query() { year }: FiguresTemplateQuery): Promise<StreamableFile> {
    return this.figures.template(actor, year, 'csv');
  }
}
