import { Controller, Get, Header, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { indicatorsCsv, toJson } from '@fds/bilan/domain';
import { Audience, CurrentActor, PageQuery } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { BilanFilterQuery, toFilter } from './bilan-filter.contract';
import { BilanListView, BilanView, IndicatorsView } from './bilan.contract';
import { toListView, toView } from './bilan.view';
import { CompareBilans } from './comparison/compare-bilans';
import { BilanComparisonQuery, BilanComparisonView, BilanIndicatorsQuery } from './comparison/comparison.contract';
import { ListBilans } from './list-bilans';
import { ReadBilan } from './read-bilan';
import { ReadReadiness } from './readiness/read-readiness';
import { ReadinessQuery, ReadinessView } from './readiness/readiness.contract';

/** The bilans of the editions, live. */
@Controller('bilans')
@Audience('coordinator', 'drari', 'region', 'administrator')
export class BilansController {
  constructor(
    @Inject(ReadBilan) private readonly bilan: ReadBilan,
    @Inject(ListBilans) private readonly bilans: ListBilans,
    @Inject(CompareBilans) private readonly comparisons: CompareBilans,
    @Inject(ReadReadiness) private readonly readiness: ReadReadiness,
  ) {}

  @Get()
  @ApiOkResponse({ type: BilanListView })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<BilanListView> {
    return toListView(await this.bilans.for(actor.role, query));
  }

  @Get(':year')
  @ApiOkResponse({ type: BilanView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: BilanFilterQuery,
  ): Promise<BilanView> {
    return toView(await this.bilan.for(actor.role, year, toFilter(query)));
  }

  /** Any figure beside that of an earlier year, over all and over the holders of both. */
  @Get(':year/comparison')
  @ApiOkResponse({ type: BilanComparisonView })
  compare(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() { with: other, ...query }: BilanComparisonQuery,
  ): Promise<BilanComparisonView> {
    return this.comparisons.for(actor.role, year, other, toFilter(query));
  }

  /** For the coordination alone: it says whom to ring. */
  @Get(':year/readiness')
  @Audience('coordinator')
  @ApiOkResponse({ type: ReadinessView })
  waiting(@Param('year', ParseIntPipe) year: number, @Query() query: ReadinessQuery): Promise<ReadinessView> {
    return this.readiness.of(year, query);
  }

  @Get(':year/indicators.json')
  @ApiOkResponse({ type: IndicatorsView })
  async json(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() { with: other, ...query }: BilanIndicatorsQuery,
  ): Promise<IndicatorsView> {
    const filter = toFilter(query);
    const { figures, ...bilan } = toJson(await this.bilan.for(actor.role, year, filter));
    const compared = other === undefined ? [] : await this.comparisons.indicators(actor.role, year, other, filter);
    return { ...bilan, figures: [...figures, ...compared] };
  }

  @Get(':year/indicators.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: BilanFilterQuery,
  ): Promise<string> {
    const { figures, indicators } = await this.bilan.for(actor.role, year, toFilter(query));
    return indicatorsCsv(figures, indicators);
  }
}
