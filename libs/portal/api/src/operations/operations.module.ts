import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';
import { Metrics } from './metrics';
import { OperationsServer } from './operations-server';
import { PortalFigures } from './portal-figures';
import { WatchJournal } from './watch-journal';

/** What whoever operates the portal sees of it: health, metrics, the journal read again. */
@Module({
  controllers: [HealthController],
  providers: [Metrics, OperationsServer, PortalFigures, Readiness, WatchJournal],
})
export class OperationsModule {}
