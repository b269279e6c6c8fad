import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience, contentDisposition, CurrentActor, Files, RawBody } from '@fds/shared/api-kit';
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

const BYTES = { schema: { type: 'string', format: 'binary' } };
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
  @ApiProduces('application/zip')
  @ApiOkResponse(BYTES)
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
  @RawBody()
  @ApiConsumes('application/octet-stream')
  @ApiBody(BYTES)
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
  @ApiProduces('image/webp')
  @ApiOkResponse(BYTES)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id, photoId }: EventPhotoParam,
    @Headers('if-none-match') asked: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileId, type, name } = await this.queries.readable(actor, id, photoId);
    return this.files.send(reply, { id: fileId, type }, { name, open: false, asked: asked ?? null });
  }

  /** A small picture of it. */
  @Get('events/:id/photos/:photoId/preview')
  @Audience('holder', 'coordinator')
  @ApiProduces('image/webp')
  @ApiOkResponse(BYTES)
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id, photoId }: EventPhotoParam,
    @Headers('if-none-match') asked: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileId, type, name } = await this.queries.readable(actor, id, photoId);
    return this.files.sendSmall(reply, { id: fileId, type }, { name, side: PREVIEW_SIDE, asked: asked ?? null });
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
