import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, Int } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EditionCriteriaView, WriteCriteriaRequest } from './criteria.contract';
import { CriteriaQueries } from './criteria.queries';
import { WriteCriteria } from './write-criteria';

class CriteriaYearParam {
  @Int({ min: 1992, max: 2200 }) year!: number;
}

/** What an edition judges its dossiers by. */
@ApiTags('labelling')
@Controller('editions/:year/criteria')
export class CriteriaController {
  constructor(
    @Inject(CriteriaQueries) private readonly queries: CriteriaQueries,
    @Inject(WriteCriteria) private readonly write: WriteCriteria,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionCriteriaView })
  read(@CurrentActor() actor: Actor, @Param() { year }: CriteriaYearParam): Promise<EditionCriteriaView> {
    return this.queries.view(actor, year);
  }

  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionCriteriaView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { year }: CriteriaYearParam,
    @Body() body: WriteCriteriaRequest,
  ): Promise<EditionCriteriaView> {
    await this.write.run(actor, year, body);
    return this.queries.view(actor, year);
  }
}
