import { Inject, Module } from '@nestjs/common';
import { SinceLastYear } from '@fds/applications/api';
import { EventOverviews, MissingMatters } from '@fds/shared/api-kit';
import { AnswerCondition } from './after/answer-condition';
import { ChangeLabel } from './after/change-label';
import { ConditionsController } from './after/conditions.controller';
import { ConditionsQueries } from './after/conditions.queries';
import { LabelFactsQueries } from './after/label-facts';
import { RecallConditions } from './after/recall-conditions';
import { CertificatesController } from './certificates/certificates.controller';
import { CertificatesQueries } from './certificates/certificates.queries';
import { CheckCertificate } from './certificates/check-certificate';
import { EnclosedCertificates } from './certificates/enclosed-certificates';
import { PrintCertificates } from './certificates/print-certificates';
import { CommitteeModule } from './committee/committee.module';
import { CoverageQueries } from './territory/coverage.queries';
import { AnswerQueries } from './decisions/answer.queries';
import { NotifyHolder } from './decisions/notify-holder';
import { RecordDecisions } from './decisions/record-decisions';
import { CriteriaController } from './criteria/criteria.controller';
import { CriteriaQueries } from './criteria/criteria.queries';
import { WriteCriteria } from './criteria/write-criteria';
import { AssignApplication } from './examination/assign-application';
import { ChangedExamination } from './examination/changed-examination';
import { ExaminationController } from './examination/examination.controller';
import { ExaminationQueries } from './examination/examination.queries';
import { MarkCriterion } from './examination/mark-criterion';
import { NeighboursQueries } from './examination/neighbours.queries';
import { RemindVoice } from './examination/remind-voice';
import { LABEL_OVERVIEW } from './label-overview';
import { MISSING_CONDITIONS } from './missing/missing-conditions';
import { ListsModule } from './lists/lists.module';
import { OutsideModule } from './outside/outside.module';
import { LotsQueries } from './notification/lots.queries';
import { NotificationController } from './notification/notification.controller';
import { PrepareNotification } from './notification/prepare-notification';
import { SendLot } from './notification/send-lot';
import { LabellingData } from './own-data/labelling-data';
import { ProposalsController } from './proposals/proposals.controller';
import { ProposalsQueries } from './proposals/proposals.queries';
import { Propose } from './proposals/propose';
import { PrintBooklet } from './reading/print-booklet';
import { CommitteeReadingController } from './reading/reading.controller';
import { ReadingDigests } from './reading/reading-digest.queries';
import { ReadingProgress } from './reading/reading-progress.queries';
import { ScenariosController } from './scenarios/scenarios.controller';
import { ScenariosQueries } from './scenarios/scenarios.queries';
import { WriteScenarios } from './scenarios/write-scenarios';
import { GivePoints } from './scoring/give-points';
import { ScoresQueries } from './scoring/scores.queries';
import { ScoringController } from './scoring/scoring.controller';
import { ReviewQueueController } from './queue/review-queue.controller';
import { ReviewQueueQueries } from './queue/review-queue.queries';
import { GiveOpinion } from './review/give-opinion';
import { HolderMails } from './review/holder-mails';
import { MoveApplication } from './review/move-application';
import { ReviewController } from './review/review.controller';
import { ReviewQueries } from './review/review.queries';

/** Review, opinions, decisions, notification. */
@Module({
  imports: [CommitteeModule, ListsModule, OutsideModule],
  controllers: [
    CriteriaController,
    ExaminationController,
    CommitteeReadingController,
    ProposalsController,
    ScenariosController,
    ScoringController,
    ReviewController,
    ReviewQueueController,
    NotificationController,
    CertificatesController,
    ConditionsController,
  ],
  providers: [
    LabellingData,
    CoverageQueries,
    CriteriaQueries,
    WriteCriteria,
    ExaminationQueries,
    ChangedExamination,
    MarkCriterion,
    AssignApplication,
    RemindVoice,
    NeighboursQueries,
    GivePoints,
    ScoresQueries,
    ScenariosQueries,
    WriteScenarios,
    PrintBooklet,
    Propose,
    ReadingDigests,
    ReadingProgress,
    SinceLastYear,
    ProposalsQueries,
    ReviewQueries,
    AnswerQueries,
    MoveApplication,
    GiveOpinion,
    RecordDecisions,
    NotifyHolder,
    HolderMails,
    ReviewQueueQueries,
    PrepareNotification,
    SendLot,
    LotsQueries,
    CertificatesQueries,
    PrintCertificates,
    EnclosedCertificates,
    CheckCertificate,
    LabelFactsQueries,
    ChangeLabel,
    AnswerCondition,
    ConditionsQueries,
    RecallConditions,
  ],
})
export class LabellingModule {
  constructor(@Inject(EventOverviews) overviews: EventOverviews, @Inject(MissingMatters) missing: MissingMatters) {
    overviews.register('label', LABEL_OVERVIEW);
    missing.register(MISSING_CONDITIONS);
  }
}
