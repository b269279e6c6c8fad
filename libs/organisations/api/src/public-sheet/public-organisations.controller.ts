import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { OrganisationIdParam } from '../listing/organisation.contract';
import { PublicOrganisationView } from './public-organisation.contract';
import { PublicOrganisations } from './public-organisations.queries';

@ApiTags('organisations')
@Controller('public-organisations')
export class PublicOrganisationsController {
  constructor(@Inject(PublicOrganisations) private readonly organisations: PublicOrganisations) {}

  /** An organisation that has published its sheet. */
  @Get(':id')
  @OpenToEveryone()
  @ApiOkResponse({ type: PublicOrganisationView })
  one(@Param() { id }: OrganisationIdParam): Promise<PublicOrganisationView> {
    return this.organisations.one(id);
  }
}
