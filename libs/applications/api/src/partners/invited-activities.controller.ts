import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, PageQuery } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { InvitedToWritePageView } from './partners.contract';
import { WriterQueries } from './writers.queries';

@ApiTags('applications')
@Controller('invited-activities')
export class InvitedActivitiesController {
  constructor(@Inject(WriterQueries) private readonly writers: WriterQueries) {}

  /** Activities of other people's dossiers that the asker was invited to write. */
  @Get()
  @Audience('holder', 'partner')
  @ApiOkResponse({ type: InvitedToWritePageView })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<InvitedToWritePageView> {
    return this.writers.invitedTo(actor, query);
  }
}
