import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ReviewListQuery } from './list.contract';
import { ReviewListQueries } from './list.queries';
import { ListPlaceView } from './place.contract';

/** From one dossier to the next of the list that it was opened from. */
@ApiTags('labelling')
@Controller('review-lists/applications/:id/place')
export class ListPlaceController {
  constructor(@Inject(ReviewListQueries) private readonly lists: ReviewListQueries) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ListPlaceView })
  place(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ReviewListQuery,
  ): Promise<ListPlaceView> {
    return this.lists.place(actor, query, id);
  }
}
