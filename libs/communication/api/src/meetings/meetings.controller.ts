import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { KeepMeetings } from './keep-meetings';
import { MeetingsExport } from './meetings-export';
import {
  AddMeetingRequest,
  ChangeMeetingRequest,
  MeetingFiguresQuery,
  MeetingFiguresView,
  MeetingParams,
  MeetingsPageView,
  MeetingsQuery,
  MeetingVersion,
  MeetingView,
} from './meetings.contract';
import { MeetingsQueries } from './meetings.queries';

/** The meetings that prepare an edition: workshops, the kick-off. */
@ApiTags('communication')
@Controller('preparation-meetings')
export class MeetingsController {
  constructor(
    @Inject(MeetingsQueries) private readonly queries: MeetingsQueries,
    @Inject(KeepMeetings) private readonly meetings: KeepMeetings,
    @Inject(MeetingsExport) private readonly files: MeetingsExport,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: MeetingsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: MeetingsQuery): Promise<MeetingsPageView> {
    return this.queries.page(actor, query);
  }

  /** Who came, counted once, and how many structures filed a dossier. */
  @Get('figures')
  @Audience('coordinator')
  @ApiOkResponse({ type: MeetingFiguresView })
  figures(@Query() query: MeetingFiguresQuery): Promise<MeetingFiguresView> {
    return this.queries.figures(query);
  }

  @Get('export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(@Query() { edition }: MeetingsQuery): Promise<StreamableFile> {
    return this.files.file(edition, 'csv');
  }

  @Get('export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@Query() { edition }: MeetingsQuery): Promise<StreamableFile> {
    return this.files.file(edition, 'xlsx');
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: MeetingView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddMeetingRequest): Promise<MeetingView> {
    return this.queries.meeting(await this.meetings.add(actor, body));
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: MeetingView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() body: ChangeMeetingRequest,
  ): Promise<MeetingView> {
    await this.meetings.change(actor, id, body);
    return this.queries.meeting(id);
  }

  /** With its list of participants. */
  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param() { id }: MeetingParams,
    @Body() { version }: MeetingVersion,
  ): Promise<void> {
    return this.meetings.remove(actor, id, version);
  }
}
