import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { CallDraftsPageView, CallDraftsQuery, DraftReminderView } from './call.contract';
import { DraftQueries } from './drafts.queries';
import { RemindDraft } from './remind-draft';

@ApiTags('call')
@Controller('call-drafts')
export class CallDraftsController {
  constructor(
    @Inject(DraftQueries) private readonly queries: DraftQueries,
    @Inject(RemindDraft) private readonly remindDraft: RemindDraft,
  ) {}

  /** The dossiers that are being written, and what they lack. */
  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: CallDraftsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: CallDraftsQuery): Promise<CallDraftsPageView> {
    return this.queries.page(actor, query);
  }

  /** Reminds the team of one draft, at most once in 72 hours. */
  @Post(':id/reminder')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: DraftReminderView })
  remind(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<DraftReminderView> {
    return this.remindDraft.run(actor, id);
  }
}
