import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { DistinguishApplications } from './distinguish-applications';
import {
  ApplicationDoublesView,
  ApplicationDuplicatesQuery,
  ApplicationPairParam,
  ApplicationPairsPageView,
  DuplicatedApplicationParam,
} from './duplicates.contract';
import { ApplicationDuplicatesQueries } from './duplicates.queries';

@ApiTags('applications')
@Controller()
export class ApplicationDuplicatesController {
  constructor(
    @Inject(ApplicationDuplicatesQueries) private readonly pairs: ApplicationDuplicatesQueries,
    @Inject(DistinguishApplications) private readonly distinguish: DistinguishApplications,
  ) {}

  /** Pairs of dossiers of an edition that may be one, the surest first. */
  @Get('application-duplicates')
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationPairsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ApplicationDuplicatesQuery): Promise<ApplicationPairsPageView> {
    return this.pairs.page(actor, query);
  }

  /** The dossiers that may be the same as this one. */
  @Get('applications/:id/duplicates')
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationDoublesView })
  ofOne(@CurrentActor() actor: Actor, @Param() { id }: DuplicatedApplicationParam): Promise<ApplicationDoublesView> {
    return this.pairs.of(actor, id);
  }

  /** Says that two dossiers are not the same. */
  @Put('application-duplicates/:a/:b/distinction')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  declare(@CurrentActor() actor: Actor, @Param() pair: ApplicationPairParam): Promise<void> {
    return this.distinguish.declare(actor, pair);
  }

  @Delete('application-duplicates/:a/:b/distinction')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  takeBack(@CurrentActor() actor: Actor, @Param() pair: ApplicationPairParam): Promise<void> {
    return this.distinguish.takeBack(actor, pair);
  }
}
