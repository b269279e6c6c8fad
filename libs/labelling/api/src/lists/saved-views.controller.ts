import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { SavedViews } from './saved-views';
import {
  ChangeViewRequest,
  SavedViewParam,
  SavedViewsQuery,
  SavedViewsView,
  SavedViewView,
  SaveViewRequest,
} from './saved-views.contract';

/** The views of the coordination's lists. */
@ApiTags('labelling')
@Controller('saved-views')
export class SavedViewsController {
  constructor(@Inject(SavedViews) private readonly views: SavedViews) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: SavedViewsView })
  list(@CurrentActor() actor: Actor, @Query() query: SavedViewsQuery): Promise<SavedViewsView> {
    return this.views.read(actor, query);
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: SavedViewView })
  save(@CurrentActor() actor: Actor, @Body() request: SaveViewRequest): Promise<SavedViewView> {
    return this.views.save(actor, request);
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: SavedViewView })
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: SavedViewParam,
    @Body() request: ChangeViewRequest,
  ): Promise<SavedViewView> {
    return this.views.change(actor, id, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: SavedViewParam): Promise<void> {
    return this.views.remove(actor, id);
  }
}
