import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { DecideInSession } from './decide-in-session';
import { EnterPosition } from './enter-position';
import { SessionDossierParams, SessionVoiceParams } from './session.contract';
import { DecideInSessionRequest, EnterPositionRequest, SessionDossierView } from './session-dossier.contract';
import { SessionDossierQueries } from './session-dossier.queries';

/** One dossier while the committee sits: where the voices stand, and what is decided. */
@ApiTags('committee')
@Controller('committee-sessions/:id/dossiers/:applicationId')
export class SessionDossiersController {
  constructor(
    @Inject(SessionDossierQueries) private readonly queries: SessionDossierQueries,
    @Inject(EnterPosition) private readonly positions: EnterPosition,
    @Inject(DecideInSession) private readonly decisions: DecideInSession,
  ) {}

  @Get()
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: SessionDossierView })
  read(
    @CurrentActor() actor: Actor,
    @Param() { id, applicationId }: SessionDossierParams,
  ): Promise<SessionDossierView> {
    return this.queries.view(actor, id, applicationId);
  }

  @Put('positions/:voice')
  @Audience('coordinator')
  @ApiOkResponse({ type: SessionDossierView })
  async enter(
    @CurrentActor() actor: Actor,
    @Param() { id, applicationId, voice }: SessionVoiceParams,
    @Body() request: EnterPositionRequest,
  ): Promise<SessionDossierView> {
    await this.positions.enter(actor, id, applicationId, voice, request);
    return this.queries.view(actor, id, applicationId);
  }

  /** What was said is taken back; the written opinion counts again. */
  @Delete('positions/:voice')
  @Audience('coordinator')
  @ApiOkResponse({ type: SessionDossierView })
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param() { id, applicationId, voice }: SessionVoiceParams,
  ): Promise<SessionDossierView> {
    await this.positions.takeBack(actor, id, applicationId, voice);
    return this.queries.view(actor, id, applicationId);
  }

  @Post('decisions')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: SessionDossierView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { id, applicationId }: SessionDossierParams,
    @Body() request: DecideInSessionRequest,
  ): Promise<SessionDossierView> {
    await this.decisions.run(actor, id, applicationId, request);
    return this.queries.view(actor, id, applicationId);
  }
}
