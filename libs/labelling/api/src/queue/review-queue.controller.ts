import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ReviewQueuePageView, ReviewQueueQuery } from './review-queue.contract';
import { ReviewQueueQueries } from './review-queue.queries';

@ApiTags('labelling')
@Controller('review-queue')
export class ReviewQueueController {
  constructor(@Inject(ReviewQueueQueries) private readonly queries: ReviewQueueQueries) {}

  @Get()
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ReviewQueuePageView })
  list(@CurrentActor() actor: Actor, @Query() query: ReviewQueueQuery): Promise<ReviewQueuePageView> {
    return this.queries.page(actor, query);
  }
}
