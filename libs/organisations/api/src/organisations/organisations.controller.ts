import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  OrganisationDetailView,
  OrganisationIdParam,
  OrganisationsPageView,
  OrganisationsQuery,
} from './organisation.contract';
import { OrganisationsQueries } from './organisations.queries';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(@Inject(OrganisationsQueries) private readonly organisations: OrganisationsQueries) {}

  /** The organisations of an edition, or all of them, by name. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: OrganisationsPageView })
  list(@Query() query: OrganisationsQuery): Promise<OrganisationsPageView> {
    return this.organisations.page(query);
  }

  @Get(':id')
  @Audience('holder', 'coordinator', 'drari', 'region')
  @ApiOkResponse({ type: OrganisationDetailView })
  one(@CurrentActor() actor: Actor, @Param() { id }: OrganisationIdParam): Promise<OrganisationDetailView> {
    return this.organisations.one(actor, id);
  }
}
