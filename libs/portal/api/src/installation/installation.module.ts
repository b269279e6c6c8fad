import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller';
import { DemonstrationAccounts } from './demonstration-accounts';
import { HealthController } from './health.controller';
import { InstallationClock } from './installation-clock';

/** What concerns the installation itself: its clock, its health, its demonstration accounts. */
@Module({
  controllers: [ClockController, HealthController],
  providers: [InstallationClock, DemonstrationAccounts],
  exports: [DemonstrationAccounts],
})
export class InstallationModule {}
