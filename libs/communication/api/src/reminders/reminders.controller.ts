import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { AtPace, Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CallList } from './call-list';
import { LadderSettings } from './ladder-settings';
import { PauseReminders } from './pause-reminders';
import { RemindNow } from './remind-now';
import {
  NoteCallRequest,
  PauseRemindersRequest,
  ReminderCallsPageView,
  ReminderCallsQuery,
  ReminderLadderView,
  ReminderPausesQuery,
  ReminderPausesView,
  ReminderPreviewQuery,
  ReminderPreviewView,
  RemindersPageView,
  RemindersQuery,
  SaveReminderLadderRequest,
  SendRemindersRequest,
  SentRemindersView,
} from './reminders.contract';
import { RemindersQueries } from './reminders.queries';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** How an edition reminds of what is missing. */
@ApiTags('reminders')
@Controller('editions/:year/reminder-ladder')
export class ReminderLadderController {
  constructor(@Inject(LadderSettings) private readonly settings: LadderSettings) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ReminderLadderView })
  read(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<ReminderLadderView> {
    return this.settings.read(actor, year);
  }

  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: ReminderLadderView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() body: SaveReminderLadderRequest,
  ): Promise<ReminderLadderView> {
    await this.settings.save(actor, year, body);
    return this.settings.read(actor, year);
  }
}

/** Who was asked what, and what leaves now. */
@ApiTags('reminders')
@Controller('reminders')
export class RemindersController {
  constructor(
    @Inject(RemindersQueries) private readonly queries: RemindersQueries,
    @Inject(RemindNow) private readonly now: RemindNow,
    @Inject(PauseReminders) private readonly pauses: PauseReminders,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: RemindersPageView })
  list(@CurrentActor() actor: Actor, @Query() query: RemindersQuery): Promise<RemindersPageView> {
    return this.queries.page(actor, query);
  }

  /** Who would get what if it left now, and who would not, and why. */
  @Get('preview')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReminderPreviewView })
  preview(@CurrentActor() actor: Actor, @Query() query: ReminderPreviewQuery): Promise<ReminderPreviewView> {
    return this.now.preview(actor, query);
  }

  @Post()
  @HttpCode(200)
  @Audience('coordinator')
  @AtPace('messages')
  @ApiOkResponse({ type: SentRemindersView })
  async send(@CurrentActor() actor: Actor, @Body() body: SendRemindersRequest): Promise<SentRemindersView> {
    return { sent: await this.now.send(actor, body) };
  }

  /** The personal link of whoever got this reminder opens nothing any more. */
  @Delete(':id/link')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  revokeLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.pauses.revokeLink(actor, id);
  }
}

/** Who is left in peace. */
@ApiTags('reminders')
@Controller('reminder-pauses')
export class ReminderPausesController {
  constructor(@Inject(PauseReminders) private readonly pauses: PauseReminders) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ReminderPausesView })
  all(@CurrentActor() actor: Actor, @Query() { year }: ReminderPausesQuery): Promise<ReminderPausesView> {
    return this.pauses.all(actor, year);
  }

  @Post()
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ReminderPausesView })
  async pause(@CurrentActor() actor: Actor, @Body() body: PauseRemindersRequest): Promise<ReminderPausesView> {
    await this.pauses.pause(actor, body);
    return this.pauses.all(actor, body.year);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.pauses.end(actor, id);
  }
}

/** Whom to call. */
@ApiTags('reminders')
@Controller('reminder-calls')
export class ReminderCallsController {
  constructor(@Inject(CallList) private readonly calls: CallList) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ReminderCallsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ReminderCallsQuery): Promise<ReminderCallsPageView> {
    return this.calls.page(actor, query);
  }

  @Put(':id/note')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  note(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: NoteCallRequest): Promise<void> {
    return this.calls.note(actor, id, body);
  }
}
