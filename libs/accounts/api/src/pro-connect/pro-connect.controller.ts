import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FreeText, OpenToEveryone } from '@fds/shared/api-kit';
import { SignInWithProConnect } from './sign-in-with-pro-connect';

export class ProConnectQuery {
  /** The page to go back to; a path of the portal. */
  @FreeText({ max: 2000, optional: true }) retour?: string;
}

/** Sign-in by ProConnect: two addresses that a browser goes to, and is always sent on from. */
@ApiTags('accounts')
@Controller('pro-connect')
export class ProConnectController {
  constructor(@Inject(SignInWithProConnect) private readonly signIn: SignInWithProConnect) {}

  @Get()
  @OpenToEveryone()
  @ApiResponse({ status: 303 })
  async leave(@Query() { retour }: ProConnectQuery, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(await this.signIn.leave(retour, reply), 303);
  }

  @Get('callback')
  @OpenToEveryone()
  @ApiResponse({ status: 303 })
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(await this.signIn.comeBack(request, reply), 303);
  }
}
