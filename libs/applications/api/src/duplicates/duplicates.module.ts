import { Module } from '@nestjs/common';
import { CompareApplications } from './compare-applications';
import { DistinguishApplications } from './distinguish-applications';
import { ApplicationDuplicatesController } from './duplicates.controller';
import { ApplicationDuplicatesQueries } from './duplicates.queries';

/** Dossiers that may be one. */
@Module({
  controllers: [ApplicationDuplicatesController],
  providers: [CompareApplications, ApplicationDuplicatesQueries, DistinguishApplications],
})
export class DuplicatesModule {}
