import { Controller, Get, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { toFilter } from '../bilan-filter.contract';
import { ReadRows } from './read-rows';
import { BilanRowsQuery, BilanRowsView } from './rows.contract';

/** The rows behind a figure of a bilan. */
@Controller('bilans/:year/rows')
@Audience('coordinator', 'drari', 'region')
export class RowsController {
  constructor(@Inject(ReadRows) private readonly rows: ReadRows) {}

  @Get()
  @ApiOkResponse({ type: BilanRowsView })
  read(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() { code, page, size, ...filter }: BilanRowsQuery,
  ): Promise<BilanRowsView> {
    return this.rows.for(actor.role, {
      ...{ year, code, filter: toFilter(filter) },
      ...(page === undefined ? {} : { page }),
      ...(size === undefined ? {} : { size }),
    });
  }
}
