import { Controller, Get, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { BilanFilterQuery, toFilter } from '../bilan-filter.contract';
import { BilanPlacesView } from './places.contract';
import { ReadPlaces } from './read-places';

/** The region of a bilan, commune by commune. */
@Controller('bilans/:year/places')
@Audience('coordinator', 'drari', 'region', 'administrator')
export class PlacesController {
  constructor(@Inject(ReadPlaces) private readonly places: ReadPlaces) {}

  @Get()
  @ApiOkResponse({ type: BilanPlacesView })
  read(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: BilanFilterQuery,
  ): Promise<BilanPlacesView> {
    return this.places.for(actor.role, year, toFilter(query));
  }
}
