import { Inject, Module } from '@nestjs/common';
import { AttendanceModule } from '@fds/attendance/api';
import { EvaluationModule } from '@fds/evaluation/api';
import { OrganisationMerging } from '@fds/organisations/api';
import { MissingMatters } from '@fds/shared/api-kit';
import { KitModule } from '../kit/kit.module';
import { askedSubjects } from './asked-subjects';
import { CallList } from './call-list';
import { ClimbLadders } from './climb-ladders';
import { LadderSettings } from './ladder-settings';
import { MERGED_CALLS, MERGED_PAUSES } from './merged-reminders';
import { MissingPeople } from './missing-people';
import { PauseReminders } from './pause-reminders';
import { PersonalLinks } from './personal-links';
import { PersonalLinkFilesController } from './personal-link-files.controller';
import { PersonalLinkPhotosController } from './personal-link-photos.controller';
import { PersonalLinksController } from './personal-links.controller';
import { RemindNow } from './remind-now';
import { ReminderLinks } from './reminder-links';
import {
  ReminderCallsController,
  ReminderLadderController,
  ReminderPausesController,
  RemindersController,
} from './reminders.controller';
import { RemindersData } from './reminders-data';
import { RemindersQueries } from './reminders.queries';
import { SendReminders } from './send-reminders';
import { SettleReminders } from './settle-reminders';

/** What is missing, asked for in one message, on a ladder; the personal page where it is given. */
@Module({
  imports: [AttendanceModule, EvaluationModule, KitModule],
  controllers: [
    ReminderLadderController,
    RemindersController,
    ReminderPausesController,
    ReminderCallsController,
    PersonalLinksController,
    PersonalLinkFilesController,
    PersonalLinkPhotosController,
  ],
  providers: [
    CallList,
    ClimbLadders,
    LadderSettings,
    MissingPeople,
    PauseReminders,
    PersonalLinks,
    RemindNow,
    ReminderLinks,
    RemindersData,
    RemindersQueries,
    SendReminders,
    SettleReminders,
  ],
})
export class RemindersModule {
  constructor(
    @Inject(OrganisationMerging) merging: OrganisationMerging,
    @Inject(MissingMatters) missing: MissingMatters,
  ) {
    missing.onAsked(askedSubjects);
    merging.register(MERGED_PAUSES);
    merging.register(MERGED_CALLS);
  }
}
