import { Module } from '@nestjs/common';
import { ExportArchive } from './exporting/export-archive';
import { ImportArchive } from './importing/import-archive';

/** Import and export of whole editions as archives. */
@Module({
  providers: [ImportArchive, ExportArchive],
  exports: [ImportArchive, ExportArchive],
})
export class ArchiveModule {}
