import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EditionCriteriaView, WriteCriteriaRequest } from './criteria.contract';
import { CriteriaQueries } from './criteria.queries';
import { WriteCriteria } from './write-criteria';

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
  read(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<EditionCriteriaView> {
    return this.queries.view(actor, year);
  }

  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionCriteriaView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() body: WriteCriteriaRequest,
  ): Promise<EditionCriteriaView> {
    await this.write.run(actor, year, body);
    return this.queries.view(actor, year);
  }
}
