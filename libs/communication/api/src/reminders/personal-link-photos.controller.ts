import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  AddEventPhotoQuery,
  DescribeEventPhotoRequest,
  EventPhotosView,
  PhotoQueries,
  PREVIEW_SIDE,
  TendPhotos,
} from '@fds/attendance/api';
import { AnswersFile, AskedBy, type FileReader, Files, OpenToEveryone, TakesFile } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { PersonalLinkEventParam, PersonalLinkPhotoParam } from './personal-link.contract';
import { PersonalLinks } from './personal-links';

/**
 * The photos of an event whose figures are asked for by a personal link: with those figures, and no longer. Whoever the link
 * was passed on to sees no photo that somebody else added: who is on it agreed with her.
 */
@ApiTags('reminders')
@Controller('personal-links/:token/events/:eventId/photos')
export class PersonalLinkPhotosController {
  constructor(
    @Inject(PersonalLinks) private readonly links: PersonalLinks,
    @Inject(PhotoQueries) private readonly queries: PhotoQueries,
    @Inject(TendPhotos) private readonly tend: TendPhotos,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: EventPhotosView })
  async all(@Param() { token, eventId }: PersonalLinkEventParam): Promise<EventPhotosView> {
    return this.#view(await this.links.open(token, 'attendance', eventId), { token, eventId });
  }

  /** Adds a photo, whose bytes are the body whatever its content type says. */
  @Post()
  @OpenToEveryone()
  @TakesFile()
  @ApiCreatedResponse({ type: EventPhotosView })
  add(
    @Param() at: PersonalLinkEventParam,
    @Query() { name }: AddEventPhotoQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<EventPhotosView> {
    return this.#change(at, (actor) =>
      this.tend.add(actor, at.eventId, { body, declared: headers['content-length'], name }),
    );
  }

  @Get(':photoId')
  @OpenToEveryone()
  @AnswersFile('image/webp')
  async read(
    @Param() { token, eventId, photoId }: PersonalLinkPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const actor = await this.links.open(token, 'attendance', eventId);
    await this.queries.mustBeOwn(actor, eventId, photoId);
    const { fileId, type, name } = await this.queries.readable(actor, eventId, photoId);
    return this.files.send(reader, { id: fileId, type }, name);
  }

  /** A small picture of it. */
  @Get(':photoId/preview')
  @OpenToEveryone()
  @AnswersFile('image/webp')
  async preview(
    @Param() { token, eventId, photoId }: PersonalLinkPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const actor = await this.links.open(token, 'attendance', eventId);
    await this.queries.mustBeOwn(actor, eventId, photoId);
    const { fileId, type, name } = await this.queries.readable(actor, eventId, photoId);
    return this.files.sendSmall(reader, { id: fileId, type }, name, PREVIEW_SIDE);
  }

  @Patch(':photoId')
  @OpenToEveryone()
  @ApiOkResponse({ type: EventPhotosView })
  describe(
    @Param() { photoId, ...at }: PersonalLinkPhotoParam,
    @Body() words: DescribeEventPhotoRequest,
  ): Promise<EventPhotosView> {
    return this.#change(at, async (actor) => {
      await this.queries.mustBeOwn(actor, at.eventId, photoId);
      await this.tend.describe(actor, at.eventId, photoId, words);
    });
  }

  @Delete(':photoId')
  @OpenToEveryone()
  @ApiOkResponse({ type: EventPhotosView })
  remove(@Param() { photoId, ...at }: PersonalLinkPhotoParam): Promise<EventPhotosView> {
    return this.#change(at, async (actor) => {
      await this.queries.mustBeOwn(actor, at.eventId, photoId);
      await this.tend.remove(actor, at.eventId, photoId);
    });
  }

  /** Brings a photo back that was taken away. */
  @Post(':photoId/restoration')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: EventPhotosView })
  restore(@Param() { photoId, ...at }: PersonalLinkPhotoParam): Promise<EventPhotosView> {
    return this.#change(at, async (actor) => {
      await this.queries.mustBeOwn(actor, at.eventId, photoId);
      await this.tend.restore(actor, at.eventId, photoId);
    });
  }

  async #change(at: PersonalLinkEventParam, act: (actor: Actor) => Promise<void>): Promise<EventPhotosView> {
    const actor = await this.links.answer(at.token, 'attendance', at.eventId);
    await act(actor);
    return this.#view(actor, at);
  }

  /** Its pictures are reached by the link, too: whoever holds it is not signed in. */
  async #view(actor: Actor, { token, eventId }: PersonalLinkEventParam): Promise<EventPhotosView> {
    const view = await this.queries.ofEvent(actor, eventId, 'own');
    return {
      ...view,
      items: view.items.map((photo) => {
        const address = `/api/personal-links/${token}/events/${eventId}/photos/${photo.id}`;
        return { ...photo, address, preview: `${address}/preview` };
      }),
    };
  }
}
