import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ReadingDigestView } from '../reading/reading.contract';
import { ReadingDigests } from '../reading/reading-digest.queries';
import { GivePoints } from './give-points';
import { ScoresQueries } from './scores.queries';
import { GivePointsRequest, GridScoresView } from './scoring.contract';

/** The scoring grid, when the edition uses one. */
@ApiTags('labelling')
@Controller('applications/:id/points')
export class ScoringController {
  constructor(
    @Inject(GivePoints) private readonly points: GivePoints,
    @Inject(ReadingDigests) private readonly digests: ReadingDigests,
    @Inject(ScoresQueries) private readonly scores: ScoresQueries,
  ) {}

  /** One's own points; those of every voice for the coordination, and for the others once the session has opened. */
  @Get()
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: GridScoresView })
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GridScoresView> {
    return this.scores.of(actor, id);
  }

  @Put()
  @HttpCode(200)
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ReadingDigestView })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GivePointsRequest,
  ): Promise<ReadingDigestView> {
    await this.points.run(actor, id, body);
    return (await this.digests.of(actor, id)).digest;
  }
}
