import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@fds/shared/kernel';
import { AnySignedIn, Audience, CurrentActor } from '@fds/shared/api-kit';
import { ClockView, MoveClockRequest } from './clock.contract';
import { InstallationClock } from './installation-clock';

@ApiTags('installation')
@Controller('clock')
export class ClockController {
  constructor(@Inject(InstallationClock) private readonly clock: InstallationClock) {}

  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: ClockView })
  read(): ClockView {
    return this.clock.read();
  }

  @Put()
  @Audience('administrator')
  @ApiOkResponse({ type: ClockView })
  move(@CurrentActor() actor: Actor, @Body() { at }: MoveClockRequest): Promise<ClockView> {
    return this.clock.move(actor, at);
  }
}
