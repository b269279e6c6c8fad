import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AtPace, Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { AskOutside } from './ask-outside';
import { AskOutsideOpinionRequest, OutsideOpinionParam, OutsideOpinionsView } from './outside.contract';
import { OutsideQueries } from './outside.queries';

/** Opinions on a dossier that are asked of people without an account. */
@ApiTags('labelling')
@Controller('applications/:id/outside-opinions')
export class OutsideController {
  constructor(
    @Inject(OutsideQueries) private readonly queries: OutsideQueries,
    @Inject(AskOutside) private readonly asking: AskOutside,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: OutsideOpinionsView })
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OutsideOpinionsView> {
    return this.queries.of(actor, id);
  }

  @Post()
  @Audience('coordinator')
  @AtPace('messages')
  @ApiCreatedResponse({ type: OutsideOpinionsView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AskOutsideOpinionRequest,
  ): Promise<OutsideOpinionsView> {
    await this.asking.ask(actor, id, request);
    return this.queries.of(actor, id);
  }

  @Post(':opinion/reminder')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: OutsideOpinionsView })
  async remind(
    @CurrentActor() actor: Actor,
    @Param() { id, opinion }: OutsideOpinionParam,
  ): Promise<OutsideOpinionsView> {
    await this.asking.remind(actor, id, opinion);
    return this.queries.of(actor, id);
  }

  @Delete(':opinion')
  @Audience('coordinator')
  @ApiOkResponse({ type: OutsideOpinionsView })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param() { id, opinion }: OutsideOpinionParam,
  ): Promise<OutsideOpinionsView> {
    await this.asking.revoke(actor, id, opinion);
    return this.queries.of(actor, id);
  }
}
