import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  OrganisationDetailView,
  OrganisationIdParam,
  OrganisationsPageView,
  OrganisationsQuery,
} from './organisation.contract';
import { OrganisationsExport } from './organisations-export';
import { OrganisationsQueries } from './organisations.queries';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    @Inject(OrganisationsQueries) private readonly organisations: OrganisationsQueries,
    @Inject(OrganisationsExport) private readonly organisationsExport: OrganisationsExport,
  ) {}

  /** The organisations of an edition, or all of them, by name. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: OrganisationsPageView })
  list(@Query() query: OrganisationsQuery): Promise<OrganisationsPageView> {
    return this.organisations.page(query);
  }

  @Get('export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(@Query() query: OrganisationsQuery): Promise<StreamableFile> {
    return this.organisationsExport.file(query, 'csv');
  }

  @Get('export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@Query() query: OrganisationsQuery): Promise<StreamableFile> {
    return this.organisationsExport.file(query, 'xlsx');
  }

  @Get(':id')
  @Audience('holder', 'coordinator', 'drari', 'region')
  @ApiOkResponse({ type: OrganisationDetailView })
  one(@CurrentActor() actor: Actor, @Param() { id }: OrganisationIdParam): Promise<OrganisationDetailView> {
    return this.organisations.one(actor, id);
  }
}
