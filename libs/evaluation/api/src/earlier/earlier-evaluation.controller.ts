import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '@fds/shared/api-kit';
import { EarlierEvaluationView } from './earlier-evaluation.contract';
import { EarlierEvaluationQueries } from './earlier-evaluation.queries';

/** What the holder of a dossier answered to the evaluation of the edition before. */
@ApiTags('evaluation')
@Controller('applications')
export class EarlierEvaluationController {
  constructor(@Inject(EarlierEvaluationQueries) private readonly queries: EarlierEvaluationQueries) {}

  @Get(':id/earlier-evaluation')
  @Audience('coordinator')
  @ApiOkResponse({ type: EarlierEvaluationView })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<EarlierEvaluationView> {
    return this.queries.of(id);
  }
}
