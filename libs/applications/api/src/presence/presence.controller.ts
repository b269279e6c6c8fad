import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { LookingRequest, LookingView, PresenceRequest, PresenceView } from './presence.contract';
import { SayLooking } from './say-looking';
import { SayPresent } from './say-present';

@ApiTags('applications')
@Controller('applications/:id')
export class PresenceController {
  constructor(
    @Inject(SayPresent) private readonly sayPresent: SayPresent,
    @Inject(SayLooking) private readonly sayLooking: SayLooking,
  ) {}

  /** Says that the dossier is open here, and answers who else has it open. */
  @Post('presence')
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

  /** Says that the dossier is examined here, and answers which colleagues examine it too. */
  @Post('looking')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: LookingView })
  look(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() request: LookingRequest,
  ): Promise<LookingView> {
    return this.sayLooking.run(actor, id, request);
  }
}
