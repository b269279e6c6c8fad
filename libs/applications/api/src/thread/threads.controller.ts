import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ThreadsPageView, ThreadsQuery, UnreadMessagesView, UnreadQuery } from './thread.contract';
import { ThreadsQueries } from './threads.queries';

/** What is said about all the dossiers of the asker. */
@ApiTags('applications')
@Controller('threads')
export class ThreadsController {
  constructor(@Inject(ThreadsQueries) private readonly threads: ThreadsQueries) {}

  /** Every circle that has a word in it, what waits to be read first. */
  @Get()
  @Audience('holder', 'partner', 'coordinator')
  @ApiOkResponse({ type: ThreadsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ThreadsQuery): Promise<ThreadsPageView> {
    return this.threads.threads(actor, query);
  }

  /** How many messages wait, by dossier: for the signs in lists and in the navigation. */
  @Get('unread')
  @Audience('holder', 'partner', 'coordinator')
  @ApiOkResponse({ type: UnreadMessagesView })
  unread(@CurrentActor() actor: Actor, @Query() query: UnreadQuery): Promise<UnreadMessagesView> {
    return this.threads.unread(actor, query);
  }
}
