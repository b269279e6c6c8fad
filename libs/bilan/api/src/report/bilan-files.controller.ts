import { Controller, Get, Inject, Param, ParseIntPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswersFile, Audience, CurrentActor, ExportAnswer, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { TerritorySheetParam, TerritorySheetQuery } from '../territory/territory.contract';
import { BilanVersionParam } from '../publication/publication.contract';
import { BilanChartsView } from './bilan-files.contract';
import { MakeBilanFiles, sentFile } from './make-bilan-files';

/** The bilan of an edition as files that leave the portal: report, workbook, charts. */
@ApiTags('bilan')
@Controller('bilans/:year')
@Audience('coordinator', 'drari', 'region', 'administrator')
export class BilanFilesController {
  constructor(@Inject(MakeBilanFiles) private readonly files: MakeBilanFiles) {}

  /** The whole bilan as a tagged PDF. */
  @Get('report.pdf')
  @PdfAnswer()
  async report(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<StreamableFile> {
    return sentFile(await this.files.report(actor, year));
  }

  /** The report of one version, as it was published. */
  @Get('versions/:number/report.pdf')
  @PdfAnswer()
  async version(@CurrentActor() actor: Actor, @Param() { year, number }: BilanVersionParam): Promise<StreamableFile> {
    return sentFile(await this.files.version(actor, year, number));
  }

  /** All figures, a sheet per topic, each in the same cell from year to year. */
  @Get('workbook.xlsx')
  @ExportAnswer('xlsx')
  async workbook(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<StreamableFile> {
    return sentFile(await this.files.workbook(actor, year));
  }

  /** What an edition came to in a department or an EPCI, on one tagged page for its elected officials. */
  @Get('territories/:kind/:code/sheet.pdf')
  @PdfAnswer()
  async territory(
    @CurrentActor() actor: Actor,
    @Param() { year, ...asked }: TerritorySheetParam,
    @Query() { quote, photo }: TerritorySheetQuery,
  ): Promise<StreamableFile> {
    return sentFile(await this.files.territory(actor, year, { ...asked, quote, photo }));
  }

  @Get('charts')
  @ApiOkResponse({ type: BilanChartsView })
  async charts(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<BilanChartsView> {
    return { charts: await this.files.charts(actor, year) };
  }

  /** One chart as an image of 1 920 by 1 080 points. */
  @Get('charts/:chart/slide.png')
  @AnswersFile('image/png')
  async chart(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Param('chart') chart: string,
  ): Promise<StreamableFile> {
    return sentFile(await this.files.chart(actor, year, chart));
  }
}
