import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { ConfirmAddress } from '../account/confirm-address';
import { Links } from '../links/links';
import { Entrance } from '../sessions/entrance';
import { SessionView } from '../sessions/session.contract';
import { EmailConfirmationView, LinkView, NewPasswordRequest, SignUpRequest } from './access.contract';
import { ComeThrough } from './come-through';

/** Personal links. Reading one consumes nothing, so that a mail scanner that follows it does no harm; a button posts. */
@ApiTags('accounts')
@Controller('links')
export class LinksController {
  constructor(
    @Inject(Links) private readonly links: Links,
    @Inject(ComeThrough) private readonly comeThrough: ComeThrough,
    @Inject(ConfirmAddress) private readonly confirmAddress: ConfirmAddress,
    @Inject(Entrance) private readonly entrance: Entrance,
  ) {}

  @Get(':token')
  @OpenToEveryone()
  @ApiOkResponse({ type: LinkView })
  async read(@Param('token') token: string): Promise<LinkView> {
    const { purpose, email, expiresAt, details } = await this.links.read<{ to?: string }>(token);
    return {
      purpose,
      email,
      expiresAt: expiresAt.toISOString(),
      ...(purpose === 'email_change' && details.to && { newEmail: details.to }),
    };
  }

  @Post(':token/session')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: SessionView })
  async signIn(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.entrance.letIn(await this.comeThrough.signIn(token), 'link', { request, reply });
  }

  @Post(':token/account')
  @OpenToEveryone()
  @ApiCreatedResponse({ type: SessionView })
  async signUp(
    @Param('token') token: string,
    @Body() { name, password }: SignUpRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const personId = await this.comeThrough.signUp(token, name.trim(), password || null);
    return this.entrance.letIn(personId, 'link', { request, reply });
  }

  @Post(':token/password')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: SessionView })
  async choosePassword(
    @Param('token') token: string,
    @Body() { password }: NewPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const personId = await this.comeThrough.choosePassword(token, password);
    return this.entrance.letIn(personId, 'link', { request, reply });
  }

  @Post(':token/email-change')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: EmailConfirmationView })
  confirm(@Param('token') token: string): Promise<EmailConfirmationView> {
    return this.confirmAddress.by(token);
  }
}
