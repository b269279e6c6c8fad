import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { AnswerQueries } from '../decisions/answer.queries';
import { ApplicationAnswerView } from '../decisions/decision.contract';
import { NotifyHolder } from '../decisions/notify-holder';
import { RecordDecisions } from '../decisions/record-decisions';
import { GiveOpinion } from './give-opinion';
import { MoveApplication } from './move-application';
import {
  ApplicationReviewView,
  DeclareInadmissibleRequest,
  GiveOpinionRequest,
  RecordDecisionsRequest,
} from './review.contract';
import { ReviewQueries } from './review.queries';
import { toReviewView } from './review.view';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** The review of one dossier, from the desk to the notification. */
@ApiTags('labelling')
@Controller('applications/:id')
export class ReviewController {
  constructor(
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(AnswerQueries) private readonly answers: AnswerQueries,
    @Inject(MoveApplication) private readonly moves: MoveApplication,
    @Inject(GiveOpinion) private readonly opinions: GiveOpinion,
    @Inject(RecordDecisions) private readonly decisions: RecordDecisions,
    @Inject(NotifyHolder) private readonly notification: NotifyHolder,
  ) {}

  @Get('review')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ApplicationReviewView })
  async read(@CurrentActor() actor: Actor, @Id() id: string): Promise<ApplicationReviewView> {
    return toReviewView(actor, await this.queries.facts(actor, id));
  }

  @Get('answer')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: ApplicationAnswerView })
  answer(@CurrentActor() actor: Actor, @Id() id: string): Promise<ApplicationAnswerView> {
    return this.answers.of(actor, id);
  }

  @Post('review')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationReviewView })
  async takeInCharge(@CurrentActor() actor: Actor, @Id() id: string): Promise<ApplicationReviewView> {
    await this.moves.takeInCharge(actor, id);
    return this.read(actor, id);
  }

  @Post('inadmissibility')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationReviewView })
  async declareInadmissible(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: DeclareInadmissibleRequest,
  ): Promise<ApplicationReviewView> {
    await this.moves.declareInadmissible(actor, id, reason);
    return this.read(actor, id);
  }

  @Delete('inadmissibility')
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationReviewView })
  async readmit(@CurrentActor() actor: Actor, @Id() id: string): Promise<ApplicationReviewView> {
    await this.moves.readmit(actor, id);
    return this.read(actor, id);
  }

  @Post('readiness')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationReviewView })
  async declareReady(@CurrentActor() actor: Actor, @Id() id: string): Promise<ApplicationReviewView> {
    await this.moves.declareReady(actor, id);
    return this.read(actor, id);
  }

  @Put('opinion')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ApplicationReviewView })
  async giveOpinion(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: GiveOpinionRequest,
  ): Promise<ApplicationReviewView> {
    await this.opinions.run(actor, id, body);
    return this.read(actor, id);
  }

  @Post('decisions')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationReviewView })
  async decide(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: RecordDecisionsRequest,
  ): Promise<ApplicationReviewView> {
    await this.decisions.run(actor, id, body);
    return this.read(actor, id);
  }

  @Post('notification')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ApplicationReviewView })
  async notify(@CurrentActor() actor: Actor, @Id() id: string): Promise<ApplicationReviewView> {
    await this.notification.run(actor, id);
    return this.read(actor, id);
  }
}
