import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { SessionCookie } from '../sessions/session-cookie';
import { AcceptInvitationRequest, InvitationView } from './invitations.contract';
import { Invitations } from './invitations';

@ApiTags('accounts')
@Controller('invitations')
export class InvitationsController {
  constructor(
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.write(reply, await this.invitations.accept(token, body));
  }
}
