import { Controller, Delete, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience, CurrentActor, Ref } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { sessionOf } from '../sessions/session-actors';
import { SessionCookie } from '../sessions/session-cookie';
import { SessionView } from '../sessions/session.contract';
import { SessionStore, type LiveSession } from '../sessions/session-store';
import { SessionViews } from '../sessions/session-views';
import { EnterForHolder } from './enter-for-holder';

export class ActingForParam {
  @Ref() organisationId!: string;
}

@ApiTags('accounts')
@Controller('session/acting-for')
export class ActingForController {
  constructor(
    @Inject(EnterForHolder) private readonly enterForHolder: EnterForHolder,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  /** From now on the coordinator acts as a holder of this organisation; everything is noted as such. */
  @Put(':organisationId')
  @Audience('coordinator')
  @ApiOkResponse({ type: SessionView })
  async enter(
    @CurrentActor() actor: Actor,
    @Param() { organisationId }: ActingForParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.#go(reply, await this.enterForHolder.enter(actor, present(request), organisationId));
  }

  /** Back to the coordination; nothing happens to who acts for nobody. */
  @Delete()
  @Audience('coordinator', 'holder')
  @ApiOkResponse({ type: SessionView })
  async leave(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.#go(reply, await this.enterForHolder.leave(actor, present(request)));
  }

  async #go(reply: FastifyReply, token: string): Promise<SessionView> {
    this.cookie.write(reply, token);
    return this.views.of(await this.sessions.find(token));
  }
}

/** The door has let the request in: its session is there. */
const present = (request: FastifyRequest): LiveSession => sessionOf(request) as LiveSession;
