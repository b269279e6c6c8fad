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
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnswersFile, AskedBy, Audience, CurrentActor, type FileReader, Files, TakesFile } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CommentDraft } from './comment-draft';
import { noSuchPhoto, WriteBilan } from './write-bilan';
import {
  AddBilanPhotoQuery,
  BilanCommentParam,
  BilanPhotoParam,
  BilanWritingView,
  BilanYearParam,
  CommentBilanRequest,
  DescribePhotoRequest,
  FindVerbatimsQuery,
  ResolveCommentRequest,
  ShareBilanRequest,
  TakeEventPhotoRequest,
  BilanVerbatimsView,
  WriteBilanRequest,
} from './writing.contract';
import { WritingQueries } from './writing.queries';

/** What is written beside the figures of an edition, until it is published. */
@ApiTags('bilan')
@Controller('bilans/:year/writing')
export class BilanWritingController {
  constructor(
    @Inject(WritingQueries) private readonly queries: WritingQueries,
    @Inject(WriteBilan) private readonly writing: WriteBilan,
    @Inject(CommentDraft) private readonly comments: CommentDraft,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Get()
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: BilanWritingView })
  read(@CurrentActor() actor: Actor, @Param() { year }: BilanYearParam): Promise<BilanWritingView> {
    return this.queries.view(actor, year);
  }

  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanWritingView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() request: WriteBilanRequest,
  ): Promise<BilanWritingView> {
    await this.writing.save(actor, year, request);
    return this.queries.view(actor, year);
  }

  /** Words to quote, from the responses that were sent. */
  @Get('verbatims')
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanVerbatimsView })
  verbatims(@Param() { year }: BilanYearParam, @Query() query: FindVerbatimsQuery): Promise<BilanVerbatimsView> {
    return this.queries.verbatims(year, query);
  }

  @Post('sharing')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanWritingView })
  async share(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() { shared }: ShareBilanRequest,
  ): Promise<BilanWritingView> {
    await this.writing.share(actor, year, shared);
    return this.queries.view(actor, year);
  }

  /** Adds a photo, whose bytes are the body whatever its content type says. */
  @Post('photos')
  @Audience('coordinator')
  @TakesFile()
  @ApiCreatedResponse({ type: BilanWritingView })
  async addPhoto(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Query() { section }: AddBilanPhotoQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<BilanWritingView> {
    await this.writing.addPhoto(actor, year, section, { body, declared: headers['content-length'] });
    return this.queries.view(actor, year);
  }

  /** Takes a photo that a holder gave for an event and that may be shown, with its credit and what it shows. */
  @Post('event-photos')
  @Audience('coordinator')
  @ApiCreatedResponse({ type: BilanWritingView })
  async takePhoto(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() request: TakeEventPhotoRequest,
  ): Promise<BilanWritingView> {
    await this.writing.takePhoto(actor, year, request);
    return this.queries.view(actor, year);
  }

  @Get('photos/:photoId')
  @Audience('coordinator', 'drari', 'region')
  @AnswersFile('image/webp')
  async photo(
    @CurrentActor() actor: Actor,
    @Param() { year, photoId }: BilanPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { photos } = await this.queries.readable(actor, year);
    const photo = photos.find(({ id }) => id === photoId);
    if (!photo) throw noSuchPhoto();
    const kept = { id: photo.fileId, type: 'image/webp' };
    return this.files.send(reader, kept, 'photo.webp');
  }

  @Put('photos/:photoId')
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanWritingView })
  async describePhoto(
    @CurrentActor() actor: Actor,
    @Param() { year, photoId }: BilanPhotoParam,
    @Body() request: DescribePhotoRequest,
  ): Promise<BilanWritingView> {
    await this.writing.describePhoto(actor, year, photoId, request);
    return this.queries.view(actor, year);
  }

  @Delete('photos/:photoId')
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanWritingView })
  async removePhoto(
    @CurrentActor() actor: Actor,
    @Param() { year, photoId }: BilanPhotoParam,
  ): Promise<BilanWritingView> {
    await this.writing.removePhoto(actor, year, photoId);
    return this.queries.view(actor, year);
  }

  @Post('comments')
  @Audience('coordinator', 'drari', 'region')
  @ApiCreatedResponse({ type: BilanWritingView })
  async comment(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() request: CommentBilanRequest,
  ): Promise<BilanWritingView> {
    await this.comments.add(actor, year, request);
    return this.queries.view(actor, year);
  }

  @Put('comments/:commentId')
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanWritingView })
  async resolve(
    @CurrentActor() actor: Actor,
    @Param() { year, commentId }: BilanCommentParam,
    @Body() { resolved }: ResolveCommentRequest,
  ): Promise<BilanWritingView> {
    await this.comments.resolve(actor, year, commentId, resolved);
    return this.queries.view(actor, year);
  }
}
