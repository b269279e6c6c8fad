import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnySignedIn } from '@fds/shared/api-kit';
import { MunicipalitiesQueries } from './municipalities.queries';
import { MunicipalitiesPageView, MunicipalitiesQuery } from './municipality.contract';

@ApiTags('organisations')
@Controller('municipalities')
export class MunicipalitiesController {
  constructor(@Inject(MunicipalitiesQueries) private readonly municipalities: MunicipalitiesQueries) {}

  /** Current communes by name, without accents, by postal code or INSEE code. */
  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: MunicipalitiesPageView })
  search(@Query() query: MunicipalitiesQuery): Promise<MunicipalitiesPageView> {
    return this.municipalities.search(query);
  }
}
