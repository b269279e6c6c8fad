import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ProposalsView, ProposeRequest } from './proposals.contract';
import { ProposalsQueries } from './proposals.queries';
import { Propose } from './propose';

/** What the coordination proposes to the committee for the events of a dossier. */
@ApiTags('labelling')
@Controller('applications/:id/proposals')
export class ProposalsController {
  constructor(
    @Inject(ProposalsQueries) private readonly queries: ProposalsQueries,
    @Inject(Propose) private readonly proposals: Propose,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ProposalsView })
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProposalsView> {
    return this.queries.of(actor, id);
  }

  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: ProposalsView })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProposeRequest,
  ): Promise<ProposalsView> {
    await this.proposals.run(actor, id, body);
    return this.queries.of(actor, id);
  }
}
