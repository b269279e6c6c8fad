import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  AnswersFile,
  AskedBy,
  Audience,
  contentDisposition,
  CurrentActor,
  type FileReader,
  Files,
  TakesFile,
} from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  AddEventPhotoQuery,
  DescribeEventPhotoRequest,
  EditionPhotosQuery,
  EditionPhotosView,
  EventPhotoParam,
  EventPhotosView,
  PhotosZipQuery,
} from './photos.contract';
import { PhotosZip } from './photos-zip';
import { PhotoQueries } from './photos.queries';
import { TendPhotos } from './tend-photos';

/** Longest side of a preview, in pixels. */
export const PREVIEW_SIDE = 640;

/** Photos of events that took place, for the bilan. */
@ApiTags('attendance')
@Controller()
export class EventPhotosController {
  constructor(
    @Inject(PhotoQueries) private readonly queries: PhotoQueries,
    @Inject(TendPhotos) private readonly tend: TendPhotos,
    @Inject(Files) private readonly files: Files,
    @Inject(PhotosZip) private readonly zips: PhotosZip,
  ) {}

  /** Those of an edition's events that count, to choose from. */
  @Get('attendance/photos')
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionPhotosView })
  ofEdition(@Query() query: EditionPhotosQuery): Promise<EditionPhotosView> {
    return this.queries.ofEdition(query);
  }

  /** Those that may be shown, as files, with a table of whom to name under each. */
  @Get('attendance/photos.zip')
  @Audience('coordinator')
  @AnswersFile('application/zip')
  @Header('cache-control', 'no-store')
  async zip(@Query() { year }: PhotosZipQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.zips.ofEdition(year), {
      type: 'application/zip',
      disposition: contentDisposition('attachment', `photos ${year}.zip`),
    });
  }

  @Get('events/:id/photos')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventPhotosView })
  all(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EventPhotosView> {
    return this.queries.ofEvent(actor, id);
  }

  /** Adds a photo, whose bytes are the body whatever its content type says. */
  @Post('events/:id/photos')
  @Audience('holder', 'coordinator')
  @TakesFile()
  @ApiCreatedResponse({ type: EventPhotosView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { name }: AddEventPhotoQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<EventPhotosView> {
    await this.tend.add(actor, id, { body, declared: headers['content-length'], name });
    return this.queries.ofEvent(actor, id);
  }

  @Get('events/:id/photos/:photoId')
  @Audience('holder', 'coordinator')
  @AnswersFile('image/webp')
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id, photoId }: EventPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { fileId, type, name } = await this.queries.readable(actor, id, photoId);
    return this.files.send(reader, { id: fileId, type }, name);
  }

  /** A small picture of it. */
  @Get('events/:id/photos/:photoId/preview')
  @Audience('holder', 'coordinator')
  @AnswersFile('image/webp')
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id, photoId }: EventPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { fileId, type, name } = await this.queries.readable(actor, id, photoId);
    return this.files.sendSmall(reader, { id: fileId, type }, name, PREVIEW_SIDE);
  }

  /** Says who made it, what it shows and whether the people in it agree. */
  @Patch('events/:id/photos/:photoId')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventPhotosView })
  async describe(
    @CurrentActor() actor: Actor,
    @Param() { id, photoId }: EventPhotoParam,
    @Body() words: DescribeEventPhotoRequest,
  ): Promise<EventPhotosView> {
    await this.tend.describe(actor, id, photoId, words);
    return this.queries.ofEvent(actor, id);
  }

  @Delete('events/:id/photos/:photoId')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventPhotosView })
  async remove(@CurrentActor() actor: Actor, @Param() { id, photoId }: EventPhotoParam): Promise<EventPhotosView> {
    await this.tend.remove(actor, id, photoId);
    return this.queries.ofEvent(actor, id);
  }

  /** Brings a photo back that was taken away. */
  @Post('events/:id/photos/:photoId/restoration')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventPhotosView })
  async restore(@CurrentActor() actor: Actor, @Param() { id, photoId }: EventPhotoParam): Promise<EventPhotosView> {
    await this.tend.restore(actor, id, photoId);
    return this.queries.ofEvent(actor, id);
  }
}
