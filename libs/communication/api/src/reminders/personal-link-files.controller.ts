import { Controller, Get, Inject, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  AddEvaluationFileQuery,
  EVALUATION_PREVIEW_SIDE,
  EvaluationFilesQueries,
  EvaluationFileView,
  JoinFiles,
} from '@fds/evaluation/api';
import { AnswersFile, AskedBy, type FileReader, Files, OpenToEveryone, TakesFile } from '@fds/shared/api-kit';
import { PersonalLinkEvaluationParam, PersonalLinkFileParam } from './personal-link.contract';
import { PersonalLinks } from './personal-links';

/**
 * The files of an evaluation that is asked for by a personal link, until it is sent. Whoever the link was passed on to opens
 * no file that somebody else has sent.
 */
@ApiTags('reminders')
@Controller('personal-links/:token/evaluations/:organisationId/files')
export class PersonalLinkFilesController {
  constructor(
    @Inject(PersonalLinks) private readonly links: PersonalLinks,
    @Inject(EvaluationFilesQueries) private readonly queries: EvaluationFilesQueries,
    @Inject(JoinFiles) private readonly joining: JoinFiles,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** Adds a file for a question, whose bytes are the body whatever its content type says. */
  @Post()
  @OpenToEveryone()
  @TakesFile()
  @ApiCreatedResponse({ type: EvaluationFileView })
  async add(
    @Param() { token, organisationId }: PersonalLinkEvaluationParam,
    @Query() { question, name }: AddEvaluationFileQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<EvaluationFileView> {
    const { actor, year } = await this.links.answerEvaluation(token, organisationId);
    const sent = { body, declared: headers['content-length'], question, name };
    return this.joining.add(actor, { year, organisationId }, sent);
  }

  @Get(':fileId')
  @OpenToEveryone()
  @AnswersFile('application/octet-stream')
  async read(@Param() at: PersonalLinkFileParam, @AskedBy() reader: FileReader): Promise<StreamableFile> {
    const { name, ...kept } = await this.#own(at);
    return this.files.send(reader, kept, name);
  }

  /** A small picture of an image. */
  @Get(':fileId/preview')
  @OpenToEveryone()
  @AnswersFile('image/webp')
  async preview(@Param() at: PersonalLinkFileParam, @AskedBy() reader: FileReader): Promise<StreamableFile> {
    const { name, ...kept } = await this.#own(at);
    return this.files.sendSmall(reader, kept, name, EVALUATION_PREVIEW_SIDE);
  }

  async #own({ token, organisationId, fileId }: PersonalLinkFileParam): ReturnType<EvaluationFilesQueries['readable']> {
    const { actor, year } = await this.links.openEvaluation(token, organisationId);
    return this.queries.readable(actor, { year, organisationId, fileId }, 'own');
  }
}
