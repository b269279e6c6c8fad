import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  ComparedYearView,
  PastYearsView,
  RemoveBaselineRequest,
  SaveBaselineRequest,
  SaveComparedYearRequest,
} from './past-years.contract';
import { WritePastYears } from './write-past-years';

/** What is known of years that the portal does not hold, and what is said of any year. */
@Controller()
@Audience('coordinator')
export class PastYearsController {
  constructor(@Inject(WritePastYears) private readonly past: WritePastYears) {}

  @Get('bilans/:year/baselines')
  @ApiOkResponse({ type: PastYearsView })
  read(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<PastYearsView> {
    return this.past.of(actor, year);
  }

  @Post('bilans/:year/baselines')
  @HttpCode(200)
  @ApiOkResponse({ type: PastYearsView })
  save(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: SaveBaselineRequest,
  ): Promise<PastYearsView> {
    return this.past.save(actor, year, body);
  }

  @Delete('bilans/:year/baselines')
  @ApiOkResponse({ type: PastYearsView })
  remove(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: RemoveBaselineRequest,
  ): Promise<PastYearsView> {
    return this.past.remove(actor, year, body);
  }

  @Put('compared-years/:year')
  @ApiOkResponse({ type: ComparedYearView })
  say(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: SaveComparedYearRequest,
  ): Promise<ComparedYearView> {
    return this.past.say(actor, year, body);
  }
}
