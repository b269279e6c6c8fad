import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CallOff } from './call-off';
import { ChangeEvent } from './change-event';
import {
  CalledOffView,
  CallOffRequest,
  ChangeEventRequest,
  ChangeRefusalRequest,
  EventChangesPageView,
  EventChangesQuery,
  EventLifeView,
} from './changes.contract';
import { ChangesQueries } from './changes.queries';
import { SettleChange } from './settle-change';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** The life of labelled events: what becomes of them, what changes after the label, what waits for a new look. */
@ApiTags('programme')
@Controller()
export class ChangesController {
  constructor(
    @Inject(ChangesQueries) private readonly queries: ChangesQueries,
    @Inject(ChangeEvent) private readonly changing: ChangeEvent,
    @Inject(SettleChange) private readonly settling: SettleChange,
    @Inject(CallOff) private readonly callingOff: CallOff,
  ) {}

  @Get('event-changes')
  @Audience('coordinator')
  @ApiOkResponse({ type: EventChangesPageView })
  list(@CurrentActor() actor: Actor, @Query() query: EventChangesQuery): Promise<EventChangesPageView> {
    return this.queries.page(actor, query);
  }

  @Get('events/:id/life')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventLifeView })
  one(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventLifeView> {
    return this.queries.one(actor, id);
  }

  /** Says what becomes of the event, and what changes; returns it as it now is. */
  @Post('events/:id/changes')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventLifeView })
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() request: ChangeEventRequest,
  ): Promise<EventLifeView> {
    await this.changing.run(actor, id, request);
    return this.queries.one(actor, id);
  }

  @Post('event-changes/:id/undoing')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventLifeView })
  async undo(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventLifeView> {
    return this.queries.one(actor, await this.settling.undo(actor, id));
  }

  @Post('event-changes/:id/acceptance')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EventLifeView })
  async accept(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventLifeView> {
    return this.queries.one(actor, await this.settling.accept(actor, id));
  }

  @Post('event-changes/:id/refusal')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EventLifeView })
  async refuse(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: ChangeRefusalRequest,
  ): Promise<EventLifeView> {
    return this.queries.one(actor, await this.settling.refuse(actor, id, reason));
  }

  /** Cancels every labelled event of a dossier. */
  @Post('applications/:id/calling-off')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: CalledOffView })
  async callOff(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { reason }: CallOffRequest,
  ): Promise<CalledOffView> {
    return { cancelled: await this.callingOff.run(actor, id, reason) };
  }
}
