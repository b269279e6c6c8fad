import { Controller, Get, Headers, Inject, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AddEvaluationFileQuery,
  EVALUATION_PREVIEW_SIDE,
  EvaluationFilesQueries,
  EvaluationFileView,
  JoinFiles,
} from '@fds/evaluation/api';
import { Files, OpenToEveryone, RawBody } from '@fds/shared/api-kit';
import { PersonalLinkEvaluationParam, PersonalLinkFileParam } from './personal-link.contract';
import { PersonalLinks } from './personal-links';

const BYTES = { schema: { type: 'string', format: 'binary' } };

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
  @RawBody()
  @ApiConsumes('application/octet-stream')
  @ApiBody(BYTES)
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
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(BYTES)
  async read(
    @Param() at: PersonalLinkFileParam,
    @Headers('if-none-match') asked: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, ...kept } = await this.#own(at);
    const how = kept.type.startsWith('image/') ? 'inline' : 'attachment';
    return this.files.send(reply, kept, { name, open: false, how, asked: asked ?? null });
  }

  /** A small picture of an image. */
  @Get(':fileId/preview')
  @OpenToEveryone()
  @ApiProduces('image/webp')
  @ApiOkResponse(BYTES)
  async preview(
    @Param() at: PersonalLinkFileParam,
    @Headers('if-none-match') asked: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, ...kept } = await this.#own(at);
    return this.files.sendSmall(reply, kept, { name, side: EVALUATION_PREVIEW_SIDE, asked: asked ?? null });
  }

  async #own({ token, organisationId, fileId }: PersonalLinkFileParam): ReturnType<EvaluationFilesQueries['readable']> {
    const { actor, year } = await this.links.openEvaluation(token, organisationId);
    return this.queries.readable(actor, { year, organisationId, fileId }, 'own');
  }
}
