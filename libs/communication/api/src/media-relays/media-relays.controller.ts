import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, contentDisposition, CurrentActor, ExportAnswer, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { AddRelayList } from './add-relay-list';
import { KeepRelays } from './keep-relays';
import { MediaRelaysExport } from './media-relays-export';
import {
  AddedRelaysView,
  AddMediaRelayRequest,
  AddRelayListRequest,
  ChangeMediaRelayRequest,
  MediaRelayFilters,
  MediaRelayParams,
  MediaRelaysPageView,
  MediaRelayVersion,
  MediaRelayView,
  RelayEventsQuery,
  RelayEventsView,
  RelayListRequest,
  RelayListView,
} from './media-relays.contract';
import { MediaRelayQueries } from './media-relays.queries';
import { PressReview } from './press-review';

/** The mentions of the festival in the media, entered one by one or as a list. */
@ApiTags('communication')
@Controller('media-relays')
export class MediaRelaysController {
  constructor(
    @Inject(MediaRelayQueries) private readonly queries: MediaRelayQueries,
    @Inject(KeepRelays) private readonly relays: KeepRelays,
    @Inject(AddRelayList) private readonly lists: AddRelayList,
    @Inject(MediaRelaysExport) private readonly files: MediaRelaysExport,
    @Inject(PressReview) private readonly review: PressReview,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: MediaRelaysPageView })
  list(@CurrentActor() actor: Actor, @Query() query: MediaRelayFilters): Promise<MediaRelaysPageView> {
    return this.queries.page(actor, query);
  }

  @Get('export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(@Query() query: MediaRelayFilters): Promise<StreamableFile> {
    return this.files.file(query, 'csv');
  }

  @Get('export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@Query() query: MediaRelayFilters): Promise<StreamableFile> {
    return this.files.file(query, 'xlsx');
  }

  /** What the filters show, as a document. */
  @Get('press-review.pdf')
  @Audience('coordinator')
  @PdfAnswer()
  async pressReview(@CurrentActor() actor: Actor, @Query() query: MediaRelayFilters): Promise<StreamableFile> {
    const { name, pdf } = await this.review.pdf(actor, query);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: contentDisposition('attachment', name) });
  }

  /** Events of the edition that a relay may speak of, by their words; twenty at most. */
  @Get('events')
  @Audience('coordinator')
  @ApiOkResponse({ type: RelayEventsView })
  async events(@Query() query: RelayEventsQuery): Promise<RelayEventsView> {
    return { items: await this.queries.events(query) };
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: MediaRelayView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddMediaRelayRequest): Promise<MediaRelayView> {
    return this.queries.one(await this.relays.add(actor, body));
  }

  /** What would become of a pasted list; nothing is written. */
  @Post('list-preview')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: RelayListView })
  preview(@CurrentActor() actor: Actor, @Body() body: RelayListRequest): Promise<RelayListView> {
    return this.lists.preview(actor, body);
  }

  @Post('list')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: AddedRelaysView })
  addList(@CurrentActor() actor: Actor, @Body() body: AddRelayListRequest): Promise<AddedRelaysView> {
    return this.lists.add(actor, body);
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: MediaRelayView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: MediaRelayParams,
    @Body() body: ChangeMediaRelayRequest,
  ): Promise<MediaRelayView> {
    await this.relays.change(actor, id, body);
    return this.queries.one(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param() { id }: MediaRelayParams,
    @Body() { version }: MediaRelayVersion,
  ): Promise<void> {
    return this.relays.remove(actor, id, version);
  }
}
