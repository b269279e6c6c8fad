import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { PrintQuestionnaire } from './print-questionnaire';
import {
  BlankFormQuery,
  EarlierQuestionnairesView,
  QuestionnaireBuilderView,
  QuestionnaireRevisionRequest,
  QuestionnaireVersionsView,
  SaveQuestionnaireRequest,
} from './questionnaire.contract';
import { QuestionnaireQueries } from './questionnaire.queries';
import { WriteQuestionnaire } from './write-questionnaire';

/** The questionnaire of an edition: written by the coordination, version after version. */
@ApiTags('evaluation')
@Controller('editions/:year/questionnaire')
export class QuestionnairesController {
  constructor(
    @Inject(QuestionnaireQueries) private readonly queries: QuestionnaireQueries,
    @Inject(WriteQuestionnaire) private readonly writing: WriteQuestionnaire,
    @Inject(PrintQuestionnaire) private readonly printing: PrintQuestionnaire,
  ) {}

  /** What is written, what is put to holders, and how much of it they have answered. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: QuestionnaireBuilderView })
  read(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<QuestionnaireBuilderView> {
    return this.queries.builder(actor, year);
  }

  /** Keeps what is written; holders see nothing of it. */
  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: QuestionnaireBuilderView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() request: SaveQuestionnaireRequest,
  ): Promise<QuestionnaireBuilderView> {
    await this.writing.save(actor, year, request);
    return this.queries.builder(actor, year);
  }

  /** Puts what is written to the holders, as a version that stays once somebody has answered it. */
  @Post('open')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: QuestionnaireBuilderView })
  async open(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() { revision }: QuestionnaireRevisionRequest,
  ): Promise<QuestionnaireBuilderView> {
    await this.writing.open(actor, year, revision);
    return this.queries.builder(actor, year);
  }

  /** Gives up what is written: what is put stands again. */
  @Post('discard')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: QuestionnaireBuilderView })
  async discard(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() { revision }: QuestionnaireRevisionRequest,
  ): Promise<QuestionnaireBuilderView> {
    await this.writing.discard(actor, year, revision);
    return this.queries.builder(actor, year);
  }

  /** Every version that was put, the newest first. */
  @Get('versions')
  @Audience('coordinator')
  @ApiOkResponse({ type: QuestionnaireVersionsView })
  async versions(@Param() { year }: EditionYearParam): Promise<QuestionnaireVersionsView> {
    return { items: await this.queries.versions(year) };
  }

  /** What earlier editions asked, to begin from, and to see where a wording has changed. */
  @Get('earlier')
  @Audience('coordinator')
  @ApiOkResponse({ type: EarlierQuestionnairesView })
  async earlier(@Param() { year }: EditionYearParam): Promise<EarlierQuestionnairesView> {
    return { items: await this.queries.earlier(year) };
  }

  /** The questionnaire on paper, to be filled in by hand: a tagged PDF. */
  @Get('blank.pdf')
  @Audience('holder', 'coordinator')
  @PdfAnswer()
  async print(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Query() { draft }: BlankFormQuery,
  ): Promise<StreamableFile> {
    const pdf = await this.printing.run(actor, year, draft !== undefined);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="questionnaire-${year}.pdf"`,
    });
  }
}
