import { Module } from '@nestjs/common';
import { AccountsModule } from '@fds/accounts/api';
import { BilanModule } from '@fds/bilan/api';
import { EvaluationModule } from '@fds/evaluation/api';
import { ReadAdministrationDashboard } from './administration/read-administration-dashboard';
import { PrintGlance } from './committee/print-glance';
import { ReadCommitteeDashboard } from './committee/read-committee-dashboard';
import { ReadGlance } from './committee/read-glance';
import { ReadCoordinationDashboard } from './coordination/read-coordination-dashboard';
import { DashboardsController } from './dashboards.controller';
import { ShownEdition } from './editions/shown-edition';
import { ReadHolderDashboard } from './holder/read-holder-dashboard';
import { JournalController, OrganisationActsController } from './journal/journal.controller';
import { JournalExport } from './journal/journal-export';
import { JournalData } from './journal/journal-data';
import { JournalQueries } from './journal/journal.queries';

/** The first page of each role, and the journal. */
@Module({
  imports: [AccountsModule, BilanModule, EvaluationModule],
  controllers: [DashboardsController, JournalController, OrganisationActsController],
  providers: [
    JournalData,
    ShownEdition,
    ReadHolderDashboard,
    ReadCoordinationDashboard,
    PrintGlance,
    ReadCommitteeDashboard,
    ReadGlance,
    ReadAdministrationDashboard,
    JournalQueries,
    JournalExport,
  ],
})
export class DashboardsModule {}
