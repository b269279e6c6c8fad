import { Module } from '@nestjs/common';
import { KeepErasures } from '../backup/erasures';
import { ClockController } from './clock.controller';
import { DemonstrationAccounts } from './demonstration-accounts';
import { HealthController } from './health.controller';
import { InstallationClock } from './installation-clock';

/** What concerns the installation itself: its clock, its health, its demonstration accounts. */
@Module({
  controllers: [ClockController, HealthController],
  providers: [InstallationClock, DemonstrationAccounts, KeepErasures],
  exports: [DemonstrationAccounts],
})
export class InstallationModule {}
