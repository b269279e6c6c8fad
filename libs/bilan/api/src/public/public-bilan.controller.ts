import { Controller, Get, Header, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { indicatorsCsv, OPEN_LICENCE, toJson } from '@fds/bilan/domain';
import {
  AnswersFile,
  AskedBy,
  ExportAnswer,
  type FileReader,
  Files,
  OpenToEveryone,
  PdfAnswer,
} from '@fds/shared/api-kit';
import { IndicatorsView } from '../bilan.contract';
import { BilanVersions } from '../publication/bilan-versions';
import { PublicBilanPhotoParam, PublishedBilanView } from '../publication/publication.contract';
import { PublicationQueries } from '../publication/publication.queries';
import type { VersionContent } from '../publication/version-content';
import { sentFile } from '../report/make-bilan-files';
import { BilanYearParam } from '../writing/writing.contract';
import { PublicBilanFiles } from './public-bilan-files';

const LICENCE = `<${OPEN_LICENCE.address}>; rel="license"`;

/** What is published of a bilan and open to everybody, with its open data. */
@ApiTags('bilan')
@Controller('public-bilans/:year')
export class PublicBilanController {
  constructor(
    @Inject(PublicationQueries) private readonly queries: PublicationQueries,
    @Inject(BilanVersions) private readonly versions: BilanVersions,
    @Inject(Files) private readonly files: Files,
    @Inject(PublicBilanFiles) private readonly made: PublicBilanFiles,
  ) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: PublishedBilanView })
  read(@Param() { year }: BilanYearParam): Promise<PublishedBilanView> {
    return this.queries.open(year);
  }

  /** All the figures, exact, under the open licence. */
  @Get('indicators.json')
  @OpenToEveryone()
  @Header('link', LICENCE)
  @ApiOkResponse({ type: IndicatorsView })
  async json(@Param() { year }: BilanYearParam): Promise<IndicatorsView> {
    const { figures, ...bilan } = toJson((await this.#content(year)).bilan);
    return { ...bilan, figures: [...figures] };
  }

  /** The same as a table for spreadsheets. */
  @Get('indicators.csv')
  @OpenToEveryone()
  @Header('link', LICENCE)
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(@Param() { year }: BilanYearParam): Promise<string> {
    const { figures, indicators } = (await this.#content(year)).bilan;
    return indicatorsCsv(figures, indicators);
  }

  /** The whole bilan as a tagged PDF. */
  @Get('report.pdf')
  @OpenToEveryone()
  @PdfAnswer()
  async report(@Param() { year }: BilanYearParam): Promise<StreamableFile> {
    return sentFile(await this.made.of(year, 'report'));
  }

  @Get('workbook.xlsx')
  @OpenToEveryone()
  @Header('link', LICENCE)
  @ExportAnswer('xlsx')
  async workbook(@Param() { year }: BilanYearParam): Promise<StreamableFile> {
    return sentFile(await this.made.of(year, 'workbook'));
  }

  @Get('photos/:photoId')
  @OpenToEveryone()
  @AnswersFile('image/webp')
  async photo(
    @Param() { year, photoId }: PublicBilanPhotoParam,
    @AskedBy() reader: FileReader,
  ): Promise<StreamableFile> {
    const number = await this.queries.openVersion(year);
    const kept = { id: await this.queries.photo(year, number, photoId), type: 'image/webp' };
    // Not kept without asking: it may be redacted.
    return this.files.send(reader, kept, 'photo.webp');
  }

  async #content(year: number): Promise<VersionContent> {
    return (await this.versions.one(year, await this.queries.openVersion(year))).content;
  }
}
