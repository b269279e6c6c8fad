import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  AttendanceVersionsView,
  EventAttendanceView,
  QueryAttendanceRequest,
  SaveAttendanceRequest,
  SubmitAttendanceRequest,
  ValidateAttendanceRequest,
  WriteErratumRequest,
} from './attendance.contract';
import { CheckReport } from './check-report';
import { ReadAttendance } from './read-attendance';
import { SaveReport } from './save-report';
import { SubmitReport } from './submit-report';
import { WriteErratum } from './write-erratum';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** Who came to one event. */
@ApiTags('attendance')
@Controller('events/:id/attendance')
export class EventAttendanceController {
  constructor(
    @Inject(ReadAttendance) private readonly reading: ReadAttendance,
    @Inject(SaveReport) private readonly saving: SaveReport,
    @Inject(SubmitReport) private readonly sending: SubmitReport,
    @Inject(CheckReport) private readonly checking: CheckReport,
    @Inject(WriteErratum) private readonly correcting: WriteErratum,
  ) {}

  @Get()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventAttendanceView })
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventAttendanceView> {
    return this.reading.run(actor, id);
  }

  /** Every report that was sent, the last one first. */
  @Get('versions')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: AttendanceVersionsView })
  versions(@CurrentActor() actor: Actor, @Id() id: string): Promise<AttendanceVersionsView> {
    return this.reading.versions(actor, id);
  }

  @Put()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventAttendanceView })
  async save(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: SaveAttendanceRequest,
  ): Promise<EventAttendanceView> {
    await this.saving.run(actor, id, body);
    return this.read(actor, id);
  }

  @Post('submission')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventAttendanceView })
  async submit(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { version }: SubmitAttendanceRequest,
  ): Promise<EventAttendanceView> {
    await this.sending.run(actor, id, version);
    return this.read(actor, id);
  }

  @Post('validation')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EventAttendanceView })
  async validate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { version }: ValidateAttendanceRequest,
  ): Promise<EventAttendanceView> {
    await this.checking.validate(actor, id, version);
    return this.read(actor, id);
  }

  @Post('query')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EventAttendanceView })
  async query(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { version, question }: QueryAttendanceRequest,
  ): Promise<EventAttendanceView> {
    await this.checking.query(actor, id, version, question);
    return this.read(actor, id);
  }

  /** Enters or corrects figures once the bilan is published. */
  @Post('errata')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EventAttendanceView })
  async correct(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: WriteErratumRequest,
  ): Promise<EventAttendanceView> {
    await this.correcting.run(actor, id, body);
    return this.read(actor, id);
  }
}
