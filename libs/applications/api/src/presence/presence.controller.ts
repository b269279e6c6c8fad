import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { PresenceRequest, PresenceView } from './presence.contract';
import { SayPresent } from './say-present';

@ApiTags('applications')
@Controller('applications/:id/presence')
export class PresenceController {
  constructor(@Inject(SayPresent) private readonly sayPresent: SayPresent) {}

  /** Says that the dossier is open here, and answers who else has it open. */
  @Post()
  @HttpCode(200)
  @Audience('holder', 'partner')
  @ApiOkResponse({ type: PresenceView })
  say(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() request: PresenceRequest,
  ): Promise<PresenceView> {
    return this.sayPresent.run(actor, id, request);
  }
}
