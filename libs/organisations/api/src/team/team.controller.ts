import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { OrganisationIdParam } from '../listing/organisation.contract';
import { ChangeTeam } from './change-team';
import { DepartureRequest, HandoverRequest, LevelRequest, MemberParam, TeamView } from './team.contract';
import { TeamQueries } from './team.queries';

@ApiTags('organisations')
@Controller('organisations/:id/team')
export class TeamController {
  constructor(
    @Inject(TeamQueries) private readonly teams: TeamQueries,
    @Inject(ChangeTeam) private readonly changes: ChangeTeam,
  ) {}

  @Get()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: TeamView })
  read(@CurrentActor() actor: Actor, @Param() { id }: OrganisationIdParam): Promise<TeamView> {
    return this.teams.one(actor, id);
  }

  /** Leaves the team; somebody alone confirms what becomes of the organisation. */
  @Post('departure')
  @HttpCode(204)
  @Audience('holder')
  @ApiNoContentResponse()
  leave(
    @CurrentActor() actor: Actor,
    @Param() { id }: OrganisationIdParam,
    @Body() { confirmed }: DepartureRequest,
  ): Promise<void> {
    return this.changes.leave(actor, id, confirmed);
  }

  /** Makes somebody owner in one's own place: a member at once, somebody else by an invitation. */
  @Post('handover')
  @HttpCode(204)
  @Audience('holder')
  @ApiNoContentResponse()
  handOver(
    @CurrentActor() actor: Actor,
    @Param() { id }: OrganisationIdParam,
    @Body() body: HandoverRequest,
  ): Promise<void> {
    return this.changes.handOver(actor, id, body);
  }

  @Put(':personId')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: TeamView })
  async setLevel(
    @CurrentActor() actor: Actor,
    @Param() { id, personId }: MemberParam,
    @Body() { level }: LevelRequest,
  ): Promise<TeamView> {
    await this.changes.setLevel(actor, id, personId, level);
    return this.teams.one(actor, id);
  }

  @Delete(':personId')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: TeamView })
  async remove(@CurrentActor() actor: Actor, @Param() { id, personId }: MemberParam): Promise<TeamView> {
    await this.changes.remove(actor, id, personId);
    return this.teams.one(actor, id);
  }
}
