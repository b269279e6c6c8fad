import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { OrganisationIdParam } from '../listing/organisation.contract';
import { JoinRequests } from './join-requests';
import {
  JoinAcceptanceRequest,
  JoinRefusalRequest,
  JoinRequestParam,
  JoinRequestRequest,
  OwnJoinRequestsView,
  TeamView,
} from './team.contract';
import { TeamQueries } from './team.queries';

@ApiTags('organisations')
@Controller()
export class JoinRequestsController {
  constructor(
    @Inject(JoinRequests) private readonly requests: JoinRequests,
    @Inject(TeamQueries) private readonly teams: TeamQueries,
  ) {}

  /** Asks a team to be let in; any organisation may be asked. */
  @Post('organisations/:id/join-requests')
  @Audience('holder')
  @ApiCreatedResponse({ type: OwnJoinRequestsView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param() { id }: OrganisationIdParam,
    @Body() { message }: JoinRequestRequest,
  ): Promise<OwnJoinRequestsView> {
    await this.requests.ask(actor, id, message);
    return this.teams.own(actor);
  }

  /** One's own requests: those that wait, and those refused within the last month. */
  @Get('account/join-requests')
  @Audience('holder')
  @ApiOkResponse({ type: OwnJoinRequestsView })
  own(@CurrentActor() actor: Actor): Promise<OwnJoinRequestsView> {
    return this.teams.own(actor);
  }

  /** Takes one's own request back. */
  @Delete('join-requests/:id')
  @HttpCode(204)
  @Audience('holder')
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: JoinRequestParam): Promise<void> {
    return this.requests.withdraw(actor, id);
  }

  @Post('join-requests/:id/acceptance')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: TeamView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param() { id }: JoinRequestParam,
    @Body() { level }: JoinAcceptanceRequest,
  ): Promise<TeamView> {
    return this.teams.one(actor, await this.requests.accept(actor, id, level));
  }

  @Post('join-requests/:id/refusal')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: TeamView })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param() { id }: JoinRequestParam,
    @Body() { reason }: JoinRefusalRequest,
  ): Promise<TeamView> {
    return this.teams.one(actor, await this.requests.refuse(actor, id, reason));
  }
}
