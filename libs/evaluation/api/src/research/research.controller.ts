import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AttachSpellingRequest,
  ChangeResearchUnitRequest,
  CreateResearchUnitRequest,
  KeepRegister,
  MergeUnitRequest,
  MergeUnits,
  ResearchNumbersView,
  ResearchSpellingsQuery,
  ResearchUnitIdParam,
  ResearchUnitsPageView,
  ResearchUnitsQuery,
  ResearchUnitView,
  UnmatchedSpellingsPageView,
} from '@fds/organisations/api';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ResearchQueries } from './research.queries';

/** The register of research units and institutions, with the spellings under which holders name them. */
@ApiTags('research')
@Controller('research-units')
export class ResearchUnitsController {
  constructor(
    @Inject(ResearchQueries) private readonly research: ResearchQueries,
    @Inject(KeepRegister) private readonly register: KeepRegister,
    @Inject(MergeUnits) private readonly merging: MergeUnits,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ResearchUnitsPageView })
  list(@Query() query: ResearchUnitsQuery): Promise<ResearchUnitsPageView> {
    return this.research.units(query);
  }

  /** Mentions, spellings and units, counted apart. */
  @Get('numbers')
  @Audience('coordinator')
  @ApiOkResponse({ type: ResearchNumbersView })
  numbers(): Promise<ResearchNumbersView> {
    return this.research.numbers();
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: ResearchUnitView })
  async create(@CurrentActor() actor: Actor, @Body() request: CreateResearchUnitRequest): Promise<ResearchUnitView> {
    return this.research.unit(await this.register.create(actor, request));
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: ResearchUnitView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: ResearchUnitIdParam,
    @Body() request: ChangeResearchUnitRequest,
  ): Promise<ResearchUnitView> {
    await this.register.change(actor, id, request);
    return this.research.unit(id);
  }

  /** Merges a unit into another. */
  @Post(':id/merge')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: ResearchUnitView })
  async merge(
    @CurrentActor() actor: Actor,
    @Param() { id }: ResearchUnitIdParam,
    @Body() { into }: MergeUnitRequest,
  ): Promise<ResearchUnitView> {
    await this.merging.merge(actor, id, into);
    return this.research.unit(into);
  }

  @Delete(':id/merge')
  @Audience('coordinator')
  @ApiOkResponse({ type: ResearchUnitView })
  async unmerge(@CurrentActor() actor: Actor, @Param() { id }: ResearchUnitIdParam): Promise<ResearchUnitView> {
    await this.merging.undo(actor, id);
    return this.research.unit(id);
  }
}

@ApiTags('research')
@Controller('research-spellings')
export class ResearchSpellingsController {
  constructor(
    @Inject(ResearchQueries) private readonly research: ResearchQueries,
    @Inject(KeepRegister) private readonly register: KeepRegister,
  ) {}

  /** Spellings that mean no unit yet, the most frequent first. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: UnmatchedSpellingsPageView })
  list(@Query() query: ResearchSpellingsQuery): Promise<UnmatchedSpellingsPageView> {
    return this.research.unmatched(query);
  }

  /** Attaches a spelling to a unit, or detaches it. */
  @Put()
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  attach(@CurrentActor() actor: Actor, @Body() request: AttachSpellingRequest): Promise<void> {
    return this.register.attach(actor, request);
  }
}
