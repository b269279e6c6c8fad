import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { AnswerQueries } from '../decisions/answer.queries';
import { ApplicationAnswerView } from '../decisions/decision.contract';
import { AnswerCondition } from './answer-condition';
import { ChangeLabel } from './change-label';
import {
  AnswerConditionRequest,
  ChangeLabelRequest,
  ConditionsPageView,
  ConditionsQuery,
  LiftConditionRequest,
} from './conditions.contract';
import { ConditionsQueries } from './conditions.queries';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** Labels after they were announced: conditions that are answered, lifted or not, labels that are taken back. */
@ApiTags('labelling')
@Controller()
export class ConditionsController {
  constructor(
    @Inject(ConditionsQueries) private readonly conditions: ConditionsQueries,
    @Inject(AnswerCondition) private readonly answering: AnswerCondition,
    @Inject(AnswerQueries) private readonly answers: AnswerQueries,
    @Inject(ChangeLabel) private readonly labels: ChangeLabel,
  ) {}

  @Get('conditions')
  @Audience('coordinator')
  @ApiOkResponse({ type: ConditionsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ConditionsQuery): Promise<ConditionsPageView> {
    return this.conditions.page(actor, query);
  }

  /** The holder says what it has done; returns the answer page as it now is. */
  @Post('events/:id/condition-answers')
  @HttpCode(200)
  @Audience('holder')
  @ApiOkResponse({ type: ApplicationAnswerView })
  async answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { text }: AnswerConditionRequest,
  ): Promise<ApplicationAnswerView> {
    return this.answers.of(actor, await this.answering.run(actor, id, text));
  }

  @Post('events/:id/condition-lifting')
  @HttpCode(204)
  @Audience('coordinator')
  lift(@CurrentActor() actor: Actor, @Id() id: string, @Body() { mail }: LiftConditionRequest): Promise<void> {
    return this.labels.run(actor, id, 'lift', '', mail);
  }

  @Post('events/:id/condition-refusal')
  @HttpCode(204)
  @Audience('coordinator')
  refuse(@CurrentActor() actor: Actor, @Id() id: string, @Body() { reason, mail }: ChangeLabelRequest): Promise<void> {
    return this.labels.run(actor, id, 'refuse', reason, mail);
  }

  @Post('events/:id/label-revocation')
  @HttpCode(204)
  @Audience('coordinator')
  revoke(@CurrentActor() actor: Actor, @Id() id: string, @Body() { reason, mail }: ChangeLabelRequest): Promise<void> {
    return this.labels.run(actor, id, 'revoke', reason, mail);
  }
}
