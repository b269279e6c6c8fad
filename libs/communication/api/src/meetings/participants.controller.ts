import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { AddParticipantList } from './add-participant-list';
import { KeepParticipants } from './keep-participants';
import {
  AddedParticipantsView,
  ChangeParticipantRequest,
  LinkedParticipantsView,
  LinkParticipantsRequest,
  MeetingParams,
  MeetingVersion,
  ParticipantContent,
  ParticipantListRequest,
  ParticipantListView,
  ParticipantsPageView,
  ParticipantsQuery,
  ParticipantView,
} from './meetings.contract';
import { MeetingsQueries, participantView } from './meetings.queries';

/** Who came to the meetings that prepare an edition. */
@ApiTags('communication')
@Controller()
export class ParticipantsController {
  constructor(
    @Inject(MeetingsQueries) private readonly queries: MeetingsQueries,
    @Inject(KeepParticipants) private readonly participants: KeepParticipants,
    @Inject(AddParticipantList) private readonly lists: AddParticipantList,
  ) {}

  /** By structure, each with what it probably is in the register while that is not confirmed. */
  @Get('preparation-meetings/:id/participants')
  @Audience('coordinator')
  @ApiOkResponse({ type: ParticipantsPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Query() query: ParticipantsQuery,
  ): Promise<ParticipantsPageView> {
    return this.queries.participants(actor, id, query);
  }

  @Post('preparation-meetings/:id/participants')
  @Audience('coordinator')
  @ApiCreatedResponse({ type: ParticipantView })
  async add(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() body: ParticipantContent,
  ): Promise<ParticipantView> {
    return participantView(await this.queries.participant(await this.participants.add(actor, id, body)));
  }

  /** What would become of a pasted list; nothing is written. */
  @Post('preparation-meetings/:id/participants/list-preview')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ParticipantListView })
  preview(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() { text }: ParticipantListRequest,
  ): Promise<ParticipantListView> {
    return this.lists.preview(actor, id, text);
  }

  @Post('preparation-meetings/:id/participants/list')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: AddedParticipantsView })
  addList(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() { text }: ParticipantListRequest,
  ): Promise<AddedParticipantsView> {
    return this.lists.add(actor, id, text);
  }

  /** Confirms which organisations and accounts participants are. */
  @Post('meeting-participants/links')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: LinkedParticipantsView })
  async link(@CurrentActor() actor: Actor, @Body() body: LinkParticipantsRequest): Promise<LinkedParticipantsView> {
    return { linked: await this.participants.link(actor, body) };
  }

  @Put('meeting-participants/:id')
  @Audience('coordinator')
  @ApiOkResponse({ type: ParticipantView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() body: ChangeParticipantRequest,
  ): Promise<ParticipantView> {
    await this.participants.change(actor, id, body);
    return participantView(await this.queries.participant(id));
  }

  @Delete('meeting-participants/:id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() { version }: MeetingVersion,
  ): Promise<void> {
    return this.participants.remove(actor, id, version);
  }
}
