import { Module } from '@nestjs/common';
import { CorrectionsController } from './corrections.controller';
import { CorrectionsQueries } from './corrections.queries';
import { RemindCorrections } from './remind-corrections';
import { TendCorrections } from './tend-corrections';

/** Requests for correction of dossiers that were sent. */
@Module({
  controllers: [CorrectionsController],
  providers: [CorrectionsQueries, RemindCorrections, TendCorrections],
})
export class CorrectionsModule {}
