import { Body, Controller, Get, HttpCode, Inject, Ip, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { AnswerSurvey } from './answer-survey';
import { AnswerSurveyRequest, SurveyFormView, SurveyLinkParam } from './survey.contract';

/** A survey by its link, personal or open, without an account. */
@ApiTags('evaluation')
@Controller('survey-links/:token')
export class SurveyLinksController {
  constructor(@Inject(AnswerSurvey) private readonly answering: AnswerSurvey) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: SurveyFormView })
  read(@Param() { token }: SurveyLinkParam, @Ip() address: string): Promise<SurveyFormView> {
    return this.answering.read(token, address);
  }

  @Post('responses')
  @HttpCode(204)
  @OpenToEveryone()
  @ApiNoContentResponse()
  send(@Param() { token }: SurveyLinkParam, @Ip() address: string, @Body() body: AnswerSurveyRequest): Promise<void> {
    return this.answering.send(token, address, body);
  }
}
