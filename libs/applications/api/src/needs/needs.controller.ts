import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { NeedAnswersView, NeedMatchesView, NeedParams, NeedsPageView, NeedsQuery } from './needs.contract';
import { NeedQueries } from './needs.queries';

/** « Je cherche, je propose »: an answer to one is a message of the thread that names its key. */
@ApiTags('applications')
@Controller()
export class NeedsController {
  constructor(@Inject(NeedQueries) private readonly needs: NeedQueries) {}

  /** What the holders of an edition look for and offer, those without an answer first. */
  @Get('needs')
  @Audience('coordinator')
  @ApiOkResponse({ type: NeedsPageView })
  list(@Query() query: NeedsQuery): Promise<NeedsPageView> {
    return this.needs.page(query);
  }

  /** What could answer one of them, nearby. */
  @Get('applications/:id/needs/:key/matches')
  @Audience('coordinator')
  @ApiOkResponse({ type: NeedMatchesView })
  matches(@Param() { id, key }: NeedParams): Promise<NeedMatchesView> {
    return this.needs.matches(id, key);
  }

  /** Which of the dossier's own needs the coordination has answered. */
  @Get('applications/:id/needs/answers')
  @Audience('holder')
  @ApiOkResponse({ type: NeedAnswersView })
  answers(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<NeedAnswersView> {
    return this.needs.answers(actor, id);
  }
}
