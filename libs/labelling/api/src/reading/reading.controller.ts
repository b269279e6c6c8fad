import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CommitteeCoverageView } from '../territory/coverage.contract';
import { CoverageQueries } from '../territory/coverage.queries';
import { PrintBooklet, type PrintedBooklet } from './print-booklet';
import { BookletQuery, ReadingDigestView, ReadingProgressView, ReadingQuery } from './reading.contract';
import { ReadingDigests } from './reading-digest.queries';
import { ReadingProgress } from './reading-progress.queries';

/** What the committee reads before its session. */
@ApiTags('labelling')
@Controller()
export class CommitteeReadingController {
  constructor(
    @Inject(ReadingDigests) private readonly digests: ReadingDigests,
    @Inject(ReadingProgress) private readonly progress: ReadingProgress,
    @Inject(PrintBooklet) private readonly booklets: PrintBooklet,
    @Inject(CoverageQueries) private readonly coverage: CoverageQueries,
  ) {}

  /** A dossier in two minutes. */
  @Get('applications/:id/digest')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ReadingDigestView })
  async digest(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReadingDigestView> {
    return (await this.digests.of(actor, id)).digest;
  }

  /** A dossier on paper: its two minutes, then all of it. */
  @Get('applications/:id/committee.pdf')
  @Audience('coordinator', 'drari', 'region')
  @PdfAnswer()
  async print(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return fileOf(await this.booklets.one(actor, id));
  }

  @Get('committee-reading')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ReadingProgressView })
  read(@CurrentActor() actor: Actor, @Query() { year }: ReadingQuery): Promise<ReadingProgressView> {
    return this.progress.of(actor, year);
  }

  /** What the dossiers before the committee, and its labels, make of the region. */
  @Get('committee-reading/coverage')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: CommitteeCoverageView })
  readCoverage(@Query() { year }: ReadingQuery): Promise<CommitteeCoverageView> {
    return this.coverage.of(year);
  }

  /** Several dossiers in one document, with a table of contents. */
  @Get('committee-reading/booklet.pdf')
  @Audience('coordinator', 'drari', 'region')
  @PdfAnswer()
  async booklet(@CurrentActor() actor: Actor, @Query() query: BookletQuery): Promise<StreamableFile> {
    return fileOf(await this.booklets.many(actor, query));
  }
}

const fileOf = ({ name, pdf }: PrintedBooklet): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    length: pdf.length,
    disposition: `attachment; filename="${name}"`,
  });
