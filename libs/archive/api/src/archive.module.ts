import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ArchivesController } from './exporting/archives.controller';
import { ExportArchive } from './exporting/export-archive';
import { ImportArchive } from './importing/import-archive';
import { ImportQueries } from './jobs/import.queries';
import { ImportsData } from './jobs/imports-data';
import { ImportsController } from './jobs/imports.controller';
import { RequestImport } from './jobs/request-import';
import { RunImport } from './jobs/run-import';

/** Import and export of whole editions as archives. */
@Module({
  controllers: [ImportsController, ArchivesController],
  providers: [ImportsData, ImportArchive, ExportArchive, RequestImport, RunImport, ImportQueries],
  exports: [ImportArchive, ExportArchive],
})
export class ArchiveModule implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** A ZIP is handed over as it comes, never held in memory; the command line has no server. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance();
    if (!server || server.hasContentTypeParser('application/zip')) return;
    server.addContentTypeParser('application/zip', (_request, payload, done) => done(null, payload));
  }
}
