import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalError } from '@fds/shared/kernel';
import { AnySignedIn, OpenToEveryone } from '@fds/shared/api-kit';
import { Provider } from '../pro-connect/provider';
import { SecondStep } from '../second-factor/second-step';
import { Entrance } from './entrance';
import { sessionOf } from './session-actors';
import { SessionCookie } from './session-cookie';
import { RoleRequest, SessionView, SignedOutView, SignInRequest } from './session.contract';
import { SessionStore } from './session-store';
import { SessionViews } from './session-views';
import { SignIn } from './sign-in';

@ApiTags('accounts')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(Provider) private readonly provider: Provider,
    @Inject(SecondStep) private readonly secondStep: SecondStep,
  ) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: SessionView })
  read(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.views.of(sessionOf(request) ?? null);
  }

  @Post()
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const personId = await this.signIn.withPassword(body.email, body.password, request.ip);
    return this.entrance.letIn(personId, 'password', { request, reply });
  }

  @Put('role')
  @AnySignedIn()
  @ApiOkResponse({ type: SessionView })
  async switchRole(
    @Body() { role }: RoleRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const session = sessionOf(request);
    if (!session?.roles.includes(role))
      throw new PortalError('forbidden', 'accounts.role_not_granted', 'Ce rôle ne vous est pas ouvert.');
    // A role given during the session may ask for a second factor that was never chosen.
    const stage = (await this.secondStep.stageFor(session.personId)) === 'enrolment' ? 'enrolment' : 'open';
    const token = await this.sessions.rotate(session.id, { role, stage });
    this.cookie.write(reply, token);
    return this.views.of(await this.sessions.find(token));
  }

  @Delete()
  @OpenToEveryone()
  @ApiOkResponse({ type: SignedOutView })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedOutView> {
    const token = this.cookie.read(request);
    const ended = token ? await this.sessions.close(token) : null;
    this.cookie.clear(reply);
    return { address: ended?.idToken ? await this.provider.signOutAddress(ended.idToken) : null };
  }
}
