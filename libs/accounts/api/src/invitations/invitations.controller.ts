import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience, CurrentActor, OpenToEveryone } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { SecondStep } from '../second-factor/second-step';
import { Entrance } from '../sessions/entrance';
import { sessionOf } from '../sessions/session-actors';
import { SessionCookie } from '../sessions/session-cookie';
import { SessionView } from '../sessions/session.contract';
import { SessionStore, type LiveSession } from '../sessions/session-store';
import { SessionViews } from '../sessions/session-views';
import { AcceptInvitation } from './accept-invitation';
import { InvitationReading } from './invitation-reading';
import {
  AcceptInvitationRequest,
  InvitationIdParam,
  InvitationsQuery,
  InvitationView,
  InviteRequest,
  PendingInvitationsPage,
  PendingInvitationView,
} from './invitations.contract';
import { WriteInvitation } from './write-invitation';

@ApiTags('accounts')
@Controller('invitations')
export class InvitationsController {
  constructor(
    @Inject(InvitationReading) private readonly reading: InvitationReading,
    @Inject(WriteInvitation) private readonly writing: WriteInvitation,
    @Inject(AcceptInvitation) private readonly accepting: AcceptInvitation,
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(SecondStep) private readonly secondStep: SecondStep,
  ) {}

  /** Invitations that nobody has accepted yet. */
  @Get()
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PendingInvitationsPage })
  list(@Query() query: InvitationsQuery): Promise<PendingInvitationsPage> {
    return this.reading.page(query);
  }

  @Post()
  @Audience('holder', 'coordinator', 'administrator')
  @ApiCreatedResponse({ type: PendingInvitationView })
  async invite(@CurrentActor() actor: Actor, @Body() body: InviteRequest): Promise<PendingInvitationView> {
    return this.reading.one(await this.writing.invite(actor, body));
  }

  /** A new link to the same address; the former one stops working. */
  @Post(':id/resending')
  @HttpCode(200)
  @Audience('holder', 'coordinator', 'administrator')
  @ApiOkResponse({ type: PendingInvitationView })
  async resend(@CurrentActor() actor: Actor, @Param() { id }: InvitationIdParam): Promise<PendingInvitationView> {
    return this.reading.one(await this.writing.resend(actor, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('holder', 'coordinator', 'administrator')
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: InvitationIdParam): Promise<void> {
    return this.writing.withdraw(actor, id);
  }

  /** Who invites to what; reading consumes nothing. */
  @Get(':token')
  @OpenToEveryone()
  @ApiOkResponse({ type: InvitationView })
  read(@Param('token') token: string, @Req() request: FastifyRequest): Promise<InvitationView> {
    return this.reading.byToken(token, openSession(request));
  }

  /** Accepts, and lets in; whoever is signed in already stays so, under a new token. */
  @Post(':token/acceptance')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: SessionView })
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const session = openSession(request);
    const { personId, role } = await this.accepting.accept(token, body, session);
    if (!session) return this.entrance.letIn(personId, 'link', { request, reply }, { role });
    // The role may ask for a second factor that this session has not given: then it waits for it.
    const stage = await this.secondStep.stageFor(personId);
    const fresh = await this.sessions.rotate(session.id, { role, ...(stage === 'enrolment' && { stage }) });
    this.cookie.write(reply, fresh);
    return this.views.of(await this.sessions.find(fresh));
  }
}

/** A session that has come all the way in; one that waits for its second proof signs nobody in. */
function openSession(request: FastifyRequest): LiveSession | null {
  const session = sessionOf(request) ?? null;
  return session?.stage === 'open' ? session : null;
}
