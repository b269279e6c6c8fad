import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, Audience, CurrentActor, PageQuery } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ChangeEdition } from './change-edition';
import { CreateEdition } from './create-edition';
import {
  ChangeEditionRequest,
  CreateEditionRequest,
  EditionDetailView,
  EditionsPageView,
  EditionYearParam,
  MoveEditionRequest,
} from './edition.contract';
import { EditionQueries } from './edition.queries';
import { MoveEdition } from './move-edition';

@ApiTags('editions')
@Controller('editions')
export class EditionsController {
  constructor(
    @Inject(EditionQueries) private readonly editions: EditionQueries,
    @Inject(CreateEdition) private readonly createEdition: CreateEdition,
    @Inject(ChangeEdition) private readonly changeEdition: ChangeEdition,
    @Inject(MoveEdition) private readonly moveEdition: MoveEdition,
  ) {}

  /** The editions, the most recent first. */
  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: EditionsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<EditionsPageView> {
    return this.editions.page(actor, query);
  }

  @Get(':year')
  @AnySignedIn()
  @ApiOkResponse({ type: EditionDetailView })
  one(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<EditionDetailView> {
    return this.editions.one(actor, year);
  }

  /** Creates an edition in preparation from the one before it. */
  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: EditionDetailView })
  async create(@CurrentActor() actor: Actor, @Body() { year }: CreateEditionRequest): Promise<EditionDetailView> {
    await this.createEdition.run(actor, year);
    return this.editions.one(actor, year);
  }

  @Put(':year')
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionDetailView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() request: ChangeEditionRequest,
  ): Promise<EditionDetailView> {
    await this.changeEdition.run(actor, year, request);
    return this.editions.one(actor, year);
  }

  /** Moves an edition to another state of its year. */
  @Post(':year/transitions')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionDetailView })
  async move(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() request: MoveEditionRequest,
  ): Promise<EditionDetailView> {
    await this.moveEdition.run(actor, year, request);
    return this.editions.one(actor, year);
  }
}
