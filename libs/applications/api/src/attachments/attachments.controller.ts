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
import { AnswersFile, AskedBy, Audience, CurrentActor, type FileReader, Files, TakesFile } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { AttachmentQueries } from './attachment.queries';
import {
  AddAttachmentQuery,
  AddedAttachmentView,
  AttachmentParam,
  AttachmentsView,
  AttachmentView,
  DescribeAttachmentRequest,
} from './attachment.contract';
import { Attachments } from './attachments';
import { ChangeAttachment } from './change-attachment';

/** Longest side of a preview, in pixels. */
const PREVIEW_SIDE = 480;

@ApiTags('attachments')
@Controller('applications/:id/attachments')
export class AttachmentsController {
  constructor(
    @Inject(AttachmentQueries) private readonly queries: AttachmentQueries,
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(ChangeAttachment) private readonly changeAttachment: ChangeAttachment,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** The files of a dossier, what they take and what it may hold. */
  @Get()
  @Audience('holder', 'partner', 'coordinator', 'drari', 'region')
  @ApiOkResponse({ type: AttachmentsView })
  all(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<AttachmentsView> {
    return this.queries.all(actor, id);
  }

  /** Adds a file, whose bytes are the body whatever its content type says. */
  @Post()
  @Audience('holder', 'partner')
  @TakesFile()
  @ApiCreatedResponse({ type: AddedAttachmentView })
  async add(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() { name, event, kind }: AddAttachmentQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<AddedAttachmentView> {
    const place = { applicationId: id, eventId: event ?? null };
    const added = await this.attachments.addToDossier(actor, place, {
      body,
      declared: headers['content-length'],
      name,
      kind: kind ?? null,
    });
    return {
      attachment: await this.queries.one(actor, id, added.id),
      notice: added.notice,
      usage: await this.queries.usage(id),
    };
  }

  /** The bytes: an image to look at, a document to save. */
  @Get(':attachmentId')
  @Audience('holder', 'partner', 'coordinator', 'drari', 'region')
  @AnswersFile('application/octet-stream')
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id, attachmentId }: AttachmentParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { fileId, type, name } = await this.queries.readable(actor, id, attachmentId);
    return this.files.send(reader, { id: fileId, type }, name);
  }

  /** A small picture of an image. */
  @Get(':attachmentId/preview')
  @Audience('holder', 'partner', 'coordinator', 'drari', 'region')
  @AnswersFile('image/webp')
  async preview(
    @CurrentActor() actor: Actor,
    @Param() { id, attachmentId }: AttachmentParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const { fileId, type, name } = await this.queries.readable(actor, id, attachmentId);
    return this.files.sendSmall(reader, { id: fileId, type }, name, PREVIEW_SIDE);
  }

  /** Says who made an image and what it shows. */
  @Patch(':attachmentId')
  @Audience('holder', 'partner')
  @ApiOkResponse({ type: AttachmentView })
  async describe(
    @CurrentActor() actor: Actor,
    @Param() { id, attachmentId }: AttachmentParam,
    @Body() request: DescribeAttachmentRequest,
  ): Promise<AttachmentView> {
    await this.changeAttachment.describe(actor, id, attachmentId, request);
    return this.queries.one(actor, id, attachmentId);
  }

  /** Takes a file away; it may be brought back. */
  @Delete(':attachmentId')
  @Audience('holder', 'partner')
  @ApiOkResponse({ type: AttachmentView })
  async remove(@CurrentActor() actor: Actor, @Param() { id, attachmentId }: AttachmentParam): Promise<AttachmentView> {
    await this.changeAttachment.remove(actor, id, attachmentId);
    return this.queries.one(actor, id, attachmentId);
  }

  /** Brings a file back that was taken away. */
  @Post(':attachmentId/restoration')
  @HttpCode(200)
  @Audience('holder', 'partner')
  @ApiOkResponse({ type: AttachmentView })
  async restore(@CurrentActor() actor: Actor, @Param() { id, attachmentId }: AttachmentParam): Promise<AttachmentView> {
    await this.changeAttachment.restore(actor, id, attachmentId);
    return this.queries.one(actor, id, attachmentId);
  }
}
