import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import { isCommittee, type Actor } from '@fds/shared/kernel';
import { ReadResults } from '../results/read-results';
import { SurveyParam } from '../surveys/survey.contract';
import { RecodeWords } from './recode-words';
import { RecodeWordsRequest, WrittenWordsListView } from './recoding.contract';
import { MarkVerbatimRequest, VerbatimsQuery, VerbatimsView } from './verbatim.contract';
import { Verbatims } from './verbatims';

/** The words of an evaluation: its texts apart, and what was written beside « autre ». */
@ApiTags('evaluation')
@Controller('evaluations/:year')
export class EvaluationWordsController {
  constructor(
    @Inject(RecodeWords) private readonly recoding: RecodeWords,
    @Inject(Verbatims) private readonly verbatims: Verbatims,
    @Inject(ReadResults) private readonly results: ReadResults,
  ) {}

  @Get('words')
  @Audience('coordinator')
  @ApiOkResponse({ type: WrittenWordsListView })
  words(@Param() { year }: EditionYearParam): Promise<WrittenWordsListView> {
    return this.recoding.list({ evaluation: year });
  }

  @Put('words')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  recode(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() body: RecodeWordsRequest,
  ): Promise<void> {
    return this.recoding.recode(actor, { evaluation: year }, body);
  }

  @Get('verbatims')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: VerbatimsView })
  async read(
    @CurrentActor() { role }: Actor,
    @Param() { year }: EditionYearParam,
    @Query() query: VerbatimsQuery,
  ): Promise<VerbatimsView> {
    await this.results.asked(role, year);
    return this.verbatims.read({ evaluation: year }, query, isCommittee(role));
  }

  @Put('verbatims')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  mark(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() body: MarkVerbatimRequest,
  ): Promise<void> {
    return this.verbatims.mark(actor, { evaluation: year }, body);
  }
}

/** The same of a free survey. */
@ApiTags('evaluation')
@Controller('surveys/:id')
@Audience('coordinator')
export class SurveyWordsController {
  constructor(
    @Inject(RecodeWords) private readonly recoding: RecodeWords,
    @Inject(Verbatims) private readonly verbatims: Verbatims,
  ) {}

  @Get('words')
  @ApiOkResponse({ type: WrittenWordsListView })
  words(@Param() { id }: SurveyParam): Promise<WrittenWordsListView> {
    return this.recoding.list({ survey: id });
  }

  @Put('words')
  @HttpCode(204)
  @ApiNoContentResponse()
  recode(@CurrentActor() actor: Actor, @Param() { id }: SurveyParam, @Body() body: RecodeWordsRequest): Promise<void> {
    return this.recoding.recode(actor, { survey: id }, body);
  }

  @Get('verbatims')
  @ApiOkResponse({ type: VerbatimsView })
  read(@Param() { id }: SurveyParam, @Query() query: VerbatimsQuery): Promise<VerbatimsView> {
    return this.verbatims.read({ survey: id }, query, false);
  }

  @Put('verbatims')
  @HttpCode(204)
  @ApiNoContentResponse()
  mark(@CurrentActor() actor: Actor, @Param() { id }: SurveyParam, @Body() body: MarkVerbatimRequest): Promise<void> {
    return this.verbatims.mark(actor, { survey: id }, body);
  }
}
