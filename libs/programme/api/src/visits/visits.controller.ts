import { Body, Controller, Get, Header, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { planDay, visitsCalendar } from '@fds/programme/domain';
import { Audience, Clock, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { KeepVisits } from './keep-visits';
import {
  KeepVisitsRequest,
  VisitDayQuery,
  VisitsParam,
  VisitsQuery,
  VisitsView,
  type VisitStopView,
} from './visits.contract';
import { VisitsQueries } from './visits.queries';

/** Days of visits to labelled events, planned by the committee and the coordination, each for oneself. */
@ApiTags('programme')
@Controller('visits/:year')
@Audience('coordinator', 'drari', 'region')
export class VisitsController {
  constructor(
    @Inject(VisitsQueries) private readonly queries: VisitsQueries,
    @Inject(KeepVisits) private readonly keeping: KeepVisits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: VisitsView })
  read(@CurrentActor() actor: Actor, @Param() { year }: VisitsParam, @Query() query: VisitsQuery): Promise<VisitsView> {
    return this.queries.page(actor.personId, year, query);
  }

  @Put()
  @ApiOkResponse({ type: VisitsView })
  async keep(
    @CurrentActor() actor: Actor,
    @Param() { year }: VisitsParam,
    @Query() query: VisitsQuery,
    @Body() { slots }: KeepVisitsRequest,
  ): Promise<VisitsView> {
    await this.keeping.keep(actor, year, slots);
    return this.queries.page(actor.personId, year, query);
  }

  /** A day of one's plan for any diary. */
  @Get('plan.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(
    @CurrentActor() actor: Actor,
    @Param() { year }: VisitsParam,
    @Query() { day }: VisitDayQuery,
  ): Promise<string> {
    const { stops, chosen } = await this.queries.page(actor.personId, year, { day });
    const legs = planDay(stops.filter(({ slotId }) => chosen.includes(slotId)).map(asStop));
    return visitsCalendar(
      legs.map(({ stop, arrivesAt, leavesAt }) => ({
        slotId: stop.slotId,
        title: stop.title,
        where: [stop.venue, stop.address, stop.municipality].filter(Boolean).join(', '),
        description: `Porté par ${stop.holder}.`,
        beginsAt: arrivesAt,
        endsAt: leavesAt,
      })),
      this.clock.now(),
    );
  }
}

const asStop = (stop: VisitStopView) => ({
  ...stop,
  beginsAt: new Date(stop.beginsAt),
  endsAt: new Date(stop.endsAt),
  at: stop.latitude === null || stop.longitude === null ? null : { latitude: stop.latitude, longitude: stop.longitude },
});
