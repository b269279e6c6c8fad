import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, PageQuery } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ComparisonQueries } from './comparison.queries';
import { DeclareDistinct } from './declare-distinct';
import {
  ComparisonView,
  DuplicatesPageView,
  DuplicatesQuery,
  MergeIdParam,
  MergeOrganisationsRequest,
  OrganisationMergeDetailView,
  OrganisationMergesPageView,
  PairParam,
} from './duplicates.contract';
import { MergeOrganisations } from './merge-organisations';
import { MergesQueries } from './merges.queries';
import { PairsQueries } from './pairs.queries';
import { UndoMerge } from './undo-merge';

@ApiTags('organisations')
@Controller('organisation-duplicates')
export class OrganisationDuplicatesController {
  constructor(
    @Inject(PairsQueries) private readonly pairs: PairsQueries,
    @Inject(ComparisonQueries) private readonly comparison: ComparisonQueries,
    @Inject(DeclareDistinct) private readonly distinct: DeclareDistinct,
  ) {}

  /** Pairs of organisations that may be one, the surest first. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: DuplicatesPageView })
  list(@Query() query: DuplicatesQuery): Promise<DuplicatesPageView> {
    return this.pairs.page(query);
  }

  /** Any two organisations side by side. */
  @Get(':a/:b')
  @Audience('coordinator')
  @ApiOkResponse({ type: ComparisonView })
  compare(@CurrentActor() actor: Actor, @Param() pair: PairParam): Promise<ComparisonView> {
    return this.comparison.of(actor, pair);
  }

  @Put(':a/:b/distinction')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  declare(@CurrentActor() actor: Actor, @Param() pair: PairParam): Promise<void> {
    return this.distinct.declare(actor, pair);
  }

  @Delete(':a/:b/distinction')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  takeBack(@CurrentActor() actor: Actor, @Param() pair: PairParam): Promise<void> {
    return this.distinct.takeBack(actor, pair);
  }
}

@ApiTags('organisations')
@Controller('organisation-merges')
export class OrganisationMergesController {
  constructor(
    @Inject(MergesQueries) private readonly merges: MergesQueries,
    @Inject(MergeOrganisations) private readonly merge: MergeOrganisations,
    @Inject(UndoMerge) private readonly undoing: UndoMerge,
  ) {}

  /** The merges, the latest first. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: OrganisationMergesPageView })
  list(@Query() query: PageQuery): Promise<OrganisationMergesPageView> {
    return this.merges.page(query);
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: OrganisationMergeDetailView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() request: MergeOrganisationsRequest,
  ): Promise<OrganisationMergeDetailView> {
    return this.merges.one(actor, await this.merge.run(actor, request));
  }

  /** One merge, and whether it can still be undone. */
  @Get(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: OrganisationMergeDetailView })
  one(@CurrentActor() actor: Actor, @Param() { id }: MergeIdParam): Promise<OrganisationMergeDetailView> {
    return this.merges.one(actor, id);
  }

  /** Undoes a merge. */
  @Delete(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: OrganisationMergeDetailView })
  async undo(@CurrentActor() actor: Actor, @Param() { id }: MergeIdParam): Promise<OrganisationMergeDetailView> {
    await this.undoing.run(actor, id);
    return this.merges.one(actor, id);
  }
}
