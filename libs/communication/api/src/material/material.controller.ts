import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswersFile, Audience, contentDisposition, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { MakeMaterial } from './make-material';
import { MaterialPieceParams, MaterialQuery, MaterialView } from './material.contract';

/** Posters, flyers and images of announced events, made for each of them. */
@ApiTags('communication')
@Controller()
export class MaterialController {
  constructor(@Inject(MakeMaterial) private readonly material: MakeMaterial) {}

  /** The announced events of a dossier. */
  @Get('applications/:id/material')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: MaterialView })
  ofApplication(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MaterialView> {
    return this.material.of(actor, id);
  }

  @Get('events/:id/material/:piece')
  @Audience('holder', 'coordinator')
  @AnswersFile('application/pdf', 'image/png')
  async piece(
    @CurrentActor() actor: Actor,
    @Param() { id, piece }: MaterialPieceParams,
    @Query() { format, size }: MaterialQuery,
  ): Promise<StreamableFile> {
    const { name, type, bytes } = await this.material.make(actor, id, piece, { format, size });
    return new StreamableFile(bytes, {
      type,
      length: bytes.length,
      disposition: contentDisposition(size === 'preview' ? 'inline' : 'attachment', name),
    });
  }
}
