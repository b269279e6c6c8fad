import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalError } from '@fds/shared/kernel';
import { AnySignedIn, OpenToEveryone, ServerSettings } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';
import { sessionOf } from './session-actors';
import { SessionCookie } from './session-cookie';
import { RoleRequest, SessionView, SignInRequest } from './session.contract';
import { SessionStore, type LiveSession } from './session-store';
import { SignIn } from './sign-in';

@ApiTags('accounts')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: SessionView })
  read(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.#view(sessionOf(request) ?? null);
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
    const former = this.cookie.read(request);
    const token = await this.signIn.withPassword(body.email, body.password, request.ip);
    if (former) await this.sessions.close(former);
    this.cookie.write(reply, token);
    return this.#view(await this.sessions.find(token));
  }

  @Put('role')
  @AnySignedIn()
  @ApiOkResponse({ type: SessionView })
  async switchRole(@Body() { role }: RoleRequest, @Req() request: FastifyRequest): Promise<SessionView> {
    const session = sessionOf(request);
    if (!session?.roles.includes(role))
      throw new PortalError('forbidden', 'accounts.role_not_granted', 'Ce rôle ne vous est pas ouvert.');
    await this.sessions.switchRole(session.id, role);
    return this.#view({ ...session, role });
  }

  @Delete()
  @HttpCode(204)
  @OpenToEveryone()
  @ApiNoContentResponse()
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookie.read(request);
    if (token) await this.sessions.close(token);
    this.cookie.clear(reply);
  }

  async #view(session: LiveSession | null): Promise<SessionView> {
    const { demonstration } = this.settings;
    if (!session) return { signedIn: false, demonstration };
    const { personId: id, name, email, role, roles } = session;
    const organisations = role === 'holder' ? [...(await this.affiliations.of(id))] : [];
    return { signedIn: true, demonstration, person: { id, name, email }, role, roles: [...roles], organisations };
  }
}
