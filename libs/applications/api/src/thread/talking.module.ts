import { Module } from '@nestjs/common';
import { MessagesData } from '../own-data/messages-data';
import { PresenceController } from '../presence/presence.controller';
import { SayPresent } from '../presence/say-present';
import { TellOthers } from './tell-others';
import { TendThread } from './tend-thread';
import { ThreadController } from './thread.controller';
import { ThreadQueries } from './thread.queries';
import { ThreadsController } from './threads.controller';
import { WriteMessage } from './write-message';

/** What is said about a dossier, who has it open, who was invited to write a part of it. */
@Module({
  controllers: [PresenceController, ThreadController, ThreadsController],
  providers: [MessagesData, SayPresent, TellOthers, TendThread, ThreadQueries, WriteMessage],
})
export class TalkingModule {}
