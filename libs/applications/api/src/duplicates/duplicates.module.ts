import { Module } from '@nestjs/common';
import { DistinguishApplications } from './distinguish-applications';
import { ApplicationDuplicatesController } from './duplicates.controller';
import { ApplicationDuplicatesQueries } from './duplicates.queries';

/** Dossiers that may be one. */
@Module({
  controllers: [ApplicationDuplicatesController],
  providers: [ApplicationDuplicatesQueries, DistinguishApplications],
})
export class DuplicatesModule {}
