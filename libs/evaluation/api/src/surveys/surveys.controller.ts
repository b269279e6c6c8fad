import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { InvitePeople } from './invite-people';
import {
  AddSurveyChannelRequest,
  ChangeSurveyRequest,
  CreateSurveyRequest,
  InvitedOutcomeView,
  InvitedPeopleView,
  InvitedQuery,
  InviteHoldersToSurveyRequest,
  InviteToSurveyRequest,
  SendSurveyLettersRequest,
  SentLettersView,
  SurveyChannelParam,
  SurveyInvitationParam,
  SurveyParam,
  SurveysView,
  SurveyVersionRequest,
  SurveyView,
} from './survey.contract';
import { SurveyQueries } from './survey.queries';
import { WriteSurvey } from './write-survey';

/** Free surveys of an edition: their questions, whom they ask, and how they go. */
@ApiTags('evaluation')
@Controller()
@Audience('coordinator')
export class SurveysController {
  constructor(
    @Inject(SurveyQueries) private readonly queries: SurveyQueries,
    @Inject(WriteSurvey) private readonly writing: WriteSurvey,
    @Inject(InvitePeople) private readonly inviting: InvitePeople,
  ) {}

  @Get('editions/:year/surveys')
  @ApiOkResponse({ type: SurveysView })
  list(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<SurveysView> {
    return this.queries.list(actor, year);
  }

  @Post('editions/:year/surveys')
  @ApiCreatedResponse({ type: SurveyView })
  async create(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() body: CreateSurveyRequest,
  ): Promise<SurveyView> {
    return this.queries.view(actor, await this.writing.create(actor, year, body));
  }

  @Get('surveys/:id')
  @ApiOkResponse({ type: SurveyView })
  read(@CurrentActor() actor: Actor, @Param() { id }: SurveyParam): Promise<SurveyView> {
    return this.queries.view(actor, id);
  }

  @Put('surveys/:id')
  @ApiOkResponse({ type: SurveyView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() body: ChangeSurveyRequest,
  ): Promise<SurveyView> {
    await this.writing.change(actor, id, body);
    return this.queries.view(actor, id);
  }

  @Delete('surveys/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: SurveyParam): Promise<void> {
    return this.writing.remove(actor, id);
  }

  @Post('surveys/:id/opening')
  @HttpCode(200)
  @ApiOkResponse({ type: SurveyView })
  async open(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() { version }: SurveyVersionRequest,
  ): Promise<SurveyView> {
    await this.writing.open(actor, id, version);
    return this.queries.view(actor, id);
  }

  @Post('surveys/:id/closing')
  @HttpCode(200)
  @ApiOkResponse({ type: SurveyView })
  async close(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() { version }: SurveyVersionRequest,
  ): Promise<SurveyView> {
    await this.writing.close(actor, id, version);
    return this.queries.view(actor, id);
  }

  @Get('surveys/:id/invitations')
  @ApiOkResponse({ type: InvitedPeopleView })
  people(@Param() { id }: SurveyParam, @Query() query: InvitedQuery): Promise<InvitedPeopleView> {
    return this.queries.people(id, query);
  }

  /** A pasted list or a CSV file, all of it or nothing. */
  @Post('surveys/:id/invitations')
  @HttpCode(200)
  @ApiOkResponse({ type: InvitedOutcomeView })
  invite(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() { text }: InviteToSurveyRequest,
  ): Promise<InvitedOutcomeView> {
    return this.inviting.fromList(actor, id, text);
  }

  @Post('surveys/:id/invitations/holders')
  @HttpCode(200)
  @ApiOkResponse({ type: InvitedOutcomeView })
  inviteHolders(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() { families }: InviteHoldersToSurveyRequest,
  ): Promise<InvitedOutcomeView> {
    return this.inviting.holders(actor, id, families);
  }

  @Delete('surveys/:id/invitations/:invitationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  disinvite(@CurrentActor() actor: Actor, @Param() { id, invitationId }: SurveyInvitationParam): Promise<void> {
    return this.inviting.remove(actor, id, invitationId);
  }

  /** Writes to the invited people, or reminds those who have not answered. */
  @Post('surveys/:id/letters')
  @HttpCode(200)
  @ApiOkResponse({ type: SentLettersView })
  async send(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() { reminder }: SendSurveyLettersRequest,
  ): Promise<SentLettersView> {
    return { sent: await this.inviting.letters(actor, id, reminder) };
  }

  @Post('surveys/:id/channels')
  @ApiCreatedResponse({ type: SurveyView })
  async addChannel(
    @CurrentActor() actor: Actor,
    @Param() { id }: SurveyParam,
    @Body() body: AddSurveyChannelRequest,
  ): Promise<SurveyView> {
    await this.inviting.addChannel(actor, id, body);
    return this.queries.view(actor, id);
  }

  /** The open link opens no longer; what it brought stays. */
  @Delete('surveys/:id/channels/:channelId')
  @ApiOkResponse({ type: SurveyView })
  async revokeChannel(
    @CurrentActor() actor: Actor,
    @Param() { id, channelId }: SurveyChannelParam,
  ): Promise<SurveyView> {
    await this.inviting.revokeChannel(actor, id, channelId);
    return this.queries.view(actor, id);
  }
}
