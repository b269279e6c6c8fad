import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AtPace, Audience, CurrentActor, TakesFile } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { AttachToMessage } from './attach-to-message';
import { TendThread } from './tend-thread';
import {
  MessageFileQuery,
  MessageParams,
  MessagesPageView,
  MessagesQuery,
  MessageView,
  ReadUpToRequest,
  WriteMessageRequest,
} from './thread.contract';
import { ThreadQueries } from './thread.queries';
import { WriteMessage } from './write-message';

@ApiTags('applications')
@Controller('applications/:id/messages')
export class ThreadController {
  constructor(
    @Inject(ThreadQueries) private readonly threads: ThreadQueries,
    @Inject(WriteMessage) private readonly writeMessage: WriteMessage,
    @Inject(TendThread) private readonly tend: TendThread,
    @Inject(AttachToMessage) private readonly attachToMessage: AttachToMessage,
  ) {}

  /** One circle of a dossier, the latest page first. */
  @Get()
  @Audience('holder', 'partner', 'coordinator')
  @ApiOkResponse({ type: MessagesPageView })
  page(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() query: MessagesQuery,
  ): Promise<MessagesPageView> {
    return this.threads.page(actor, id, query);
  }

  @Post()
  @Audience('holder', 'partner', 'coordinator')
  @AtPace('messages')
  @ApiCreatedResponse({ type: MessageView })
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() request: WriteMessageRequest,
  ): Promise<MessageView> {
    const messageId = await this.writeMessage.run(actor, id, request);
    return this.threads.one(actor, id, request.circle, messageId);
  }

  /** The whole mail that an answer by mail was taken from, as plain text. */
  @Get(':messageId/original')
  @Audience('holder', 'partner', 'coordinator')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async original(
    @CurrentActor() actor: Actor,
    @Param() { id, messageId }: MessageParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.threads.original(actor, id, messageId);
    void reply
      .type('text/plain; charset=utf-8')
      .headers({ 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
    return text;
  }

  /** Remembers until when the asker has read a circle. */
  @Put('reading')
  @HttpCode(204)
  @Audience('holder', 'partner', 'coordinator')
  @ApiNoContentResponse()
  read(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() request: ReadUpToRequest,
  ): Promise<void> {
    return this.tend.read(actor, id, request);
  }

  /** Joins a file to the asker's own message in the thread; its bytes are the body, whatever its content type says. */
  @Post(':messageId/files')
  @Audience('holder', 'coordinator')
  @TakesFile()
  @ApiCreatedResponse({ type: MessageView })
  async attach(
    @CurrentActor() actor: Actor,
    @Param() { id, messageId }: MessageParams,
    @Query() { name }: MessageFileQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<MessageView> {
    const file = { body, declared: headers['content-length'], name, kind: null };
    await this.attachToMessage.run(actor, id, messageId, file);
    return this.threads.one(actor, id, 'thread', messageId);
  }

  /** A comment of the team was dealt with. */
  @Post(':messageId/resolution')
  @HttpCode(204)
  @Audience('holder', 'partner')
  @ApiNoContentResponse()
  resolve(@CurrentActor() actor: Actor, @Param() { id, messageId }: MessageParams): Promise<void> {
    return this.tend.resolve(actor, id, messageId, true);
  }

  /** Nobody waits for an answer to this message any more. */
  @Post(':messageId/settlement')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  settle(@CurrentActor() actor: Actor, @Param() { id, messageId }: MessageParams): Promise<void> {
    return this.tend.settle(actor, id, messageId, true);
  }

  @Delete(':messageId/settlement')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  unsettle(@CurrentActor() actor: Actor, @Param() { id, messageId }: MessageParams): Promise<void> {
    return this.tend.settle(actor, id, messageId, false);
  }

  @Delete(':messageId/resolution')
  @HttpCode(204)
  @Audience('holder', 'partner')
  @ApiNoContentResponse()
  reopen(@CurrentActor() actor: Actor, @Param() { id, messageId }: MessageParams): Promise<void> {
    return this.tend.resolve(actor, id, messageId, false);
  }
}
