import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import {
  AskCorrectionRequest,
  ChangeCorrectionRequest,
  CorrectionParam,
  CorrectionsView,
} from './corrections.contract';
import { CorrectionsQueries } from './corrections.queries';
import { TendCorrections } from './tend-corrections';

/** What the coordination asks to correct in a dossier that was sent. */
@ApiTags('applications')
@Controller('applications/:id/corrections')
export class CorrectionsController {
  constructor(
    @Inject(CorrectionsQueries) private readonly queries: CorrectionsQueries,
    @Inject(TendCorrections) private readonly corrections: TendCorrections,
  ) {}

  @Get()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: CorrectionsView })
  list(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<CorrectionsView> {
    return this.queries.of(actor, id);
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: CorrectionsView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() request: AskCorrectionRequest,
  ): Promise<CorrectionsView> {
    await this.corrections.ask(actor, id, request);
    return this.queries.of(actor, id);
  }

  @Patch(':correction')
  @Audience('coordinator')
  @ApiOkResponse({ type: CorrectionsView })
  async changeDueDay(
    @CurrentActor() actor: Actor,
    @Param() { id, correction }: CorrectionParam,
    @Body() { dueOn }: ChangeCorrectionRequest,
  ): Promise<CorrectionsView> {
    await this.corrections.changeDueDay(actor, id, correction, dueOn);
    return this.queries.of(actor, id);
  }

  @Delete(':correction')
  @Audience('coordinator')
  @ApiOkResponse({ type: CorrectionsView })
  async cancel(@CurrentActor() actor: Actor, @Param() { id, correction }: CorrectionParam): Promise<CorrectionsView> {
    await this.corrections.cancel(actor, id, correction);
    return this.queries.of(actor, id);
  }

  @Post(':correction/resolution')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CorrectionsView })
  async resolve(@CurrentActor() actor: Actor, @Param() { id, correction }: CorrectionParam): Promise<CorrectionsView> {
    await this.corrections.resolve(actor, id, correction);
    return this.queries.of(actor, id);
  }
}
