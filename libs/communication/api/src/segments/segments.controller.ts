import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience as OpenTo, CurrentActor, window } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { checkSegment } from '../communication-errors';
import { Audience } from './audience';
import { SavedSegments } from './saved-segments';
import {
  ChangeSegmentRequest,
  PreviewSegmentQuery,
  PreviewSegmentRequest,
  SavedSegmentParam,
  SavedSegmentsView,
  SavedSegmentView,
  SaveSegmentRequest,
  SegmentPreviewView,
} from './segments.contract';

/** People on a page of a preview. */
const PREVIEWED = 50;

/** Whom messages are for. */
@ApiTags('communication')
@Controller('segments')
export class SegmentsController {
  constructor(
    @Inject(Audience) private readonly audience: Audience,
    @Inject(SavedSegments) private readonly segments: SavedSegments,
  ) {}

  /** What a segment finds now, and the people it would write to. */
  @Post('preview')
  @HttpCode(200)
  @OpenTo('coordinator')
  @ApiOkResponse({ type: SegmentPreviewView })
  async preview(
    @CurrentActor() actor: Actor,
    @Query() query: PreviewSegmentQuery,
    @Body() { year, segment, topic }: PreviewSegmentRequest,
  ): Promise<SegmentPreviewView> {
    checkSegment(segment);
    const { page, size, limit, offset } = window(query, PREVIEWED);
    const wanted = { year, segment, topic, departments: actor.departments ?? null };
    const setting = await this.audience.setting(year, actor.personId);
    const counts = await this.audience.counts(wanted);
    const people = await this.audience.people(wanted, { limit, offset });
    return {
      counts,
      people: people.map(({ personId, email, facts }) => ({
        personId,
        email,
        name: facts.name,
        structures: [...facts.structures],
        departments: [...facts.departments],
        dossiers: [...facts.dossiers],
        events: facts.events.map(({ title, firstDay, lastDay, place }) => ({ title, firstDay, lastDay, place })),
        missing: [...facts.missing],
      })),
      setting: { ...setting, edition: { ...setting.edition }, signature: [...setting.signature] },
      page,
      size,
    };
  }

  @Get()
  @OpenTo('coordinator')
  @ApiOkResponse({ type: SavedSegmentsView })
  all(): Promise<SavedSegmentsView> {
    return this.segments.all();
  }

  @Post()
  @OpenTo('coordinator')
  @ApiCreatedResponse({ type: SavedSegmentView })
  save(@CurrentActor() actor: Actor, @Body() request: SaveSegmentRequest): Promise<SavedSegmentView> {
    return this.segments.save(actor, request);
  }

  @Put(':id')
  @OpenTo('coordinator')
  @ApiOkResponse({ type: SavedSegmentView })
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: SavedSegmentParam,
    @Body() request: ChangeSegmentRequest,
  ): Promise<SavedSegmentView> {
    return this.segments.change(actor, id, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @OpenTo('coordinator')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: SavedSegmentParam): Promise<void> {
    return this.segments.remove(actor, id);
  }
}
