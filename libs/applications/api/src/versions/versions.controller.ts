import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { ReadingView } from '../reading/reading.contract';
import { CompareQuery, VersionComparisonView, VersionParam, VersionsQuery, VersionsView } from './versions.contract';
import { VersionsQueries } from './versions.queries';

@ApiTags('applications')
@Controller('applications/:id/versions')
export class VersionsController {
  constructor(@Inject(VersionsQueries) private readonly versions: VersionsQueries) {}

  /** What was sent, newest first. */
  @Get()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: VersionsView })
  list(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() query: VersionsQuery,
  ): Promise<VersionsView> {
    return this.versions.page(actor, id, query);
  }

  @Get('compare')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: VersionComparisonView })
  compare(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() { from, to }: CompareQuery,
  ): Promise<VersionComparisonView> {
    return this.versions.compare(actor, id, Number(from), to === 'current' ? 'now' : Number(to));
  }

  @Get(':number')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: ReadingView })
  one(@CurrentActor() actor: Actor, @Param() { id, number }: VersionParam): Promise<ReadingView> {
    return this.versions.one(actor, id, Number(number));
  }
}
