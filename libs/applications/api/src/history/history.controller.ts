import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { HistoryQuery, HistoryView } from './history.contract';
import { HistoryQueries } from './history.queries';

@ApiTags('applications')
@Controller('applications/:id/history')
export class HistoryController {
  constructor(@Inject(HistoryQueries) private readonly history: HistoryQueries) {}

  /** What was done to the dossier, newest first. */
  @Get()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: HistoryView })
  list(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() query: HistoryQuery,
  ): Promise<HistoryView> {
    return this.history.page(actor, id, query);
  }
}
