import { Inject, Module } from '@nestjs/common';
import { OrganisationMerging } from '@fds/organisations/api';
import { AddParticipantList } from './add-participant-list';
import { KeepMeetings } from './keep-meetings';
import { KeepParticipants } from './keep-participants';
import { MeetingsController } from './meetings.controller';
import { MeetingsData } from './meetings-data';
import { MeetingsExport } from './meetings-export';
import { MeetingsQueries } from './meetings.queries';
import { MERGED_PARTICIPANTS } from './merged-participants';
import { ParticipantsController } from './participants.controller';

/** Meetings that prepare the edition, and who came. */
@Module({
  controllers: [MeetingsController, ParticipantsController],
  providers: [AddParticipantList, KeepMeetings, KeepParticipants, MeetingsData, MeetingsExport, MeetingsQueries],
})
export class MeetingsModule {
  constructor(@Inject(OrganisationMerging) merging: OrganisationMerging) {
    merging.register(MERGED_PARTICIPANTS);
  }
}
