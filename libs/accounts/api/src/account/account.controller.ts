import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { AnySignedIn, CurrentActor, Ref } from '@fds/shared/api-kit';
import { sessionOf } from '../sessions/session-actors';
import { SessionCookie } from '../sessions/session-cookie';
import { SessionStore } from '../sessions/session-store';
import {
  AccountSessionsPage,
  AccountSessionsQuery,
  AccountView,
  EmailChangeRequest,
  EndedSessionsView,
  NameRequest,
  PasswordRemovalRequest,
  PasswordRequest,
} from './account.contract';
import { AccountQueries } from './account.queries';
import { ChangeAddress } from './change-address';
import { OwnPassword, type Asking } from './own-password';
import { OwnSessions } from './own-sessions';

class SessionParam {
  @Ref() id!: string;
}

/** The own account of whoever is signed in, in any role. */
@ApiTags('accounts')
@Controller('account')
export class AccountController {
  constructor(
    @Inject(AccountQueries) private readonly queries: AccountQueries,
    @Inject(ChangeAddress) private readonly changeAddress: ChangeAddress,
    @Inject(OwnPassword) private readonly password: OwnPassword,
    @Inject(OwnSessions) private readonly sessions: OwnSessions,
    @Inject(SessionStore) private readonly store: SessionStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: AccountView })
  read(@CurrentActor() { personId }: Actor): Promise<AccountView> {
    return this.queries.account(personId);
  }

  @Put('name')
  @AnySignedIn()
  @ApiOkResponse({ type: AccountView })
  async rename(@CurrentActor() actor: Actor, @Body() { name }: NameRequest): Promise<AccountView> {
    await this.sessions.rename(actor, name.trim());
    return this.queries.account(actor.personId);
  }

  @Post('email-change')
  @HttpCode(200)
  @AnySignedIn()
  @ApiOkResponse({ type: AccountView })
  async askEmailChange(
    @CurrentActor() actor: Actor,
    @Body() { email }: EmailChangeRequest,
    @Req() request: FastifyRequest,
  ): Promise<AccountView> {
    await this.changeAddress.ask(actor, email, request.ip);
    return this.queries.account(actor.personId);
  }

  @Delete('email-change')
  @AnySignedIn()
  @ApiOkResponse({ type: AccountView })
  async cancelEmailChange(@CurrentActor() actor: Actor): Promise<AccountView> {
    await this.changeAddress.cancel(actor);
    return this.queries.account(actor.personId);
  }

  @Put('password')
  @AnySignedIn()
  @ApiOkResponse({ type: AccountView })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() { current, password }: PasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    await this.password.change(askingOf(actor, request), current ?? null, password);
    return this.#renewed(actor, request, reply);
  }

  @Delete('password')
  @AnySignedIn()
  @ApiOkResponse({ type: AccountView })
  async removePassword(
    @CurrentActor() actor: Actor,
    @Body() { current }: PasswordRemovalRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    await this.password.remove(askingOf(actor, request), current);
    return this.#renewed(actor, request, reply);
  }

  @Get('sessions')
  @AnySignedIn()
  @ApiOkResponse({ type: AccountSessionsPage })
  listSessions(
    @CurrentActor() actor: Actor,
    @Query() query: AccountSessionsQuery,
    @Req() request: FastifyRequest,
  ): Promise<AccountSessionsPage> {
    return this.queries.sessions(actor.personId, askingOf(actor, request).sessionId, query);
  }

  @Delete('sessions')
  @AnySignedIn()
  @ApiOkResponse({ type: EndedSessionsView })
  async endOtherSessions(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<EndedSessionsView> {
    return { ended: await this.sessions.endOthers(askingOf(actor, request)) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @AnySignedIn()
  @ApiNoContentResponse()
  async endSession(
    @CurrentActor() actor: Actor,
    @Param() { id }: SessionParam,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.sessions.end(askingOf(actor, request), id);
  }

  /** The present session goes on under another token: whoever had read the former one is out. */
  async #renewed({ personId }: Actor, request: FastifyRequest, reply: FastifyReply): Promise<AccountView> {
    const session = sessionOf(request);
    if (session) this.cookie.write(reply, await this.store.rotate(session.id));
    return this.queries.account(personId);
  }
}

function askingOf({ personId, role }: Actor, request: FastifyRequest): Asking {
  const session = sessionOf(request);
  if (!session) throw new PortalError('signed_out', 'signed_out', 'Connectez-vous pour continuer.');
  return { personId, role, sessionId: session.id, address: request.ip };
}
