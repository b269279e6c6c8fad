import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnySignedIn } from '@fds/shared/api-kit';
import { FindOrganisationsQuery, FoundOrganisationsPageView } from './find-organisations.contract';
import { FindOrganisations } from './find-organisations.queries';

@ApiTags('organisations')
@Controller('organisation-search')
export class FindOrganisationsController {
  constructor(@Inject(FindOrganisations) private readonly organisations: FindOrganisations) {}

  /** Organisations by name, without accents, by commune or number: what everybody may know of them. */
  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: FoundOrganisationsPageView })
  search(@Query() query: FindOrganisationsQuery): Promise<FoundOrganisationsPageView> {
    return this.organisations.page(query);
  }
}
