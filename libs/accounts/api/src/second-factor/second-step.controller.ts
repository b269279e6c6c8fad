import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { SessionView } from '../sessions/session.contract';
import { Passkeys } from './passkeys';
import { ProveIdentity } from './prove-identity';
import {
  CodeRequest,
  PasskeyAnswerRequest,
  PasskeyOptionsView,
  ProofPasswordRequest,
  SecondStepView,
} from './second-factor.contract';
import { AnySession, sessionAtHand } from './session-at-hand';

/** The second proof: at the door for a session that waits for it, or anew for one that is open. */
@ApiTags('accounts')
@Controller('second-step')
@OpenToEveryone()
@UseGuards(AnySession)
export class SecondStepController {
  constructor(
    @Inject(ProveIdentity) private readonly proof: ProveIdentity,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
  ) {}

  @Get()
  @ApiOkResponse({ type: SecondStepView })
  read(@Req() request: FastifyRequest): Promise<SecondStepView> {
    return this.proof.asked(sessionAtHand(request));
  }

  @Post('totp')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  totp(
    @Body() { code }: CodeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.proof.byTotp(sessionAtHand(request), code, reply);
  }

  @Post('recovery')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  recovery(
    @Body() { code }: CodeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.proof.byRecoveryCode(sessionAtHand(request), code, reply);
  }

  @Post('password')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  password(
    @Body() { password }: ProofPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.proof.byPassword(sessionAtHand(request), password, reply);
  }

  @Post('passkey/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  async options(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: await this.passkeys.options(sessionAtHand(request)) };
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  answer(
    @Body() { answer }: PasskeyAnswerRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.proof.byPasskey(sessionAtHand(request), answer, reply);
  }
}
