import { Body, Controller, Get, Inject, Param, Post, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor, Files } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { MailImageParam, MailLookView, SaveMailLookRequest, SentMailImageView } from './mail-look.contract';
import { MailLookQueries } from './mail-look.queries';
import { SaveMailLook } from './save-mail-look';

const IMAGE = { schema: { type: 'string', format: 'binary' } };

/** What the mails of an edition wear: its words, its colour, logos. */
@ApiTags('communication')
@Controller()
export class MailLookController {
  constructor(
    @Inject(MailLookQueries) private readonly queries: MailLookQueries,
    @Inject(SaveMailLook) private readonly saving: SaveMailLook,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Get('editions/:year/mail-look')
  @Audience('coordinator')
  @ApiOkResponse({ type: MailLookView })
  look(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<MailLookView> {
    return this.queries.view(actor, year);
  }

  @Put('editions/:year/mail-look')
  @Audience('coordinator')
  @ApiOkResponse({ type: MailLookView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() request: SaveMailLookRequest,
  ): Promise<MailLookView> {
    await this.saving.run(actor, year, request);
    return this.queries.view(actor, year);
  }

  /** Sends an image: PNG, JPEG or WebP, at most 2 MB. Mails carry it once a look names it. */
  @Post('editions/:year/mail-look/images')
  @Audience('coordinator')
  @ApiConsumes('image/png', 'image/jpeg', 'image/webp')
  @ApiBody(IMAGE)
  @ApiCreatedResponse({ type: SentMailImageView })
  add(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Req() { body }: FastifyRequest,
  ): Promise<SentMailImageView> {
    return this.saving.keep(actor, year, body ?? {});
  }

  /** An image that was sent, as mails carry it. */
  @Get('mail-images/:id')
  @Audience('coordinator')
  @ApiProduces('image/png')
  @ApiOkResponse(IMAGE)
  async image(
    @Param() { id }: MailImageParam,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.files.sendToKeep(reply, await this.queries.image(id), 'logo.png', false);
  }
}
