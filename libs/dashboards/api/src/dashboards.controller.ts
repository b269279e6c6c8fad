import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@fds/shared/kernel';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import { AdministrationDashboardView } from './administration/administration.contract';
import { ReadAdministrationDashboard } from './administration/read-administration-dashboard';
import { CommitteeDashboardView } from './committee/committee.contract';
import { ReadCommitteeDashboard } from './committee/read-committee-dashboard';
import { CoordinationDashboardView } from './coordination/coordination.contract';
import { ReadCoordinationDashboard } from './coordination/read-coordination-dashboard';
import { DashboardQuery } from './editions/edition.contract';
import { HolderDashboardView } from './holder/holder.contract';
import { ReadHolderDashboard } from './holder/read-holder-dashboard';

/** The first page of each role. */
@ApiTags('dashboards')
@Controller('dashboards')
export class DashboardsController {
  constructor(
    @Inject(ReadHolderDashboard) private readonly holders: ReadHolderDashboard,
    @Inject(ReadCoordinationDashboard) private readonly coordinations: ReadCoordinationDashboard,
    @Inject(ReadCommitteeDashboard) private readonly committees: ReadCommitteeDashboard,
    @Inject(ReadAdministrationDashboard) private readonly administrations: ReadAdministrationDashboard,
  ) {}

  @Get('holder')
  @Audience('holder')
  @ApiOkResponse({ type: HolderDashboardView })
  holder(@CurrentActor() actor: Actor, @Query() { year }: DashboardQuery): Promise<HolderDashboardView> {
    return this.holders.for(actor, year);
  }

  @Get('coordination')
  @Audience('coordinator')
  @ApiOkResponse({ type: CoordinationDashboardView })
  coordination(@CurrentActor() actor: Actor, @Query() { year }: DashboardQuery): Promise<CoordinationDashboardView> {
    return this.coordinations.for(actor, year);
  }

  @Get('committee')
  @Audience('drari', 'region')
  @ApiOkResponse({ type: CommitteeDashboardView })
  committee(@CurrentActor() actor: Actor, @Query() { year }: DashboardQuery): Promise<CommitteeDashboardView> {
    return this.committees.for(actor, year);
  }

  @Get('administration')
  @Audience('administrator')
  @ApiOkResponse({ type: AdministrationDashboardView })
  administration(): Promise<AdministrationDashboardView> {
    return this.administrations.read();
  }
}
