import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { InviteWriter } from './invite-writer';
import {
  ActivityParams,
  ActivityWritersView,
  ActivityWriterView,
  InviteWriterRequest,
  WriterParams,
} from './partners.contract';
import { WriterQueries } from './writers.queries';

@ApiTags('applications')
@Controller('applications/:id/activities/:itemId')
export class WritersController {
  constructor(
    @Inject(WriterQueries) private readonly writers: WriterQueries,
    @Inject(InviteWriter) private readonly inviteWriter: InviteWriter,
  ) {}

  /** Who was invited to write the activity, and how far they are. */
  @Get('writers')
  @Audience('holder')
  @ApiOkResponse({ type: ActivityWritersView })
  list(@CurrentActor() actor: Actor, @Param() { id, itemId }: ActivityParams): Promise<ActivityWritersView> {
    return this.writers.ofActivity(actor, id, itemId);
  }

  @Post('invitations')
  @Audience('holder')
  @ApiCreatedResponse({ type: ActivityWriterView })
  async invite(
    @CurrentActor() actor: Actor,
    @Param() { id, itemId }: ActivityParams,
    @Body() request: InviteWriterRequest,
  ): Promise<ActivityWriterView> {
    return this.writers.one(actor, id, itemId, await this.inviteWriter.invite(actor, id, itemId, request));
  }

  /** A new link to who has not answered; the former one stops working. */
  @Post('invitations/:writerId/resending')
  @HttpCode(200)
  @Audience('holder')
  @ApiOkResponse({ type: ActivityWriterView })
  async resend(
    @CurrentActor() actor: Actor,
    @Param() { id, itemId, writerId }: WriterParams,
  ): Promise<ActivityWriterView> {
    await this.inviteWriter.resend(actor, id, itemId, writerId);
    return this.writers.one(actor, id, itemId, writerId);
  }

  /** Takes the part back: the link, and every right on the activity, end at once. */
  @Delete('invitations/:writerId')
  @HttpCode(204)
  @Audience('holder')
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param() { id, itemId, writerId }: WriterParams): Promise<void> {
    return this.inviteWriter.revoke(actor, id, itemId, writerId);
  }
}
