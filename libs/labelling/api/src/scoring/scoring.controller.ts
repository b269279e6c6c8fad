import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ReadingDigestView } from '../reading/reading.contract';
import { ReadingDigests } from '../reading/reading-digest.queries';
import { GivePoints } from './give-points';
import { GivePointsRequest } from './scoring.contract';

/** The scoring grid, when the edition uses one. */
@ApiTags('labelling')
@Controller('applications/:id/points')
export class ScoringController {
  constructor(
    @Inject(GivePoints) private readonly points: GivePoints,
    @Inject(ReadingDigests) private readonly digests: ReadingDigests,
  ) {}

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
