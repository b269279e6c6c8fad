import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountsModule } from '@fds/accounts/api';
import { ApplicationsModule } from '@fds/applications/api';
import { ArchiveModule } from '@fds/archive/api';
import { AttendanceModule } from '@fds/attendance/api';
import { BilanModule } from '@fds/bilan/api';
import { CommunicationModule } from '@fds/communication/api';
import { DashboardsModule } from '@fds/dashboards/api';
import { EditionsModule } from '@fds/editions/api';
import { EvaluationModule } from '@fds/evaluation/api';
import { LabellingModule } from '@fds/labelling/api';
import { OrganisationsModule } from '@fds/organisations/api';
import { ProgrammeModule } from '@fds/programme/api';
import { ApiKitModule, type ServerSettings } from '@fds/shared/api-kit';
import { InstallationModule } from './installation/installation.module';
import { OperationsModule } from './operations/operations.module';

/** Every step of the year, in the order of the year. */
const STEPS = [
  AccountsModule,
  OrganisationsModule,
  EditionsModule,
  ApplicationsModule,
  LabellingModule,
  ProgrammeModule,
  AttendanceModule,
  EvaluationModule,
  CommunicationModule,
  BilanModule,
  ArchiveModule,
  DashboardsModule,
];

@Module({})
export class PortalModule {
  static with(source: DataSource, settings: ServerSettings): DynamicModule {
    return {
      module: PortalModule,
      imports: [ApiKitModule.with(source, settings), ...STEPS, InstallationModule, OperationsModule],
    };
  }
}
