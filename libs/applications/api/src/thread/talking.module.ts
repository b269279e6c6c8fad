import { Global, Module } from '@nestjs/common';
import { AccountsModule, ActivityInvitations } from '@fds/accounts/api';
import { AttachmentsModule } from '../attachments/attachments.module';
import { MessagesData } from '../own-data/messages-data';
import { InvitedActivitiesController } from '../partners/invited-activities.controller';
import { InviteWriter } from '../partners/invite-writer';
import { NeedsController } from '../needs/needs.controller';
import { NeedQueries } from '../needs/needs.queries';
import { PartnerInvitations } from '../partners/partner-invitations';
import { WritersController } from '../partners/writers.controller';
import { WriterQueries } from '../partners/writers.queries';
import { PresenceController } from '../presence/presence.controller';
import { SayLooking } from '../presence/say-looking';
import { SayPresent } from '../presence/say-present';
import { AttachToMessage } from './attach-to-message';
import { TellOthers } from './tell-others';
import { TendThread } from './tend-thread';
import { ThreadController } from './thread.controller';
import { ThreadQueries } from './thread.queries';
import { ThreadsController } from './threads.controller';
import { ThreadsQueries } from './threads.queries';
import { WriteMessage } from './write-message';

/** What is said about a dossier, who has it open, who was invited to write a part of it. Global: the accounts step asks it about invitations. */
@Global()
@Module({
  imports: [AccountsModule, AttachmentsModule],
  controllers: [
    PresenceController,
    ThreadController,
    ThreadsController,
    WritersController,
    InvitedActivitiesController,
    NeedsController,
  ],
  providers: [
    AttachToMessage,
    MessagesData,
    SayPresent,
    SayLooking,
    TellOthers,
    TendThread,
    ThreadQueries,
    ThreadsQueries,
    WriteMessage,
    InviteWriter,
    NeedQueries,
    WriterQueries,
    { provide: ActivityInvitations, useClass: PartnerInvitations },
  ],
  exports: [ActivityInvitations, AttachToMessage, WriteMessage],
})
export class TalkingModule {}
