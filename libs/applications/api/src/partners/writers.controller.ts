import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { InviteWriter } from './invite-writer';
import {
  ActivityParams,
  ActivityWritersView,
  ActivityWriterView,
  InviteWriterRequest,
  WriterParams,
  WrittenActivitiesView,
} from './partners.contract';
import { WriterQueries } from './writers.queries';

@ApiTags('applications')
@Controller('applications/:id')
export class WritersController {
  constructor(
    @Inject(WriterQueries) private readonly writers: WriterQueries,
    @Inject(InviteWriter) private readonly inviteWriter: InviteWriter,
  ) {}

  /** Every activity that somebody was invited to write, and how far they are. */
  @Get('activity-writers')
  @Audience('holder')
  @ApiOkResponse({ type: WrittenActivitiesView })
  all(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<WrittenActivitiesView> {
    return this.writers.ofDossier(actor, id);
  }

  /** Who was invited to write the activity, and how far they are. */
  @Get('activities/:itemId/writers')
  @Audience('holder')
  @ApiOkResponse({ type: ActivityWritersView })
  list(@CurrentActor() actor: Actor, @Param() { id, itemId }: ActivityParams): Promise<ActivityWritersView> {
    return this.writers.ofActivity(actor, id, itemId);
  }

  @Post('activities/:itemId/invitations')
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
  @Post('activities/:itemId/invitations/:writerId/resending')
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
  @Delete('activities/:itemId/invitations/:writerId')
  @HttpCode(204)
  @Audience('holder')
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param() { id, itemId, writerId }: WriterParams): Promise<void> {
    return this.inviteWriter.revoke(actor, id, itemId, writerId);
  }
}
