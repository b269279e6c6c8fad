import { Global, Inject, Module } from '@nestjs/common';
import { OpenDossiers, OrganisationMerging } from '@fds/organisations/api';
import { EventOverviews, MissingMatters } from '@fds/shared/api-kit';
import { ApplicationExport } from './applications/application-export';
import { ApplicationListQueries } from './applications/application-list.queries';
import { ApplicationQueries } from './applications/application.queries';
import { ApplicationsController } from './applications/applications.controller';
import { ApplicationsData } from './own-data/applications-data';
import { AttachmentsModule } from './attachments/attachments.module';
import { BeginApplication } from './applications/begin-application';
import { FILED_OVERVIEW } from './applications/filed-overview';
import { OpenApplications } from './applications/open-applications';
import { SubmitApplication } from './applications/submit-application';
import { ReturnToDraft } from './applications/return-to-draft';
import { TalkingModule } from './thread/talking.module';
import { WithdrawApplication } from './applications/withdraw-application';
import { ContentModule } from './content/content.module';
import { CorrectionsModule } from './corrections/corrections.module';
import { DuplicatesModule } from './duplicates/duplicates.module';
import { RenewalModule } from './renewal/renewal.module';
import { CallModule } from './call/call.module';
import { ReadingModule } from './reading/reading.module';
import { MISSING_CORRECTIONS, MISSING_DRAFTS } from './missing/missing-dossiers';
import { MERGED_APPLICATIONS, MERGED_EVENTS, MERGED_PARTNERS } from './merging/merged-applications';

/** The dossier: written, filed, taken back, withdrawn. Global: the organisations step asks it what is in progress. */
@Global()
@Module({
  imports: [
    AttachmentsModule,
    CallModule,
    ContentModule,
    CorrectionsModule,
    DuplicatesModule,
    ReadingModule,
    RenewalModule,
    TalkingModule,
  ],
  controllers: [ApplicationsController],
  providers: [
    ApplicationsData,
    ApplicationListQueries,
    ApplicationQueries,
    ApplicationExport,
    BeginApplication,
    SubmitApplication,
    ReturnToDraft,
    WithdrawApplication,
    { provide: OpenDossiers, useClass: OpenApplications },
  ],
  exports: [AttachmentsModule, CallModule, ContentModule, OpenDossiers],
})
export class ApplicationsModule {
  constructor(
    @Inject(EventOverviews) overviews: EventOverviews,
    @Inject(OrganisationMerging) merging: OrganisationMerging,
    @Inject(MissingMatters) missing: MissingMatters,
  ) {
    overviews.register('filed', FILED_OVERVIEW);
    merging.register(MERGED_APPLICATIONS);
    merging.register(MERGED_EVENTS);
    merging.register(MERGED_PARTNERS);
    missing.register(MISSING_DRAFTS);
    missing.register(MISSING_CORRECTIONS);
  }
}
