import { Module } from '@nestjs/common';
import { CampaignsModule } from './campaigns/campaigns.module';
import { ActOnMessage } from './outbox/act-on-message';
import { MessagesController } from './outbox/messages.controller';
import { MessagesQueries } from './outbox/messages.queries';
import { ReviewedKinds } from './outbox/reviewed-kinds';
import { TakeBounce } from './outbox/take-bounce';
import { RemindersModule } from './reminders/reminders.module';

/** What the portal writes to people, and what becomes of it. */
@Module({
  imports: [CampaignsModule, RemindersModule],
  controllers: [MessagesController],
  providers: [ActOnMessage, MessagesQueries, ReviewedKinds, TakeBounce],
})
export class CommunicationModule {}
