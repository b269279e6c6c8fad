import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ContentView } from '../content/content.contract';
import { ContentQueries } from '../content/content.queries';
import { BeginningsQueries } from './beginnings.queries';
import { RenewEvents } from './renew-events';
import { RenewableQueries } from './renewable.queries';
import {
  BeginningsQuery,
  BeginningsView,
  RenewableEventsView,
  RenewedApplicationParam,
  RenewEventsRequest,
  SinceLastYearView,
} from './renewal.contract';
import { SinceLastYear } from './since-last-year';

@ApiTags('applications')
@Controller()
export class RenewalController {
  constructor(
    @Inject(BeginningsQueries) private readonly beginnings: BeginningsQueries,
    @Inject(SinceLastYear) private readonly since: SinceLastYear,
    @Inject(RenewableQueries) private readonly renewable: RenewableQueries,
    @Inject(RenewEvents) private readonly renewEvents: RenewEvents,
    @Inject(ContentQueries) private readonly content: ContentQueries,
  ) {}

  /** What a dossier can be begun from, and whether it still can. */
  @Get('beginnings')
  @Audience('holder')
  @ApiOkResponse({ type: BeginningsView })
  of(@CurrentActor() actor: Actor, @Query() query: BeginningsQuery): Promise<BeginningsView> {
    return this.beginnings.of(actor, query);
  }

  /** What a draft may still take over of earlier dossiers. */
  @Get('applications/:id/renewed-events')
  @Audience('holder')
  @ApiOkResponse({ type: RenewableEventsView })
  renewableIn(@CurrentActor() actor: Actor, @Param() { id }: RenewedApplicationParam): Promise<RenewableEventsView> {
    return this.renewable.of(actor, id);
  }

  /** Takes more events of an earlier dossier into a draft. */
  @Post('applications/:id/renewed-events')
  @HttpCode(200)
  @Audience('holder')
  @ApiOkResponse({ type: ContentView })
  async renew(
    @CurrentActor() actor: Actor,
    @Param() { id }: RenewedApplicationParam,
    @Body() request: RenewEventsRequest,
  ): Promise<ContentView> {
    await this.renewEvents.run(actor, id, request);
    return this.content.one(actor, id);
  }

  /** What changed since the holder's last edition, and what became of it: for those who examine the dossier. */
  @Get('applications/:id/since-last-year')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: SinceLastYearView })
  sinceLastYear(@CurrentActor() actor: Actor, @Param() { id }: RenewedApplicationParam): Promise<SinceLastYearView> {
    return this.since.of(actor, id);
  }
}
