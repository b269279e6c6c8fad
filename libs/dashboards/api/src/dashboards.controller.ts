import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@fds/shared/kernel';
import { Audience, contentDisposition, CurrentActor, PdfAnswer } from '@fds/shared/api-kit';
import { AdministrationDashboardView } from './administration/administration.contract';
import { ReadAdministrationDashboard } from './administration/read-administration-dashboard';
import { CommitteeDashboardView } from './committee/committee.contract';
import { PrintGlance } from './committee/print-glance';
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
    @Inject(PrintGlance) private readonly glances: PrintGlance,
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

  /** The same as one tagged page. */
  @Get('committee/page.pdf')
  @Audience('drari', 'region')
  @PdfAnswer()
  async page(@CurrentActor() actor: Actor, @Query() { year }: DashboardQuery): Promise<StreamableFile> {
    const { name, pdf } = await this.glances.page(actor, year);
    const disposition = contentDisposition('attachment', name);
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition });
  }

  @Get('administration')
  @Audience('administrator')
  @ApiOkResponse({ type: AdministrationDashboardView })
  administration(): Promise<AdministrationDashboardView> {
    return this.administrations.read();
  }
}
