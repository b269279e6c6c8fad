import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EvaluationParam } from '../response/response.contract';
import { MiniBilanView } from './mini-bilan.contract';
import { PrintMiniBilan } from './print-mini-bilan';
import { ReadMiniBilan } from './read-mini-bilan';

/** What an edition was for one holder, once its evaluation is sent. */
@ApiTags('evaluation')
@Controller('evaluations/:year/organisations/:organisationId')
export class MiniBilanController {
  constructor(
    @Inject(ReadMiniBilan) private readonly reading: ReadMiniBilan,
    @Inject(PrintMiniBilan) private readonly printing: PrintMiniBilan,
  ) {}

  @Get('mini-bilan')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: MiniBilanView })
  async read(@CurrentActor() actor: Actor, @Param() { year, organisationId }: EvaluationParam): Promise<MiniBilanView> {
    return (await this.reading.run(actor, year, organisationId)).view;
  }

  @Get('mini-bilan.pdf')
  @Audience('holder', 'coordinator')
  @PdfAnswer()
  async pdf(@CurrentActor() actor: Actor, @Param() { year, organisationId }: EvaluationParam): Promise<StreamableFile> {
    const { name, pdf } = await this.printing.run(actor, year, organisationId);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
