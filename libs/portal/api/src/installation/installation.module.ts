import { Module } from '@nestjs/common';
import { BackupsController } from '../backup/backups.controller';
import { KeepErasures } from '../backup/erasures';
import { ReadBackups } from '../backup/read-backups';
import { RequestBackup } from '../backup/request-backup';
import { TakeBackup } from '../backup/take-backup';
import { ClockController } from './clock.controller';
import { DemonstrationAccounts } from './demonstration-accounts';
import { InstallationClock } from './installation-clock';

/** What concerns the installation itself: its clock, its backups, its demonstration accounts. */
@Module({
  controllers: [BackupsController, ClockController],
  providers: [InstallationClock, DemonstrationAccounts, KeepErasures, ReadBackups, RequestBackup, TakeBackup],
  exports: [DemonstrationAccounts],
})
export class InstallationModule {}
