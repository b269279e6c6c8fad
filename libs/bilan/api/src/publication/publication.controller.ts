import { Body, Controller, Get, HttpCode, Inject, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswersFile, AskedBy, Audience, CurrentActor, type FileReader, Files } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { BilanYearParam } from '../writing/writing.contract';
import { ChangePublication } from './change-publication';
import {
  BilanPublicationView,
  BilanVersionParam,
  OpenBilanRequest,
  PublishBilanRequest,
  PublishedBilanView,
  RedactPieceRequest,
  VersionPhotoParam,
} from './publication.contract';
import { PublicationQueries } from './publication.queries';
import { PublishBilan } from './publish-bilan';

/** The versions of a bilan: frozen one after the other, none ever changed. */
@ApiTags('bilan')
@Controller('bilans/:year')
export class BilanPublicationController {
  constructor(
    @Inject(PublicationQueries) private readonly queries: PublicationQueries,
    @Inject(PublishBilan) private readonly publishing: PublishBilan,
    @Inject(ChangePublication) private readonly changing: ChangePublication,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** What is published, what one more version would change, and what stands against it. */
  @Get('publication')
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanPublicationView })
  publication(@CurrentActor() actor: Actor, @Param() { year }: BilanYearParam): Promise<BilanPublicationView> {
    return this.queries.publication(actor, year);
  }

  @Post('versions')
  @Audience('coordinator')
  @ApiCreatedResponse({ type: BilanPublicationView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() request: PublishBilanRequest,
  ): Promise<BilanPublicationView> {
    await this.publishing.run(actor, year, request);
    return this.queries.publication(actor, year);
  }

  @Get('versions/:number')
  @Audience('coordinator', 'drari', 'region', 'administrator')
  @ApiOkResponse({ type: PublishedBilanView })
  version(@CurrentActor() actor: Actor, @Param() { year, number }: BilanVersionParam): Promise<PublishedBilanView> {
    return this.queries.version(actor.role, year, number);
  }

  @Get('versions/:number/photos/:photoId')
  @Audience('coordinator', 'drari', 'region', 'administrator')
  @AnswersFile('image/webp')
  async photo(
    @Param() { year, number, photoId }: VersionPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const kept = { id: await this.queries.photo(year, number, photoId), type: 'image/webp' };
    return this.files.send(reader, kept, 'photo.webp');
  }

  /** Opens the last version to everybody, or closes it again. */
  @Post('opening')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanPublicationView })
  async open(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() { open }: OpenBilanRequest,
  ): Promise<BilanPublicationView> {
    await this.changing.open(actor, year, open);
    return this.queries.publication(actor, year);
  }

  /** Takes a quote or a photo out of what is published, because a person asks for it. */
  @Post('redactions')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: BilanPublicationView })
  async redact(
    @CurrentActor() actor: Actor,
    @Param() { year }: BilanYearParam,
    @Body() { pieceId, reason }: RedactPieceRequest,
  ): Promise<BilanPublicationView> {
    await this.changing.redact(actor, year, pieceId, reason);
    return this.queries.publication(actor, year);
  }
}
