import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { AssignApplication } from './assign-application';
import {
  AssignRequest,
  CriterionParam,
  ExaminationView,
  MarkCriterionRequest,
  NeighboursView,
  RemindVoiceRequest,
} from './examination.contract';
import { ExaminationQueries } from './examination.queries';
import { MarkCriterion } from './mark-criterion';
import { NeighboursQueries } from './neighbours.queries';
import { RemindVoice } from './remind-voice';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** The coordination's own work on a dossier: nobody else reads it (rule 16). */
@ApiTags('labelling')
@Controller('applications/:id')
export class ExaminationController {
  constructor(
    @Inject(ExaminationQueries) private readonly queries: ExaminationQueries,
    @Inject(NeighboursQueries) private readonly neighbours: NeighboursQueries,
    @Inject(MarkCriterion) private readonly marking: MarkCriterion,
    @Inject(AssignApplication) private readonly assigning: AssignApplication,
    @Inject(RemindVoice) private readonly reminding: RemindVoice,
  ) {}

  @Get('examination')
  @Audience('coordinator')
  @ApiOkResponse({ type: ExaminationView })
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<ExaminationView> {
    return this.queries.view(actor, id);
  }

  /** Other events on the same days, the nearest first. */
  @Get('neighbours')
  @Audience('coordinator')
  @ApiOkResponse({ type: NeighboursView })
  near(@CurrentActor() actor: Actor, @Id() id: string): Promise<NeighboursView> {
    return this.neighbours.of(actor, id);
  }

  @Put('criteria/:code')
  @Audience('coordinator')
  @ApiOkResponse({ type: ExaminationView })
  async mark(
    @CurrentActor() actor: Actor,
    @Param() { id, code }: CriterionParam,
    @Body() body: MarkCriterionRequest,
  ): Promise<ExaminationView> {
    await this.marking.run(actor, id, code, body);
    return this.queries.view(actor, id);
  }

  @Put('assignee')
  @Audience('coordinator')
  @ApiOkResponse({ type: ExaminationView })
  async assign(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AssignRequest): Promise<ExaminationView> {
    await this.assigning.run(actor, id, body);
    return this.queries.view(actor, id);
  }

  /** Asks a voice for its opinion by mail. */
  @Post('opinion-reminders')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ExaminationView })
  async remind(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { voice }: RemindVoiceRequest,
  ): Promise<ExaminationView> {
    await this.reminding.run(actor, id, voice);
    return this.queries.view(actor, id);
  }
}
