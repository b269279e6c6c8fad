import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canPrepareSession, SESSION_REASONS } from '@fds/labelling/domain';
import { CloseSession } from './close-session';
import { PrepareSession } from './prepare-session';
import { RunSession } from './run-session';
import {
  CandidatesQuery,
  CandidatesView,
  ChangeSessionRequest,
  CloseSessionRequest,
  CurrentDossierRequest,
  PrepareSessionRequest,
  SessionIdParam,
  SessionListView,
  SessionsQuery,
  CommitteeSessionView,
  SetAgendaRequest,
  SetPresenceRequest,
} from './session.contract';
import { SessionQueries } from './session.queries';
import { toCommitteeSessionView, toSummaryView } from './session.view';
import { SetAgenda } from './set-agenda';

/** Sessions of the steering committee, from their preparation to their closing. */
@ApiTags('committee')
@Controller('committee-sessions')
export class SessionsController {
  constructor(
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(PrepareSession) private readonly sessions: PrepareSession,
    @Inject(SetAgenda) private readonly agenda: SetAgenda,
    @Inject(RunSession) private readonly running: RunSession,
    @Inject(CloseSession) private readonly closing: CloseSession,
  ) {}

  /** The sessions of an edition, the latest first. */
  @Get()
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: SessionListView })
  async list(@CurrentActor() actor: Actor, @Query() { editionYear }: SessionsQuery): Promise<SessionListView> {
    const [edition, rows, waiting] = await Promise.all([
      this.queries.edition(editionYear),
      this.queries.list(editionYear),
      actor.role === 'coordinator' ? this.queries.waiting(editionYear) : null,
    ]);
    return {
      items: rows.map(toSummaryView),
      waiting,
      prepare: toVerdictView(canPrepareSession(actor, edition), SESSION_REASONS),
    };
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: CommitteeSessionView })
  async prepare(@CurrentActor() actor: Actor, @Body() request: PrepareSessionRequest): Promise<CommitteeSessionView> {
    return this.read(actor, { id: await this.sessions.prepare(actor, request) });
  }

  /** A session with its agenda, and what was decided in it so far. */
  @Get(':id')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: CommitteeSessionView })
  async read(@CurrentActor() actor: Actor, @Param() { id }: SessionIdParam): Promise<CommitteeSessionView> {
    const [facts, agenda] = await Promise.all([this.queries.facts(id), this.queries.agenda(id)]);
    return toCommitteeSessionView(actor, facts, agenda);
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommitteeSessionView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: SessionIdParam,
    @Body() request: ChangeSessionRequest,
  ): Promise<CommitteeSessionView> {
    await this.sessions.change(actor, id, request);
    return this.read(actor, { id });
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @Param() { id }: SessionIdParam): Promise<void> {
    return this.sessions.delete(actor, id);
  }

  /** Dossiers that may be put on the agenda. */
  @Get(':id/candidates')
  @Audience('coordinator')
  @ApiOkResponse({ type: CandidatesView })
  candidates(@Param() { id }: SessionIdParam, @Query() query: CandidatesQuery): Promise<CandidatesView> {
    return this.agenda.candidates(id, query);
  }

  /** Lays the whole agenda, in the order of discussion. */
  @Put(':id/agenda')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommitteeSessionView })
  async setAgenda(
    @CurrentActor() actor: Actor,
    @Param() { id }: SessionIdParam,
    @Body() request: SetAgendaRequest,
  ): Promise<CommitteeSessionView> {
    await this.agenda.run(actor, id, request);
    return this.read(actor, { id });
  }

  /** Who sits for each voice. */
  @Put(':id/presence')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommitteeSessionView })
  async setPresence(
    @CurrentActor() actor: Actor,
    @Param() { id }: SessionIdParam,
    @Body() { voices }: SetPresenceRequest,
  ): Promise<CommitteeSessionView> {
    await this.running.seat(actor, id, voices);
    return this.read(actor, { id });
  }

  @Post(':id/opening')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CommitteeSessionView })
  async open(@CurrentActor() actor: Actor, @Param() { id }: SessionIdParam): Promise<CommitteeSessionView> {
    await this.running.open(actor, id);
    return this.read(actor, { id });
  }

  /** Back to the preparation, while nothing was decided. */
  @Delete(':id/opening')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommitteeSessionView })
  async takeBack(@CurrentActor() actor: Actor, @Param() { id }: SessionIdParam): Promise<CommitteeSessionView> {
    await this.running.takeBack(actor, id);
    return this.read(actor, { id });
  }

  /** The dossier that the screen shows, for those who follow the session. */
  @Put(':id/current')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  show(
    @CurrentActor() actor: Actor,
    @Param() { id }: SessionIdParam,
    @Body() { applicationId }: CurrentDossierRequest,
  ): Promise<void> {
    return this.running.show(actor, id, applicationId);
  }

  /** Ends the session: its decisions are taken, its minutes frozen. */
  @Post(':id/closing')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CommitteeSessionView })
  async close(
    @CurrentActor() actor: Actor,
    @Param() { id }: SessionIdParam,
    @Body() { deferral }: CloseSessionRequest,
  ): Promise<CommitteeSessionView> {
    await this.closing.run(actor, id, deferral);
    return this.read(actor, { id });
  }
}
