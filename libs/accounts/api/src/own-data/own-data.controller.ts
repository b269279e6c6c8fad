import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@fds/shared/kernel';
import { AnySignedIn, Audience, CurrentActor, OpenToEveryone } from '@fds/shared/api-kit';
import { SessionCookie } from '../sessions/session-cookie';
import { EraseAccount } from './erase-account';
import { EraseAccountRequest, OwnDataView, PrivacyView, RetentionView } from './own-data.contract';
import { ReadOwnData, type OwnDataFormat } from './read-own-data';
import { ReadRetention } from './read-retention';

@ApiTags('accounts')
@Controller()
export class OwnDataController {
  constructor(
    @Inject(ReadOwnData) private readonly data: ReadOwnData,
    @Inject(EraseAccount) private readonly erasing: EraseAccount,
    @Inject(ReadRetention) private readonly retention: ReadRetention,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get('privacy')
  @OpenToEveryone()
  @ApiOkResponse({ type: PrivacyView })
  privacy(): Promise<PrivacyView> {
    return this.data.privacy();
  }

  @Get('own-data')
  @AnySignedIn()
  @ApiOkResponse({ type: OwnDataView })
  read(@CurrentActor() actor: Actor): Promise<OwnDataView> {
    return this.data.view(actor);
  }

  @Post('own-data/json')
  @HttpCode(200)
  @AnySignedIn()
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'object' } })
  takeJson(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    return this.#hand(actor, 'json', reply);
  }

  @Post('own-data/html')
  @HttpCode(200)
  @AnySignedIn()
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  takePage(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    return this.#hand(actor, 'html', reply);
  }

  @Post('own-data/erasure')
  @HttpCode(204)
  @AnySignedIn()
  @ApiNoContentResponse()
  async erase(
    @CurrentActor() actor: Actor,
    @Body() { confirmation }: EraseAccountRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.erasing.own(actor, confirmation);
    this.cookie.clear(reply);
  }

  @Post('people/:id/erasure')
  @HttpCode(204)
  @Audience('coordinator', 'administrator')
  @ApiNoContentResponse()
  eraseOnRequest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { confirmation }: EraseAccountRequest,
  ): Promise<void> {
    return this.erasing.onRequest(actor, id, confirmation);
  }

  @Get('retention')
  @Audience('administrator')
  @ApiOkResponse({ type: RetentionView })
  lastRound(): Promise<RetentionView> {
    return this.retention.last();
  }

  async #hand(actor: Actor, format: OwnDataFormat, reply: FastifyReply): Promise<void> {
    const { name, type, content } = await this.data.take(actor, format);
    await reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(content);
  }
}
