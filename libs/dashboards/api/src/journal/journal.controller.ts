import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '@fds/shared/api-kit';
import { JournalPageView, JournalQuery } from './journal.contract';
import { JournalQueries } from './journal.queries';

@ApiTags('dashboards')
@Controller('journal')
export class JournalController {
  constructor(@Inject(JournalQueries) private readonly journal: JournalQueries) {}

  @Get()
  @Audience('administrator', 'coordinator')
  @ApiOkResponse({ type: JournalPageView })
  list(@Query() query: JournalQuery): Promise<JournalPageView> {
    return this.journal.page(query);
  }
}
