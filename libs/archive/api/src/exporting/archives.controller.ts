import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersFile, Audience } from '@fds/shared/api-kit';
import { ArchiveYearParam } from '../jobs/import.contract';
import { ExportArchive } from './export-archive';

@ApiTags('archive')
@Controller('editions/:year/archive')
export class ArchivesController {
  constructor(@Inject(ExportArchive) private readonly archives: ExportArchive) {}

  /** The archive of an edition, as a ZIP. */
  @Get()
  @Audience('coordinator', 'administrator')
  @AnswersFile('application/zip')
  @Header('cache-control', 'no-store')
  async download(@Param() { year }: ArchiveYearParam): Promise<StreamableFile> {
    return new StreamableFile(await this.archives.toZip(year), {
      type: 'application/zip',
      disposition: `attachment; filename="edition-${year}.zip"`,
    });
  }
}
