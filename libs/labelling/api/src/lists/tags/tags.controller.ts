import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { Tags } from './tags';
import { ChangeTagRequest, KnownTagView, NewTagRequest, TagParam } from './tags.contract';

/** The tags of an edition; the lists' options tell them, a bulk action puts them on dossiers. */
@ApiTags('labelling')
@Controller('tags')
export class TagsController {
  constructor(@Inject(Tags) private readonly tags: Tags) {}

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: KnownTagView })
  add(@CurrentActor() actor: Actor, @Body() request: NewTagRequest): Promise<KnownTagView> {
    return this.tags.add(actor, request);
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: KnownTagView })
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: TagParam,
    @Body() request: ChangeTagRequest,
  ): Promise<KnownTagView> {
    return this.tags.change(actor, id, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: TagParam): Promise<void> {
    return this.tags.remove(actor, id);
  }
}
