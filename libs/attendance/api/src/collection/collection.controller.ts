import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '@fds/shared/api-kit';
import { CollectionPageView, CollectionQuery } from './collection.contract';
import { CollectionQueries } from './collection.queries';

@ApiTags('attendance')
@Controller('attendance')
export class CollectionController {
  constructor(@Inject(CollectionQueries) private readonly queries: CollectionQueries) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: CollectionPageView })
  list(@Query() query: CollectionQuery): Promise<CollectionPageView> {
    return this.queries.page(query);
  }
}
