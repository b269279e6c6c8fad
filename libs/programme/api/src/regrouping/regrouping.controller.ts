import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { RegroupEvent } from './regroup-event';
import {
  DossierRegroupingsView,
  EventRegroupingView,
  FoldRequest,
  PromoteRequest,
  RegroupedView,
  RegroupingQuery,
  VillagesPageView,
  VillagesQuery,
} from './regrouping.contract';
import { RegroupingQueries } from './regrouping.queries';
import { UndoRegrouping } from './undo-regrouping';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** Activities that become dossiers of their own, dossiers that are folded into villages. */
@ApiTags('programme')
@Controller()
export class RegroupingController {
  constructor(
    @Inject(RegroupingQueries) private readonly queries: RegroupingQueries,
    @Inject(RegroupEvent) private readonly regrouping: RegroupEvent,
    @Inject(UndoRegrouping) private readonly undoing: UndoRegrouping,
  ) {}

  /** What of a dossier may be regrouped, and what was. */
  @Get('applications/:id/regroupings')
  @Audience('coordinator')
  @ApiOkResponse({ type: DossierRegroupingsView })
  ofDossier(@CurrentActor() actor: Actor, @Id() id: string): Promise<DossierRegroupingsView> {
    return this.queries.ofDossier(actor, id);
  }

  /** What it would do, before it is done. */
  @Get('events/:id/regrouping')
  @Audience('coordinator')
  @ApiOkResponse({ type: EventRegroupingView })
  one(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: RegroupingQuery): Promise<EventRegroupingView> {
    return this.queries.one(actor, id, query);
  }

  /** Villages, festivals and routes of its edition, each with whether the event may join it. */
  @Get('events/:id/villages')
  @Audience('coordinator')
  @ApiOkResponse({ type: VillagesPageView })
  villages(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: VillagesQuery): Promise<VillagesPageView> {
    return this.queries.villages(actor, id, query);
  }

  @Post('events/:id/promotion')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: RegroupedView })
  promote(@CurrentActor() actor: Actor, @Id() id: string, @Body() request: PromoteRequest): Promise<RegroupedView> {
    return this.regrouping.promote(actor, id, request);
  }

  @Post('events/:id/folding')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: RegroupedView })
  fold(@CurrentActor() actor: Actor, @Id() id: string, @Body() request: FoldRequest): Promise<RegroupedView> {
    return this.regrouping.fold(actor, id, request);
  }

  @Post('regroupings/:id/undoing')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EventRegroupingView })
  async undo(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventRegroupingView> {
    return this.queries.one(actor, await this.undoing.run(actor, id), {});
  }
}
