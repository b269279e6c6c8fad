import { Controller, Get, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audience, OpenToEveryone, RawBody, ServerSettings } from '@fds/shared/api-kit';
import { MailedReplyRequest, ReceivedMailsView } from './replies.contract';
import { ReceiveMail } from './receive-mail';
import { TakeMail } from './take-mail';

/** Mail that comes in: handed over by the mail provider where there is a secret for it. */
@ApiTags('communication')
@Controller('replies')
export class RepliesController {
  constructor(
    @Inject(ReceiveMail) private readonly receiveMail: ReceiveMail,
    @Inject(TakeMail) private readonly mails: TakeMail,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /**
   * A mail that came to the address of answers, raw (`message/rfc822`) or as JSON. Open only where REPLY_SECRET is set. The
   * answer is the same whatever became of it.
   */
  @Post()
  @HttpCode(204)
  @OpenToEveryone()
  @RawBody()
  @ApiConsumes('message/rfc822', 'application/json')
  @ApiBody({ type: MailedReplyRequest })
  @ApiNoContentResponse()
  async receive(
    @Headers('x-reply-secret') secret: string | undefined,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<void> {
    await this.receiveMail.run(secret, body, headers['content-length']);
  }

  /** What became of the mails of the last thirty days. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ReceivedMailsView })
  async counts(): Promise<ReceivedMailsView> {
    return { open: this.settings.mail.replyAddress !== null, outcomes: await this.mails.counts() };
  }
}
