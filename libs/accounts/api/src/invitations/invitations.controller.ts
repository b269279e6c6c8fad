import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { Entrance } from '../sessions/entrance';
import { AcceptInvitationRequest, InvitationView } from './invitations.contract';
import { Invitations } from './invitations';

@ApiTags('accounts')
@Controller('invitations')
export class InvitationsController {
  constructor(
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(Entrance) private readonly entrance: Entrance,
  ) {}

  @Get(':token')
  @OpenToEveryone()
  @ApiOkResponse({ type: InvitationView })
  read(@Param('token') token: string): Promise<InvitationView> {
    return this.invitations.read(token);
  }

  @Post(':token/acceptance')
  @HttpCode(204)
  @OpenToEveryone()
  @ApiNoContentResponse()
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.entrance.letIn(await this.invitations.accept(token, body), 'link', { request, reply });
  }
}
