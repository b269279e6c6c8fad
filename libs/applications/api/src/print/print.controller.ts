import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, PdfAnswer, Text } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { PrintDossier } from './print-dossier';

export class PrintQuery {
  /** A version that was sent; else the draft, or what was sent last. */
  @Text({ max: 5, pattern: /^[1-9]\d{0,4}$/, optional: true }) version?: string;
}

@ApiTags('applications')
@Controller('applications/:id/document.pdf')
export class PrintController {
  constructor(@Inject(PrintDossier) private readonly printDossier: PrintDossier) {}

  /** The whole dossier as a tagged PDF. */
  @Get()
  @Audience('holder', 'coordinator', 'drari', 'region')
  @PdfAnswer()
  async print(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Query() { version }: PrintQuery,
  ): Promise<StreamableFile> {
    const { name, pdf } = await this.printDossier.forReader(
      actor,
      id,
      version === undefined ? undefined : Number(version),
    );
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
