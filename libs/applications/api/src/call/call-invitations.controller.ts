import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import {
  CallInvitationsPageView,
  CallInvitationsQuery,
  CallInvitationView,
  InvitedView,
  InviteToCallRequest,
} from './call.contract';
import { InvitationQueries } from './invitations.queries';
import { InviteToCall } from './invite-to-call';

@ApiTags('call')
@Controller('call-invitations')
export class CallInvitationsController {
  constructor(
    @Inject(InvitationQueries) private readonly queries: InvitationQueries,
    @Inject(InviteToCall) private readonly inviteToCall: InviteToCall,
  ) {}

  /** Who was invited to answer the call, and how far they came. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: CallInvitationsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: CallInvitationsQuery): Promise<CallInvitationsPageView> {
    return this.queries.page(actor, query);
  }

  /** Invites addresses and organisations; the answer says for each line what became of it. */
  @Post()
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: InvitedView })
  invite(@CurrentActor() actor: Actor, @Body() request: InviteToCallRequest): Promise<InvitedView> {
    return this.inviteToCall.invite(actor, request);
  }

  @Post(':id/resending')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CallInvitationView })
  async resend(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<CallInvitationView> {
    await this.inviteToCall.again(actor, id);
    return this.queries.one(actor, id);
  }
}
