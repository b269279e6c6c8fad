import { Controller, Get, Inject, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { EditionYearParam } from '@fds/editions/api';
import {
  AnswersFile,
  AskedBy,
  Audience,
  CurrentActor,
  ExportAnswer,
  type FileReader,
  Files,
  TakesFile,
} from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EvaluationFileView, EvaluationParam } from '../response/response.contract';
import {
  AddEvaluationFileQuery,
  EvaluationFileParam,
  EvaluationFilesQuery,
  SentEvaluationFilesView,
} from './evaluation-files.contract';
import { EvaluationFilesExport } from './evaluation-files-export';
import { EvaluationFilesQueries } from './evaluation-files.queries';
import { JoinFiles } from './join-files';

/** Longest side of a preview, in pixels. */
export const EVALUATION_PREVIEW_SIDE = 480;

/** Files that answer questions of an evaluation. */
@ApiTags('evaluation')
@Controller('evaluations/:year')
export class EvaluationFilesController {
  constructor(
    @Inject(EvaluationFilesQueries) private readonly queries: EvaluationFilesQueries,
    @Inject(EvaluationFilesExport) private readonly exporting: EvaluationFilesExport,
    @Inject(JoinFiles) private readonly joining: JoinFiles,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** Those of the responses that were sent. */
  @Get('files')
  @Audience('coordinator')
  @ApiOkResponse({ type: SentEvaluationFilesView })
  sent(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: EvaluationFilesQuery,
  ): Promise<SentEvaluationFilesView> {
    return this.queries.sent(actor, year, query);
  }

  @Get('files.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: EvaluationFilesQuery,
  ): Promise<StreamableFile> {
    return this.exporting.file(actor, year, query, 'csv');
  }

  @Get('files.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: EvaluationFilesQuery,
  ): Promise<StreamableFile> {
    return this.exporting.file(actor, year, query, 'xlsx');
  }

  /** Adds a file for a question, whose bytes are the body whatever its content type says. */
  @Post('organisations/:organisationId/files')
  @Audience('holder', 'coordinator')
  @TakesFile()
  @ApiCreatedResponse({ type: EvaluationFileView })
  add(
    @CurrentActor() actor: Actor,
    @Param() place: EvaluationParam,
    @Query() { question, name }: AddEvaluationFileQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<EvaluationFileView> {
    return this.joining.add(actor, place, { body, declared: headers['content-length'], question, name });
  }

  /** The bytes: an image to look at, a document to save. */
  @Get('organisations/:organisationId/files/:fileId')
  @Audience('holder', 'coordinator')
  @AnswersFile('application/octet-stream')
  async read(
    @CurrentActor() actor: Actor,
    @Param() at: EvaluationFileParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { name, ...kept } = await this.queries.readable(actor, at);
    return this.files.send(reader, kept, name);
  }

  /** A small picture of an image. */
  @Get('organisations/:organisationId/files/:fileId/preview')
  @Audience('holder', 'coordinator')
  @AnswersFile('image/webp')
  async preview(
    @CurrentActor() actor: Actor,
    @Param() at: EvaluationFileParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { name, ...kept } = await this.queries.readable(actor, at);
    return this.files.sendSmall(reader, kept, name, EVALUATION_PREVIEW_SIDE);
  }
}
