import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EditionYearParam } from '@fds/editions/api';
import { AnySignedIn, Audience, CurrentActor, OpenToEveryone } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ActOnMessage } from './act-on-message';
import {
  BounceRequest,
  EditMessageRequest,
  OutboxMessagesView,
  OutboxQuery,
  OutboxMessageView,
  ReceivedMessagesQuery,
  ReceivedMessagesView,
  ReleasedMessagesView,
  ReleaseMessagesRequest,
  ReviewedKindsRequest,
  ReviewedKindsView,
} from './messages.contract';
import { MessagesQueries } from './messages.queries';
import { ReviewedKinds } from './reviewed-kinds';
import { TakeBounce } from './take-bounce';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** A mail's own HTML, alone in a closed frame of our pages: it may load nothing and do nothing; its logos stand in it. */
const asMail = (reply: FastifyReply, html: string): string => {
  void reply.type('text/html; charset=utf-8').headers({
    'content-security-policy':
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    'x-frame-options': 'SAMEORIGIN',
  });
  return html.replace('<head>', '<head><base target="_blank">');
};

/** What the portal sends: followed, read, changed and let go by the coordination; read again by its readers. */
@ApiTags('communication')
@Controller()
export class MessagesController {
  constructor(
    @Inject(MessagesQueries) private readonly messages: MessagesQueries,
    @Inject(ActOnMessage) private readonly act: ActOnMessage,
    @Inject(ReviewedKinds) private readonly reviewed: ReviewedKinds,
    @Inject(TakeBounce) private readonly bounces: TakeBounce,
  ) {}

  @Get('outbox-messages')
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessagesView })
  list(@Query() query: OutboxQuery): Promise<OutboxMessagesView> {
    return this.messages.page(query);
  }

  @Get('outbox-messages/:id')
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessageView })
  one(@CurrentActor() actor: Actor, @Id() id: string): Promise<OutboxMessageView> {
    return this.messages.one(actor, id);
  }

  /** Its HTML part, to be shown in a closed frame. */
  @Get('outbox-messages/:id/html')
  @Audience('coordinator')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async html(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return asMail(reply, await this.messages.html(id));
  }

  @Put('outbox-messages/:id')
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessageView })
  async edit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: EditMessageRequest,
  ): Promise<OutboxMessageView> {
    await this.act.edit(actor, id, body);
    return this.messages.one(actor, id);
  }

  @Post('outbox-messages/:id/release')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessageView })
  async send(@CurrentActor() actor: Actor, @Id() id: string): Promise<OutboxMessageView> {
    await this.act.send(actor, id);
    return this.messages.one(actor, id);
  }

  @Post('outbox-messages/:id/cancellation')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessageView })
  async cancel(@CurrentActor() actor: Actor, @Id() id: string): Promise<OutboxMessageView> {
    await this.act.cancel(actor, id);
    return this.messages.one(actor, id);
  }

  @Post('outbox-messages/:id/restoration')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessageView })
  async restore(@CurrentActor() actor: Actor, @Id() id: string): Promise<OutboxMessageView> {
    await this.act.restore(actor, id);
    return this.messages.one(actor, id);
  }

  @Post('outbox-messages/:id/retry')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: OutboxMessageView })
  async retry(@CurrentActor() actor: Actor, @Id() id: string): Promise<OutboxMessageView> {
    await this.act.retry(actor, id);
    return this.messages.one(actor, id);
  }

  /** Many at once; one that may not leave keeps no other back. */
  @Post('outbox-releases')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ReleasedMessagesView })
  release(@CurrentActor() actor: Actor, @Body() { ids }: ReleaseMessagesRequest): Promise<ReleasedMessagesView> {
    return this.act.release(actor, ids);
  }

  @Get('editions/:year/reviewed-messages')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReviewedKindsView })
  reviewedKinds(@Param() { year }: EditionYearParam): Promise<ReviewedKindsView> {
    return this.reviewed.of(year);
  }

  @Put('editions/:year/reviewed-messages')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReviewedKindsView })
  async chooseReviewed(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() { kinds }: ReviewedKindsRequest,
  ): Promise<ReviewedKindsView> {
    await this.reviewed.choose(actor, year, kinds);
    return this.reviewed.of(year);
  }

  /** Every message that the portal sent to the person who asks. */
  @Get('received-messages')
  @AnySignedIn()
  @ApiOkResponse({ type: ReceivedMessagesView })
  received(@CurrentActor() actor: Actor, @Query() query: ReceivedMessagesQuery): Promise<ReceivedMessagesView> {
    return this.messages.received(actor, query);
  }

  @Get('received-messages/:id/html')
  @AnySignedIn()
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async receivedHtml(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asMail(reply, await this.messages.receivedHtml(actor, id));
  }

  /** What the mail provider says of a message that came back; open only where BOUNCE_SECRET is set. */
  @Post('bounces')
  @HttpCode(204)
  @OpenToEveryone()
  @ApiNoContentResponse()
  bounce(@Headers('x-bounce-secret') secret: string | undefined, @Body() body: BounceRequest): Promise<void> {
    return this.bounces.run(secret, body);
  }
}
