import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CloseEvaluation } from './close-evaluation';
import { PrintResponse } from './print-response';
import { ReadResponse } from './read-response';
import { ReopenResponse } from './reopen-response';
import {
  EvaluationParam,
  EvaluationView,
  OwnEvaluationsView,
  ReopenResponseRequest,
  ResponsesPageView,
  ResponsesQuery,
  SavedResponseView,
  SaveResponseRequest,
  SubmitResponseRequest,
  SubmittedResponseView,
} from './response.contract';
import { ResponsesQueries } from './responses.queries';
import { SaveResponse } from './save-response';
import { SubmitResponse } from './submit-response';

/** What holders answer after the festival. */
@ApiTags('evaluation')
@Controller('evaluations')
export class EvaluationsController {
  constructor(
    @Inject(ReadResponse) private readonly reading: ReadResponse,
    @Inject(SaveResponse) private readonly saving: SaveResponse,
    @Inject(SubmitResponse) private readonly sending: SubmitResponse,
    @Inject(ReopenResponse) private readonly reopening: ReopenResponse,
    @Inject(CloseEvaluation) private readonly closing: CloseEvaluation,
    @Inject(ResponsesQueries) private readonly responses: ResponsesQueries,
    @Inject(PrintResponse) private readonly printing: PrintResponse,
  ) {}

  /** The evaluations of the reader's organisations. */
  @Get()
  @Audience('holder')
  @ApiOkResponse({ type: OwnEvaluationsView })
  own(@CurrentActor() actor: Actor): Promise<OwnEvaluationsView> {
    return this.reading.own(actor);
  }

  /** Who of an edition was invited, has begun, has answered. */
  @Get(':year/responses')
  @Audience('coordinator')
  @ApiOkResponse({ type: ResponsesPageView })
  page(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: ResponsesQuery,
  ): Promise<ResponsesPageView> {
    return this.responses.page(actor, year, query);
  }

  /** Closes the evaluation of an edition to its holders. */
  @Post(':year/closing')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ResponsesPageView })
  async close(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<ResponsesPageView> {
    await this.closing.run(actor, year, true);
    return this.responses.page(actor, year, {});
  }

  @Delete(':year/closing')
  @Audience('coordinator')
  @ApiOkResponse({ type: ResponsesPageView })
  async openAgain(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<ResponsesPageView> {
    await this.closing.run(actor, year, false);
    return this.responses.page(actor, year, {});
  }

  @Get(':year/organisations/:organisationId')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EvaluationView })
  read(@CurrentActor() actor: Actor, @Param() { year, organisationId }: EvaluationParam): Promise<EvaluationView> {
    return this.reading.run(actor, year, organisationId);
  }

  /** Saves the answers that changed. */
  @Patch(':year/organisations/:organisationId')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: SavedResponseView })
  save(
    @CurrentActor() actor: Actor,
    @Param() { year, organisationId }: EvaluationParam,
    @Body() body: SaveResponseRequest,
  ): Promise<SavedResponseView> {
    return this.saving.run(actor, year, organisationId, body);
  }

  @Post(':year/organisations/:organisationId/submission')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: SubmittedResponseView })
  submit(
    @CurrentActor() actor: Actor,
    @Param() { year, organisationId }: EvaluationParam,
    @Body() body: SubmitResponseRequest,
  ): Promise<SubmittedResponseView> {
    return this.sending.run(actor, year, organisationId, body);
  }

  /** Gives a response that was sent back to be written. */
  @Post(':year/organisations/:organisationId/reopening')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EvaluationView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param() { year, organisationId }: EvaluationParam,
    @Body() { reason }: ReopenResponseRequest,
  ): Promise<EvaluationView> {
    await this.reopening.run(actor, year, organisationId, reason);
    return this.reading.run(actor, year, organisationId);
  }

  /** The answers on paper. */
  @Get(':year/organisations/:organisationId/answers.pdf')
  @Audience('holder', 'coordinator')
  @PdfAnswer()
  async pdf(@CurrentActor() actor: Actor, @Param() { year, organisationId }: EvaluationParam): Promise<StreamableFile> {
    const { name, pdf } = await this.printing.answers(actor, year, organisationId);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
