import { Module } from '@nestjs/common';
import { CampaignsModule } from './campaigns/campaigns.module';
import { FiguresModule } from './figures/figures.module';
import { KitModule } from './kit/kit.module';
import { MailLookModule } from './mail-look/mail-look.module';
import { MaterialModule } from './material/material.module';
import { MediaRelaysModule } from './media-relays/media-relays.module';
import { MeetingsModule } from './meetings/meetings.module';
import { ActOnMessage } from './outbox/act-on-message';
import { MessagesController } from './outbox/messages.controller';
import { MessagesQueries } from './outbox/messages.queries';
import { ReviewedKinds } from './outbox/reviewed-kinds';
import { RemindersModule } from './reminders/reminders.module';
import { RepliesModule } from './replies/replies.module';

/** What the portal writes to people and what becomes of it; what the festival says, and what is said of it. */
@Module({
  imports: [
    CampaignsModule,
    FiguresModule,
    KitModule,
    MailLookModule,
    MaterialModule,
    MediaRelaysModule,
    MeetingsModule,
    RemindersModule,
    RepliesModule,
  ],
  controllers: [MessagesController],
  providers: [ActOnMessage, MessagesQueries, ReviewedKinds],
})
export class CommunicationModule {}
