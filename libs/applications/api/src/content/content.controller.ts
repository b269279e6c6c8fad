import { Body, Controller, Get, Inject, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { ContentView, SaveChangesRequest, SavedView } from './content.contract';
import { ContentQueries } from './content.queries';
import { SaveChanges } from './save-changes';

@ApiTags('applications')
@Controller('applications/:id/content')
export class ContentController {
  constructor(
    @Inject(ContentQueries) private readonly content: ContentQueries,
    @Inject(SaveChanges) private readonly saveChanges: SaveChanges,
  ) {}

  /** All that is written in a dossier, with what its edition asks; an invited partner gets its own activities. */
  @Get()
  @Audience('holder', 'partner', 'coordinator')
  @ApiOkResponse({ type: ContentView })
  one(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<ContentView> {
    return this.content.one(actor, id);
  }

  /** Saves what was changed since the last save; a change that somebody else forestalled is told, the others pass. */
  @Patch()
  @Audience('holder', 'partner')
  @ApiOkResponse({ type: SavedView })
  save(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() request: SaveChangesRequest,
  ): Promise<SavedView> {
    return this.saveChanges.run(actor, id, request);
  }
}
